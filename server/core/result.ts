import { emptyBook, netProfit, noSums, SUMS, type Sums } from './books.ts'
import type { Crowd } from './crowd.ts'
import { type DeliveryResult, deliveryResult } from './delivery.ts'
import type { Market } from './market.ts'
import { rentOf } from './rent.ts'
import type { State } from './state.ts'

/** What shops paid and got in a market, and what that left them. Satang but for orders, units and people. */
export type Balance = Sums & {
  /** Yearly fee and interest on the deposit for the time so far. */
  rent: number
  net: number
  /** Who bought, counted once a shop. */
  customers: number
  /** Of them, whom the shop itself can call again. */
  owned: number
}

/** What trade was like, in a market or for one of its shops. */
export type Trade = {
  /** Part of the orders that came from somebody who had bought from the shop before. */
  repeatRate: number
  /** Orders by a link or into somebody's team, per order: what one buyer brings. */
  k: number
  /** Satang for advertising, hosts, packets and rewards per customer; null without customers. */
  cac: number | null
  delivery: DeliveryResult
}

export type ShopResult = Balance & Trade & { shop: number }

export type MarketResult = Balance &
  Trade & {
    /** Concentration of sales among shops: 0 all alike, towards 1 one has all. */
    gini: number
    /** Herfindahl-Hirschman, 0 to 10,000. */
    hhi: number
    /** Part of the sales that the three biggest shops made. */
    top3: number
    shops: ShopResult[]
  }

/** What a market's crowd came to by now: counted from the books alone, so every number is a sum of events. */
export function resultOf(state: State, market: Market): MarketResult {
  const crowd = state.crowd[market]
  const shops = state.shopList.map(shop => shopResult(state, market, shop.number))
  const sums = sumOf(shops)
  const byShop = shops.map(shop => shop.gmv)
  return {
    ...sums,
    ...tradeOf(sums, crowd, nowOf(state)),
    gini: giniOf(byShop),
    hhi: hhiOf(byShop),
    top3: ratio(
      [...byShop]
        .sort((a, b) => b - a)
        .slice(0, 3)
        .reduce(plus, 0),
      sums.gmv,
    ),
    shops,
  }
}

/** One shop's part of it, by its number in opening order. */
export function shopResult(state: State, market: Market, shop: number): ShopResult {
  const book = state.crowd[market].books[shop] ?? emptyBook()
  const now = nowOf(state)
  const rent = rentOf(market, state.run)
  const sums = noSums()
  for (const key of SUMS) sums[key] = book[key]
  const people = { customers: book.buyers.size, owned: book.owned.size }
  const balance = { ...sums, ...people, rent, net: netProfit(sums, rent) }
  return { ...balance, ...tradeOf(balance, book, now), shop }
}

const nowOf = (state: State): number => state.run?.tick.to ?? 0

function tradeOf(
  { orders, customers, ads, promotion, redPackets, reward }: Balance,
  { repeats, byLink, delivery }: Pick<Crowd, 'repeats' | 'byLink' | 'delivery'>,
  now: number,
): Trade {
  return {
    repeatRate: ratio(repeats, orders),
    k: ratio(byLink, orders),
    cac: customers === 0 ? null : Math.round((ads + promotion + redPackets + reward) / customers),
    delivery: deliveryResult(delivery, now),
  }
}

const NOTHING: Balance = { ...noSums(), rent: 0, net: 0, customers: 0, owned: 0 }

function sumOf(shops: readonly ShopResult[]): Balance {
  const sums = { ...NOTHING }
  for (const one of shops) for (const key of Object.keys(sums) as (keyof Balance)[]) sums[key] += one[key]
  return sums
}

const plus = (a: number, b: number): number => a + b
const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)

export function giniOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const total = sorted.reduce(plus, 0)
  if (total === 0) return 0
  const weighted = sorted.reduce((sum, value, i) => sum + (i + 1) * value, 0)
  return (2 * weighted) / (sorted.length * total) - (sorted.length + 1) / sorted.length
}

export function hhiOf(values: readonly number[]): number {
  const total = values.reduce(plus, 0)
  return total === 0 ? 0 : Math.round(values.reduce((sum, v) => sum + ((100 * v) / total) ** 2, 0))
}
