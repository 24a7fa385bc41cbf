import { z } from 'zod'
import { CONFIDENCES, isDivisible, type Knob, UNITS } from '../core/knob.ts'

const ASSUMED = /\bassumption\b/
/** An address, a DOI, a preprint or a name: something that a reader can look up. */
const NAMED = /[\w-]\.[a-z]{2,}\b|\bdoi\b|\barXiv\b|\p{Lu}\p{L}+/u

/** What every parameter of the models must be; whatever has no source says that it is assumed. */
export const knobSchema = z
  .object({
    unit: z.enum(UNITS),
    value: z.number(),
    min: z.number(),
    max: z.number(),
    source: z.string().regex(/\S/, 'source is empty'),
    confidence: z.enum(CONFIDENCES),
    law: z.enum(['reward.pyramid', 'reward.entry-fee']).exactOptional(),
  })
  .refine(k => k.min <= k.value && k.value <= k.max, 'value lies outside its range')
  .refine(
    k => isDivisible(k.unit) || [k.value, k.min, k.max].every(Number.isInteger),
    'value or range has parts that its unit does not',
  )
  .refine(k => k.confidence !== 'A' || ASSUMED.test(k.source), 'source does not say "assumption"')
  .refine(k => k.confidence === 'A' || namesSource(k.source), 'source names nobody') satisfies z.ZodType<Knob>

const namesSource = (source: string): boolean => !/^assum/i.test(source) && NAMED.test(source)
