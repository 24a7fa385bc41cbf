import { auction } from './auction.ts'
import { hash2, unit } from './chance.ts'
import { knob } from './knobs.ts'
import type { Market } from './market.ts'
import type { Shop } from './shop.ts'
import type { State } from './state.ts'

/** What a shop offers for the advertised place: satang a click, and at most so many a day. */
export type Bid = { click: number; day: number }

/** The advertised place above a list: what stands there, whose it is, and satang that its shop pays a click. */
export type AdPlace = { product: number; shop: number; price: number }

/** What the seed's draw is about, as in the crowd's table of purposes. */
export const BIDS = 32

/** A market sells its place by auction while its rule book gives shops a bid to begin with. */
export const hasAds = (market: Market, knobs?: Record<string, number>): boolean =>
  knob(`${market}.ads.bid`, knobs) > 0

/** What the shop decided; else a house shop has an idea of its own, and people's shops pay for nothing unasked. */
export function bidOf(state: State, market: Market, shop: Shop): Bid {
  const knobs = state.run?.header.knobs
  const day = knob('ads.budget', knobs)
  const decided = shop.bids[market]
  if (decided) return decided
  if (state.participants.get(shop.owner)?.kind !== 'bot') return { click: 0, day }
  const idea = 0.5 + unit(hash2(state.run?.seed ?? state.workshop.seed, BIDS, shop.number))
  return { click: Math.round(knob(`${market}.ads.bid`, knobs) * idea), day }
}

/** `more`: satang spent that the log does not know yet. */
export const hasBudget = (state: State, market: Market, shop: Shop, more = 0): boolean =>
  (state.shelves[market].spentToday[shop.number] ?? 0) + more < bidOf(state, market, shop).day

/** The place goes to the highest of the shops with money left for the day; they show what stands best in the list. */
export function adPlaceOf(state: State, market: Market, list: readonly number[]): AdPlace | null {
  const best = new Map<Shop, number>()
  for (const number of list) {
    const shop = state.shopList[state.productList[number]!.shop]!
    if (!best.has(shop) && hasBudget(state, market, shop)) best.set(shop, number)
  }
  const bids = [...best.keys()].map(shop => ({ shop: shop.number, bid: bidOf(state, market, shop).click }))
  const won = auction(bids, knob('ads.reserve', state.run?.header.knobs))
  return won ? { product: best.get(state.shopList[won.winner]!)!, shop: won.winner, price: won.price } : null
}
