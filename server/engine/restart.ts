import type { Command } from '../core/command.ts'
import type { ParticipantId } from '../core/ids.ts'
import { isHere, type Participant } from '../core/participant.ts'
import type { State } from '../core/state.ts'

/** What a workshop begins again with: its own opening, and everybody who sits in it. */
export type Again = { opening: Command[]; people: Command[] }

/** `trainer` opens it; seats keep their ids, so that every key still fits. The shops' seats come with the seeds. */
export function againOf({ workshop, participants }: State, trainer: ParticipantId): Again {
  const { workshopId, pin, title, language, lesson, seed } = workshop
  const people = [...participants.values()].filter(p => isHere(p) && p.kind === 'person')
  const first = people.find(p => p.participantId === trainer)
  const others = people.filter(p => p !== first)
  return {
    opening: [
      { id: 'open', by: trainer, type: 'workshop.open', workshopId, pin, title, language, lesson, seed },
      ...(first ? joins(first) : []),
    ],
    // A name that staff hid does not come back by beginning again.
    people: [...others.flatMap(joins), ...people.filter(p => p.blanked).map(p => hides(p, trainer))],
  }
}

const hides = ({ participantId }: Participant, by: ParticipantId): Command => ({
  ...{ id: `again:${participantId}:hide`, by, type: 'participant.blank' as const },
  ...{ participantId, blanked: true },
})

function joins({ participantId, nickname, second, language, role }: Participant): Command[] {
  const by = participantId
  const id = `again:${participantId}`
  const join: Command = { id, by, type: 'participant.join', nickname, language, role, kind: 'person' }
  if (!second) return [join]
  return [join, { id: `${id}:names`, by, type: 'participant.rename', nickname, second }]
}
