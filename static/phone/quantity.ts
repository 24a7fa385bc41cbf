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

/** `left` units on sale: the button closes when there are none, the number never asks for more. */
export function refreshBuy(left: number, context: Says): void {
  const input = document.querySelector<HTMLInputElement>('#quantity')
  const button = document.querySelector<HTMLButtonElement>('[data-buy]')
  if (!input || !button) return
  input.max = String(Math.max(1, left))
  if (Number(input.value) > Number(input.max)) input.value = input.max
  button.disabled = left === 0 || button.dataset.closed !== undefined
  document.querySelector<HTMLElement>('[data-out]')!.hidden = left > 0
  showAmount(input, context)
}

function showAmount(input: HTMLInputElement, { t, money }: Says): void {
  const button = document.querySelector<HTMLButtonElement>('[data-buy]')
  const label = button?.querySelector<HTMLElement>('[data-buy-label]')
  if (!button || !label || button.dataset.closed !== undefined) return
  const amount = thb(Number(button.dataset.price) * within(input, Number(input.value)))
  label.textContent = button.disabled ? t('phone.soldOut') : t('phone.buy', { amount: money(amount) })
}

const within = (input: HTMLInputElement, wanted: number): number =>
  Math.min(Number(input.max), Math.max(1, Math.trunc(wanted) || 1))
