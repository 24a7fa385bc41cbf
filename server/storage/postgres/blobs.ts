import { createHash } from 'node:crypto'
import type { Gate } from '../gate.ts'
import type { Blobs } from '../interfaces.ts'
import { plain } from './checkpoints.ts'
import type { Pool } from './pool.ts'

const KEY = /^[0-9a-f]{64}$/

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Always written anew, which mends a damaged one. */
export function createPostgresBlobs(pool: Pool, gate: Gate): Blobs {
  async function put(bytes: Uint8Array): Promise<string> {
    const key = sha256(bytes)
    await pool.run(
      query => query`
        insert into blob (key, bytes) values (${key}, ${bytes})
        on conflict (key) do update set bytes = excluded.bytes`,
    )
    return key
  }

  async function get(key: string): Promise<Uint8Array | undefined> {
    if (!KEY.test(key)) return undefined
    const [row] = await pool.run(query => query<{ bytes: Buffer }>`select bytes from blob where key = ${key}`)
    return row && sha256(row.bytes) === key ? plain(row.bytes) : undefined
  }

  async function list(): Promise<string[]> {
    const rows = await pool.run(query => query<{ key: string }>`select key from blob order by key`)
    return rows.map(row => row.key)
  }

  return {
    put: bytes => gate.run(() => put(bytes.slice())),
    get: key => gate.run(() => get(key)),
    list: () => gate.run(list),
    remove: key =>
      gate.run(async () => {
        if (KEY.test(key)) await pool.run(query => query`delete from blob where key = ${key}`)
      }),
  }
}
