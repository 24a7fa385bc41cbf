import type { LogId } from '../../core/ids.ts'
import type { Gate } from '../gate.ts'
import type { Checkpoints } from '../interfaces.ts'
import { assertLogId, KEPT } from '../rules.ts'
import type { Pool } from './pool.ts'

/** The largest seq that a column holds. */
const LAST = 2 ** 31 - 1

export function createPostgresCheckpoints(pool: Pool, gate: Gate): Checkpoints {
  async function put(log: LogId, seq: number, bytes: Uint8Array): Promise<void> {
    await pool.transaction(async query => {
      // Two that come at once would not see each other, and keep one too many.
      await query`select pg_advisory_xact_lock(hashtextextended(${`talad checkpoint ${log}`}, 0))`
      await query`
        insert into checkpoint (log, seq, bytes) values (${log}, ${seq}, ${bytes})
        on conflict (log, seq) do update set bytes = excluded.bytes`
      await query`
        delete from checkpoint where log = ${log} and seq not in
          (select seq from checkpoint where log = ${log} order by seq desc limit ${KEPT})`
    })
  }

  async function newest(log: LogId, atMost: number) {
    const [row] = await pool.run(
      query => query<{ seq: number; bytes: Buffer }>`
        select seq, bytes from checkpoint where log = ${log} and seq <= ${Math.min(atMost, LAST)}
        order by seq desc limit 1`,
    )
    return row && { seq: row.seq, bytes: plain(row.bytes) }
  }

  async function list(log: LogId): Promise<number[]> {
    const rows = await pool.run(
      query => query<{ seq: number }>`select seq from checkpoint where log = ${log} order by seq`,
    )
    return rows.map(row => row.seq)
  }

  return {
    put: (log, seq, bytes) => gate.run(async () => put(checked(log), seq, bytes.slice())),
    newest: (log, atMost = LAST) => gate.run(async () => newest(checked(log), atMost)),
    list: log => gate.run(async () => list(checked(log))),
    remove: log =>
      gate.run(async () => {
        await pool.run(query => query`delete from checkpoint where log = ${checked(log)}`)
      }),
  }
}

function checked(log: LogId): LogId {
  assertLogId(log)
  return log
}

/** A `Buffer` may share its memory with others. */
export const plain = (bytes: Buffer): Uint8Array => new Uint8Array(bytes)
