import type { LoggedEvent } from '../../core/event.ts'
import type { LogId } from '../../core/ids.ts'
import type { Gate } from '../gate.ts'
import { type Log, StorageError } from '../interfaces.ts'
import { assertContinues, assertLogId, BATCH } from '../rules.ts'
import { LogWriter } from './log-writer.ts'
import type { Pool } from './pool.ts'

export type PostgresLog = { log: Log; syncs: () => number }

export function createPostgresLog(pool: Pool, gate: Gate): PostgresLog {
  const logs = new Logs(pool)
  return {
    log: {
      create: log => gate.run(() => logs.create(log)),
      append: (log, expectedSeq, events) => gate.run(() => logs.append(log, expectedSeq, events)),
      read: (log, afterSeq = 0) => gate.iterate(logs.read(log, afterSeq)),
      head: log => gate.run(() => logs.head(log)),
      list: () => gate.run(() => logs.list()),
      remove: log => gate.run(() => logs.remove(log)),
    },
    syncs: () => logs.commits,
  }
}

class Logs {
  commits = 0
  readonly #pool: Pool
  /** Of the logs that are being appended to right now. */
  readonly #writers = new Map<LogId, LogWriter>()
  readonly #damages = new Map<LogId, StorageError>()

  constructor(pool: Pool) {
    this.#pool = pool
  }

  async create(log: LogId): Promise<void> {
    assertLogId(log)
    const made = await this.#pool.once(
      query =>
        query<object>`insert into log (log, head) values (${log}, 0) on conflict do nothing returning log`,
    )
    if (made.length === 0) throw new StorageError('storage.exists', { log })
  }

  async append(log: LogId, expectedSeq: number, events: readonly LoggedEvent[]): Promise<void> {
    assertContinues(expectedSeq, events)
    this.#assertReadable(log)
    const writer = this.#writers.get(log) ?? new LogWriter(log, this.#pool, () => this.commits++)
    this.#writers.set(log, writer)
    try {
      await writer.append(expectedSeq, events)
    } finally {
      if (writer.idle && this.#writers.get(log) === writer) this.#writers.delete(log)
    }
  }

  async head(log: LogId): Promise<number> {
    this.#assertReadable(log)
    await this.#writers.get(log)?.settled()
    return this.#durableHead(log)
  }

  /** Batch by batch from the seq reached, not through a cursor of the server's: one left half-way would keep a connection. */
  async *read(log: LogId, afterSeq: number): AsyncGenerator<LoggedEvent[]> {
    this.#assertReadable(log)
    const end = await this.#durableHead(log)
    for (let from = afterSeq; from < end; from += BATCH) {
      yield await this.#batch(log, from, Math.min(from + BATCH, end))
      this.#assertReadable(log)
    }
  }

  async list(): Promise<LogId[]> {
    const rows = await this.#pool.run(query => query<{ log: LogId }>`select log from log order by log`)
    return rows.map(row => row.log)
  }

  async remove(log: LogId): Promise<void> {
    assertLogId(log)
    await this.#pool.transaction(async query => {
      // First the row that every append must change: what comes later finds no log, and what came before is seen below.
      await query`delete from log where log = ${log}`
      await query`delete from event where log = ${log}`
    })
    this.#damages.delete(log)
  }

  async #durableHead(log: LogId): Promise<number> {
    assertLogId(log)
    const [row] = await this.#pool.run(
      query => query<{ head: number }>`select head from log where log = ${log}`,
    )
    if (!row) throw new StorageError('storage.unknown-log', { log })
    return row.head
  }

  /** The events after `from` up to `to`, all of them. */
  async #batch(log: LogId, from: number, to: number): Promise<LoggedEvent[]> {
    const rows = await this.#pool.run(
      query => query<{ seq: number; body: LoggedEvent | null }>`
        select seq, body from event where log = ${log} and seq > ${from} and seq <= ${to} order by seq`,
    )
    const wrong = rows.findIndex(({ seq, body }, i) => seq !== from + 1 + i || body?.seq !== seq)
    if (wrong < 0 && rows.length === to - from) return rows.map(row => row.body!)
    await this.#durableHead(log)
    const damage = new StorageError('storage.damaged', {
      log,
      line: from + 1 + (wrong < 0 ? rows.length : wrong),
    })
    this.#damages.set(log, damage)
    throw damage
  }

  #assertReadable(log: LogId): void {
    assertLogId(log)
    const damage = this.#damages.get(log)
    if (damage) throw damage
  }
}
