import type { Commands } from '../core/command.ts'
import type { Teaches } from '../core/lesson.ts'
import type { PollFacts } from '../core/poll.ts'
import type { Rehearsal } from '../core/rehearsal.ts'
import type { State } from '../core/state.ts'
import type { Language } from '../core/text.ts'
import { type Direction, directionSection } from '../projections/direction.ts'
import { type TrainerPoll, trainerPoll } from '../projections/poll.ts'
import { type RoomSection, roomSection } from '../projections/room.ts'
import { type HelpSection, helpSection } from '../projections/roster.ts'
import type { Viewer } from '../projections/viewer.ts'

/** One scene of a lesson as whoever conducts it knows it. */
export type Part = { minutes: number; teaches: Teaches; opensRun: boolean; polls: readonly PollFacts[] }
/** Lessons by name, and what is said to somebody who called for help. */
export type Script = { parts: (lesson: string) => readonly Part[]; answer: Record<Language, string> }
export const NO_SCRIPT: Script = { parts: () => [], answer: { th: '', en: '', zh: '' } }

/** What the console shows of all this. */
export type Desk = { room: RoomSection; direction: Direction; poll: TrainerPoll | null; help: HelpSection }
type CallType = 'scene.start' | 'poll.open' | 'poll.close' | 'help.answer' | 'clock.set'
/** A press on the console. Its id says what it is for, so that it is done once, also after a restart. */
export type Call = { [K in CallType]: { id: string; type: K } & Commands[K] }[CallType]

/** Into its share of a scene, where a question is asked and where it is closed. Assumption: time to think, time to talk. */
const ASKED = 0.1
const CLOSED = 0.7
/** Lesson-ms that somebody waits who called for help. */
const PATIENCE = 5_000
/** Once the first rush is over, the days go by. */
const FAST = 600

export function deskOf(state: State, viewer: Viewer): Desk {
  const { language } = viewer
  return {
    room: roomSection(state, language),
    direction: directionSection(state, language),
    poll: trainerPoll(state, language),
    help: helpSection(state, viewer),
  }
}

/**
 * What a trainer presses now who teaches the whole lesson, each planned minute in `tempo` of lesson-ms. It goes by the
 * scene that is on, so a scene that somebody starts by hand is where it goes on from; it waits while the room is held.
 */
export function conduct(
  desk: Desk,
  { parts, answer }: { parts: readonly Part[]; answer: string },
  rehearsal: Pick<Rehearsal, 'number' | 'tempo' | 'startedAt'>,
  t: number,
): Call[] {
  const { room, direction, help } = desk
  const { number, tempo } = rehearsal
  if (tempo === null || room.frozen || room.phase === 'closed') return []
  const { startedAt } = direction.scene
  // A scene of before is none of this rehearsal, which begins at the beginning.
  const at = startedAt < rehearsal.startedAt ? -1 : direction.scene.number
  const part = parts[at]
  const into = part ? (t - startedAt) / (part.minutes * tempo) : 1
  const about = `lesson:${number}:${startedAt}`
  const calls = answers(help, answer, number, t)
  if (!part || into >= 1) return [...calls, ...close(desk, about), ...start(at + 1, parts, about)]
  return [...calls, ...ask(desk, part, into, about), ...hurry(room, part, about)]
}

function answers({ waiting }: HelpSection, text: string, number: number, t: number): Call[] {
  return waiting
    .filter(call => t - call.since >= PATIENCE)
    .map(({ id, since }) => ({
      ...{ id: `lesson:${number}:help:${id}:${since}`, type: 'help.answer' },
      ...{ participantId: id, text },
    }))
}

/** The next scene; after the last one nobody presses anything. */
const start = (scene: number, parts: readonly Part[], about: string): Call[] =>
  scene < parts.length ? [{ id: `${about}:scene:${scene}`, type: 'scene.start', scene }] : []

/** The questions of a scene share its time, each asked and closed in its own share. */
function ask(desk: Desk, { polls }: Part, into: number, about: string): Call[] {
  const share = into * polls.length
  const poll = polls[Math.floor(share)]
  if (!poll) return []
  const within = share % 1
  if (within >= CLOSED) return close(desk, about)
  const pollId = `${about}:poll:${Math.floor(share)}`
  if (within < ASKED || desk.poll?.phase === 'open') return []
  return [{ id: `${pollId}:open`, type: 'poll.open', pollId, ...poll }]
}

/** Only a question of its own. */
const close = ({ poll }: Desk, about: string): Call[] =>
  poll?.phase === 'open' && poll.pollId.startsWith(about)
    ? [{ id: `${poll.pollId}:close`, type: 'poll.close', pollId: poll.pollId }]
    : []

function hurry({ run }: RoomSection, { opensRun }: Part, about: string): Call[] {
  if (opensRun || !run?.running || run.inBurst || run.skipping || run.speed === FAST) return []
  return [{ id: `${about}:fast`, type: 'clock.set', speed: FAST }]
}
