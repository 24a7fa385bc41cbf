import { Gate } from '../gate.ts'
import type { Storage } from '../interfaces.ts'
import { type Address, addressOf } from './address.ts'
import { createPostgresBlobs } from './blobs.ts'
import { createPostgresCheckpoints } from './checkpoints.ts'
import { createPostgresLease } from './lease.ts'
import { createPostgresLibrary } from './library.ts'
import { createPostgresLog } from './log.ts'
import { Pool } from './pool.ts'
import { prepareSchema } from './schema.ts'
import { createPostgresSeats } from './seats.ts'
import { openPostgresWake } from './wake.ts'

/**
 * Everything in one schema of a PostgreSQL database, `url` as in DATABASE_URL (see `addressOf`), which several processes may have open at the same time. Needs
 * direct connections: a pooler between would not let it listen.
 * @throws StorageError storage.bad-address, storage.unreachable, storage.login-refused, storage.newer-schema,
 * storage.not-writable
 */
export async function openPostgresStorage({ url }: { url: string }): Promise<Storage> {
  const address = addressOf(url)
  const pool = new Pool(address)
  try {
    await pool.use(connection => prepareSchema(connection, address))
    return await openParts(address, pool)
  } catch (error) {
    await pool.close()
    throw error
  }
}

async function openParts(address: Address, pool: Pool): Promise<Storage> {
  const gate = new Gate()
  const { log, syncs } = createPostgresLog(pool, gate)
  const { wake, close: closeWake } = await openPostgresWake(address, pool, gate)
  let closing: Promise<void> | undefined

  const close = async () => {
    await gate.close()
    closeWake()
    await pool.close()
  }
  return {
    log,
    checkpoints: createPostgresCheckpoints(pool, gate),
    blobs: createPostgresBlobs(pool, gate),
    seats: createPostgresSeats(pool, gate),
    library: createPostgresLibrary(pool, gate),
    lease: createPostgresLease(pool, gate),
    wake,
    syncs,
    close: () => {
      closing ??= close()
      return closing
    },
  }
}
