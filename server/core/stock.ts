import { dayOf } from './calendar.ts'
import type { LotId } from './ids.ts'
import type { Lot, Stock } from './lot.ts'
import type { Market } from './market.ts'
import type { Product } from './product.ts'
import type { State } from './state.ts'

/** Units of one lot held for an order: the record that a sale or a release later refers to. */
export type Allocation = { lotId: LotId; quantity: number }

/** The calendar day the room is on. */
export const today = (state: State): string =>
  dayOf((state.run?.header.startsAt ?? state.workshop.startsAt) + state.at)

const left = (stock: Stock): number => stock.onHand - stock.allocated

/** Units that an order may still take in a market; expired lots are not sold. */
export function saleable(state: State, product: Product, market: Market): number {
  const day = today(state)
  let sum = 0
  for (const lotId of product.lots) {
    const lot = state.lots.get(lotId)!
    if (lot.expiresOn >= day) sum += left(lot.stock[market])
  }
  return sum
}

/** The lot the next unit comes from; the last one when all are sold out. */
export function nextLot(state: State, product: Product, market: Market): Lot | undefined {
  const day = today(state)
  const lots = product.lots.map(id => state.lots.get(id)!)
  return lots.find(lot => lot.expiresOn >= day && left(lot.stock[market]) > 0) ?? lots.at(-1)
}

/**
 * First expired, first out, then lot id. Several lots may serve one order so that sold can reach saleable exactly.
 * Undefined when there is not enough.
 */
export function allocate(
  state: State,
  product: Product,
  market: Market,
  quantity: number,
): Allocation[] | undefined {
  const day = today(state)
  const allocations: Allocation[] = []
  let missing = quantity
  for (const lotId of product.lots) {
    const lot = state.lots.get(lotId)!
    const take = lot.expiresOn >= day ? Math.min(missing, left(lot.stock[market])) : 0
    if (take <= 0) continue
    allocations.push({ lotId, quantity: take })
    missing -= take
    if (missing === 0) return allocations
  }
  return undefined
}

export function hold(state: State, market: Market, allocations: readonly Allocation[]): void {
  for (const a of allocations) state.lots.get(a.lotId)!.stock[market].allocated += a.quantity
}

export function release(state: State, market: Market, allocations: readonly Allocation[]): void {
  for (const a of allocations) state.lots.get(a.lotId)!.stock[market].allocated -= a.quantity
}

/** A sale that was none after all: the goods are on the shelf again. */
export function takeBack(state: State, market: Market, allocations: readonly Allocation[]): void {
  for (const { lotId, quantity } of allocations) {
    const stock = state.lots.get(lotId)!.stock[market]
    stock.onHand += quantity
    stock.sold -= quantity
  }
}

export function sell(state: State, market: Market, allocations: readonly Allocation[]): void {
  for (const a of allocations) {
    const stock = state.lots.get(a.lotId)!.stock[market]
    stock.allocated -= a.quantity
    stock.onHand -= a.quantity
    stock.sold += a.quantity
  }
}
