import type { LoggedEvent } from '../../core/event.ts'
import type { LogId } from '../../core/ids.ts'
import { StorageError } from '../interfaces.ts'
import { seqConflict } from '../rules.ts'
import type { Query } from './connection.ts'
import { isUnreachable } from './errors.ts'
import type { Pool } from './pool.ts'

type Waiting = {
  expectedSeq: number
  lines: string[]
  resolve: () => void
  reject: (error: unknown) => void
}
type Batch = { expectedSeq: number; lines: string[]; waiting: Waiting[] }

/** Events in one statement, roughly: more only wait for each other. */
const MOST = 2_000

/**
 * What this process appends to one log, with group commit: while one statement is under way all later appends wait, and
 * those that continue each other go together in one.
 */
export class LogWriter {
  readonly #log: LogId
  readonly #pool: Pool
  readonly #onCommit: () => void
  #waiting: Waiting[] = []
  #writing: Promise<void> | undefined

  constructor(log: LogId, pool: Pool, onCommit: () => void) {
    this.#log = log
    this.#pool = pool
    this.#onCommit = onCommit
  }

  get idle(): boolean {
    return this.#writing === undefined
  }

  append(expectedSeq: number, events: readonly LoggedEvent[]): Promise<void> {
    const lines = events.map(event => JSON.stringify(event))
    return new Promise((resolve, reject) => {
      this.#waiting.push({ expectedSeq, lines, resolve, reject })
      this.#writing ??= this.#writeAll()
    })
  }

  /** Resolves when everything queued so far is durable or refused. */
  async settled(): Promise<void> {
    await this.#writing
  }

  async #writeAll(): Promise<void> {
    // Those of the same turn of the loop join the first batch.
    await Promise.resolve()
    while (this.#waiting.length > 0) {
      const batch = this.#nextBatch()
      try {
        await this.#write(batch)
        for (const { resolve } of batch.waiting) resolve()
      } catch (error) {
        this.#refuse(batch, error)
      }
    }
    this.#writing = undefined
  }

  #nextBatch(): Batch {
    const { expectedSeq } = this.#waiting[0]!
    const lines: string[] = []
    let count = 0
    for (const waiting of this.#waiting) {
      if (waiting.expectedSeq !== expectedSeq + lines.length || lines.length > MOST) break
      lines.push(...waiting.lines)
      count++
    }
    return { expectedSeq, lines, waiting: this.#waiting.splice(0, count) }
  }

  /** A conflict is told to each with its own numbers; after trouble nobody behind may count on what was not written. */
  #refuse(batch: Batch, error: unknown): void {
    if (error instanceof StorageError && error.code === 'storage.seq-conflict') {
      const head = Number(error.params.head)
      for (const { expectedSeq, reject } of batch.waiting) reject(seqConflict(this.#log, expectedSeq, head))
      return
    }
    for (const { reject } of [...batch.waiting, ...this.#waiting.splice(0)]) reject(error)
  }

  /** A lost connection does not say whether the events were written; the second attempt finds out. */
  async #write(batch: Batch): Promise<void> {
    try {
      await this.#pool.once(query => this.#insert(query, batch, false))
    } catch (error) {
      if (!isUnreachable(error)) throw error
      await this.#pool.once(query => this.#insert(query, batch, true))
    }
    this.#onCommit()
  }

  async #insert(query: Query, { expectedSeq, lines }: Batch, again: boolean): Promise<void> {
    const moved = await query<object>`
      with moved as (
        update log set head = head + ${lines.length}::integer
        where log = ${this.#log} and head = ${expectedSeq} returning log
      ), added as (
        insert into event (log, seq, body)
        select log, ${expectedSeq}::integer + place::integer, line
        from moved, json_array_elements(${`[${lines.join(',')}]`}::text::json) with ordinality as lines (line, place)
      )
      select from moved`
    if (moved.length > 0) return
    const [row] = await query<{ head: number; next: string | null }>`
      select head, (select body::text from event where log = ${this.#log} and seq = ${expectedSeq}::integer + 1) as next
      from log where log = ${this.#log}`
    if (!row) throw new StorageError('storage.unknown-log', { log: this.#log })
    if (again && lines.length > 0 && row.next === lines[0]) return
    throw seqConflict(this.#log, expectedSeq, row.head)
  }
}
