import type { LogId } from '../../core/ids.ts'
import type { Gate } from '../gate.ts'
import type { Checkpoints } from '../interfaces.ts'
import { assertLogId, KEPT } from '../rules.ts'

export function createMemoryCheckpoints(gate: Gate): Checkpoints {
  const kept = new Map<LogId, Map<number, Uint8Array>>()
  const seqs = (log: LogId): number[] => [...(kept.get(log)?.keys() ?? [])].sort((a, b) => a - b)

  return {
    put: (log, seq, bytes) =>
      gate.run(async () => {
        assertLogId(log)
        const ofLog = kept.get(log) ?? new Map<number, Uint8Array>()
        kept.set(log, ofLog.set(seq, bytes.slice()))
        for (const old of seqs(log).slice(0, -KEPT)) ofLog.delete(old)
      }),
    newest: (log, atMost = Number.POSITIVE_INFINITY) =>
      gate.run(async () => {
        assertLogId(log)
        const seq = seqs(log).findLast(seq => seq <= atMost)
        return seq === undefined ? undefined : { seq, bytes: kept.get(log)!.get(seq)!.slice() }
      }),
    list: log =>
      gate.run(async () => {
        assertLogId(log)
        return seqs(log)
      }),
    remove: log =>
      gate.run(async () => {
        assertLogId(log)
        kept.delete(log)
      }),
  }
}
