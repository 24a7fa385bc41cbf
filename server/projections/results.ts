import { type PerMarket, perMarket } from '../core/market.ts'
import { resultOf, type ShopResult } from '../core/result.ts'
import type { State } from '../core/state.ts'

/** What scenarios ask about, by now: the crowd's alone. */
export type Results = {
  shops: number
  /** Shops that have less than nothing left; null while at most one sells, since the others only pay their fee. */
  belowZero: number | null
  /** Hundredths of an order that one order brings by links and teams. */
  brings: number
  /** Teams that are full, of those whose time is over or that are. */
  teams: { full: number; decided: number }
  /** Parcels that came, and those of them that were sent back. */
  parcels: { arrived: number; back: number }
}

const belowZero = (shops: readonly ShopResult[]): number | null =>
  shops.filter(shop => shop.orders > 0).length < 2 ? null : shops.filter(shop => shop.net < 0).length

export const resultsSection = (state: State): PerMarket<Results> =>
  perMarket(market => {
    const { shops, k, delivery } = resultOf(state, market)
    const { filled, lapsed } = state.crowd[market].told
    return {
      shops: shops.length,
      belowZero: belowZero(shops),
      brings: Math.round(100 * k),
      teams: { full: filled, decided: filled + lapsed },
      parcels: { arrived: delivery.delivered, back: delivery.refunded },
    }
  })
