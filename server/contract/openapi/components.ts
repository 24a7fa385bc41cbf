import type { CommandType } from '../../core/command.ts'
import { mayDoFor } from '../../core/permission.ts'
import { REFUSALS } from '../../core/refusal.ts'
import { COMMAND_TYPES, PAYLOADS } from '../commands.ts'
import { object, type Schema, schema, text } from './schema.ts'

/** What many operations share: the commands of the one write door, and how it says no. */
export const components = (): Schema => ({
  securitySchemes: { key: { type: 'http', scheme: 'bearer', description: 'seatKey or trainerKey' } },
  schemas: { Command: commandSchema(), Problem: problemSchema() },
})

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
