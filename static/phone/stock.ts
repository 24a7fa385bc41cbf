import type { Context } from '../../views/context.ts'
import { refreshBuy } from './quantity.ts'

/** Writes what is left on cards and on the product page in place, so that nothing moves under a finger. */
export function showStock(
  stock: Record<string, number>,
  context: Pick<Context, 't' | 'num' | 'baht' | 'money'>,
): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-stock]')) {
    const left = stock[element.dataset.stock!]
    if (left === undefined) continue
    element.textContent =
      left === 0
        ? context.t('phone.soldOut')
        : context.t(`phone.${element.dataset.unit}`, { n: context.num(left) })
    element.classList.toggle('is-out', left === 0)
  }
  const product = document.querySelector<HTMLElement>('main')?.dataset.product
  if (product !== undefined && stock[product] !== undefined) refreshBuy(stock[product], context)
}
