import { knob } from './knobs.ts'
import { contained } from './money.ts'
import type { Category } from './product.ts'

/** How China taxes it: fresh fruit by general trade (its place on the retail list was not found), a visit not at all. */
const CLASS: Record<Category, 'farm' | 'retail-farm' | 'retail-other' | 'none'> = {
  fruit: 'farm',
  rice: 'retail-farm',
  drink: 'retail-other',
  herb: 'retail-other',
  snack: 'retail-other',
  sweet: 'retail-other',
  craft: 'retail-other',
  cloth: 'retail-other',
  tour: 'none',
}

/** Whether an order counts against what a person may buy in a year at the retail rate. */
export const isRetail = (category: Category): boolean => CLASS[category].startsWith('retail')

/** An order as the tax office sees it: satang, and what this person already bought at the retail rate this year. */
export type Taxed = { category: Category; amount: number; boughtBefore: number }

/**
 * Satang of tax inside the price. Cross-border retail enjoys 70 % of VAT within both limits; beyond either the whole
 * order pays general trade's tax, it is not refused.
 */
export function taxOf({ category, amount, boughtBefore }: Taxed, knobs?: Record<string, number>): number {
  const kind = CLASS[category]
  if (kind === 'none') return 0
  if (kind === 'farm') return contained(amount, knob('tax.general', knobs))
  const fen = (satang: number) => satang / knob('fx.thbPerCny', knobs)
  const within =
    fen(amount) <= knob('tax.orderLimit', knobs) && fen(boughtBefore + amount) <= knob('tax.yearLimit', knobs)
  if (kind === 'retail-farm') return contained(amount, knob(within ? 'tax.retail' : 'tax.general', knobs))
  return contained(amount, knob(within ? 'tax.retailOther' : 'tax.generalOther', knobs))
}
