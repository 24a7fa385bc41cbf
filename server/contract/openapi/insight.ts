import { MARKETS } from '../../core/market.ts'
import { CATEGORIES } from '../../core/product.ts'
import { marketQuery } from '../requests.ts'
import type { Route } from './operation.ts'
import { answerOf, listOf, number, type Schema, text } from './schema.ts'

/** What a shop reads about buyers. */
export const INSIGHT: Route[] = [
  {
    method: 'get',
    path: '/api/workshops/{pin}/shops/{shopId}/insight',
    summary:
      'Who buys what and where they live, for the shop’s owner and staff: of all shops that opted in (`pooled`), or of its own customers (`own`). A null cell has fewer than `least` people; a sum that is not `whole` leaves such cells out.',
    key: true,
    query: marketQuery,
    ok: '200',
    answer: insight(),
  },
]

/** `report` is null while there is none, and `waiting` says why. */
function insight(): Schema {
  const counts = { people: number, units: number }
  const sum = answerOf({ ...counts, whole: { type: 'boolean' } })
  const cell: Schema = { anyOf: [answerOf(counts), { type: 'null' }] }
  const row = answerOf({ category: { enum: CATEGORIES }, cells: listOf(cell), sum })
  const report = answerOf({
    ...{ day: number, shops: number, gave: number, rows: listOf(row), columns: listOf(sum), all: sum },
    thin: listOf({ enum: CATEGORIES }),
  })
  const answer = answerOf({
    ...{ shopId: text, market: { enum: MARKETS }, kind: { enum: ['pooled', 'own'] } },
    ...{ least: number, leastShops: number, joined: number },
    holds: answerOf({ orders: number, customers: number, owned: number }),
    segments: listOf(answerOf({ key: text, name: text, cities: listOf(text) })),
    report: { anyOf: [report, { type: 'null' }] },
  })
  const waiting: Schema = { enum: ['first-day', 'next-day', 'too-few'] }
  return { ...answer, properties: { ...(answer.properties as object), waiting } }
}
