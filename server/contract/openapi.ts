import { z } from 'zod'
import type { CommandType } from '../core/command.ts'
import { MARKETS } from '../core/market.ts'
import { mayDoFor } from '../core/permission.ts'
import { REFUSALS } from '../core/refusal.ts'
import { COMMAND_TYPES, PAYLOADS } from './commands.ts'
import { knobSchema } from './knobs.ts'
import {
  createWorkshop,
  eventsQuery,
  framesQuery,
  join,
  knobQuery,
  pageQuery,
  productQuery,
  replayViewQuery,
  session,
  viewQuery,
} from './requests.ts'

type Schema = Record<string, unknown>
type Route = {
  method: 'get' | 'post'
  path: string
  summary: string
  key?: boolean
  body?: z.ZodType
  /** The body is a recording, as `GET …/recording` gives it. */
  file?: boolean
  query?: z.ZodType
  ok: string
  answer?: Schema
}

const schema = (type: z.ZodType): Schema => {
  const { $schema: _, ...rest } = z.toJSONSchema(type, { io: 'input', unrepresentable: 'any' }) as Schema
  return rest
}

const text: Schema = { type: 'string' }
const object: Schema = { type: 'object' }

const ROUTES: Route[] = [
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
  { method: 'get', path: '/api/workshops/{pin}/shops', summary: 'Shops.', query: pageQuery, ok: '200' },
  {
    method: 'get',
    path: '/api/workshops/{pin}/products',
    summary: 'Products on sale.',
    query: productQuery,
    ok: '200',
  },
  {
    method: 'get',
    path: '/api/workshops/{pin}/products/{id}',
    summary: 'One product with its lots.',
    ok: '200',
  },
  {
    method: 'get',
    path: '/api/workshops/{pin}/orders',
    summary: 'Own orders; all of them for the trainer.',
    key: true,
    query: pageQuery,
    ok: '200',
  },
  { method: 'get', path: '/api/workshops/{pin}/orders/{id}', summary: 'One order.', key: true, ok: '200' },
  {
    method: 'get',
    path: '/api/workshops/{pin}/orders/{id}/why',
    summary:
      'How an order came to be, step by step with its events; flow:<seq>:<row> names one of the crowd (trainer).',
    key: true,
    ok: '200',
  },
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
    path: '/api/workshops/{pin}/restart',
    summary:
      'Begin again with the same PIN, people and keys on a new log (trainer); the old one becomes a recording. A `log` in the body that the room has left is refused log.moved.',
    key: true,
    ok: '201',
    answer: answerOf({ pin: text, log: text, recording: text }),
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
    answer: answerOf({ items: { type: 'array', items: recording() } }),
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
  {
    method: 'get',
    path: '/api/scenarios',
    summary:
      'Scenarios on offer: what each is about, what it asks the room, the parameters that it sets otherwise, and what lessons ask where they play it.',
    ok: '200',
    answer: answerOf({ items: { type: 'array', items: scenario() } }),
  },
  {
    method: 'get',
    path: '/api/knobs',
    summary:
      'Every parameter with unit, default, range and source, named in the caller’s language; `effective` is the value in `scenario`, or in the room of `pin` as it is now.',
    query: knobQuery,
    ok: '200',
    answer: knobs(),
  },
]

/** The page `/api/openapi.json`, made from the schemas that judge the requests. */
export function openapi(): Schema {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Talad',
      version: '1',
      description: 'Amounts are integer minor units with a currency; `t` lesson-ms, `at` sim-ms.',
    },
    paths: paths(),
    components: {
      securitySchemes: { key: { type: 'http', scheme: 'bearer', description: 'seatKey or trainerKey' } },
      schemas: { Command: commandSchema(), Problem: problemSchema() },
    },
  }
}

function paths(): Schema {
  const all: Record<string, Schema> = {}
  for (const route of ROUTES) all[route.path] = { ...all[route.path], [route.method]: operation(route) }
  return all
}

function operation(route: Route): Schema {
  const inPath = [...route.path.matchAll(/\{(\w+)\}/g)].map(m => ({
    name: m[1],
    in: 'path',
    required: true,
    schema: text,
  }))
  return {
    summary: route.summary,
    parameters: [...inPath, ...(route.query ? queryParameters(route.query) : [])],
    ...(route.key ? { security: [{ key: [] }] } : {}),
    ...bodyOf(route),
    responses: {
      [route.ok]: {
        description: 'Done',
        content: { 'application/json': { schema: route.answer ?? object } },
      },
      default: {
        description: 'Refused',
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  }
}

function bodyOf(route: Route): Schema {
  if (route.path.endsWith('/commands'))
    return { requestBody: content({ $ref: '#/components/schemas/Command' }) }
  if (route.file)
    return { requestBody: { required: true, content: { 'application/x-ndjson': { schema: text } } } }
  return route.body ? { requestBody: content(schema(route.body)) } : {}
}

const content = (body: Schema): Schema => ({
  required: true,
  content: { 'application/json': { schema: body } },
})

function queryParameters(query: z.ZodType): Schema[] {
  const { properties = {}, required = [] } = schema(query) as {
    properties?: Record<string, Schema>
    required?: string[]
  }
  return Object.entries(properties).map(([name, type]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema: type,
  }))
}

function commandSchema(): Schema {
  const oneOf = COMMAND_TYPES.map(type => {
    const payload = schema(PAYLOADS[type]) as { properties?: Record<string, Schema>; required?: string[] }
    return {
      type: 'object',
      title: type,
      properties: { id: text, type: { const: type }, log: text, ...byHand(type), ...payload.properties },
      required: ['id', 'type', ...(payload.required ?? [])],
    }
  })
  return { oneOf, discriminator: { propertyName: 'type' } }
}

/** The seat for which a trainer or co-trainer does it. */
const byHand = (type: CommandType): Schema => (mayDoFor('trainer', type) ? { for: text } : {})

const problemSchema = (): Schema => ({
  type: 'object',
  properties: {
    ok: { const: false },
    refused: {
      type: 'object',
      properties: { code: { enum: Object.keys(REFUSALS) }, params: object, message: text },
      required: ['code', 'message'],
    },
  },
  required: ['ok', 'refused'],
})

function answerOf(properties: Record<string, Schema>): Schema {
  return { type: 'object', properties, required: Object.keys(properties) }
}

/** `length` in lesson-ms; dates as ISO 8601, null where nobody wrote them down. */
function recording(): Schema {
  const number: Schema = { type: 'number' }
  const maybe: Schema = { type: ['string', 'null'] }
  return answerOf({
    ...{ id: text, url: text, title: text, pin: text, scenario: maybe, seed: number },
    ...{ startedAt: maybe, addedAt: text, length: number, events: number },
  })
}

function scenario(): Schema {
  const number: Schema = { type: 'number' }
  return answerOf({
    ...{ name: text, title: text, description: text, question: text },
    ...{ hours: number, population: number, market: { enum: MARKETS } },
    ...{ speed: number, product: text, knobs: { type: 'object', additionalProperties: number } },
    questions: { type: 'array', items: text },
  })
}

function knobs(): Schema {
  const { law, ...properties } = (schema(knobSchema) as { properties: Record<string, Schema> }).properties
  const value: Schema = { type: 'number' }
  const item = answerOf({
    ...{ name: text, label: text, means: text, family: text, familyLabel: text },
    ...{ market: { enum: [...MARKETS, null] }, ...properties, usedBy: { enum: ['rules', 'crowd'] } },
    ...{ scenarios: { type: 'array', items: answerOf({ scenario: text, value }) }, effective: value },
  })
  const lawful = { ...item, properties: { ...(item.properties as object), law } }
  const told = { scenario: object, room: object }
  return {
    type: 'object',
    properties: { items: { type: 'array', items: lawful }, ...told },
    required: ['items'],
  }
}

function created(): Schema {
  const urls = answerOf({ phone: text, stage: text, trainer: text })
  return answerOf({ pin: text, workshopId: text, log: text, trainerKey: text, urls })
}
