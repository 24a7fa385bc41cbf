import type { FileHandle } from 'node:fs/promises'
import { setImmediate as turn } from 'node:timers/promises'
import { StorageError } from '../interfaces.ts'

type Waiter = { resolve: () => void; reject: (error: unknown) => void }

/**
 * A file that only grows, with group commit: while one write and its fdatasync are under way all later appends wait,
 * and go together in one write and one fdatasync.
 */
export class AppendFile {
  #texts: string[] = []
  #waiters: Waiter[] = []
  #flushing: Promise<void> | undefined
  #failure: StorageError | undefined
  #size: number

  /** `size` is what is durable already; `onSync` is called after every fdatasync. */
  constructor(
    readonly path: string,
    readonly handle: FileHandle,
    size: number,
    readonly onSync: () => void = () => {},
  ) {
    this.#size = size
  }

  /** Durable bytes. */
  get size(): number {
    return this.#size
  }

  get failed(): boolean {
    return this.#failure !== undefined
  }

  /**
   * Resolves when `text` and everything queued before is durable.
   * @throws StorageError storage.not-writable: nothing of this batch or behind it counts until `recover`
   */
  append(text: string): Promise<void> {
    if (this.#failure) return Promise.reject(this.#failure)
    return new Promise((resolve, reject) => {
      this.#texts.push(text)
      this.#waiters.push({ resolve, reject })
      this.#flushing ??= this.#flush()
    })
  }

  /** Resolves when everything queued so far is durable. */
  async settled(): Promise<void> {
    if (this.#flushing || this.#failure) await this.append('')
  }

  /** Cuts back to the last durable byte, so that appending may begin again. @throws what the disk says */
  async recover(): Promise<void> {
    await this.#flushing
    await this.#cutBack()
    this.#failure = undefined
  }

  async close(): Promise<void> {
    await this.#flushing
    await this.handle.close()
  }

  async #flush(): Promise<void> {
    while (this.#waiters.length > 0) {
      // Those just answered often have more to say at once; one turn of the loop lets them into this batch.
      await turn()
      const bytes = Buffer.from(this.#texts.join(''))
      const waiters = this.#waiters
      this.#texts = []
      this.#waiters = []
      try {
        await this.#write(bytes)
      } catch (cause) {
        await this.#fail(cause, waiters)
        break
      }
      for (const waiter of waiters) waiter.resolve()
    }
    this.#flushing = undefined
  }

  async #write(bytes: Buffer): Promise<void> {
    if (bytes.length === 0) return
    for (let done = 0; done < bytes.length; ) {
      const { bytesWritten } = await this.handle.write(bytes, done, bytes.length - done, this.#size + done)
      done += bytesWritten
    }
    await this.handle.datasync()
    this.onSync()
    this.#size += bytes.length
  }

  async #fail(cause: unknown, waiters: Waiter[]): Promise<void> {
    const failure = new StorageError('storage.not-writable', { path: this.path }, { cause })
    this.#failure = failure
    const refused = [...waiters, ...this.#waiters]
    this.#texts = []
    this.#waiters = []
    // At once, lest a crash let lines come back whose writers were told no; `recover` insists on it.
    await this.#cutBack().catch(() => {})
    for (const waiter of refused) waiter.reject(failure)
  }

  async #cutBack(): Promise<void> {
    await this.handle.truncate(this.#size)
    await this.handle.sync()
  }
}
