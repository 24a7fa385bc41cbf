import type { Folds, Judges } from './decider.ts'
import { isHere, nextNumber, type Role } from './participant.ts'
import { refuse } from './refusal.ts'

/** What staff may make a seat for: a person without a phone, or somebody who helps to run the room. */
export const SEAT_ROLES = ['participant', 'co-trainer'] as const satisfies readonly Role[]
export type SeatRole = (typeof SEAT_ROLES)[number]

/**
 * Seats that staff make for others. Such a seat counts like any other from the start and speaks the room's language; a
 * one-time link, which is no part of the log, hands it over to a phone.
 */
export const judges: Judges<'seat.create' | 'seat.take' | 'seat.reissue'> = {
  'seat.create': (state, c, ctx) => {
    const { nickname, second, role = 'participant' } = c
    const sender = state.participants.get(c.by)!
    if (role === 'co-trainer' && sender.role !== 'trainer')
      return refuse('role.forbidden', { role: sender.role, type: c.type })
    const name = second ? { nickname, second } : { nickname }
    return [
      {
        type: 'participant.joined',
        participantId: ctx.newId('seat'),
        ...name,
        number: nextNumber(state, name),
        language: state.workshop.language,
        role,
        kind: 'person',
      },
    ]
  },
  'seat.take': (state, c) => (state.participants.get(c.by)!.taken ? [] : [{ type: 'seat.taken' }]),
  'seat.reissue': (state, { participantId }) => {
    const seat = state.participants.get(participantId)
    if (!seat || !isHere(seat)) return refuse('participant.unknown', { participantId })
    return [{ type: 'seat.reissued', participantId, slip: seat.slip + 1 }]
  },
}

export const folds: Folds<'seat.taken' | 'seat.reissued'> = {
  'seat.taken': (state, e) => {
    state.participants.get(e.by)!.taken = true
  },
  'seat.reissued': (state, e) => {
    state.participants.get(e.participantId)!.slip = e.slip
  },
}
