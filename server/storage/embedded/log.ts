import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { LoggedEvent } from '../../core/event.ts'
import type { LogId } from '../../core/ids.ts'
import type { Gate } from '../gate.ts'
import { type Log, StorageError } from '../interfaces.ts'
import { assertContinues, assertLogId } from '../rules.ts'
import { makeFolder, syncFolder, writing } from './disk.ts'
import { LogFile } from './log-file.ts'

export type EmbeddedLog = { log: Log; syncs: () => number; close: () => Promise<void> }

const NAME = /^([A-Za-z0-9_-]{1,128})\.ndjson$/

/**
 * One file per log under `folder`. A log that was touched keeps one file descriptor until it is removed or the store
 * closes. Two ids that differ in case alone cannot both be created where the disk ignores case.
 */
export async function openEmbeddedLog(folder: string, gate: Gate): Promise<EmbeddedLog> {
  await makeFolder(folder)
  const logs = new LogFolder(
    folder,
    (await readdir(folder)).flatMap(name => NAME.exec(name)?.[1] ?? []),
  )
  return {
    log: {
      create: log => gate.run(() => logs.create(log)),
      append: (log, expectedSeq, events) => gate.run(() => logs.append(log, expectedSeq, events)),
      read: (log, afterSeq = 0) => gate.iterate(logs.read(log, afterSeq)),
      head: log => gate.run(async () => (await logs.file(log)).head()),
      list: () => gate.run(async () => logs.list()),
      remove: log => gate.run(() => logs.remove(log)),
    },
    syncs: () => logs.syncs,
    close: () => logs.close(),
  }
}

class LogFolder {
  syncs = 0
  readonly #folder: string
  readonly #known: Set<LogId>
  readonly #files = new Map<LogId, Promise<LogFile>>()
  readonly #onSync = () => {
    this.syncs++
  }

  constructor(folder: string, known: LogId[]) {
    this.#folder = folder
    this.#known = new Set(known)
  }

  async create(log: LogId): Promise<void> {
    assertLogId(log)
    if (this.#known.has(log)) throw new StorageError('storage.exists', { log })
    const file = await LogFile.create(log, this.#path(log), this.#onSync)
    this.#files.set(log, Promise.resolve(file))
    this.#known.add(log)
  }

  /** Opened at the first touch. A refusal is not kept: the file may be mended until the next. */
  file(log: LogId): Promise<LogFile> {
    if (!this.#known.has(log)) throw new StorageError('storage.unknown-log', { log })
    const before = this.#files.get(log)
    if (before) return before
    const opening = LogFile.open(log, this.#path(log), this.#onSync)
    this.#files.set(log, opening)
    opening.catch(() => this.#files.get(log) === opening && this.#files.delete(log))
    return opening
  }

  async append(log: LogId, expectedSeq: number, events: readonly LoggedEvent[]): Promise<void> {
    assertContinues(expectedSeq, events)
    await (await this.file(log)).append(expectedSeq, events)
  }

  async *read(log: LogId, afterSeq: number): AsyncGenerator<LoggedEvent[]> {
    yield* (await this.file(log)).read(afterSeq)
  }

  list(): LogId[] {
    return [...this.#known].sort()
  }

  async remove(log: LogId): Promise<void> {
    assertLogId(log)
    if (!this.#known.delete(log)) return
    const opened = this.#files.get(log)
    this.#files.delete(log)
    await (await opened?.catch(() => undefined))?.retire()
    const path = this.#path(log)
    await writing(path, async () => {
      await rm(path, { force: true })
      await syncFolder(this.#folder)
    })
  }

  async close(): Promise<void> {
    const opened = await Promise.allSettled(this.#files.values())
    await Promise.all(opened.map(file => file.status === 'fulfilled' && file.value.close()))
  }

  #path(log: LogId): string {
    return join(this.#folder, `${log}.ndjson`)
  }
}
