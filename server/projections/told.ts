import type { Participant } from '../core/participant.ts'
import { isStaff } from '../core/permission.ts'
import type { State } from '../core/state.ts'

/** What one seat alone is told on whichever page it is. */
export type Told = {
  /** The stage shows this person, or a shop of theirs. */
  spotlit: boolean
  blanked: boolean
  answered: boolean
  staff: boolean
}

/** The seat's own call for the trainer; `since` in lesson-ms. */
export type HelpView = { text: string; since: number; answer: string | null } | null

export function toldTo({ spotlight, help }: State, seat: Participant): Told {
  const { participantId, shops, blanked, role } = seat
  return {
    spotlit: spotlight !== null && (spotlight.id === participantId || shops.includes(spotlight.id)),
    blanked,
    answered: typeof help.get(participantId)?.answer === 'string',
    staff: isStaff(role),
  }
}

export function helpOf(state: State, participantId: string): HelpView {
  const help = state.help.get(participantId)
  return help ? { ...help } : null
}
