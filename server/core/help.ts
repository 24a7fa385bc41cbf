import type { Folds, Judges } from './decider.ts'
import { present } from './participant.ts'
import { refuse } from './refusal.ts'

/** One person's call for the trainer. `since` in lesson-ms; once answered it waits no more. */
export type Help = { text: string; since: number; answer: string | null }

/** What a person asks and is answered is between the two: it is on no stage and on no other phone. */
export const judges: Judges<'help.request' | 'help.withdraw' | 'help.answer'> = {
  'help.request': (state, c) =>
    state.help.get(c.by)?.answer === null
      ? refuse('help.open')
      : [{ type: 'help.requested', ...(c.text ? { text: c.text } : {}) }],
  /** Takes back an open request, or puts an answer away that has been read. */
  'help.withdraw': (state, c) => (state.help.has(c.by) ? [{ type: 'help.withdrawn' }] : refuse('help.none')),
  'help.answer': (state, { participantId, text }) => {
    const p = present(state, participantId)
    if ('code' in p) return p
    if (state.help.get(participantId)?.answer !== null) return refuse('help.none')
    return [{ type: 'help.answered', participantId, text }]
  },
}

export const folds: Folds<'help.requested' | 'help.withdrawn' | 'help.answered'> = {
  'help.requested': (state, e) => {
    state.help.delete(e.by) // a new request goes to the end of the queue
    state.help.set(e.by, { text: e.text ?? '', since: e.t, answer: null })
  },
  'help.withdrawn': (state, e) => {
    state.help.delete(e.by)
  },
  'help.answered': (state, e) => {
    state.help.get(e.participantId)!.answer = e.text
  },
}
