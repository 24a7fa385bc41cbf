import { MARKETS } from '../../core/market.ts'
import { knobSchema } from '../knobs.ts'
import { knobQuery } from '../requests.ts'
import type { Route } from './operation.ts'
import { answerOf, listOf, number, object, type Schema, schema, text } from './schema.ts'

/** What the models offer, the same for every workshop: scenarios and parameters. */
export const MODELS: Route[] = [
  {
    method: 'get',
    path: '/api/scenarios',
    summary:
      'Scenarios on offer: what each is about, the parameters that it sets otherwise, and what to ask the room.',
    ok: '200',
    answer: answerOf({ items: listOf(scenario()) }),
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

function scenario(): Schema {
  return answerOf({
    ...{ name: text, title: text, description: text },
    ...{ hours: number, population: number, market: { enum: MARKETS } },
    ...{ speed: number, product: text, knobs: { type: 'object', additionalProperties: number } },
    questions: {
      ...listOf(text),
      minItems: 1,
      description: 'The scenario’s own first, then those of the lessons that play it.',
    },
  })
}

function knobs(): Schema {
  const { law, ...properties } = (schema(knobSchema) as { properties: Record<string, Schema> }).properties
  const item = answerOf({
    ...{ name: text, label: text, means: text, family: text, familyLabel: text },
    ...{ market: { enum: [...MARKETS, null] }, ...properties, usedBy: { enum: ['rules', 'crowd'] } },
    ...{ scenarios: listOf(answerOf({ scenario: text, value: number })), effective: number },
  })
  const lawful = { ...item, properties: { ...(item.properties as object), law } }
  const told = { scenario: object, room: object }
  return { type: 'object', properties: { items: listOf(lawful), ...told }, required: ['items'] }
}
