import type { ParticipantId } from '../core/ids.ts'
import { displayName } from '../core/participant.ts'
import type { State } from '../core/state.ts'
import { mayReadName, type Viewer } from './viewer.ts'

export const FACES = 12

/** What stands where a name is hidden. */
export const BLANK = '•••'

/** Neighbours in the row of faces look little alike; any number without a common factor with 12 shows all of them. */
const STRIDE = 5

/**
 * A seat's drawn face, the same on phone, stage and console: `static/art/faces/face-NN.svg`. Dealt in the order of
 * joining, so that the first twelve are twelve.
 */
export const faceOf = (state: State, participantId: ParticipantId): number =>
  (((state.participants.get(participantId)?.place ?? 0) * STRIDE) % FACES) + 1

/** `bot` marks one that fills the room in a rehearsal and is absent otherwise. */
export type Badge = { id: ParticipantId; name: string; face: number; bot?: true }

export function badge(state: State, participantId: ParticipantId, viewer: Viewer): Badge {
  const seat = state.participants.get(participantId)
  const name = !seat ? '' : mayReadName(seat, viewer) ? displayName(seat) : BLANK
  const shown = { id: participantId, name, face: faceOf(state, participantId) }
  return seat?.kind === 'rehearsal' ? { ...shown, bot: true } : shown
}
