import { bump } from './crowd.ts'
import type { Order } from './order.ts'
import type { State } from './state.ts'
import { release, sell, takeBack } from './stock.ts'
import { tellTicker } from './ticker.ts'

/** Takes the buyer's money with 1 and gives it back with -1. */
export const charge = (state: State, order: Order, sign: 1 | -1): void => {
  state.participants.get(order.buyer)!.balance -= sign * order.amount
}

/** A sale by its sign: 1 when the goods are sold, -1 when they are given back. */
function count(state: State, order: Order, sign: 1 | -1): void {
  const totals = state.people[order.market]
  totals.orders += sign
  totals.units += sign * order.quantity
  totals.gmv += sign * order.amount
  if (order.checked) totals.checked += sign
  const { number } = state.products.get(order.productId)!
  bump(state.shelves[order.market].lately.people, number, sign * order.quantity)
  for (const reward of order.split?.rewards ?? []) {
    const sharer = typeof reward.to === 'string' ? state.participants.get(reward.to) : undefined
    if (!sharer) continue
    sharer.balance += sign * reward.amount
    sharer.rewards += sign * reward.amount
  }
  if (order.share >= 0) state.shares[order.share]!.orders += sign
}

/** What was paid and held is sold, and the sharers have their rewards. */
export function fulfil(state: State, order: Order): Order {
  sell(state, order.market, order.allocations)
  order.state = 'to_ship'
  count(state, order, 1)
  return order
}

/** An order that waited for a team and waits no longer: nothing of it was sold. */
export function letGo(state: State, order: Order): void {
  release(state, order.market, order.allocations)
  charge(state, order, -1)
  order.payment = 'REFUND'
}

/** The rest of the team goes on waiting. */
export function leave(state: State, order: Order): void {
  letGo(state, order)
  const group = state.groups.get(order.group!)!
  group.orders = group.orders.filter(id => id !== order.orderId)
}

/** Money, rewards and goods go back where they came from; the stage has told of it and goes on telling. */
export function giveBack(state: State, order: Order): void {
  takeBack(state, order.market, order.allocations)
  charge(state, order, -1)
  count(state, order, -1)
}

/** The stage's ticker tells of it. */
export function tellSale(state: State, order: Order): void {
  tellTicker(state, {
    kind: 'person',
    who: order.buyer,
    product: state.products.get(order.productId)!.number,
    market: order.market,
    amount: order.amount,
    place: -1,
  })
}
