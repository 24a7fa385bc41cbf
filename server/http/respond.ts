import type { Response } from 'express'
import type { Context } from '../../views/context.ts'
import type { Outcome } from '../core/outcome.ts'
import { kindOf, type Refusal, type RefusalKind, refuse } from '../core/refusal.ts'
import type { Language } from '../core/text.ts'
import { StorageError } from '../storage/interfaces.ts'
import { languageOf } from './language.ts'

/** The only place where a refusal meets HTTP. */
const STATUS: Record<RefusalKind, number> = {
  malformed: 400,
  key: 401,
  role: 403,
  unknown: 404,
  rule: 409,
  large: 413,
  limit: 429,
  fault: 503,
}

export type Problem = { ok: false; refused: { code: string; params?: Refusal['params']; message: string } }

export const statusOf = (refused: Refusal): number => STATUS[kindOf(refused.code)]

/** A refusal with words in the reader's language. */
export function problem(refused: Refusal, context: Context): Problem {
  const message = context.t(`refusal.${refused.code}`, refused.params)
  return {
    ok: false,
    refused: refused.params
      ? { code: refused.code, params: refused.params, message }
      : { code: refused.code, message },
  }
}

/** Trouble with the data that the trainer can mend is said as such. */
export function storageRefusal(error: unknown): Refusal | undefined {
  const first = error instanceof AggregateError ? error.errors[0] : error
  const code = first instanceof StorageError ? first.code : undefined
  if (code === 'storage.not-writable') return refuse('disk.full')
  return code === 'storage.unreachable' ? refuse('database.away') : undefined
}

/** Thrown by handlers, turned into the answer by the last middleware. */
export class Refused extends Error {
  constructor(readonly refused: Refusal) {
    super(refused.code)
  }
}

export function sendRefusal(res: Response, refused: Refusal, words: Record<Language, Context>): void {
  if (refused.params?.retryAfter !== undefined) res.set('retry-after', String(refused.params.retryAfter))
  res.status(statusOf(refused)).json(problem(refused, words[languageOf(res)]))
}

export function sendOutcome(res: Response, outcome: Outcome, words: Record<Language, Context>): void {
  if (outcome.ok) res.json(outcome)
  else sendRefusal(res, outcome.refused, words)
}
