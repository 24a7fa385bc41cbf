import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEmbeddedStorage } from '../../server/storage/embedded/index.ts'
import type { Reopenable } from './contract/opened.ts'

export const makeTempFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'talad-storage-'))

export const removeFolder = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true })

/** An embedded store in a folder of its own. */
export async function openInTempFolder(): Promise<Reopenable & { folder: string }> {
  const folder = await makeTempFolder()
  let storage = await openEmbeddedStorage({ folder })
  return {
    storage,
    folder,
    reopen: async () => {
      await storage.close()
      storage = await openEmbeddedStorage({ folder })
      return storage
    },
    close: async () => {
      await storage.close()
      await removeFolder(folder)
    },
  }
}
