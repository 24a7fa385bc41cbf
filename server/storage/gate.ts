import { StorageError } from './interfaces.ts'

/** Lets calls through until the store closes, and lets closing wait for those already inside. */
export class Gate {
  #closed = false
  readonly #inside = new Set<Promise<unknown>>()

  /** @throws StorageError storage.closed */
  assertOpen(): void {
    if (this.#closed) throw new StorageError('storage.closed')
  }

  async run<T>(call: () => Promise<T>): Promise<T> {
    this.assertOpen()
    const running = call()
    this.#inside.add(running)
    try {
      return await running
    } finally {
      this.#inside.delete(running)
    }
  }

  /** Each batch passes the gate by itself: a reader that was left half-way must not hold up closing. */
  async *iterate<T>(batches: AsyncIterator<T>): AsyncGenerator<T> {
    for (;;) {
      const next = await this.run(() => batches.next())
      if (next.done) return
      yield next.value
    }
  }

  async close(): Promise<void> {
    this.#closed = true
    await Promise.allSettled(this.#inside)
  }
}
