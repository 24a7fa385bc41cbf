import type { LoggedEvent } from '../core/event.ts'
import type { LogId, ParticipantId, Pin, WorkshopId } from '../core/ids.ts'
import type { Role } from '../core/participant.ts'
import type { Language } from '../core/text.ts'

/** Broken machinery, told apart by `code`; `params` name the file, line or sequence. Words are for the log file only. */
export type StorageErrorCode =
  | 'storage.seq-conflict' // another writer was first; read the tail and decide again; params {log, expected, head}
  | 'storage.damaged' // a line that is not the torn last one cannot be read; params {log, line}, or {path} of a file
  | 'storage.unknown-log' // or an id that is not 1 to 128 of A-Z a-z 0-9 _ -; params {log}
  | 'storage.exists' // params name what is there already: {log}, {participantId} or {pin}
  | 'storage.not-writable' // the disk or database says no (full, read-only, gone); params {path}
  | 'storage.locked' // another living process holds the data folder; params {path, pid}
  | 'storage.bad-address' // of a database; params {part} name what of it: url, sslmode, …
  | 'storage.unreachable' // the database does not answer, or not any more; params {path, reason}
  | 'storage.login-refused' // its user, password or name is wrong; params {path, reason: SQLSTATE}
  | 'storage.newer-schema' // a later Talad made its tables; params {path, found, known}
  | 'storage.closed'

export class StorageError extends Error {
  constructor(
    readonly code: StorageErrorCode,
    readonly params: Record<string, string | number> = {},
    options?: { cause?: unknown },
  ) {
    super(`${code} ${JSON.stringify(params)}`, options)
  }
}

/**
 * The only truth. Events of one log have dense `seq` from 1; what is done to an event after `append` or `read` does
 * not reach the log. Calls on a log that is not there fail with storage.unknown-log, except `remove`.
 */
export interface Log {
  /** Durable on resolve. @throws StorageError storage.exists */
  create(log: LogId): Promise<void>
  /**
   * Resolves when the events are durable. `events[0].seq` must be `expectedSeq + 1` (RangeError otherwise). The next
   * append need not wait for this one: the head that is compared includes what is still on its way. After a crash the
   * first events of an append that never resolved may be there without the rest.
   * @throws StorageError storage.seq-conflict when the head is not `expectedSeq`; what took the place is readable by then
   * @throws StorageError storage.not-writable: none of it is in the log, nor is anything appended behind it meanwhile;
   * the next call reads the head from the disk again
   * @throws StorageError storage.unreachable: likewise, unless the database took the events and then fell silent for
   * longer than a second attempt; reading tells
   */
  append(log: LogId, expectedSeq: number, events: readonly LoggedEvent[]): Promise<void>
  /**
   * Events after `afterSeq` in order, in batches of at most 2,000: 100,000 events should not cost 100,000 awaits. Holds
   * everything durable when the first batch is asked for, and may be left at any batch.
   * @throws StorageError storage.damaged: each line read is checked, and its seq. A driver that keeps lines checks at
   * the first touch only the last one, so whoever opens a log reads it whole; damage once met refuses every later call
   */
  read(log: LogId, afterSeq?: number): AsyncIterable<LoggedEvent[]>
  /** The last durable seq, 0 in an empty log; waits for appends that are on their way. */
  head(log: LogId): Promise<number>
  /** Ascending, damaged ones too. */
  list(): Promise<LogId[]>
  /** No error when there is none. Its checkpoints stay. */
  remove(log: LogId): Promise<void>
}

/** A cache: any of them may be deleted or lost at any time. Keeps the newest three of a log, which need not exist. */
export interface Checkpoints {
  put(log: LogId, seq: number, bytes: Uint8Array): Promise<void>
  /** The newest readable one with `seq <= atMost`, or undefined. */
  newest(log: LogId, atMost?: number): Promise<{ seq: number; bytes: Uint8Array } | undefined>
  /** Ascending. */
  list(log: LogId): Promise<number[]>
  remove(log: LogId): Promise<void>
}

/** Content-addressed bytes (photos): the key is the SHA-256 in hex. Durable on resolve. */
export interface Blobs {
  put(bytes: Uint8Array): Promise<string>
  /** Undefined when it is not there or no longer what its key says. */
  get(key: string): Promise<Uint8Array | undefined>
  list(): Promise<string[]>
  remove(key: string): Promise<void>
}

/** Who may sit down again. Only SHA-256 of keys and one-time tokens (hex) ever reach it. Durable on resolve. */
export type Seat = { workshopId: WorkshopId; participantId: ParticipantId; role: Role; keyHash: string }
export interface Seats {
  /**
   * The same seat with the same hash again is no error, and may bring another role.
   * @throws StorageError storage.exists for another hash, or one that opens another seat of the workshop
   */
  put(seat: Seat): Promise<void>
  /** One more key for a seat, for another device. @throws StorageError storage.exists when it opens another seat */
  addKey(workshopId: WorkshopId, participantId: ParticipantId, keyHash: string): Promise<void>
  byKey(workshopId: WorkshopId, keyHash: string): Promise<Seat | undefined>
  byId(workshopId: WorkshopId, participantId: ParticipantId): Promise<Seat | undefined>
  /** A one-time link for a seat; one for a seat that is not there opens nothing. */
  putToken(workshopId: WorkshopId, participantId: ParticipantId, tokenHash: string): Promise<void>
  /** Uses the token up: the second call gets undefined, also after a restart. */
  takeToken(workshopId: WorkshopId, tokenHash: string): Promise<Seat | undefined>
  removeAll(workshopId: WorkshopId): Promise<void>
}

export type WorkshopEntry = {
  workshopId: WorkshopId
  pin: Pin
  /** The log the room is on. */
  log: LogId
  title: string
  language: Language
  createdAt: string
  closedAt?: string
}
/** A log that whoever knows the unguessable `id` may watch again. */
export type RecordingEntry = {
  id: string
  log: LogId
  /** The workshop whose log it is; none for a file that was brought in. */
  workshopId?: WorkshopId
  title: string
  pin: Pin
  scenario: string | null
  seed: number
  /** Wall time; null where nobody wrote it down. */
  startedAt: string | null
  addedAt: string
  /** Lesson-ms of its last event, and that event's seq, when it was last opened. */
  length: number
  events: number
  /** Of the file, so that the same file again is the same recording. */
  sha256?: string
}
/** What exists, by name. Rewritten whole on every change, so never on a hot path. Durable on resolve. */
export interface Library {
  /** Oldest first. */
  workshops(): Promise<WorkshopEntry[]>
  byPin(pin: Pin): Promise<WorkshopEntry | undefined>
  /** Inserts or replaces by workshopId. @throws StorageError storage.exists when the PIN belongs to another workshop */
  putWorkshop(entry: WorkshopEntry): Promise<void>
  removeWorkshop(workshopId: WorkshopId): Promise<void>
  /** In the order in which they came. */
  recordings(): Promise<RecordingEntry[]>
  recording(id: string): Promise<RecordingEntry | undefined>
  /** Inserts or replaces by id. */
  putRecording(entry: RecordingEntry): Promise<void>
  setting(name: string): Promise<string | undefined>
  putSetting(name: string, value: string): Promise<void>
}

/** Which node drives a log's clock. The epoch grows by one with every new holder. Times are the store's own. */
export interface Lease {
  /**
   * The epoch, or undefined while another holder's lease lives. The holder itself renews with it and keeps its epoch,
   * also after its time ran out, as long as nobody came between. A lease of 0 ms has run out at once.
   */
  acquire(name: string, holder: string, ttlMs: number): Promise<number | undefined>
  /** Nothing happens when another holds it. */
  release(name: string, holder: string): Promise<void>
  holder(name: string): Promise<{ holder: string; epoch: number } | undefined>
}

/** Tells every node, this one too, that a log has grown. Delivery is a hint, never the data. */
export interface Wake {
  wake(id: string): Promise<void>
  /** Returns the function that stops listening. Throws storage.closed at once: it is the one call that is not async. */
  onWake(listener: (id: string) => void): () => void
}

export interface Storage {
  log: Log
  checkpoints: Checkpoints
  blobs: Blobs
  seats: Seats
  library: Library
  lease: Lease
  wake: Wake
  /** How many fsync-like calls the log made; 0 where there are none. For benches and the doctor. */
  syncs(): number
  /** Waits for what is under way; every later call fails with storage.closed, but closing again is no error. */
  close(): Promise<void>
}
