import type { Ctx, Decision, Folds, Judges } from './decider.ts'
import type { DomainEvent, Events } from './event.ts'
import type { GroupEnd } from './group.ts'
import type { GroupId, OrderId, ParticipantId, ProductId } from './ids.ts'
import type { Market } from './market.ts'
import { isRefusal } from './outcome.ts'
import { payment } from './placing.ts'
import { refuse } from './refusal.ts'
import { hasChecked } from './scan.ts'
import { charge, fulfil, giveBack, leave, tellSale } from './settling.ts'
import type { Split } from './split.ts'
import type { State } from './state.ts'
import { type Allocation, hold, release } from './stock.ts'

export type { Split } from './split.ts'
export type { Allocation } from './stock.ts'

export const ORDER_STATES = [
  'pending_payment',
  'awaiting_group',
  'to_ship',
  'cancelled',
  'expired',
  'group_failed',
  'refunded',
] as const
export type OrderState = (typeof ORDER_STATES)[number]
/** WeChat Pay's names. */
export type PaymentState = 'NOTPAY' | 'SUCCESS' | 'REFUND' | 'CLOSED'
export type RefundReason = 'hold-expired' | 'run-ended' | 'undone' | 'seat-removed' | 'rehearsal-ended'

export type Order = {
  orderId: OrderId
  buyer: ParticipantId
  productId: ProductId
  quantity: number
  market: Market
  /** Satang. */
  amount: number
  allocations: Allocation[]
  /** Lesson-ms. */
  placedAt: number
  state: OrderState
  payment: PaymentState
  share: number
  /** The team that it waits for, or waited. */
  group: GroupId | null
  split: Split | null
  /** Its buyer had looked at a tag of the product when it was paid. */
  checked: boolean
  /** The events that placed it, paid it and, when it came to that, closed it; 0 for what did not happen. */
  seqs: { placed: number; paid: number; closed: number }
  /** Why it was closed or refunded. */
  reason: Events['order.cancelled']['reason'] | RefundReason | GroupEnd | null
}

/** Paid, and nothing more has to happen for it to be a sale. */
export const isSold = (order: Pick<Order, 'payment' | 'state'>): boolean =>
  order.payment === 'SUCCESS' && order.state !== 'awaiting_group'

/** What a buyer may do next; the view model publishes it and bots obey it. */
export const nextSteps = (order: Pick<Order, 'state'>): ('pay' | 'cancel')[] =>
  order.state === 'pending_payment' ? ['pay', 'cancel'] : []

export const judges: Judges<'order.pay' | 'order.cancel' | 'order.expire'> = {
  'order.pay': (state, c, ctx) => {
    const order = state.orders.get(c.orderId)
    if (!order) return refuse('order.unknown', { orderId: c.orderId })
    if (order.buyer !== c.by) return refuse('order.not-yours')
    if (order.state === 'pending_payment') return pay(state, order, ctx)
    if (order.state === 'expired')
      return [{ type: 'order.refunded', orderId: c.orderId, reason: 'hold-expired' }]
    return refuse('order.not-payable', { state: order.state })
  },
  'order.cancel': (state, c) => {
    const order = state.orders.get(c.orderId)
    if (!order) return refuse('order.unknown', { orderId: c.orderId })
    if (order.buyer !== c.by) return refuse('order.not-yours')
    if (order.state !== 'pending_payment') return refuse('order.not-cancellable', { state: order.state })
    return [{ type: 'order.cancelled', orderId: c.orderId, reason: 'buyer' }]
  },
  'order.expire': (state, c, ctx) => {
    const until = state.holds.get(c.orderId)
    if (until === undefined || until > ctx.t || state.workshop.frozenAt !== null) return []
    return [{ type: 'order.expired', orderId: c.orderId }]
  },
}

export const folds: Folds<
  'order.placed' | 'order.paid' | 'order.cancelled' | 'order.expired' | 'order.refunded'
> = {
  'order.placed': (state, e) => {
    const share = e.shareId === undefined ? -1 : state.shareNumbers.get(e.shareId)!
    state.orders.set(e.orderId, {
      orderId: e.orderId,
      buyer: e.by,
      productId: e.productId,
      quantity: e.quantity,
      market: e.market,
      amount: e.amount.amount,
      allocations: e.allocations,
      placedAt: e.t,
      state: 'pending_payment',
      payment: 'NOTPAY',
      share,
      group: e.groupId ?? null,
      split: null,
      checked: false,
      seqs: { placed: e.seq, paid: 0, closed: 0 },
      reason: null,
    })
    state.holds.set(e.orderId, e.holdUntil)
    hold(state, e.market, e.allocations)
    state.participants.get(e.by)?.orders.push(e.orderId)
  },
  'order.paid': (state, e) => {
    const order = state.orders.get(e.orderId)!
    state.holds.delete(e.orderId)
    order.payment = 'SUCCESS'
    order.seqs.paid = e.seq
    order.split = { ...NO_COSTS, ...e.split }
    order.checked = hasChecked(state, order.buyer, state.products.get(order.productId)!)
    charge(state, order, 1)
    if (order.group === null) tellSale(state, fulfil(state, order))
    else order.state = 'awaiting_group'
  },
  'order.cancelled': (state, e) => {
    close(state, e, 'cancelled')
    state.orders.get(e.orderId)!.reason = e.reason
  },
  'order.expired': (state, e) => close(state, e, 'expired'),
  'order.refunded': (state, e) => {
    const order = state.orders.get(e.orderId)!
    if (order.state === 'awaiting_group') leave(state, order)
    else if (order.payment === 'SUCCESS') giveBack(state, order)
    order.state = 'refunded'
    order.reason = e.reason
    order.payment = 'REFUND'
    order.seqs.closed = e.seq
  },
}

/** Logs of before freight and tax say nothing about them. */
const NO_COSTS = { promotion: 0, carrier: 0, tax: 0, refund: 0 }

/** Paying after the hold ran out releases the stock and gives the money back, whether or not the driver saw it yet. */
function pay(state: State, order: Order, ctx: Ctx): Decision {
  if (state.holds.get(order.orderId)! <= ctx.t)
    return [
      { type: 'order.expired', orderId: order.orderId },
      { type: 'order.refunded', orderId: order.orderId, reason: 'hold-expired' },
    ]
  const paid = payment(state, order)
  return isRefusal(paid) ? paid : [paid]
}

function close(
  state: State,
  { orderId, seq }: { orderId: OrderId; seq: number },
  as: 'cancelled' | 'expired',
): void {
  const order = state.orders.get(orderId)!
  state.holds.delete(orderId)
  release(state, order.market, order.allocations)
  order.state = as
  order.payment = 'CLOSED'
  order.seqs.closed = seq
}

/** Open orders of a run that ends are closed with a shown reason; nobody has paid for them. */
export const closeOpenOrders = (state: State): DomainEvent[] =>
  [...state.holds.keys()].map(orderId => ({ type: 'order.cancelled', orderId, reason: 'run-ended' }))
