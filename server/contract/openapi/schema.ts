import { z } from 'zod'

/** A JSON schema. */
export type Schema = Record<string, unknown>

export const text: Schema = { type: 'string' }
export const number: Schema = { type: 'number' }
export const object: Schema = { type: 'object' }

/** What a request may look like, said by what judges it. */
export const schema = (type: z.ZodType): Schema => {
  const { $schema: _, ...rest } = z.toJSONSchema(type, { io: 'input', unrepresentable: 'any' }) as Schema
  return rest
}

/** An object that has all of these. */
export const answerOf = (properties: Record<string, Schema>): Schema => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
})

export const listOf = (items: Schema): Schema => ({ type: 'array', items })
