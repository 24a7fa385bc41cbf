import type { Gate } from '../gate.ts'
import type { Lease } from '../interfaces.ts'
import type { Pool } from './pool.ts'

/** Times are the server's own clock at the moment of comparing, so no node's clock matters. */
export function createPostgresLease(pool: Pool, gate: Gate): Lease {
  async function acquire(name: string, holder: string, ttlMs: number): Promise<number | undefined> {
    const [row] = await pool.run(
      query => query<{ epoch: number }>`
        insert into lease (name, holder, epoch, until)
        values (${name}, ${holder}, 1, clock_timestamp() + ${ttlMs}::float8 * interval '1 millisecond')
        on conflict (name) do update set
          holder = excluded.holder,
          epoch = case when lease.holder = excluded.holder then lease.epoch else lease.epoch + 1 end,
          until = excluded.until
        where lease.holder is null or lease.holder = excluded.holder or lease.until <= clock_timestamp()
        returning epoch`,
    )
    return row?.epoch
  }

  async function holder(name: string): Promise<{ holder: string; epoch: number } | undefined> {
    const [row] = await pool.run(
      query => query<{ holder: string; epoch: number }>`
        select holder, epoch from lease
        where name = ${name} and holder is not null and until > clock_timestamp()`,
    )
    return row && { holder: row.holder, epoch: row.epoch }
  }

  return {
    acquire: (name, holder, ttlMs) => gate.run(() => acquire(name, holder, ttlMs)),
    release: (name, holder) =>
      gate.run(async () => {
        await pool.run(
          query => query`update lease set holder = null where name = ${name} and holder = ${holder}`,
        )
      }),
    holder: name => gate.run(() => holder(name)),
  }
}
