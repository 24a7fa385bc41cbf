import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { StorageError } from '../interfaces.ts'

export const errorCode = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined

/** Names the path when the disk says no (full, read-only, gone). @throws StorageError storage.not-writable */
export async function writing<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    if (cause instanceof StorageError) throw cause
    throw new StorageError('storage.not-writable', { path }, { cause })
  }
}

/** The file's bytes, or undefined when there is no such file. */
export async function unlessMissing<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined
    throw error
  }
}

/**
 * Makes names in a folder durable: a synced file whose name is lost is lost. Windows cannot sync a folder (NTFS
 * journals names itself), and some network file systems answer EINVAL.
 */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } catch (error) {
    if (errorCode(error) !== 'EINVAL') throw error
  } finally {
    await handle.close()
  }
}

/** A new folder is durable only when the folder that holds it is synced too. */
export async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true })
  if (first !== undefined) await syncFolder(dirname(first))
}

export type Replace = (path: string, bytes: Uint8Array | string, how: { durable: boolean }) => Promise<void>

/**
 * Replaces a file whole: readers see the old bytes or the new ones, also after a power cut when `durable`.
 * Half-written files lie in `scratch`, which must be on the same disk and is emptied here.
 */
export async function openScratch(scratch: string): Promise<Replace> {
  await rm(scratch, { recursive: true, force: true })
  await mkdir(scratch)
  let written = 0
  return (path, bytes, { durable }) =>
    writing(path, async () => {
      const draft = join(scratch, String(++written))
      try {
        await makeFolder(dirname(path))
        await writeWhole(draft, bytes, durable)
        await renameOver(draft, path)
        if (durable) await syncFolder(dirname(path))
      } catch (error) {
        await rm(draft, { force: true })
        throw error
      }
    })
}

async function writeWhole(path: string, bytes: Uint8Array | string, durable: boolean): Promise<void> {
  const handle = await open(path, 'wx')
  try {
    await handle.writeFile(bytes)
    if (durable) await handle.sync()
  } finally {
    await handle.close()
  }
}

/** On Windows a virus scanner may hold a fresh file for some tens of ms, and renaming fails meanwhile. */
async function renameOver(from: string, to: string): Promise<void> {
  for (let pause = 10; ; pause *= 2) {
    try {
      return await rename(from, to)
    } catch (error) {
      const held = ['EPERM', 'EACCES', 'EBUSY'].includes(errorCode(error) ?? '')
      if (process.platform !== 'win32' || !held || pause > 1_000) throw error
      await wait(pause)
    }
  }
}
