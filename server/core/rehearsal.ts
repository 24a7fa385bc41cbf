import type { Decision, Folds, Judges } from './decider.ts'
import type { DomainEvent } from './event.ts'
import { leaveTeams } from './group.ts'
import type { Actor, ParticipantId } from './ids.ts'
import { nextNumber, rehearses } from './participant.ts'
import { refuse } from './refusal.ts'
import { REHEARSAL_NAMES } from './rehearsal-names.ts'
import type { State } from './state.ts'

/** Bots that fill the room: no more than there are names for. */
export const BOTS = { least: 1, most: REHEARSAL_NAMES.length } as const
/** Lesson-ms from one act of a bot to its next, on average. */
export const PACE = { least: 1_000, usual: 6_000, most: 60_000 } as const

/** Lesson-ms for one planned minute of a lesson that is rehearsed as a whole: usually ten times as fast. */
export const TEMPO = { least: 200, usual: 6_000, most: 60_000 } as const

export type Rehearsal = {
  /** Sequence of its first event: names this rehearsal among those of the log. */
  number: number
  /** Lesson-ms. */
  startedAt: number
  seed: number
  pace: number
  /** Of the whole lesson, else null: then the trainer starts the scenes. */
  tempo: number | null
  /** Who let the bots in, and whose hand conducts a whole lesson. */
  lead: Actor
  /** The bots' seats; one that the trainer removed stays in the list and rests. */
  seats: ParticipantId[]
}

export const judges: Judges<'rehearsal.start' | 'rehearsal.stop'> = {
  'rehearsal.start': (state, c, ctx): Decision => {
    if (state.rehearsal) return refuse('rehearsal.running')
    const seed = c.seed ?? state.workshop.seed
    const joined = Array.from({ length: c.bots }, (_, i) => joins(state, ctx.newId('bot'), nameOf(seed, i)))
    const seats = joined.map(event => event.participantId)
    const tempo = c.tempo === undefined ? {} : { tempo: c.tempo }
    return [...joined, { type: 'rehearsal.started', seats, seed, pace: c.pace ?? PACE.usual, ...tempo }]
  },
  'rehearsal.stop': state => {
    const here = [...state.participants.values()].filter(p => rehearses(p) && !p.removed)
    const seats = here.map(p => p.participantId)
    if (!state.rehearsal && seats.length === 0) return refuse('rehearsal.not-running')
    return [
      ...returnHeld(state, seats),
      ...leaveTeams(state, seats, 'rehearsal-ended'),
      ...seats.map((participantId): DomainEvent => ({ type: 'participant.removed', participantId })),
      { type: 'rehearsal.stopped', left: seats.length },
    ]
  },
}

export const folds: Folds<'rehearsal.started' | 'rehearsal.stopped'> = {
  'rehearsal.started': (state, e) => {
    const { seats, seed, pace, tempo = null } = e
    state.rehearsal = { number: e.seq, startedAt: e.t, seed, pace, tempo, lead: e.by, seats }
  },
  'rehearsal.stopped': state => {
    state.rehearsal = null
  },
}

/** Another seed begins the list of names elsewhere. */
const nameOf = (seed: number, i: number): string => REHEARSAL_NAMES[(seed + i) % REHEARSAL_NAMES.length]!

const joins = (
  state: State,
  participantId: ParticipantId,
  nickname: string,
): DomainEvent<'participant.joined'> => ({
  type: 'participant.joined',
  participantId,
  nickname,
  number: nextNumber(state, { nickname }),
  language: state.workshop.language,
  role: 'participant',
  kind: 'rehearsal',
})

/** Nobody is left to pay: what they hold goes back on sale at once. */
const returnHeld = (state: State, seats: readonly ParticipantId[]): DomainEvent[] =>
  [...state.holds.keys()]
    .filter(orderId => seats.includes(state.orders.get(orderId)!.buyer))
    .map(orderId => ({ type: 'order.cancelled', orderId, reason: 'rehearsal-ended' }))
