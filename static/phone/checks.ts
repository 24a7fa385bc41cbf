import type { Context } from '../../views/context.ts'

/** How many of the room looked at a tag of the product, written in place. */
export function showChecks(checks: Record<string, number>, { t, num }: Pick<Context, 't' | 'num'>): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-checks]')) {
    const n = checks[element.dataset.checks!] ?? 0
    element.hidden = n === 0
    element.querySelector('span')!.textContent = t('phone.checkedBy', { n: num(n) })
  }
}
