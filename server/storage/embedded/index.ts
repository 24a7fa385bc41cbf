import { join, resolve } from 'node:path'
import { Gate } from '../gate.ts'
import type { Storage } from '../interfaces.ts'
import { createMemoryLease } from '../memory/lease.ts'
import { createMemoryWake } from '../memory/wake.ts'
import { openEmbeddedBlobs } from './blobs.ts'
import { createEmbeddedCheckpoints } from './checkpoints.ts'
import { openScratch, writing } from './disk.ts'
import { type FolderLock, lockFolder } from './folder-lock.ts'
import { openEmbeddedLibrary } from './library.ts'
import { openEmbeddedLog } from './log.ts'
import { openEmbeddedSeats } from './seats.ts'

/**
 * Everything in one folder of this machine, which no other process may have open at the same time.
 * @throws StorageError storage.locked {path, pid}, storage.not-writable {path}, storage.damaged (library or seats; a
 * damaged log shows only when it is touched)
 */
export async function openEmbeddedStorage({ folder }: { folder: string }): Promise<Storage> {
  const path = resolve(folder)
  const lock = await lockFolder(path)
  try {
    return await openParts(path, lock)
  } catch (error) {
    await lock.release()
    throw error
  }
}

async function openParts(folder: string, lock: FolderLock): Promise<Storage> {
  const gate = new Gate()
  const replace = await writing(folder, () => openScratch(join(folder, 'tmp')))
  const library = await openEmbeddedLibrary(join(folder, 'library.json'), gate, replace)
  const blobs = await writing(folder, () => openEmbeddedBlobs(join(folder, 'blobs'), gate, replace))
  const log = await writing(folder, () => openEmbeddedLog(join(folder, 'logs'), gate))
  // Last, for it alone keeps a file open from the start.
  const seats = await openEmbeddedSeats(join(folder, 'seats.ndjson'), gate)
  let closing: Promise<void> | undefined

  const close = async () => {
    await gate.close()
    await Promise.all([log.close(), seats.close()])
    await lock.release()
  }
  return {
    log: log.log,
    checkpoints: createEmbeddedCheckpoints(join(folder, 'checkpoints'), gate, replace),
    blobs,
    seats: seats.seats,
    library,
    lease: createMemoryLease(gate),
    wake: createMemoryWake(gate),
    syncs: log.syncs,
    close: () => {
      closing ??= close()
      return closing
    },
  }
}
