import { endOf } from '../core/group.ts'
import type { Market } from '../core/market.ts'
import { type Money, thb } from '../core/money.ts'
import { nextSteps, type Order } from '../core/order.ts'
import { splitOfOrder } from '../core/placing.ts'
import type { State } from '../core/state.ts'
import { yuanOf } from './card.ts'
import { type Badge, badge } from './face.ts'
import type { Viewer } from './viewer.ts'

export type OrderView = {
  orderId: string
  state: Order['state']
  payment: Order['payment']
  reason: Order['reason']
  next: ('pay' | 'cancel')[]
  productId: string
  name: string
  art: string
  shopId: string
  shopName: string
  quantity: number
  market: Market
  amount: Money
  yuan: Money
  buyer: Badge
  /** Lesson-ms until which the stock is held; null once nothing is held. */
  holdUntil: number | null
  /** The group-buy team it belongs to; `missing` people, `until` lesson-ms. */
  team: { groupId: string; missing: number; until: number } | null
  /** Where the money went, or would go: satang by receiver. */
  split: {
    merchant: number
    paymentFee: number
    commission: number
    carrier: number
    tax: number
    rewards: { name: string; level: number; amount: number }[]
  } | null
  lots: { gtin: string; batchLotNumber: string; quantity: number }[]
}

export function orderView(state: State, order: Order, viewer: Viewer): OrderView {
  const { language } = viewer
  const product = state.products.get(order.productId)!
  const shop = state.shops.get(product.shopId)!
  return {
    orderId: order.orderId,
    state: order.state,
    payment: order.payment,
    reason: order.reason,
    next: nextSteps(order),
    productId: order.productId,
    name: product.name[language],
    art: product.art,
    shopId: shop.shopId,
    shopName: shop.name[language],
    quantity: order.quantity,
    market: order.market,
    amount: thb(order.amount),
    yuan: yuanOf(state, order.amount),
    buyer: badge(state, order.buyer, viewer),
    holdUntil: state.holds.get(order.orderId) ?? null,
    team: teamOf(state, order),
    split: splitView(state, order, viewer),
    lots: order.allocations.map(a => {
      const lot = state.lots.get(a.lotId)!
      return { gtin: lot.gtin, batchLotNumber: lot.batchLotNumber, quantity: a.quantity }
    }),
  }
}

function teamOf(state: State, { group: groupId }: Order): OrderView['team'] {
  const group = groupId === null ? undefined : state.groups.get(groupId)
  if (!group) return null
  return { groupId: group.groupId, missing: group.size - group.orders.length, until: endOf(group) }
}

function splitView(state: State, order: Order, viewer: Viewer): OrderView['split'] {
  if (!order.split && order.state !== 'pending_payment') return null
  const { merchant, paymentFee, commission, carrier, tax, ...split } = splitOfOrder(state, order)
  const rewards = split.rewards.map(r => ({
    name: typeof r.to === 'string' ? badge(state, r.to, viewer).name : '',
    level: r.level,
    amount: r.amount,
  }))
  return { merchant, paymentFee, commission, carrier, tax, rewards }
}

/** Newest first. */
export function ordersOf(state: State, participantId: string): Order[] {
  const ids = state.participants.get(participantId)?.orders ?? []
  return ids.map(id => state.orders.get(id)!).reverse()
}

export const allOrders = (state: State): Order[] => [...state.orders.values()].reverse()
