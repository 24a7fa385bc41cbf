import type { ZodType } from 'zod'
import type { Command } from '../core/command.ts'
import type { Actor } from '../core/ids.ts'
import { type Refusal, refuse } from '../core/refusal.ts'
import { envelope, PAYLOADS, type PublicCommandType } from './commands.ts'

export type Parsed<T> = { ok: true; value: T } | { ok: false; refused: Refusal }

/** A value of the schema's type, or `payload.malformed` naming the first field that is wrong. */
export function parse<T>(schema: ZodType<T>, input: unknown): Parsed<T> {
  const result = schema.safeParse(input)
  if (result.success) return { ok: true, value: result.data }
  const field = result.error.issues[0]?.path.join('.') || 'body'
  return { ok: false, refused: refuse('payload.malformed', { field }) }
}

/** A body from a door as a command of the seat that sent it, or by its hand; a payload cannot name another sender. */
export function parseCommand(
  input: unknown,
  by: Actor,
): Parsed<{ command: Command; log: string | undefined }> {
  const head = parse(envelope, input)
  if (!head.ok) return head
  const { id, type, log, for: whom } = head.value
  if (!Object.hasOwn(PAYLOADS, type)) return { ok: false, refused: refuse('command.unknown', { type }) }
  const payload = parse(PAYLOADS[type as PublicCommandType] as ZodType<object>, input)
  if (!payload.ok) return payload
  const who = whom === undefined ? { by } : { by: whom, hand: by }
  return { ok: true, value: { command: { ...payload.value, ...who, id, type } as Command, log } }
}
