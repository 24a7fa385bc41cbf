import { framesQuery, replayViewQuery } from '../requests.ts'
import type { Route } from './operation.ts'
import { answerOf, listOf, number, type Schema, text } from './schema.ts'

/** Workshops as files and as something to watch. */
export const RECORDINGS: Route[] = [
  {
    method: 'get',
    path: '/api/workshops/{pin}/recording',
    summary: 'The recording, NDJSON (trainer).',
    key: true,
    ok: '200',
  },
  {
    method: 'post',
    path: '/api/workshops/{pin}/recordings',
    summary: 'Make the workshop watchable up to now (trainer). The same log again has the same id.',
    key: true,
    ok: '201',
    answer: recording(),
  },
  {
    method: 'post',
    path: '/api/recordings',
    summary:
      'Bring in a recording of at most 200 MB, as NDJSON or as the file of a form. Away from loopback it needs the header X-Talad-Code.',
    file: true,
    ok: '201',
    answer: recording(),
  },
  {
    method: 'get',
    path: '/api/recordings',
    summary: 'All recordings here. Away from loopback it needs the header X-Talad-Code.',
    ok: '200',
    answer: answerOf({ items: listOf(recording()) }),
  },
  {
    method: 'get',
    path: '/api/recordings/{id}',
    summary: 'One recording; whoever knows its id may watch it.',
    ok: '200',
    answer: recording(),
  },
  {
    method: 'get',
    path: '/api/recordings/{id}/view',
    summary:
      'The whole view model at a lesson time in seconds, or after event `seq`; beyond the end is the end.',
    query: replayViewQuery,
    ok: '200',
  },
  {
    method: 'get',
    path: '/api/recordings/{id}/frames',
    summary:
      'Frames as the socket sends them, after event `after`, one every `step` lesson seconds at most; `until` says (lesson-ms) how far they reach.',
    query: framesQuery,
    ok: '200',
  },
]

/** `length` in lesson-ms; dates as ISO 8601, null where nobody wrote them down. */
function recording(): Schema {
  const maybe: Schema = { type: ['string', 'null'] }
  return answerOf({
    ...{ id: text, url: text, title: text, pin: text, scenario: maybe, seed: number },
    ...{ startedAt: maybe, addedAt: text, length: number, events: number },
  })
}
