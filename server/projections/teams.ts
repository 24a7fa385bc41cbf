import { endOf, type Group, membersOf } from '../core/group.ts'
import type { Market } from '../core/market.ts'
import { type Money, thb } from '../core/money.ts'
import type { Product } from '../core/product.ts'
import type { State } from '../core/state.ts'
import { isOffered, peoplesTerms } from '../core/team.ts'
import { withinFrame } from './budget.ts'
import { type Badge, badge } from './face.ts'
import type { Viewer } from './viewer.ts'

/** A group-buy team as everybody may see it; whoever is in it reads the same. */
export type TeamView = {
  groupId: string
  shareId: string
  productId: string
  state: Group['state']
  reason: Group['reason']
  size: number
  price: Money
  /** Lesson-ms at which it lapses. */
  until: number
  /** The leader is the first. */
  members: Badge[]
}

/** What buying with a friend would cost; null where the market does not offer it. */
export type TeamOffer = { price: Money; size: number; window: number } | null

/** Teams that wait for friends, and those that just ended, so that a page about one of them hears of it. */
const OPEN = 12
const ENDED = 6
const OWN = 4

export function teamOffer(state: State, product: Product, market: Market): TeamOffer {
  const knobs = state.run?.header.knobs
  if (!isOffered(market, knobs)) return null
  const { price, size, window } = peoplesTerms(product.price, knobs)
  return { price: thb(price), size, window }
}

/** Of the market entered, newest first: the open ones before those that are over. */
export function teamsSection(state: State, viewer: Viewer): TeamView[] {
  const here = [...state.groups.values()].filter(group => group.market === state.workshop.market).reverse()
  const [open, ended] = [here.filter(isOpen), here.filter(group => !isOpen(group))]
  const some = [...open.slice(0, OPEN), ...ended.slice(0, ENDED)]
  return withinFrame(
    some.map(group => teamView(state, group, viewer)),
    OPEN + ENDED,
  )
}

/** The newest that this seat is in. */
export function ownTeams(state: State, viewer: Viewer): TeamView[] {
  const orders = state.participants.get(viewer.participantId!)!.orders.map(id => state.orders.get(id)!)
  const ids = orders.flatMap(order => order.group ?? []).reverse()
  const views = [...new Set(ids)].slice(0, OWN).map(id => teamView(state, state.groups.get(id)!, viewer))
  return withinFrame(views, OWN)
}

const isOpen = (group: Group): boolean => group.state === 'open'

export function teamView(state: State, group: Group, viewer: Viewer): TeamView {
  const { groupId, shareId, productId, size, reason } = group
  return {
    ...{ groupId, shareId, productId, state: group.state, reason, size },
    price: thb(group.price),
    until: endOf(group),
    members: membersOf(state, group).map(id => badge(state, id, viewer)),
  }
}
