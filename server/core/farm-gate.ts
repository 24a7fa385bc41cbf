import { type KnobName, knob } from './knobs.ts'
import type { Market } from './market.ts'
import type { State } from './state.ts'

/** What a buyer pays the orchard for a kilogram, in satang. */
export type FarmGate = { gradeA: number; gradeB: number }

/** The orders to which the rise was measured; beyond some 65,000 the line is a guess. */
const MEASURED = 60_000

/**
 * The orchard's price after so many orders of the crowd, whole satang per kilogram: a straight line through the two
 * prices that are known. It answers demand and never makes any: no buyer pays it and nobody decides by it.
 */
export function farmGatePrice(orders: number, knobs?: Record<string, number>): FarmGate {
  const risen = (before: KnobName, rise: KnobName): number => {
    const price = knob(before, knobs)
    return Math.round(price + (price * knob(rise, knobs) * orders) / (10_000 * MEASURED))
  }
  return {
    gradeA: risen('farmGate.gradeA', 'farmGate.riseA'),
    gradeB: risen('farmGate.gradeB', 'farmGate.riseB'),
  }
}

/** The same in one market's world, moved by what its crowd ordered of the product the run is about. */
export function farmGateOf(state: State, market: Market): FarmGate {
  const header = state.run?.header
  const product = state.productList.find(p => p.gtin === header?.product)
  const orders = product ? (state.crowd[market].byProduct[product.number] ?? 0) : 0
  return farmGatePrice(orders, header?.knobs)
}
