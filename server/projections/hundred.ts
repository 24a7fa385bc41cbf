import type { Market } from '../core/market.ts'
import { rewardRate, splitOf } from '../core/split.ts'
import type { State } from '../core/state.ts'

/** Where 100 baht of a sale go under one rule book, in basis points; the parts are the whole 10,000. */
export type Hundred = {
  paymentFee: number
  commission: number
  /** One and two levels above the buyer, when a friend's link sold it. */
  reward: number
  kept: number
}

/** By the same rule that splits an order. Goods, freight and advertising are not in it yet. */
export function hundredOf(state: State, market: Market): Hundred {
  const { paymentFee, commission } = splitOf(state, { amount: 10_000, market, share: -1, buyer: '' })
  const reward = rewardRate(state, market, 1) + rewardRate(state, market, 2)
  return { paymentFee, commission, reward, kept: 10_000 - paymentFee - commission - reward }
}
