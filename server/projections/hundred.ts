import { knob } from '../core/knobs.ts'
import type { Market } from '../core/market.ts'
import { rewardRate } from '../core/split.ts'
import type { State } from '../core/state.ts'

/** Where 100 baht of a sale go under one rule book, in basis points; the parts are the whole 10,000. */
export type Hundred = {
  paymentFee: number
  commission: number
  /** One and two levels above the buyer, when a friend's link sold it. */
  reward: number
  kept: number
}

/** What the rule book takes; goods, freight, tax and advertising come on top in both. */
export function hundredOf(state: State, market: Market): Hundred {
  const knobs = state.run?.header.knobs
  const paymentFee = knob(`${market}.paymentFee`, knobs)
  const commission = knob(`${market}.commission`, knobs)
  const reward = rewardRate(state, market, 1) + rewardRate(state, market, 2)
  return { paymentFee, commission, reward, kept: 10_000 - paymentFee - commission - reward }
}
