import { isGuest, type Participant } from '../core/participant.ts'
import type { State } from '../core/state.ts'
import { faceOf } from './face.ts'

/** One seat on the list that the trainer keeps; names as they were given, also hidden ones. `joinedAt` in lesson-ms. */
export type Attendee = {
  id: string
  names: string[]
  number: number
  face: number
  joinedAt: number
  orders: number
  shares: number
  /** Staff made the seat and no phone has taken it over. */
  phoneless: boolean
  removed: boolean
}

/** Everybody who sat in the room, first come first, those who were sent away included. */
export const attendance = (state: State): Attendee[] =>
  [...state.participants.values()].filter(p => isGuest({ ...p, removed: false })).map(p => attendee(state, p))

function attendee(state: State, p: Participant): Attendee {
  const { participantId, nickname, second, number, joinedAt, orders, shares, taken, removed } = p
  return {
    id: participantId,
    names: second ? [nickname, second] : [nickname],
    ...{ number, joinedAt, face: faceOf(state, participantId) },
    ...{ orders: orders.length, shares: shares.length, phoneless: !taken, removed },
  }
}
