import { hashText } from '../core/chance.ts'
import type { ParticipantId } from '../core/ids.ts'
import { displayName } from '../core/participant.ts'
import type { State } from '../core/state.ts'

export const FACES = 12

/** A seat's drawn face, the same on phone, stage and console: `static/art/faces/face-NN.svg`. */
export const faceOf = (participantId: ParticipantId): number => (hashText(participantId) % FACES) + 1

/** `bot` marks one that fills the room in a rehearsal and is absent otherwise. */
export type Badge = { id: ParticipantId; name: string; face: number; bot?: true }

export function badge(state: State, participantId: ParticipantId): Badge {
  const seat = state.participants.get(participantId)
  const shown = { id: participantId, name: seat ? displayName(seat) : '', face: faceOf(participantId) }
  return seat?.kind === 'rehearsal' ? { ...shown, bot: true } : shown
}
