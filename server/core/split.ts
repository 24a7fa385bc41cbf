import { taxOf } from './duty.ts'
import type { Channel } from './flow.columns.ts'
import { freightOf } from './freight.ts'
import type { ParticipantId } from './ids.ts'
import { knob } from './knobs.ts'
import type { Market } from './market.ts'
import { portion } from './money.ts'
import type { Product } from './product.ts'
import type { State } from './state.ts'

/** Whoever is paid for a link: a seat, or one of the simulated people by number. */
export type Rewarded = ParticipantId | number

/** Where the buyer's money goes, in satang; the parts sum to what was paid, to the last satang. */
export type Split = {
  /** Out of this the shop pays for goods, advertising and its yearly fee. Negative when a refund leaves it the freight. */
  merchant: number
  paymentFee: number
  commission: number
  /** A live-stream host's share, or the price of a place in a flash sale. */
  promotion: number
  /** At most two levels above the buyer: a third would be pyramid selling. */
  rewards: { to: Rewarded; level: 1 | 2; amount: number }[]
  carrier: number
  tax: number
  /** Back to the buyer. */
  refund: number
}

/** What the split of an order depends on. */
export type Sale = {
  amount: number
  market: Market
  /** Number of the link the buyer came by, or -1. */
  share: number
  buyer: Rewarded
  product: Pick<Product, 'category' | 'weight'>
  quantity: number
  channel?: Channel
  /** Satang this buyer spent before at the retail tax rate, in this market and run. */
  boughtBefore?: number
}

/** The one fee rule for people and crowd. What rounding leaves stays with the merchant. */
export function splitOf(state: State, sale: Sale): Split {
  const knobs = state.run?.header.knobs
  const { amount, market, product } = sale
  const parts = {
    paymentFee: portion(amount, knob(`${market}.paymentFee`, knobs)),
    commission: portion(amount, knob(`${market}.commission`, knobs)),
    promotion: portion(amount, promotionRate(market, sale.channel, knobs)),
    carrier: Math.min(amount, freightOf(product.weight * sale.quantity, market, knobs)),
    tax: taxOf({ category: product.category, amount, boughtBefore: sale.boughtBefore ?? 0 }, knobs),
  }
  const rewards = rewardsOf(state, sale)
  const { paymentFee, commission, promotion, carrier, tax } = parts
  const paidOut = paymentFee + commission + promotion + carrier + tax + rewardSum(rewards)
  return { merchant: amount - paidOut, ...parts, rewards, refund: 0 }
}

/**
 * The same order once the buyer has all the money back: fees, tax and rewards return, the carrier has driven, and the
 * shop bears that.
 */
export const refunded = (split: Split, amount: number): Split => ({
  merchant: -split.carrier,
  ...{ paymentFee: 0, commission: 0, promotion: 0, rewards: [], tax: 0 },
  carrier: split.carrier,
  refund: amount,
})

export const rewardSum = (rewards: Split['rewards']): number => rewards.reduce((sum, r) => sum + r.amount, 0)

/** What a split adds up to: the amount of its order, always. */
export const splitSum = (s: Split): number =>
  s.merchant + s.paymentFee + s.commission + s.promotion + rewardSum(s.rewards) + s.carrier + s.tax + s.refund

/** Basis points of an order for whoever stands `level` links above the buyer. */
export function rewardRate(state: State, market: Market, level: 1 | 2): number {
  const knobs = state.run?.header.knobs
  return level > knob('reward.levels', knobs) ? 0 : knob(`${market}.rewardLevel${level}`, knobs)
}

/** The same in satang. */
export const rewardOf = (state: State, market: Market, amount: number, level: 1 | 2): number =>
  portion(amount, rewardRate(state, market, level))

/** Basis points of a sale that came by way of a host or a flash sale. */
function promotionRate(market: Market, channel: Channel | undefined, knobs?: Record<string, number>): number {
  if (channel === 'live') return knob(`${market}.liveFee`, knobs)
  return channel === 'flash' ? knob(`${market}.flashFee`, knobs) : 0
}

/** Levels count up from the buyer: the sharer, and the one who had shared to them. Nobody is paid for their own order. */
function rewardsOf(state: State, sale: Sale): Split['rewards'] {
  const rewards: Split['rewards'] = []
  let number = sale.share
  for (const level of [1, 2] as const) {
    // An array asked for element -1 looks for a property of that name: thirty times slower.
    if (number < 0) break
    const node = state.shares[number]!
    const amount = rewardOf(state, sale.market, sale.amount, level)
    if (node.by !== sale.buyer && amount > 0) rewards.push({ to: node.by, level, amount })
    number = node.parent
  }
  return rewards
}
