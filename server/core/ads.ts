import { auction } from './auction.ts'
import { hash2, unit } from './chance.ts'
import { knob } from './knobs.ts'
import type { Market } from './market.ts'
import type { State } from './state.ts'

/** The advertised place above a list: what stands there, whose it is, and satang that its shop pays a click. */
export type AdPlace = { product: number; shop: number; price: number }

/** What the seed's draw is about, as in the crowd's table of purposes. */
export const BIDS = 32

/** Satang a click; each shop has its own idea of what one is worth. */
export const bidOf = (state: State, market: Market, shop: number): number =>
  Math.round(
    knob(`${market}.ads.bid`, state.run?.header.knobs) * (0.5 + unit(hash2(seedOf(state), BIDS, shop))),
  )

const seedOf = (state: State): number => state.run?.seed ?? state.workshop.seed

export const hasBudget = (state: State, market: Market, shop: number, more = 0): boolean =>
  (state.shelves[market].spentToday[shop] ?? 0) + more < knob('ads.budget', state.run?.header.knobs)

/** The place goes to the highest of the shops with money left for the day; they show what stands best in the list. */
export function adPlaceOf(state: State, market: Market, list: readonly number[]): AdPlace | null {
  const best = new Map<number, number>()
  for (const number of list) {
    const { shop } = state.productList[number]!
    if (!best.has(shop) && hasBudget(state, market, shop)) best.set(shop, number)
  }
  const bids = [...best.keys()].map(shop => ({ shop, bid: bidOf(state, market, shop) }))
  const won = auction(bids, knob('ads.reserve', state.run?.header.knobs))
  return won ? { product: best.get(won.winner)!, shop: won.winner, price: won.price } : null
}
