import { isUtf8 } from 'node:buffer'
import { type FileHandle, open } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { LoggedEvent } from '../../core/event.ts'
import type { LogId } from '../../core/ids.ts'
import { StorageError } from '../interfaces.ts'
import { BATCH, seqConflict } from '../rules.ts'
import { AppendFile } from './append-file.ts'
import { errorCode, syncFolder, writing } from './disk.ts'
import { LineMarks } from './line-marks.ts'
import { countLines, cut, damaged, lineBefore, linePieces, repairTail } from './lines.ts'

/** One log: one file, one event a line, line n holds seq n. */
export class LogFile {
  readonly #log: LogId
  readonly #file: AppendFile
  readonly #marks = new LineMarks()
  /** Of everything queued, so that an append behind a queued one continues it. */
  #head = 0
  #damage: StorageError | undefined
  #recovering: Promise<void> | undefined
  #removed = false

  private constructor(log: LogId, file: AppendFile) {
    this.#log = log
    this.#file = file
  }

  /** @throws StorageError storage.exists, storage.not-writable */
  static async create(log: LogId, path: string, onSync: () => void): Promise<LogFile> {
    return writing(path, async () => {
      const handle = await open(path, 'wx+').catch(error => {
        throw errorCode(error) === 'EEXIST' ? new StorageError('storage.exists', { log }) : error
      })
      await syncFolder(dirname(path))
      return new LogFile(log, new AppendFile(path, handle, 0, onSync))
    })
  }

  /** Cuts a torn last line away and reads no other. @throws StorageError storage.damaged, storage.not-writable */
  static async open(log: LogId, path: string, onSync: () => void): Promise<LogFile> {
    const handle = await writing(path, () => open(path, 'r+'))
    try {
      const { end, head } = await findHead(handle, log)
      const file = new LogFile(log, new AppendFile(path, handle, end, onSync))
      file.#begin(end, head)
      return file
    } catch (error) {
      await handle.close()
      throw error
    }
  }

  async append(expectedSeq: number, events: readonly LoggedEvent[]): Promise<void> {
    await this.#recovered()
    this.#assertUsable()
    if (expectedSeq !== this.#head) {
      const conflict = seqConflict(this.#log, expectedSeq, this.#head)
      // The loser will read the tail next: what it lost against must be readable by then.
      await this.#file.settled()
      throw conflict
    }
    this.#head += events.length
    await this.#file.append(events.map(event => `${JSON.stringify(event)}\n`).join(''))
  }

  async head(): Promise<number> {
    await this.#recovered()
    this.#assertUsable()
    const head = this.#head
    await this.#file.settled()
    return head
  }

  async *read(afterSeq: number): AsyncGenerator<LoggedEvent[]> {
    await this.#recovered()
    this.#assertUsable()
    const end = this.#file.size
    let { seq, offset: done } = this.#marks.before(afterSeq)
    for await (const { offset, bytes } of linePieces(this.#file.handle, done, end)) {
      this.#marks.note(seq, offset)
      this.#assertUtf8(bytes, seq)
      const lines = bytes.toString().split('\n')
      lines.pop()
      for (let from = Math.max(0, afterSeq - seq); from < lines.length; from += BATCH) {
        yield this.#parse(lines.slice(from, from + BATCH), seq + from + 1)
        this.#assertUsable()
      }
      seq += lines.length
      done = offset + bytes.length
    }
    if (done < end) throw this.#damagedAt(seq + 1)
  }

  /** Closes for good because the log is removed: whoever still holds it gets storage.unknown-log. */
  async retire(): Promise<void> {
    this.#removed = true
    await this.close()
  }

  close(): Promise<void> {
    return this.#file.close()
  }

  #begin(end: number, head: number): void {
    this.#head = head
    this.#marks.note(head, end)
  }

  /** Not async, so that nothing can come between it and what follows. */
  #assertUsable(): void {
    if (this.#removed) throw new StorageError('storage.unknown-log', { log: this.#log })
    if (this.#damage) throw this.#damage
  }

  async #recovered(): Promise<void> {
    if (!this.#file.failed || this.#removed) return
    this.#recovering ??= this.#recover().finally(() => {
      this.#recovering = undefined
    })
    await this.#recovering
  }

  /** After a failed write nothing in memory is believed: the head comes from the disk again. */
  async #recover(): Promise<void> {
    await writing(this.#file.path, async () => {
      await this.#file.recover()
      const { head } = await findHead(this.#file.handle, this.#log)
      this.#head = head
    })
  }

  #parse(lines: string[], firstSeq: number): LoggedEvent[] {
    const events: LoggedEvent[] = []
    try {
      for (const line of lines) {
        const event = JSON.parse(line) as LoggedEvent | null
        if (event?.seq !== firstSeq + events.length) break
        events.push(event)
      }
    } catch {
      // Reported with the line's number below.
    }
    if (events.length < lines.length) throw this.#damagedAt(firstSeq + events.length)
    return events
  }

  #assertUtf8(bytes: Buffer, seqBefore: number): void {
    if (isUtf8(bytes)) return
    let line = seqBefore + 1
    for (let from = 0; ; line++) {
      const newline = bytes.indexOf('\n', from)
      if (!isUtf8(bytes.subarray(from, newline))) throw this.#damagedAt(line)
      from = newline + 1
    }
  }

  #damagedAt(line: number): StorageError {
    this.#damage = damaged(this.#log, line)
    return this.#damage
  }
}

async function findHead(handle: FileHandle, log: LogId): Promise<{ end: number; head: number }> {
  const { end, last } = await dropUnfinished(handle, await repairTail(handle, log))
  if (end === 0) return { end, head: 0 }
  const { seq } = Object(last) as Partial<LoggedEvent>
  if (typeof seq !== 'number' || seq < 1) throw damaged(log, await countLines(handle, end))
  return { end, head: seq }
}

type Tail = { end: number; last: unknown }

/**
 * A command's events are written together, but a crash may keep the first of them. Nobody was told of that command,
 * and half of it may be nonsense, so a log that ends inside a command loses it whole.
 */
async function dropUnfinished(handle: FileHandle, tail: Tail): Promise<Tail> {
  let { end, last } = tail
  const torn = Object(last) as Partial<LoggedEvent>
  if (!torn.more) return tail
  for (let more = torn.more; isOf(torn, last, more); more++) {
    const line = await lineBefore(handle, end)
    end = line?.start ?? 0
    last = (await lineBefore(handle, end))?.value
  }
  await cut(handle, end)
  return { end, last }
}

const isOf = (torn: Partial<LoggedEvent>, line: unknown, more: number): boolean => {
  const event = Object(line) as Partial<LoggedEvent>
  return event.cmd === torn.cmd && event.by === torn.by && event.more === more
}
