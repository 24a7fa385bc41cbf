import type { Market } from '../core/market.ts'
import { MARKETS, type PerMarket, perMarket } from '../core/market.ts'
import type { RefusalCode } from '../core/refusal.ts'
import type { State } from '../core/state.ts'
import { withinFrame } from './budget.ts'
import { type Badge, badge } from './face.ts'
import { botsAmong, guests, type RoomSection, roomSection } from './room.ts'
import { type MarketTotals, type ProofSection, proofSection, totals } from './stage.ts'
import type { Viewer } from './viewer.ts'

export type TrainerSections = {
  room: RoomSection
  roster: { people: (Badge & { orders: number; shares: number })[]; more: number }
  totals: PerMarket<MarketTotals>
  refusals: { market: Market; code: RefusalCode; people: number; crowd: number }[]
  proof: ProofSection
  /** `phones` practise on the trainer's own laptop; `started`: there are bots to be sent home. */
  rehearsal: { started: boolean; bots: number; phones: number }
}

/** Who is here, as the log knows it: connection health is not in the log and comes beside it as `presence`. */
const ROSTER = 80

export function trainerSections(state: State, viewer: Viewer): TrainerSections {
  return {
    room: roomSection(state, viewer.language),
    roster: rosterSection(state),
    totals: perMarket(market => totals(state, market)),
    refusals: refusals(state),
    proof: proofSection(state, viewer.language),
    rehearsal: rehearsalSection(state),
  }
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
