import { createWorkshop, eventsQuery, join, session, viewQuery } from '../requests.ts'
import type { Route } from './operation.ts'
import { answerOf, type Schema, text } from './schema.ts'

/** A workshop: the ways in, the one write door, and what it looks like from outside. */
export const ROOM: Route[] = [
  {
    method: 'post',
    path: '/api/workshops',
    summary: 'Open a workshop. Away from loopback it needs the header X-Talad-Code.',
    body: createWorkshop,
    ok: '201',
    answer: created(),
  },
  {
    method: 'post',
    path: '/api/workshops/{pin}/participants',
    summary: 'Join. The same id and seatKey again is the same seat.',
    body: join,
    ok: '201',
    answer: answerOf({ participantId: text, seatKey: text, url: text }),
  },
  {
    method: 'post',
    path: '/api/workshops/{pin}/session',
    summary: 'Turn a one-time link into the cookie.',
    body: session,
    ok: '200',
  },
  {
    method: 'post',
    path: '/api/workshops/{pin}/commands',
    summary: 'The one write door: {id, type, log?, ...payload}.',
    key: true,
    ok: '200',
  },
  { method: 'get', path: '/api/workshops/{pin}', summary: 'The room in short.', ok: '200' },
  {
    method: 'get',
    path: '/api/workshops/{pin}/view',
    summary: 'The whole view model of a surface.',
    query: viewQuery,
    ok: '200',
  },
  {
    method: 'get',
    path: '/api/workshops/{pin}/events',
    summary: 'The log after a sequence, NDJSON, all of it or one type of event (trainer).',
    key: true,
    query: eventsQuery,
    ok: '200',
  },
  {
    method: 'post',
    path: '/api/workshops/{pin}/restart',
    summary:
      'Begin again with the same PIN, people and keys on a new log (trainer); the old one becomes a recording. A `log` in the body that the room has left is refused log.moved.',
    key: true,
    ok: '201',
    answer: answerOf({ pin: text, log: text, recording: text }),
  },
]

function created(): Schema {
  const urls = answerOf({ phone: text, stage: text, trainer: text })
  return answerOf({ pin: text, workshopId: text, log: text, trainerKey: text, urls })
}
