import { blobsContract } from './blobs.ts'
import { checkpointsContract } from './checkpoints.ts'
import { closedContract } from './closed.ts'
import { leaseContract } from './lease.ts'
import { libraryContract } from './library.ts'
import { logContract } from './log.ts'
import { logReadingContract } from './log-reading.ts'
import type { Opened } from './opened.ts'
import { seatsContract } from './seats.ts'
import { wakeContract } from './wake.ts'

export { durableContract } from './durable.ts'
export { sharedContract } from './shared.ts'

/** What every driver promises. */
export function storageContract(name: string, open: () => Promise<Opened>): void {
  const parts = [
    logContract,
    logReadingContract,
    checkpointsContract,
    blobsContract,
    seatsContract,
    libraryContract,
    leaseContract,
    wakeContract,
    closedContract,
  ]
  for (const part of parts) part(name, open)
}
