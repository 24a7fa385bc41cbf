import { askedBy, hasMovedOn, lastPoll, type Poll } from '../core/poll.ts'
import type { State } from '../core/state.ts'
import type { Language, Text } from '../core/text.ts'
import type { Viewer } from './viewer.ts'

/** What everybody may know of a question. */
type Asked = {
  pollId: string
  phase: 'open' | 'closed'
  /** How many answered, of how many people. */
  answered: number
  people: number
  /** Answers by option once it is closed; while it is open nobody but the trainer may know who is ahead. */
  counts: number[] | null
  truth: Truth | null
}
/** `option` when one of them is right, `words` when the answer is told; `source` says where it is from. */
export type Truth = { option: number | null; words: string; source: string }

/** In three languages, since a projector shows two at once: at most 680 UTF-16 units each, under 7 KiB together. */
export type StagePoll = Asked & { question: Text; options: Text[] }
export type PhonePoll = Asked & { question: string; options: string[]; mine: number | null }
export type TrainerPoll = Asked & { question: string; options: string[]; live: number[] }

export function stagePoll(state: State, language: Language): StagePoll | null {
  const poll = lastPoll(state)
  if (!poll) return null
  const { question, options } = poll
  return { ...asked(state, poll, language), question, options }
}

export function phonePoll(state: State, viewer: Viewer): PhonePoll | null {
  const poll = lastPoll(state)
  const seat = viewer.participantId!
  if (!poll || hasMovedOn(poll, seat)) return null
  const { language } = viewer
  return {
    ...asked(state, poll, language),
    ...inOne(poll, language),
    mine: poll.answers.get(seat) ?? null,
  }
}

export function trainerPoll(state: State, language: Language): TrainerPoll | null {
  const poll = lastPoll(state)
  if (!poll) return null
  return { ...asked(state, poll, language), ...inOne(poll, language), live: poll.counts }
}

function asked(state: State, poll: Poll, language: Language): Asked {
  const closed = poll.phase === 'closed'
  return {
    pollId: poll.pollId,
    phase: poll.phase,
    answered: poll.answers.size,
    people: askedBy(state, poll),
    counts: closed ? poll.counts : null,
    truth: closed ? truthOf(poll, language) : null,
  }
}

function truthOf({ truth, source }: Poll, language: Language): Truth | null {
  if (truth === undefined) return null
  const words = typeof truth === 'number' ? '' : truth[language]
  return { option: typeof truth === 'number' ? truth : null, words, source: source?.[language] ?? '' }
}

const inOne = ({ question, options }: Poll, language: Language) => ({
  question: question[language],
  options: options.map(option => option[language]),
})
