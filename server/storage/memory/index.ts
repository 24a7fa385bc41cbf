import { Gate } from '../gate.ts'
import type { Storage } from '../interfaces.ts'
import { createMemoryBlobs } from './blobs.ts'
import { createMemoryCheckpoints } from './checkpoints.ts'
import { createMemoryLease } from './lease.ts'
import { createMemoryLibrary } from './library.ts'
import { createMemoryLog } from './log.ts'
import { createMemorySeats } from './seats.ts'
import { createMemoryWake } from './wake.ts'

/** Everything in this process and gone with it: for tests and the lab. */
export function createMemoryStorage(): Storage {
  const gate = new Gate()
  return {
    log: createMemoryLog(gate),
    checkpoints: createMemoryCheckpoints(gate),
    blobs: createMemoryBlobs(gate),
    seats: createMemorySeats(gate),
    library: createMemoryLibrary(gate),
    lease: createMemoryLease(gate),
    wake: createMemoryWake(gate),
    syncs: () => 0,
    close: () => gate.close(),
  }
}
