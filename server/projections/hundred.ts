import type { Balance } from '../core/result.ts'

/** What every shop pays whatever the rule book says. */
export const COMMON = ['goods', 'carrier', 'tax', 'refund'] as const
/** What the rule books differ in. */
export const FEES = ['paymentFee', 'commission', 'promotion', 'reward', 'redPackets', 'ads', 'rent'] as const
export type Cost = (typeof COMMON)[number] | (typeof FEES)[number]
/** Every part of a sale; they sum to it, to the last satang. */
export const PARTS = [...COMMON, ...FEES, 'net'] as const
export type Part = (typeof PARTS)[number]

/** Where 100 baht of sales went, in satang of those 100 baht: the parts are 10,000 together. `net` may be below zero. */
export type Hundred = Record<Part, number>

/** What one market has more of than the other, apart from the part that is the same. */
export type Line = Exclude<Cost, (typeof COMMON)[number]> | `more-${(typeof COMMON)[number]}` | 'other'

/** A hundred as it is drawn, in tenths of a baht: `common`, all lines and `kept` are 1,000 together. */
export type Column = { common: number; lines: { part: Line; tenths: number }[]; kept: number }

/** The parts of 100 baht of a market's or a shop's sales; null before the first. */
export function hundredOf(balance: Balance): Hundred | null {
  if (balance.gmv === 0) return null
  const shares = apportion(
    PARTS.map(part => (10_000 * balance[part]) / balance.gmv),
    10_000,
  )
  return Object.fromEntries(PARTS.map((part, i) => [part, shares[i]!])) as Hundred
}

/** As many lines as stand beside a bar; what is left over is small and goes together. */
const LINES = 8

/**
 * A market's column beside another's. What both pay of goods, freight, tax and refunds is the lesser of the two, part by
 * part, and is the same in both columns; whatever this one pays more of that is a line of its own.
 */
export function columnOf(own: Hundred, other: Hundred | null): Column {
  const same = (part: (typeof COMMON)[number]) => Math.min(own[part], (other ?? own)[part])
  const common = Math.round(COMMON.reduce((sum, part) => sum + same(part), 0) / 10)
  const parts: { part: Line; share: number }[] = [
    ...FEES.map(part => ({ part, share: own[part] })),
    ...COMMON.map(part => ({ part: `more-${part}` as const, share: own[part] - same(part) })),
  ]
  const tenths = apportion([...parts.map(({ share }) => share / 10), own.net / 10], 1_000 - common)
  const lines = parts.map(({ part }, i) => ({ part, tenths: tenths[i]! }))
  return { common, lines: fewest(lines.filter(line => line.tenths !== 0)), kept: tenths.at(-1)! }
}

/** The greatest in their order, the rest as one. */
function fewest(lines: Column['lines']): Column['lines'] {
  if (lines.length <= LINES) return lines
  const least = [...lines].sort((a, b) => a.tenths - b.tenths).slice(0, lines.length - LINES + 1)
  const tenths = least.reduce((sum, line) => sum + line.tenths, 0)
  return [...lines.filter(line => !least.includes(line)), { part: 'other', tenths }]
}

/** Whole numbers that sum to `total`, each less than one away from its value: the greatest fractions are rounded up. */
export function apportion(values: readonly number[], total: number): number[] {
  const whole = values.map(Math.floor)
  const missing = total - whole.reduce((sum, n) => sum + n, 0)
  const byFraction = values
    .map((_, i) => i)
    .sort((a, b) => fraction(values[b]!) - fraction(values[a]!) || a - b)
  for (const i of byFraction.slice(0, missing)) whole[i]! += 1
  return whole
}

const fraction = (n: number): number => n - Math.floor(n)
