import type { Command } from '../core/command.ts'
import type { ParticipantId } from '../core/ids.ts'
import { isHere, type Kept, type Participant } from '../core/participant.ts'
import type { State } from '../core/state.ts'

/** What a workshop begins again with: its own opening, and everybody who sits in it. */
export type Again = { opening: Command[]; people: Command[] }

/** `trainer` opens it; seats keep their ids, so that every key still fits. The shops' seats come with the seeds. */
export function againOf({ workshop, participants, chat }: State, trainer: ParticipantId): Again {
  const { workshopId, pin, title, language, lesson, seed } = workshop
  const people = [...participants.values()].filter(p => isHere(p) && p.kind === 'person')
  const first = people.find(p => p.participantId === trainer)
  const others = people.filter(p => p !== first)
  return {
    opening: [
      { id: 'open', by: trainer, type: 'workshop.open', workshopId, pin, title, language, lesson, seed },
      ...(first ? [joins(first)] : []),
    ],
    // What staff keep from the room does not come back by beginning again.
    people: [
      ...others.map(joins),
      ...people.filter(p => chat.mutedSeats.includes(p.participantId)).map(p => mutes(p, trainer)),
      ...(chat.guarded ? [guards(trainer)] : []),
    ],
  }
}

const mutes = ({ participantId }: Participant, by: ParticipantId): Command => ({
  ...{ id: `again:${participantId}:mute`, by, type: 'chat.mute' as const },
  participantId,
})

const guards = (by: ParticipantId): Command => ({ id: 'again:guard', by, type: 'chat.guard', on: true })

function joins(seat: Participant): Command {
  const { participantId, nickname, language, role } = seat
  return {
    ...{ id: `again:${participantId}`, by: participantId, type: 'participant.join' },
    ...{ nickname, language, role, kind: 'person', kept: keptOf(seat) },
  }
}

/** A name that staff hid does not come back by beginning again, nor does a link that they took back. */
const keptOf = ({ second, taken, blanked, slip }: Participant): Kept => ({
  ...(second ? { second } : {}),
  ...(taken ? {} : { phoneless: true as const }),
  ...(blanked ? { blanked: true as const } : {}),
  ...(slip > 0 ? { slip } : {}),
})
