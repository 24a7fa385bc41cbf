import { cumulated } from '../core/curve.ts'
import type { DeliveryResult } from '../core/delivery.ts'
import { MARKETS, type Market, type PerMarket, perMarket } from '../core/market.ts'
import { type MarketResult, resultOf } from '../core/result.ts'
import { HOUR, MINUTE } from '../core/scenario.ts'
import type { State } from '../core/state.ts'
import { type Column, columnOf, hundredOf } from './hundred.ts'

/** One of the two columns: the crowd's orders, and what they left the shops. */
export type Side = {
  orders: number
  /** What the room's own people ordered in this market stands beside it and is not in it. */
  people: number
  /** Satang. */
  gmv: number
  /** What all shops kept, satang; below zero when the market did not carry them. */
  net: number
  /** Where 100 baht went; null before the first order. */
  column: Column | null
  customers: number
  /** Of ten customers, whom the shop itself can call again; null without customers. */
  ownedOf10: number | null
  /** Of 100 baht, what went to the three biggest shops; null before the first order. */
  top3Of100: number | null
  /** Each shop's part of the biggest one's sales, of a hundred, the biggest first. */
  shops: number[]
  /** Thousandths. */
  gini: number
  hhi: number
  delivery: DeliveryResult
}

/** Orders of the crowd by the end of each stretch of `minutes` simulated minutes, in a run of `hours`. */
export type Curves = { minutes: number; hours: number } & PerMarket<number[]>

/** The same week under two rule books, by now. */
export function sidesSection(state: State): PerMarket<Side> {
  const results = perMarket(market => resultOf(state, market))
  const hundreds = perMarket(market => hundredOf(results[market]))
  return perMarket(market => {
    const own = hundreds[market]
    const column = own && columnOf(own, hundreds[otherOf(market)])
    return sideOf(results[market], column, state.people[market].orders)
  })
}

const otherOf = (market: Market): Market => MARKETS.find(other => other !== market)!

function sideOf(result: MarketResult, column: Column | null, people: number): Side {
  const { orders, gmv, net, customers, owned, top3, gini, hhi, delivery, shops } = result
  return {
    ...{ orders, people, gmv, net, column, customers },
    ownedOf10: customers === 0 ? null : neverQuite(owned / customers, 10),
    top3Of100: gmv === 0 ? null : Math.round(100 * top3),
    shops: besideTheBiggest(shops.map(shop => shop.gmv)),
    gini: Math.round(1_000 * gini),
    hhi,
    delivery,
  }
}

/** So many of `whole`; all and none are said only of all and none. */
function neverQuite(part: number, whole: number): number {
  const n = Math.round(part * whole)
  if (n === whole && part < 1) return whole - 1
  return n === 0 && part > 0 ? 1 : n
}

/** As many bars as a corner of the projector has room for. */
const BARS = 60

function besideTheBiggest(sales: readonly number[]): number[] {
  const most = Math.max(...sales, 1)
  return sales
    .map(n => Math.round((100 * n) / most))
    .sort((a, b) => b - a)
    .slice(0, BARS)
}

export function curvesSection(state: State): Curves {
  const { step } = state.crowd.tencent.curve
  const hours = state.run?.header.hours ?? 0
  return {
    minutes: step / MINUTE,
    hours: Math.max(hours, Math.ceil((state.run?.tick.to ?? 0) / HOUR)),
    ...perMarket(market => cumulated(state.crowd[market].curve)),
  }
}
