import { type Delivery, noDelivery } from './delivery.ts'
import { knob } from './knobs.ts'
import { portion } from './money.ts'
import type { Product } from './product.ts'
import { rewardSum, type Split } from './split.ts'

/** What is added up for a shop; satang but for orders and units. */
export const SUMS = [
  'orders',
  'units',
  'gmv',
  'merchant',
  'paymentFee',
  'commission',
  'promotion',
  'reward',
  'carrier',
  'tax',
  'refund',
  'goods',
  'ads',
  'redPackets',
] as const
export type Sums = Record<(typeof SUMS)[number], number>

/** What one shop did with the crowd in one market since the run opened. */
export type Book = Sums & {
  clicks: number
  /** Orders that came by a link or into a team, and those of somebody who had bought here before. */
  byLink: number
  repeats: number
  delivery: Delivery
  /** People who bought, and those of them whom the shop itself can call again. */
  buyers: Set<number>
  owned: Set<number>
}

export const noSums = (): Sums => Object.fromEntries(SUMS.map(key => [key, 0])) as Sums

export const emptyBook = (): Book => ({
  ...noSums(),
  ...{ clicks: 0, byLink: 0, repeats: 0 },
  delivery: noDelivery(),
  buyers: new Set(),
  owned: new Set(),
})

/** Adds the parts of an order, or with -1 takes them out again. */
export function bookSplit(book: Book, split: Split, sign: 1 | -1 = 1): void {
  book.merchant += sign * split.merchant
  book.paymentFee += sign * split.paymentFee
  book.commission += sign * split.commission
  book.promotion += sign * split.promotion
  book.reward += sign * rewardSum(split.rewards)
  book.carrier += sign * split.carrier
  book.tax += sign * split.tax
  book.refund += sign * split.refund
}

/** What the goods of an order cost the shop; a refunded durian is eaten or rotten all the same. */
export const goodsOf = (product: Product, quantity: number, knobs?: Record<string, number>): number =>
  portion(product.price * quantity, knob('goods.cost', knobs))

/** What is left of the sales when everything is paid; below zero when the market did not carry the shop. */
export const netProfit = (book: Sums, rent: number): number =>
  book.merchant - book.goods - book.ads - book.redPackets - rent
