import type { LoggedEvent } from '../core/event.ts'
import type { LogId } from '../core/ids.ts'
import { StorageError, type WorkshopEntry } from './interfaces.ts'

/** What every driver must agree on, so that one contract suite can hold for all of them. */

/** How many events one batch of `Log.read` holds at most. */
export const BATCH = 2_000

/** How many checkpoints of a log are kept. */
export const KEPT = 3

const LOG_ID = /^[A-Za-z0-9_-]{1,128}$/

/** Ids become file names, so nothing else may pass. @throws StorageError storage.unknown-log */
export function assertLogId(log: LogId): void {
  if (!LOG_ID.test(log)) throw new StorageError('storage.unknown-log', { log })
}

/** A gap would make the log unreadable for good. @throws RangeError: the caller is wrong, not the machinery */
export function assertContinues(expectedSeq: number, events: readonly LoggedEvent[]): void {
  events.forEach((event, i) => {
    const expected = expectedSeq + 1 + i
    if (event.seq !== expected)
      throw new RangeError(`event has seq ${event.seq} where ${expected} must follow`)
  })
}

export const seqConflict = (log: LogId, expected: number, head: number): StorageError =>
  new StorageError('storage.seq-conflict', { log, expected, head })

/** Oldest first; equal times by id, so that the order is the same on every driver. */
export const byAge = (a: WorkshopEntry, b: WorkshopEntry): number =>
  compare(a.createdAt, b.createdAt) || compare(a.workshopId, b.workshopId)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
