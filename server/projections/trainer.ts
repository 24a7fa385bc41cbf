import type { Market } from '../core/market.ts'
import { MARKETS, type PerMarket, perMarket } from '../core/market.ts'
import { isSold } from '../core/order.ts'
import type { RefusalCode } from '../core/refusal.ts'
import type { Spotlit } from '../core/spotlight.ts'
import type { State } from '../core/state.ts'
import { withinFrame } from './budget.ts'
import {
  type AskedSection,
  askedSection,
  type CareSection,
  careSection,
  type WaitingSection,
  waitingSection,
} from './chat-care.ts'
import { type Direction, directionSection } from './direction.ts'
import { badge } from './face.ts'
import { allOrders } from './orders.ts'
import { type TrainerPoll, trainerPoll } from './poll.ts'
import { type Results, resultsSection } from './results.ts'
import { botsAmong, guests, type RoomSection, roomSection } from './room.ts'
import {
  type HelpSection,
  helpSection,
  type RosterSection,
  rosterSection,
  type StaffSection,
  staffSection,
} from './roster.ts'
import { spotlightSection } from './spotlight.ts'
import { type MarketTotals, type ProofSection, proofSection, totals } from './stage.ts'
import { type TimelineView, timelineView } from './timeline.ts'
import type { Viewer } from './viewer.ts'

export type TrainerSections = {
  room: RoomSection
  roster: RosterSection
  staff: StaffSection
  help: HelpSection
  spotlight: {
    on: { kind: Spotlit['kind']; id: string; name: string } | null
    shops: { id: string; name: string }[]
  }
  totals: PerMarket<MarketTotals>
  results: PerMarket<Results>
  refusals: { market: Market; code: RefusalCode; people: number; crowd: number }[]
  proof: ProofSection
  /**
   * `phones` practise on the trainer's own laptop; `started`: there are bots to be sent home; `lesson`: the scene that is
   * on while the whole lesson is rehearsed.
   */
  rehearsal: {
    started: boolean
    bots: number
    phones: number
    lesson: { number: number; title: string } | null
  }
  direction: Direction
  timeline: TimelineView
  orders: { id: string; buyer: string; name: string }[]
  poll: TrainerPoll | null
  chat: CareSection
  chatWaiting: WaitingSection
  chatAsked: AskedSection
}

const SHOPS = 60
const STORIES = 8

/** Who is here, as the log knows it: connection health is not in the log and comes beside it as `presence`. */
export function trainerSections(state: State, viewer: Viewer): TrainerSections {
  return {
    room: roomSection(state, viewer.language),
    roster: rosterSection(state, viewer),
    staff: staffSection(state, viewer),
    help: helpSection(state, viewer),
    spotlight: spotlightOf(state, viewer),
    totals: perMarket(market => totals(state, market)),
    results: resultsSection(state),
    refusals: refusals(state),
    proof: proofSection(state, viewer.language),
    rehearsal: rehearsalSection(state, viewer),
    direction: directionSection(state, viewer.language),
    timeline: timelineView(state, viewer.language),
    orders: newestOrders(state, viewer),
    poll: trainerPoll(state, viewer.language),
    chat: careSection(state, viewer),
    chatWaiting: waitingSection(state, viewer),
    chatAsked: askedSection(state, viewer),
  }
}

/** Every shop that can be lit, and what is lit now. */
function spotlightOf(state: State, viewer: Viewer): TrainerSections['spotlight'] {
  const shops = [...state.shops.values()].map(s => ({ id: s.shopId, name: s.name[viewer.language] }))
  const on = spotlightSection(state, viewer)
  return { on: on && { kind: on.kind, id: on.id, name: on.name }, shops: withinFrame(shops, SHOPS) }
}

/** The room's paid orders whose story may be told, newest first. */
function newestOrders(state: State, viewer: Viewer): TrainerSections['orders'] {
  const paid = allOrders(state).filter(isSold)
  const views = paid.slice(0, STORIES).map(o => ({
    id: o.orderId,
    buyer: badge(state, o.buyer, viewer).name,
    name: state.products.get(o.productId)!.name[viewer.language],
  }))
  return withinFrame(views, STORIES)
}

function rehearsalSection(state: State, { language }: Viewer): TrainerSections['rehearsal'] {
  const present = guests(state)
  const phones = present.filter(seat => seat.kind === 'practice').length
  const { rehearsal, scene } = state
  const whole = rehearsal !== null && rehearsal.tempo !== null
  return {
    started: rehearsal !== null,
    bots: botsAmong(present),
    phones,
    lesson: whole ? { number: scene?.number ?? -1, title: scene?.title[language] ?? '' } : null,
  }
}

function refusals(state: State): TrainerSections['refusals'] {
  return MARKETS.flatMap(market => {
    const people = state.people[market].refused
    const crowd = state.crowd[market].refused
    const codes = [...new Set([...Object.keys(people), ...Object.keys(crowd)])] as RefusalCode[]
    return codes.map(code => ({ market, code, people: people[code] ?? 0, crowd: crowd[code] ?? 0 }))
  })
}
