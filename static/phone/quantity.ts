import { thb } from '../../server/core/money.ts'
import type { Context } from '../../views/context.ts'

type Says = Pick<Context, 't' | 'money'>

/** The minus and plus beside the number, and the amount that the buy button repeats. */
export function startQuantity(context: Says): void {
  const input = document.querySelector<HTMLInputElement>('#quantity')
  if (!input) return
  document.addEventListener('click', event => {
    const key = (event.target as Element).closest<HTMLElement>('[data-step]')
    if (!key) return
    input.value = String(within(input, Number(input.value) + Number(key.dataset.step)))
    showAmount(input, context)
  })
  input.addEventListener('input', () => showAmount(input, context))
  showAmount(input, context)
}

/** `left` units on sale: the buttons close when there are none, the number never asks for more. */
export function refreshBuy(left: number, context: Says): void {
  const input = document.querySelector<HTMLInputElement>('#quantity')
  if (!input || buttons().length === 0) return
  input.max = String(Math.max(1, left))
  if (Number(input.value) > Number(input.max)) input.value = input.max
  for (const button of buttons()) button.disabled = left === 0 || button.dataset.closed !== undefined
  document.querySelector<HTMLElement>('[data-out]')!.hidden = left > 0
  showAmount(input, context)
}

/** To buy alone, and with friends where the market offers it. */
const buttons = () => [...document.querySelectorAll<HTMLButtonElement>('[data-buy]')]

function showAmount(input: HTMLInputElement, { t, money }: Says): void {
  const quantity = within(input, Number(input.value))
  for (const field of document.querySelectorAll<HTMLInputElement>('[data-quantity]'))
    field.value = String(quantity)
  for (const button of buttons()) {
    const label = button.querySelector<HTMLElement>('[data-buy-label]')
    if (!label || button.dataset.closed !== undefined) continue
    const amount = money(thb(Number(button.dataset.price) * quantity))
    label.textContent = button.disabled ? t('phone.soldOut') : t(button.dataset.buy!, { amount })
  }
}

const within = (input: HTMLInputElement, wanted: number): number =>
  Math.min(Number(input.max), Math.max(1, Math.trunc(wanted) || 1))
