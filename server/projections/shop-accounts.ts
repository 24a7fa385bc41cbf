import { type PerMarket, perMarket } from '../core/market.ts'
import { resultOf, type ShopResult } from '../core/result.ts'
import type { State } from '../core/state.ts'
import { COMMON, FEES, type Hundred, hundredOf } from './hundred.ts'
import { mayReadAccounts, type Viewer } from './viewer.ts'

/** What one shop came to in one market, of the crowd's orders. Money in satang. */
export type Account = {
  orders: number
  net: number
  /** Satang of 100 baht that the shop keeps; null before its first order. */
  kept: number | null
  stack: Slice[]
  customers: number
  owned: number
  delivered: number
  refunded: number
  /** Part of the orders of somebody who had bought here before, and what one buyer brings. */
  repeatRate: number
  k: number
  /** Satang for a customer; null without any. */
  cac: number | null
  /** Hours until half are at the door; null while that is longer than anybody has waited. */
  p50: number | null
  longest: number | null
}
/** A piece of 100 baht laid end to end, in satang from the left. Beyond 10,000 the shop pays out of its own pocket. */
export type Slice = {
  part: 'common' | (typeof FEES)[number] | 'net'
  from: number
  width: number
  loss: boolean
}
export type ShopAccount = {
  id: string
  name: string
  face: string
  /** Its sales are pooled with those of the other shops that opted in. */
  joined: boolean
  accounts: PerMarket<Account>
  /** What the shop kept in `tencent` more than in `alibaba`, satang. */
  difference: number
}

/** Every shop for those who run the room, a seat's own for the seat, none for anybody else. */
export function shopAccounts(state: State, viewer: Viewer): ShopAccount[] {
  const results = perMarket(market => resultOf(state, market).shops)
  return state.shopList
    .filter(shop => mayReadAccounts(shop, viewer))
    .map(shop => {
      const accounts = perMarket(market => accountOf(results[market][shop.number]!))
      return {
        ...{ id: shop.shopId, name: shop.name[viewer.language], face: shop.face, accounts },
        joined: state.insight.joined.has(shop.shopId),
        difference: accounts.tencent.net - accounts.alibaba.net,
      }
    })
}

function accountOf(result: ShopResult): Account {
  const hundred = hundredOf(result)
  const { orders, net, customers, owned, repeatRate, k, cac } = result
  const { delivered, refunded, p50, longest } = result.delivery
  return {
    ...{ orders, net, customers, owned },
    kept: hundred?.net ?? null,
    stack: hundred ? stackOf(hundred) : [],
    ...{ delivered, refunded, repeatRate, k, cac, p50, longest },
  }
}

const WHOLE = 10_000

/** Costs from the left, what is kept behind them; costs beyond the hundred are the loss. */
export function stackOf(hundred: Hundred): Slice[] {
  const common = COMMON.reduce((sum, part) => sum + hundred[part], 0)
  const costs = [
    { part: 'common' as const, width: common },
    ...FEES.map(part => ({ part, width: hundred[part] })),
  ]
  const slices: Slice[] = []
  let from = 0
  for (const { part, width } of costs) {
    const above = Math.max(0, Math.min(from + width, WHOLE) - from)
    if (above > 0) slices.push({ part, from, width: above, loss: false })
    if (width > above) slices.push({ part, from: from + above, width: width - above, loss: true })
    from += width
  }
  if (hundred.net > 0) slices.push({ part: 'net', from, width: hundred.net, loss: false })
  return slices
}
