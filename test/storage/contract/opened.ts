import { afterEach, beforeEach } from 'vitest'
import type { LoggedEvent } from '../../../server/core/event.ts'
import type { LogId } from '../../../server/core/ids.ts'
import type {
  RecordingEntry,
  Seat,
  Storage,
  StorageErrorCode,
  WorkshopEntry,
} from '../../../server/storage/interfaces.ts'

/** A fresh, empty store; `close` also removes what it kept. */
export type Opened = { storage: Storage; close: () => Promise<void> }
/** `reopen` closes the store if need be and opens the same data again, as a new process would. */
export type Reopenable = Opened & { reopen: () => Promise<Storage> }

/** A fresh store for each test of the surrounding `describe`. */
export function useOpened<T extends Opened>(open: () => Promise<T>): () => T {
  let opened: T
  beforeEach(async () => {
    opened = await open()
  })
  afterEach(() => opened.close())
  return () => opened
}

export async function readAll(storage: Storage, log: LogId, afterSeq?: number): Promise<LoggedEvent[]> {
  const events: LoggedEvent[] = []
  for await (const batch of storage.log.read(log, afterSeq)) events.push(...batch)
  return events
}

/** What `expect(…).rejects.toMatchObject` compares. */
export const refusedAs = (code: StorageErrorCode, params?: Record<string, string | number>) =>
  params ? { code, params } : { code }

export const aSeat = (over: Partial<Seat> = {}): Seat => ({
  workshopId: 'workshop-1',
  participantId: 'seat-1',
  role: 'participant',
  keyHash: 'hash-1',
  ...over,
})

export const aWorkshop = (over: Partial<WorkshopEntry> = {}): WorkshopEntry => ({
  workshopId: 'workshop-1',
  pin: '482915',
  log: 'log-1',
  title: 'ตลาดนัดวันเสาร์',
  language: 'th',
  createdAt: '2018-04-17T09:00:00.000Z',
  ...over,
})

export const aRecording = (over: Partial<RecordingEntry> = {}): RecordingEntry => ({
  id: 'rec-1',
  log: 'log-1',
  title: 'ตลาดนัดวันเสาร์',
  pin: '482915',
  scenario: 'durian-flash',
  seed: 7,
  startedAt: '2018-04-17T09:00:00.000Z',
  addedAt: '2018-04-18T09:00:00.000Z',
  length: 3_600_000,
  events: 4_671,
  ...over,
})

/** Ids that must never reach a file name. */
export const BAD_IDS = ['', '.', '..', '../up', 'a/b', 'a\\b', 'a.b', 'a b', 'ก', 'a\0', 'x'.repeat(129)]
