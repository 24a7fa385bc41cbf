import { CHANNELS, type Channel } from '../core/flow.columns.ts'
import { MARKETS, type Market } from '../core/market.ts'
import { type Money, thb } from '../core/money.ts'
import type { Order } from '../core/order.ts'
import { PLACES } from '../core/places.ts'
import { splitOfOrder } from '../core/placing.ts'
import { addressOf, PAID_TO, REFUNDED, type SaleField, saleOf } from '../core/sales.ts'
import { checkSeq } from '../core/scan.ts'
import type { State } from '../core/state.ts'
import { type Badge, badge } from './face.ts'
import type { Viewer } from './viewer.ts'

/** A step of how an order came to be and what became of it; `seq` is its event in the log. */
export type WhyStep = {
  step: 'shared' | 'checked' | 'placed' | 'paid' | 'closed' | 'bought' | 'delivered' | 'refunded'
  seq: number
  /** Row within the event, of the crowd's links and orders. */
  row?: number
  /** A seat of the room, or the number of one of the simulated people. */
  who?: Badge | number
  shareId?: string
}

export type OrderWhy = {
  orderId: string
  kind: 'person' | 'crowd'
  market: Market
  product: { id: string; name: string }
  shop: { id: string; name: string }
  quantity: number
  amount: Money
  /** How the buyer came upon it, of the crowd. */
  channel?: Channel
  /** Where the buyer lives, of the crowd. */
  place?: string
  /** Whether the buyer had looked at a tag of the product before. */
  checked: boolean
  /** From the shop's side to what became of it. */
  steps: WhyStep[]
  lots: { gtin: string; batchLotNumber: string; quantity: number; origin: string }[]
  /** Satang by receiver; null while nothing is paid. */
  split: Record<
    'merchant' | 'paymentFee' | 'commission' | 'promotion' | 'reward1' | 'reward2' | 'carrier' | 'tax',
    number
  > | null
}

const CHAIN = 20

export function whyOfPerson(state: State, order: Order, viewer: Viewer): OrderWhy {
  const { language } = viewer
  const product = state.products.get(order.productId)!
  const shop = state.shops.get(product.shopId)!
  const who = badge(state, order.buyer, viewer)
  const looked = order.checked ? checkSeq(state, order.buyer, product) : 0
  const { placed, paid, closed } = order.seqs
  const steps: WhyStep[] = [
    ...chainOf(state, order.share, viewer),
    { step: 'checked', seq: looked, who },
    { step: 'placed', seq: placed, who },
    { step: 'paid', seq: paid, who },
    { step: order.state === 'refunded' ? 'refunded' : 'closed', seq: closed },
  ]
  return {
    ...{ orderId: order.orderId, kind: 'person', market: order.market, checked: order.checked },
    product: { id: product.productId, name: product.name[language] },
    shop: { id: shop.shopId, name: shop.name[language] },
    ...{ quantity: order.quantity, amount: thb(order.amount) },
    steps: steps.filter(step => step.seq > 0).sort((a, b) => a.seq - b.seq),
    lots: order.allocations.map(({ lotId, quantity }) => lotView(state.lots.get(lotId)!, quantity, viewer)),
    split: order.split && splitView(state, order),
  }
}

/** What the order's own row and those before it say and the state does not keep. */
export type CrowdRow = { channel: number; lot: number; scan: { seq: number; row: number } | null }

export function whyOfCrowd(state: State, n: number, found: CrowdRow, viewer: Viewer): OrderWhy {
  const { language } = viewer
  const of = (field: SaleField) => saleOf(state.sales, n, field)
  const { seq, row } = addressOf(state.sales, n)
  const product = state.productList[of('product')]!
  const shop = state.shopList[product.shop]!
  const who = of('buyer')
  const ended = of('status') === REFUNDED ? 'refunded' : 'delivered'
  const steps: WhyStep[] = [
    ...chainOf(state, of('via'), viewer),
    ...(found.scan ? [{ step: 'checked' as const, ...found.scan, who }] : []),
    { step: 'bought', seq, row, who },
    { step: ended, seq: of('doorSeq') },
  ]
  const place = PLACES[of('place')]?.name[language]
  const { merchant, paymentFee, commission, promotion, reward1, reward2, carrier, tax } = moneyOf(of)
  return {
    ...{ orderId: `flow:${seq}:${row}`, kind: 'crowd', market: MARKETS[of('market')]! },
    product: { id: product.productId, name: product.name[language] },
    shop: { id: shop.shopId, name: shop.name[language] },
    ...{ quantity: of('quantity'), amount: thb(of('amount')), channel: CHANNELS[found.channel]! },
    ...(place ? { place } : {}),
    checked: found.scan !== null,
    steps: steps.filter(step => step.seq > 0),
    lots: [lotView(state.lotList[found.lot]!, of('quantity'), viewer)],
    split: { merchant, paymentFee, commission, promotion, reward1, reward2, carrier, tax },
  }
}

const moneyOf = (of: (field: SaleField) => number) =>
  Object.fromEntries(PAID_TO.map(field => [field, of(field)])) as Record<(typeof PAID_TO)[number], number>

function splitView(state: State, order: Order): NonNullable<OrderWhy['split']> {
  const { rewards, refund: _, ...split } = splitOfOrder(state, order)
  const paidTo = (level: 1 | 2) => rewards.find(reward => reward.level === level)?.amount ?? 0
  return { ...split, reward1: paidTo(1), reward2: paidTo(2) }
}

/** Who passed the word on, from the shop's side to the buyer's. */
function chainOf(state: State, share: number, viewer: Viewer): WhyStep[] {
  const chain: WhyStep[] = []
  for (let n = share; n >= 0 && chain.length < CHAIN; n = state.shares[n]!.parent) {
    const { by, seq, shareId } = state.shares[n]!
    const step = { step: 'shared' as const, seq }
    if (typeof by === 'number') chain.unshift({ ...step, row: rowOfShare(state, n), who: by })
    else chain.unshift({ ...step, who: badge(state, by, viewer), ...(shareId ? { shareId } : {}) })
  }
  return chain
}

/** Links of one event of the crowd have numbers side by side. */
function rowOfShare(state: State, n: number): number {
  let first = n
  while (state.shares[first - 1]?.seq === state.shares[n]!.seq) first--
  return n - first
}

const lotView = (
  lot: { gtin: string; batchLotNumber: string; origin: Record<Viewer['language'], string> },
  quantity: number,
  { language }: Viewer,
): OrderWhy['lots'][number] => ({
  ...{ gtin: lot.gtin, batchLotNumber: lot.batchLotNumber, quantity },
  origin: lot.origin[language],
})
