import { z } from 'zod'
import { MARKETS } from '../core/market.ts'
import { id, language, nickname, pin, seatKey, seed, title } from './fields.ts'

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
export const marketQuery = z.object({ market: z.enum(MARKETS).optional() })
export const viewQuery = z.object({ surface: z.enum(['phone', 'stage', 'trainer']) })
/** `until` is the last sequence wanted; `type` names one kind of event. Both narrow what `limit` counts. */
export const eventsQuery = z.object({
  after: z.coerce.number().int().min(0).default(0),
  until: z.coerce.number().int().min(0).optional(),
  type: z.string().max(64).optional(),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .transform(n => Math.min(n, 100_000))
    .optional(),
})

/** One or the other: a scenario's values, or what a room runs on. */
export const knobQuery = z
  .object({ scenario: z.string().max(64).optional(), pin: pin.optional() })
  .refine(q => !(q.scenario && q.pin), { path: ['scenario'] })

/** Seconds of the lesson, decimal and without a sign, as whole lesson-ms. */
const seconds = z
  .string()
  .regex(/^\d{1,7}(\.\d{1,3})?$/)
  .transform(text => Math.round(1000 * Number(text)))
const seq = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number)
const replayed = z.enum(['stage']).default('stage')

/** `seq` names one event where several share a time, and wins over `t`; beyond the end is the end. */
export const replayViewQuery = z.object({
  surface: replayed,
  t: seconds.default(0),
  seq: seq.optional(),
})
/** Frames closer than 20 ms nobody sees. */
export const framesQuery = z.object({
  surface: replayed,
  after: seq,
  until: seconds,
  step: seconds.default(100).transform(ms => Math.max(20, ms)),
})
