import type { Market } from '../core/market.ts'
import { MARKETS, type PerMarket, perMarket } from '../core/market.ts'
import type { RefusalCode } from '../core/refusal.ts'
import type { State } from '../core/state.ts'
import { withinFrame } from './budget.ts'
import { type Badge, badge } from './face.ts'
import { guests, type RoomSection, roomSection } from './room.ts'
import { type MarketTotals, type ProofSection, proofSection, totals } from './stage.ts'
import type { Viewer } from './viewer.ts'

export type TrainerSections = {
  room: RoomSection
  roster: { people: (Badge & { orders: number; shares: number })[]; more: number }
  totals: PerMarket<MarketTotals>
  refusals: { market: Market; code: RefusalCode; people: number; crowd: number }[]
  proof: ProofSection
  /** Bots at work, and their average lesson-ms between two acts; null without a rehearsal. */
  rehearsal: { bots: number; seed: number; pace: number } | null
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

function rehearsalSection({ rehearsal, participants }: State): TrainerSections['rehearsal'] {
  if (!rehearsal) return null
  const { seats, seed, pace } = rehearsal
  return { bots: seats.filter(id => !participants.get(id)!.removed).length, seed, pace }
}

function refusals(state: State): TrainerSections['refusals'] {
  return MARKETS.flatMap(market => {
    const people = state.people[market].refused
    const crowd = state.crowd[market].refused
    const codes = [...new Set([...Object.keys(people), ...Object.keys(crowd)])] as RefusalCode[]
    return codes.map(code => ({ market, code, people: people[code] ?? 0, crowd: crowd[code] ?? 0 }))
  })
}
