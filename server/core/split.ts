import type { ParticipantId } from './ids.ts'
import { knob } from './knobs.ts'
import type { Market } from './market.ts'
import { portion } from './money.ts'
import type { State } from './state.ts'

/** Where the buyer's money goes, in satang; the parts sum to what was paid. */
export type Split = {
  merchant: number
  paymentFee: number
  commission: number
  /** At most two levels above the buyer: a third would be pyramid selling. */
  rewards: { to: ParticipantId; level: 1 | 2; amount: number }[]
}

/** The one fee rule for people and crowd. What rounding leaves stays with the merchant. */
export function splitOf(
  state: State,
  order: { amount: number; market: Market; share: number; buyer: ParticipantId },
): Split {
  const knobs = state.run?.header.knobs
  const { amount, market } = order
  const paymentFee = portion(amount, knob(`${market}.paymentFee`, knobs))
  const commission = portion(amount, knob(`${market}.commission`, knobs))
  const rewards = rewardsOf(state, order)
  const paidOut = rewards.reduce((sum, r) => sum + r.amount, 0)
  return { merchant: amount - paymentFee - commission - paidOut, paymentFee, commission, rewards }
}

/** Basis points of an order for whoever stands `level` links above the buyer. */
export const rewardRate = (state: State, market: Market, level: 1 | 2): number =>
  knob(`${market}.rewardLevel${level}`, state.run?.header.knobs)

/** The same in satang. */
export const rewardOf = (state: State, market: Market, amount: number, level: 1 | 2): number =>
  portion(amount, rewardRate(state, market, level))

/** Levels count up from the buyer: the sharer, and the one who had shared to them. Nobody is paid for their own order. */
function rewardsOf(
  state: State,
  order: { amount: number; market: Market; share: number; buyer: ParticipantId },
): Split['rewards'] {
  const rewards: Split['rewards'] = []
  let number = order.share
  for (const level of [1, 2] as const) {
    const node = state.shares[number]
    if (!node) break
    const amount = rewardOf(state, order.market, order.amount, level)
    if (typeof node.by === 'string' && node.by !== order.buyer && amount > 0)
      rewards.push({ to: node.by, level, amount })
    number = node.parent
  }
  return rewards
}
