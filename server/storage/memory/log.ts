import type { LoggedEvent } from '../../core/event.ts'
import type { LogId } from '../../core/ids.ts'
import type { Gate } from '../gate.ts'
import { type Log, StorageError } from '../interfaces.ts'
import { assertContinues, assertLogId, BATCH, seqConflict } from '../rules.ts'

/**
 * Keeps lines, not objects: what a caller does to an event afterwards cannot reach the log, as in the other drivers.
 * Costs about 2 µs an event.
 */
export function createMemoryLog(gate: Gate): Log {
  const logs = new Map<LogId, string[]>()

  const linesOf = (log: LogId): string[] => {
    const lines = logs.get(log)
    if (!lines) throw new StorageError('storage.unknown-log', { log })
    return lines
  }

  async function* read(log: LogId, afterSeq: number): AsyncGenerator<LoggedEvent[]> {
    const end = linesOf(log).length
    for (let from = afterSeq; from < end; from += BATCH) {
      const lines = linesOf(log).slice(from, Math.min(from + BATCH, end))
      yield lines.map(line => JSON.parse(line) as LoggedEvent)
    }
  }

  return {
    create: log =>
      gate.run(async () => {
        assertLogId(log)
        if (logs.has(log)) throw new StorageError('storage.exists', { log })
        logs.set(log, [])
      }),
    append: (log, expectedSeq, events) =>
      gate.run(async () => {
        assertContinues(expectedSeq, events)
        const lines = linesOf(log)
        if (lines.length !== expectedSeq) throw seqConflict(log, expectedSeq, lines.length)
        for (const event of events) lines.push(JSON.stringify(event))
      }),
    read: (log, afterSeq = 0) => gate.iterate(read(log, afterSeq)),
    head: log => gate.run(async () => linesOf(log).length),
    list: () => gate.run(async () => [...logs.keys()].sort()),
    remove: log =>
      gate.run(async () => {
        assertLogId(log)
        logs.delete(log)
      }),
  }
}
