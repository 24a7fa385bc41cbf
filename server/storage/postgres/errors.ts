import postgres from 'postgres'
import { StorageError, type StorageErrorCode } from '../interfaces.ts'

/** SQLSTATE classes and codes of https://www.postgresql.org/docs/current/errcodes-appendix.html, the longest match first. */
const CODES: [prefix: string, code: StorageErrorCode][] = [
  ['42501', 'storage.not-writable'], // insufficient privilege
  ['25006', 'storage.not-writable'], // read-only transaction
  ['53100', 'storage.not-writable'], // disk full
  ['53', 'storage.unreachable'], // too many connections, out of memory
  ['57014', 'storage.unreachable'], // no answer within statement_timeout
  ['57', 'storage.unreachable'], // shut down, starting up
  ['08', 'storage.unreachable'], // connection
  ['28', 'storage.login-refused'],
  ['3D000', 'storage.login-refused'], // no such database
]

/** What the server or the way to it said, as the rest of Talad knows it; mistakes of ours stay as they are. */
export function translated(error: unknown, path: string): unknown {
  if (error instanceof postgres.PostgresError) {
    const code = CODES.find(([prefix]) => error.code.startsWith(prefix))?.[1]
    return code ? new StorageError(code, { path, reason: error.code }, { cause: error }) : error
  }
  if (error instanceof Error && 'code' in error && !(error instanceof StorageError))
    return new StorageError('storage.unreachable', { path, reason: String(error.code) }, { cause: error })
  return error
}

/** Whether the connection that said so can go on. */
export const isFatal = (error: unknown): boolean =>
  !(error instanceof postgres.PostgresError) || ['FATAL', 'PANIC'].includes(error.severity)

export const isUnique = (error: unknown): boolean =>
  error instanceof postgres.PostgresError && error.code === '23505'

export const isUnreachable = (error: unknown): boolean =>
  error instanceof StorageError && error.code === 'storage.unreachable'
