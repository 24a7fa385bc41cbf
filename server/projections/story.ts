import type { Order } from '../core/order.ts'
import type { State } from '../core/state.ts'
import { type Badge, badge } from './face.ts'
import { type OrderView, orderView } from './orders.ts'
import type { Viewer } from './viewer.ts'

/** One order from its link to its lot, for the room to read together. */
export type Story = {
  order: OrderView
  /** Who passed the word on, from the shop's side to the buyer's; `null` stands for the crowd. */
  chain: (Badge | null)[]
  lots: { batchLotNumber: string; origin: string; harvestedOn: string; quantity: number }[]
}

/** As many heads as a line of the projector has room for. */
const CHAIN = 6

export function storyOf(state: State, viewer: Viewer): Story | null {
  const order = state.orders.get(state.stage.orderId ?? '')
  if (state.stage.scene !== 'order' || !order) return null
  return {
    order: orderView(state, order, viewer),
    chain: chainOf(state, order, viewer),
    lots: order.allocations.map(({ lotId, quantity }) => {
      const { batchLotNumber, origin, harvestedOn } = state.lots.get(lotId)!
      return { batchLotNumber, origin: origin[viewer.language], harvestedOn, quantity }
    }),
  }
}

function chainOf(state: State, order: Order, viewer: Viewer): Story['chain'] {
  const chain: Story['chain'] = []
  let link = order.share
  for (; link >= 0 && chain.length < CHAIN; link = state.shares[link]!.parent) {
    const { by } = state.shares[link]!
    chain.unshift(typeof by === 'string' ? badge(state, by, viewer) : null)
  }
  return chain
}
