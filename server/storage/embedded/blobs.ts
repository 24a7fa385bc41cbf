import { createHash } from 'node:crypto'
import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Gate } from '../gate.ts'
import type { Blobs } from '../interfaces.ts'
import { makeFolder, type Replace, unlessMissing, writing } from './disk.ts'

const KEY = /^[0-9a-f]{64}$/

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** `<first two digits>/<key>`, synced before `put` resolves. Always written anew, which mends a damaged one. */
export async function openEmbeddedBlobs(folder: string, gate: Gate, replace: Replace): Promise<Blobs> {
  await makeFolder(folder)
  const pathOf = (key: string) => join(folder, key.slice(0, 2), key)

  async function get(key: string): Promise<Uint8Array | undefined> {
    if (!KEY.test(key)) return undefined
    const bytes = await unlessMissing(readFile(pathOf(key)))
    if (!bytes || sha256(bytes) !== key) return undefined
    return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length)
  }

  return {
    put: bytes =>
      gate.run(async () => {
        const key = sha256(bytes)
        await replace(pathOf(key), bytes, { durable: true })
        return key
      }),
    get: key => gate.run(() => get(key)),
    list: () =>
      gate.run(async () => {
        const shelves = (await readdir(folder)).filter(name => /^[0-9a-f]{2}$/.test(name))
        const names = await Promise.all(shelves.map(shelf => readdir(join(folder, shelf))))
        return names
          .flat()
          .filter(name => KEY.test(name))
          .sort()
      }),
    remove: key =>
      gate.run(async () => {
        if (KEY.test(key)) await writing(pathOf(key), () => rm(pathOf(key), { force: true }))
      }),
  }
}
