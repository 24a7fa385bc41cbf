import type { Address } from './address.ts'
import { Connection, type Query } from './connection.ts'
import { isUnreachable } from './errors.ts'

/** Connections for statements; one more listens. */
const SIZE = 8

type Work<T> = (query: Query) => Promise<T>

/** Up to eight connections, each used by one caller at a time; the others wait in order. */
export class Pool {
  readonly #address: Address
  readonly #free: Connection[] = []
  readonly #waiting: ((connection: Connection) => void)[] = []
  #made = 0

  constructor(address: Address) {
    this.#address = address
  }

  /** For work that must not be done twice. @throws StorageError storage.unreachable: it may have been done all the same */
  once<T>(work: Work<T>): Promise<T> {
    return this.use(connection => work(connection.query))
  }

  /** For work that may be done twice: once more where the connection was lost, which idle ones often are unnoticed. */
  run<T>(work: Work<T>): Promise<T> {
    return this.#twice(() => this.once(work))
  }

  /** All or nothing, and may be done twice. */
  transaction<T>(work: Work<T>): Promise<T> {
    return this.#twice(() => this.use(connection => connection.transaction(work)))
  }

  async use<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
    const connection = await this.#take()
    try {
      return await work(connection)
    } finally {
      this.#give(connection)
    }
  }

  /** Nothing may be under way. */
  async close(): Promise<void> {
    await Promise.all(this.#free.splice(0).map(connection => connection.close()))
  }

  async #twice<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      if (!isUnreachable(error)) throw error
      return await work()
    }
  }

  #take(): Connection | Promise<Connection> {
    for (let free = this.#free.pop(); free; free = this.#free.pop()) {
      if (free.alive) return free
      this.#made--
    }
    if (this.#made === SIZE) return new Promise(resolve => this.#waiting.push(resolve))
    this.#made++
    return this.#make()
  }

  #give(connection: Connection): void {
    const next = this.#waiting.shift()
    if (next) next(connection.alive ? connection : this.#make())
    else if (connection.alive) this.#free.push(connection)
    else this.#made--
  }

  #make(): Connection {
    return new Connection(this.#address)
  }
}
