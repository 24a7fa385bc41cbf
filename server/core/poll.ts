import { payloadOf } from './command.ts'
import type { Folds, Judges } from './decider.ts'
import { type EventType, factsOf, type LoggedEvent } from './event.ts'
import type { ParticipantId, PollId } from './ids.ts'
import { isGuest } from './participant.ts'
import { refuse } from './refusal.ts'
import type { State } from './state.ts'
import type { Text } from './text.ts'

/** A question that the room answers before the market does. */
export type PollFacts = {
  question: Text
  /** 2 to 8. */
  options: Text[]
  /** The option that turned out right, by index, or a short answer in words. Nobody sees it before the close. */
  truth?: number | Text | undefined
  /** Where the truth is from; shown with it. */
  source?: Text | undefined
}

export type Poll = PollFacts & {
  pollId: PollId
  phase: 'open' | 'closed'
  /** One answer a seat, as an index of `options`. */
  answers: Map<ParticipantId, number>
  /** Answers by option; they sum to the size of `answers`. */
  counts: number[]
  /** How many were asked when it closed, else null. */
  people: number | null
  /** Seats that traded since the close: they have gone on, and its answer is out of their way. */
  movedOn: ParticipantId[]
  /** The whole room has: another market, another run. */
  over: boolean
}

export const judges: Judges<'poll.open' | 'poll.answer' | 'poll.close'> = {
  'poll.open': (state, c, ctx) => {
    const open = openPoll(state)
    if (open) return refuse('poll.open-already', { pollId: open.pollId })
    const { pollId = ctx.newId('poll'), ...facts } = payloadOf(c)
    if (pollById(state, pollId)) return refuse('poll.exists', { pollId })
    return [{ type: 'poll.opened', pollId, ...facts }]
  },
  'poll.answer': (state, c) => {
    const poll = pollById(state, c.pollId)
    if (!poll) return refuse('poll.unknown', { pollId: c.pollId })
    if (c.option >= poll.options.length) return refuse('payload.malformed', { field: 'option' })
    if (poll.phase === 'closed') return refuse('poll.closed')
    if (poll.answers.get(c.by) === c.option) return []
    return [{ type: 'poll.answered', pollId: c.pollId, participantId: c.by, option: c.option }]
  },
  'poll.close': (state, c) => {
    const poll = pollById(state, c.pollId)
    if (!poll) return refuse('poll.unknown', { pollId: c.pollId })
    return poll.phase === 'closed' ? refuse('poll.closed') : [{ type: 'poll.closed', pollId: c.pollId }]
  },
}

export const folds: Folds<
  'poll.opened' | 'poll.answered' | 'poll.closed' | 'poll.withdrawn' | 'poll.reopened' | 'poll.unanswered'
> = {
  'poll.opened': (state, e) => {
    state.polls.push({
      ...factsOf(e),
      phase: 'open',
      answers: new Map(),
      counts: e.options.map(() => 0),
      people: null,
      movedOn: [],
      over: false,
    })
  },
  'poll.answered': (state, e) => {
    const poll = pollById(state, e.pollId)!
    forget(poll, e.participantId)
    poll.counts[e.option]!++
    poll.answers.set(e.participantId, e.option)
  },
  'poll.unanswered': (state, e) => forget(pollById(state, e.pollId)!, e.participantId),
  'poll.closed': (state, e) => {
    const poll = pollById(state, e.pollId)!
    poll.people = askedBy(state, poll)
    poll.phase = 'closed'
  },
  'poll.reopened': (state, e) => {
    Object.assign(pollById(state, e.pollId)!, { phase: 'open', people: null, movedOn: [], over: false })
  },
  'poll.withdrawn': (state, e) => {
    state.polls = state.polls.filter(poll => poll.pollId !== e.pollId)
  },
}

function forget({ answers, counts }: Poll, seat: ParticipantId): void {
  const before = answers.get(seat)
  if (before === undefined) return
  counts[before]!--
  answers.delete(seat)
}

const TRADES: readonly EventType[] = ['order.placed', 'order.paid', 'share.created']
const TURNS: readonly EventType[] = ['market.entered', 'scenario.started']

/** Notes who has gone on from a closed poll to trade, after every event. */
export function followTrade(state: State, event: LoggedEvent): void {
  const poll = lastPoll(state)
  if (poll?.phase !== 'closed') return
  if (TURNS.includes(event.type)) poll.over = true
  else if (TRADES.includes(event.type) && !poll.movedOn.includes(event.by)) poll.movedOn.push(event.by)
}

export const hasMovedOn = (poll: Poll, seat: ParticipantId): boolean =>
  poll.over || poll.movedOn.includes(seat)

export const pollById = (state: State, pollId: PollId): Poll | undefined =>
  state.polls.find(poll => poll.pollId === pollId)

/** The newest poll: the one that is open, or the last that was. */
export const lastPoll = (state: State): Poll | undefined => state.polls[state.polls.length - 1]

function openPoll(state: State): Poll | undefined {
  const last = lastPoll(state)
  return last?.phase === 'open' ? last : undefined
}

/** The people of the room, and whoever answered and is no longer one of them: never fewer than answered. */
export function askedBy(state: State, poll: Poll): number {
  if (poll.people !== null) return poll.people
  let asked = 0
  for (const p of state.participants.values()) if (isGuest(p) || poll.answers.has(p.participantId)) asked++
  return asked
}
