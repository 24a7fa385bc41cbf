import type { Market } from '../core/market.ts'
import { MARKETS, type PerMarket, perMarket } from '../core/market.ts'
import type { RefusalCode } from '../core/refusal.ts'
import type { State } from '../core/state.ts'
import type { Language } from '../core/text.ts'
import { withinFrame } from './budget.ts'
import { type Direction, directionSection } from './direction.ts'
import { type Badge, badge } from './face.ts'
import { allOrders } from './orders.ts'
import { type TrainerPoll, trainerPoll } from './poll.ts'
import { botsAmong, guests, type RoomSection, roomSection } from './room.ts'
import { type MarketTotals, type ProofSection, proofSection, totals } from './stage.ts'
import { type TimelineView, timelineView } from './timeline.ts'
import type { Viewer } from './viewer.ts'

export type TrainerSections = {
  room: RoomSection
  roster: { people: (Badge & { orders: number; shares: number })[]; more: number }
  totals: PerMarket<MarketTotals>
  refusals: { market: Market; code: RefusalCode; people: number; crowd: number }[]
  proof: ProofSection
  /** `phones` practise on the trainer's own laptop; `started`: there are bots to be sent home. */
  rehearsal: { started: boolean; bots: number; phones: number }
  direction: Direction
  timeline: TimelineView
  orders: { id: string; buyer: string; name: string }[]
  poll: TrainerPoll | null
}

/** Who is here, as the log knows it: connection health is not in the log and comes beside it as `presence`. */
const ROSTER = 80
const STORIES = 8

export function trainerSections(state: State, viewer: Viewer): TrainerSections {
  return {
    room: roomSection(state, viewer.language),
    roster: rosterSection(state),
    totals: perMarket(market => totals(state, market)),
    refusals: refusals(state),
    proof: proofSection(state, viewer.language),
    rehearsal: rehearsalSection(state),
    direction: directionSection(state, viewer.language),
    timeline: timelineView(state, viewer.language),
    orders: newestOrders(state, viewer.language),
    poll: trainerPoll(state, viewer.language),
  }
}

/** The room's paid orders whose story may be told, newest first. */
function newestOrders(state: State, language: Language): TrainerSections['orders'] {
  const paid = allOrders(state).filter(o => o.payment === 'SUCCESS')
  const views = paid.slice(0, STORIES).map(o => ({
    id: o.orderId,
    buyer: badge(state, o.buyer).name,
    name: state.products.get(o.productId)!.name[language],
  }))
  return withinFrame(views, STORIES)
}

function rosterSection(state: State): TrainerSections['roster'] {
  const present = guests(state)
  const people = present.map(p => ({
    ...badge(state, p.participantId),
    orders: p.orders.length,
    shares: p.shares.length,
  }))
  const shown = withinFrame(people, ROSTER)
  return { people: shown, more: people.length - shown.length }
}

function rehearsalSection(state: State): TrainerSections['rehearsal'] {
  const present = guests(state)
  const phones = present.filter(seat => seat.kind === 'practice').length
  return { started: state.rehearsal !== null, bots: botsAmong(present), phones }
}

function refusals(state: State): TrainerSections['refusals'] {
  return MARKETS.flatMap(market => {
    const people = state.people[market].refused
    const crowd = state.crowd[market].refused
    const codes = [...new Set([...Object.keys(people), ...Object.keys(crowd)])] as RefusalCode[]
    return codes.map(code => ({ market, code, people: people[code] ?? 0, crowd: crowd[code] ?? 0 }))
  })
}
