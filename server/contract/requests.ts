import { z } from 'zod'
import { MARKETS } from '../core/market.ts'
import { id, language, nickname, seatKey, seed, title } from './fields.ts'

export const createWorkshop = z.object({
  title: title.optional(),
  language: language.optional(),
  lesson: z.string().max(64).optional(),
  seed: seed.optional(),
})

/** With `id` and `seatKey` chosen by the client a join that is sent again is the same seat. */
export const join = z.object({
  nickname,
  language: language.optional(),
  id: id.optional(),
  seatKey: seatKey.optional(),
})

export const session = z.object({ token: z.string().max(128) })

const MAX_PAGE = 200
const page = {
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .catch(50)
    .default(50)
    .transform(n => Math.min(n, MAX_PAGE)),
  cursor: z.string().max(64).optional(),
}

export const productQuery = z.object({
  q: z.string().max(100).optional(),
  category: z.string().max(40).optional(),
  shop: id.optional(),
  market: z.enum(MARKETS).optional(),
  ...page,
})
export const pageQuery = z.object(page)
export const viewQuery = z.object({ surface: z.enum(['phone', 'stage', 'trainer']) })
export const eventsQuery = z.object({
  after: z.coerce.number().int().min(0).default(0),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .transform(n => Math.min(n, 100_000))
    .optional(),
})
