import { mayMove } from './motion.ts'

/** Four changes a second at most: faster, nobody reads the digits. */
export const COUNTER_EVERY = 250

/** Shows a number as separate digits; the ones that changed roll in, the others do not stir. */
export function createCounter(el: HTMLElement): (text: string) => void {
  let shown = ''
  return text => {
    if (text === shown) return
    if (text.length !== shown.length) rebuild(el, text)
    else
      for (const [i, char] of [...text].entries())
        if (char !== shown[i]) roll(el.children[i] as HTMLElement, char)
    shown = text
  }
}

function rebuild(el: HTMLElement, text: string): void {
  const digits = text.replace(/\D/g, '').length
  el.dataset.size = String(Math.max(5, Math.min(7, digits)))
  el.replaceChildren(
    ...[...text].map(char => {
      const digit = document.createElement('i')
      digit.textContent = char
      return digit
    }),
  )
}

function roll(digit: HTMLElement, char: string): void {
  digit.firstChild!.nodeValue = char
  if (!mayMove()) return
  digit.animate(
    [
      { transform: 'translateY(14%)', opacity: 0.5 },
      { transform: 'none', opacity: 1 },
    ],
    {
      duration: 180,
      easing: 'ease-out',
    },
  )
}
