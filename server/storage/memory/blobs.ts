import { createHash } from 'node:crypto'
import type { Gate } from '../gate.ts'
import type { Blobs } from '../interfaces.ts'

export function createMemoryBlobs(gate: Gate): Blobs {
  const blobs = new Map<string, Uint8Array>()
  return {
    put: bytes =>
      gate.run(async () => {
        const key = createHash('sha256').update(bytes).digest('hex')
        blobs.set(key, bytes.slice())
        return key
      }),
    get: key => gate.run(async () => blobs.get(key)?.slice()),
    list: () => gate.run(async () => [...blobs.keys()].sort()),
    remove: key =>
      gate.run(async () => {
        blobs.delete(key)
      }),
  }
}
