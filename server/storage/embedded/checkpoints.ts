import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import type { LogId } from '../../core/ids.ts'
import type { Gate } from '../gate.ts'
import type { Checkpoints } from '../interfaces.ts'
import { assertLogId, KEPT } from '../rules.ts'
import { type Replace, unlessMissing, writing } from './disk.ts'

const NAME = /^(\d{12})\.bin$/
const MAGIC = Buffer.from('TCP1')
const HEADER = 8

/**
 * One file per log and seq: magic, CRC-32 of the bytes, the bytes. Never synced: after a power cut a checkpoint may be
 * empty or cut, the sum tells, and the log is folded from an older one.
 */
export function createEmbeddedCheckpoints(folder: string, gate: Gate, replace: Replace): Checkpoints {
  const pathOf = (log: LogId, seq: number) => join(folder, log, `${String(seq).padStart(12, '0')}.bin`)

  async function list(log: LogId): Promise<number[]> {
    assertLogId(log)
    const names = (await unlessMissing(readdir(join(folder, log)))) ?? []
    return names
      .flatMap(name => NAME.exec(name)?.[1] ?? [])
      .map(Number)
      .sort((a, b) => a - b)
  }

  async function newest(log: LogId, atMost: number) {
    const seqs = (await list(log)).filter(seq => seq <= atMost)
    for (const seq of seqs.reverse()) {
      const bytes = await readChecked(pathOf(log, seq))
      if (bytes) return { seq, bytes }
    }
    return undefined
  }

  async function put(log: LogId, seq: number, bytes: Uint8Array): Promise<void> {
    assertLogId(log)
    const header = Buffer.alloc(HEADER)
    MAGIC.copy(header)
    header.writeUInt32BE(crc32(bytes), MAGIC.length)
    await replace(pathOf(log, seq), Buffer.concat([header, bytes]), { durable: false })
    for (const old of (await list(log)).slice(0, -KEPT)) await rm(pathOf(log, old), { force: true })
  }

  return {
    put: (log, seq, bytes) => gate.run(() => put(log, seq, bytes)),
    newest: (log, atMost = Number.POSITIVE_INFINITY) => gate.run(() => newest(log, atMost)),
    list: log => gate.run(() => list(log)),
    remove: log =>
      gate.run(async () => {
        assertLogId(log)
        const path = join(folder, log)
        await writing(path, () => rm(path, { recursive: true, force: true }))
      }),
  }
}

async function readChecked(path: string): Promise<Uint8Array | undefined> {
  const file = await readFile(path).catch(() => undefined)
  if (!file || file.length < HEADER || !file.subarray(0, MAGIC.length).equals(MAGIC)) return undefined
  const bytes = new Uint8Array(file.buffer, file.byteOffset + HEADER, file.length - HEADER)
  return crc32(bytes) === file.readUInt32BE(MAGIC.length) ? bytes : undefined
}
