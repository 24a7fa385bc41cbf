const STEPS = [1, 0.86, 0.74, 0.64, 0.56, 0.5, 0.43]
let done = new WeakMap<HTMLElement, string>()

/** Forgets what was measured: fonts came in, or the screen is another. */
export const refit = (): void => {
  done = new WeakMap()
}

/** Steps a long title down until it stays inside its box (`data-fit`); measured again only when the words change. */
export function fitTitles(root: ParentNode): void {
  for (const el of root.querySelectorAll<HTMLElement>('[data-fit]')) {
    const words = el.textContent ?? ''
    if (done.get(el) === words && el.style.getPropertyValue('--fit') !== '') continue
    for (const step of STEPS) {
      el.style.setProperty('--fit', String(step))
      // Thai marks reach out of their line by less than this; a line too many is more.
      const slack = 0.3 * Number.parseFloat(getComputedStyle(el).fontSize)
      if (el.scrollHeight - el.clientHeight < slack && el.scrollWidth <= el.clientWidth + 1) break
    }
    done.set(el, words)
  }
}
