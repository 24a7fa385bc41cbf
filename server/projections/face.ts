import { hashText } from '../core/chance.ts'
import type { ParticipantId } from '../core/ids.ts'
import { displayName } from '../core/participant.ts'
import type { State } from '../core/state.ts'
import { mayReadName, type Viewer } from './viewer.ts'

export const FACES = 12

/** What stands where a name is hidden. */
export const BLANK = '•••'

/** A seat's drawn face, the same on phone, stage and console: `static/art/faces/face-NN.svg`. */
export const faceOf = (participantId: ParticipantId): number => (hashText(participantId) % FACES) + 1

export type Badge = { id: ParticipantId; name: string; face: number }

export function badge(state: State, participantId: ParticipantId, viewer: Viewer): Badge {
  const seat = state.participants.get(participantId)
  const name = !seat ? '' : mayReadName(seat, viewer) ? displayName(seat) : BLANK
  return { id: participantId, name, face: faceOf(participantId) }
}
