import type { Command } from './command.ts'
import type { Ctx, Decision, Folds, Judges } from './decider.ts'
import type { DomainEvent } from './event.ts'
import type { GroupId, OrderId, ParticipantId, ProductId, ShareId } from './ids.ts'
import type { Market } from './market.ts'
import { isRefusal } from './outcome.ts'
import { place } from './placing.ts'
import { type Refusal, refuse } from './refusal.ts'
import { fulfil, letGo } from './settling.ts'
import { judges as shares } from './share.ts'
import type { State } from './state.ts'
import { isFull, isLapsed, isOffered, peoplesTerms } from './team.ts'
import { tellTicker } from './ticker.ts'

/** Why a team came to nothing; `lapsed` is the usual: its window ended first. */
export type GroupEnd = 'lapsed' | 'run-ended' | 'seat-removed' | 'rehearsal-ended' | 'room-closed' | 'undone'

/** A group-buy team of people: all of them buy at its price, or nobody does. */
export type Group = {
  groupId: GroupId
  leader: ParticipantId
  productId: ProductId
  market: Market
  /** The team's own link: friends who join come by it. */
  shareId: ShareId
  size: number
  /** Lesson-ms. */
  window: number
  /** Lesson-ms from which the window counts; a freeze moves it. */
  since: number
  /** Satang a unit. */
  price: number
  /** One a member, in the order of joining. */
  orders: OrderId[]
  state: 'open' | 'filled' | 'failed'
  reason: GroupEnd | null
}

/** Lesson-ms at which it lapses. */
export const endOf = ({ since, window }: Pick<Group, 'since' | 'window'>): number => since + window

export const membersOf = (state: State, group: Group): ParticipantId[] =>
  group.orders.map(id => state.orders.get(id)!.buyer)

type GroupCommands = 'group.start' | 'group.join' | 'group.lapse' | 'order.place'

export const judges: Judges<GroupCommands> = {
  'group.start': (state, c, ctx) => start(state, c, ctx),
  'group.join': (state, c, ctx) => join(state, { ...c, quantity: c.quantity ?? 1 }, ctx),
  'group.lapse': (state, { groupId }, ctx) => {
    const group = state.groups.get(groupId)
    if (group?.state !== 'open' || state.workshop.frozenAt !== null) return []
    return isLapsed(group, group.since, ctx.t) ? [{ type: 'group.failed', groupId, reason: 'lapsed' }] : []
  },
  /** An order that names a team is the joining of it; any other is an order alone. */
  'order.place': (state, c, ctx) => {
    const { by: buyer, productId, quantity, shareId, groupId, pay } = c
    if (groupId === undefined) return place(state, { buyer, productId, quantity, shareId }, ctx, pay === true)
    const group = state.groups.get(groupId)
    if (group && group.productId !== productId) return refuse('payload.malformed', { field: 'productId' })
    return join(state, { by: buyer, groupId, quantity }, ctx)
  },
}

/** The leader pays first, and has the team's own link to pass on. */
function start(state: State, c: Command<'group.start'>, ctx: Ctx): Decision {
  const { by, hand, id, productId, quantity = 1, shareId: came, room, text } = c
  const knobs = state.run?.header.knobs
  const { market } = state.workshop
  const product = state.products.get(productId)
  if (!product) return refuse('product.unknown', { productId })
  if (!isOffered(market, knobs)) return refuse('group.not-offered', { market })
  const ask = { id, by, ...(hand ? { hand } : {}), type: 'share.create' as const }
  const link = shares['share.create'](state, { ...ask, productId, parentId: came, room, text }, ctx)
  if (isRefusal(link)) return link
  const { shareId } = link.find(fact => fact.type === 'share.created')!
  const { size, window, price } = peoplesTerms(product.price, knobs)
  const groupId = ctx.newId('grp')
  const team = { groupId, price, until: ctx.t + window }
  const order = place(state, { buyer: by, productId, quantity, shareId: came, team }, ctx, true)
  if (isRefusal(order)) return order
  return [
    ...link,
    {
      type: 'group.started',
      ...{ groupId, productId, market, shareId, size, window },
      price: { amount: price, currency: 'THB' },
    },
    ...order,
    { type: 'group.joined', groupId, orderId: order[0].orderId },
  ]
}

type Joining = { by: string; groupId: GroupId; quantity: number }

/** Whoever makes it full brings everybody's order on its way, in the same decision. */
function join(state: State, { by, groupId, quantity }: Joining, ctx: Ctx): Decision {
  const group = state.groups.get(groupId)
  if (!group) return refuse('group.unknown', { groupId })
  const fault = joinFault(state, group, by, ctx.t)
  if (fault) return fault
  const { productId, shareId, price } = group
  const team = { groupId, price, until: endOf(group) }
  const order = place(state, { buyer: by, productId, quantity, shareId, team }, ctx, true)
  if (isRefusal(order)) return order
  const joined: DomainEvent[] = [...order, { type: 'group.joined', groupId, orderId: order[0].orderId }]
  return isFull(group, group.orders.length + 1) ? [...joined, { type: 'group.filled', groupId }] : joined
}

function joinFault(state: State, group: Group, by: ParticipantId, t: number): Refusal | undefined {
  if (group.leader === by) return refuse('group.own')
  if (membersOf(state, group).includes(by)) return refuse('group.joined')
  if (group.state === 'filled') return refuse('group.full')
  if (group.state === 'failed' || isLapsed(group, group.since, t)) return refuse('group.over')
  const { market } = group
  if (market !== state.workshop.market) return refuse('group.elsewhere', { market })
  return undefined
}

export const folds: Folds<'group.started' | 'group.joined' | 'group.filled' | 'group.failed'> = {
  'group.started': (state, e) => {
    const { groupId, productId, market, shareId, size, window, price } = e
    state.groups.set(groupId, {
      ...{ groupId, leader: e.by, productId, market, shareId, size, window },
      ...{ since: e.t, price: price.amount, orders: [], state: 'open', reason: null },
    })
  },
  'group.joined': (state, e) => {
    state.groups.get(e.groupId)!.orders.push(e.orderId)
  },
  'group.filled': (state, e) => {
    const group = state.groups.get(e.groupId)!
    group.state = 'filled'
    for (const id of group.orders) fulfil(state, state.orders.get(id)!)
    tellTeam(state, group)
  },
  'group.failed': (state, e) => {
    const group = state.groups.get(e.groupId)!
    group.state = 'failed'
    group.reason = e.reason
    for (const id of group.orders) {
      const order = state.orders.get(id)!
      letGo(state, order)
      order.state = 'group_failed'
      order.reason = e.reason
    }
  },
}

/** One line for all of them: they bought together. */
function tellTeam(state: State, group: Group): void {
  const [who, ...team] = membersOf(state, group)
  const amount = group.orders.reduce((sum, id) => sum + state.orders.get(id)!.amount, 0)
  const product = state.products.get(group.productId)!.number
  tellTicker(state, { kind: 'person', who: who!, team, product, market: group.market, amount, place: -1 })
}

const openTeams = (state: State): Group[] => [...state.groups.values()].filter(g => g.state === 'open')

/** Teams whose window is over. */
export const dueTeams = (state: State, t: number): GroupId[] =>
  openTeams(state)
    .filter(group => isLapsed(group, group.since, t))
    .map(group => group.groupId)

/** Nobody can fill them any more: everybody has the money back. */
export const closeTeams = (state: State, reason: GroupEnd): DomainEvent[] =>
  openTeams(state).map(({ groupId }) => ({ type: 'group.failed', groupId, reason }))

/** Who leaves the room has the money back; a team whose leader leaves is over, any other goes on waiting. */
export const leaveTeams = (
  state: State,
  seats: readonly ParticipantId[],
  reason: 'seat-removed' | 'rehearsal-ended',
): DomainEvent[] =>
  openTeams(state).flatMap(({ groupId, leader, orders }): DomainEvent[] =>
    seats.includes(leader)
      ? [{ type: 'group.failed', groupId, reason }]
      : orders
          .filter(id => seats.includes(state.orders.get(id)!.buyer))
          .map(orderId => ({ type: 'order.refunded', orderId, reason })),
  )
