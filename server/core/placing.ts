import type { Ctx } from './decider.ts'
import type { DomainEvent } from './event.ts'
import type { GroupId, ParticipantId, ProductId, ShareId } from './ids.ts'
import { knob } from './knobs.ts'
import { thb } from './money.ts'
import type { Order } from './order.ts'
import { isRefusal } from './outcome.ts'
import { type Refusal, refuse } from './refusal.ts'
import { type Split, splitOf } from './split.ts'
import type { State } from './state.ts'
import { allocate, saleable } from './stock.ts'

/** What somebody asks for, in the market that the room has entered. */
export type Wanted = {
  buyer: ParticipantId
  productId: ProductId
  quantity: number
  shareId?: ShareId | undefined
  /** Of a team, with the price that it has agreed on and the lesson-ms at which it ends. */
  team?: { groupId: GroupId; price: number; until: number } | undefined
}

/** One order, alone or in a team: its goods are held; `pays` at once, or it is not placed at all. */
export function place(state: State, wanted: Wanted, ctx: Ctx, pays: boolean): Placed | Refusal {
  const { buyer, productId, quantity, shareId, team } = wanted
  const product = state.products.get(productId)
  if (!product) return refuse('product.unknown', { productId })
  if (product.withdrawn) return refuse('product.withdrawn')
  const share = shareId === undefined ? -1 : state.shareNumbers.get(shareId)
  if (share === undefined) return refuse('share.unknown', { shareId: shareId! })
  const { market } = state.workshop
  const allocations = allocate(state, product, market, quantity)
  if (!allocations)
    return refuse('lot.sold-out', { saleable: saleable(state, product, market), wanted: quantity })
  const orderId = ctx.newId('ord')
  const amount = (team?.price ?? product.price) * quantity
  const asked = { orderId, buyer, productId, quantity, amount, market, share, split: null }
  const paid = pays ? payment(state, asked) : undefined
  if (paid && isRefusal(paid)) return paid
  const placed: DomainEvent<'order.placed'> = {
    type: 'order.placed',
    ...{ orderId, productId, quantity, market },
    amount: thb(amount),
    allocations,
    holdUntil: team?.until ?? ctx.t + knob('hold.duration', state.run?.header.knobs),
    ...(shareId === undefined ? {} : { shareId }),
    ...(team ? { groupId: team.groupId } : {}),
  }
  return paid ? [placed, paid] : [placed]
}

type Placed = [DomainEvent<'order.placed'>, ...DomainEvent[]]

type SplitFields = 'buyer' | 'productId' | 'quantity' | 'amount' | 'market' | 'share' | 'split'
/** How the buyer's money will be split, or was when it was paid. */
export const splitOfOrder = (state: State, order: Pick<Order, SplitFields>): Split =>
  order.split ?? splitOf(state, { ...order, product: state.products.get(order.productId)! })

/** The money of an order that holds its goods, or is about to. */
export function payment(
  state: State,
  order: Pick<Order, SplitFields | 'orderId'>,
): DomainEvent<'order.paid'> | Refusal {
  const { balance } = state.participants.get(order.buyer)!
  if (balance < order.amount) return refuse('wallet.too-low', { balance, amount: order.amount })
  return { type: 'order.paid', orderId: order.orderId, split: splitOfOrder(state, order) }
}
