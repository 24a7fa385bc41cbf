import { once } from 'node:events'
import { connect as openSocket, type Socket } from 'node:net'
import postgres from 'postgres'
import { StorageError } from '../interfaces.ts'
import type { Address } from './address.ts'
import { isFatal, translated } from './errors.ts'

type Value = string | number | Uint8Array | null
/** A statement as a tagged template; its rows come back as `T`. Strings must not hold U+0000, which text cannot keep. */
export type Query = <T extends object = never>(text: TemplateStringsArray, ...values: Value[]) => Promise<T[]>

/** Ms to wait for a socket, then for the login, and for an answer: first the server gives up, then we do. */
const CONNECT = 5_000
const STATEMENT = 15_000
const ANSWER = 20_000

type Hooks = { onClose?: () => void; onNotify?: (payload: string) => void }

/**
 * One connection, made at its first statement and never again: the client reconnects by itself, but then would run the
 * rest of a transaction outside of it, and after an unlucky moment its buffers are beyond repair. So whatever closes
 * the connection, closes this, and somebody makes a new one.
 */
export class Connection {
  readonly #sql: postgres.Sql
  readonly #path: string
  readonly #hooks: Hooks
  #alive = true

  constructor({ connect, schema, path }: Address, hooks: Hooks = {}) {
    this.#path = path
    this.#hooks = hooks
    const options = {
      ...connect,
      connection: {
        ...connect.connection,
        search_path: schema,
        // Whatever the server's or the user's default is: an answer means that it is on disk.
        synchronous_commit: 'on',
        statement_timeout: STATEMENT,
        idle_in_transaction_session_timeout: STATEMENT,
      },
      max: 1,
      max_lifetime: null,
      fetch_types: false,
      connect_timeout: CONNECT / 1_000,
      socket: oneSocket(() => this.#ended()),
      onnotice: () => {},
      onclose: () => this.#ended(),
      onnotify: (_channel: string, payload: string) => hooks.onNotify?.(payload),
    }
    // Its types know neither `socket` nor `onnotify`, nor a list of hosts, the one way to give it an IPv6 address.
    this.#sql = postgres(options as unknown as postgres.Options<Record<string, never>>)
  }

  get alive(): boolean {
    return this.#alive
  }

  /** @throws StorageError, or the server's own error when the statement is wrong */
  readonly query: Query = <T extends object>(text: TemplateStringsArray, ...values: Value[]) =>
    this.#answered<T[]>(() => this.#sql(text, ...values) as unknown as Promise<T[]>)

  /** Several statements in one text, without values. */
  script(text: string): Promise<unknown> {
    return this.#answered(() => this.#sql.unsafe(text).simple())
  }

  /** All that `work` changes, or nothing. */
  async transaction<T>(work: (query: Query) => Promise<T>): Promise<T> {
    await this.query`begin`
    try {
      const result = await work(this.query)
      await this.query`commit`
      return result
    } catch (error) {
      // Where that fails the connection is gone, and the server rolls back by itself.
      if (this.#alive) await this.query`rollback`.catch(() => this.drop())
      throw error
    }
  }

  /** At once, whatever is under way. */
  drop(): void {
    void this.#sql.end({ timeout: 0 })
    this.#ended()
  }

  /** Politely; nothing may be under way. */
  async close(): Promise<void> {
    const ending = this.#sql.end({ timeout: CONNECT / 1_000 })
    this.#ended()
    await ending
  }

  async #answered<T>(ask: () => PromiseLike<T>): Promise<T> {
    if (!this.#alive) throw this.#lost('closed')
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<never>((_, reject) => {
      const refuse = () => reject(this.#lost('silence'))
      timer = setTimeout(refuse, ANSWER)
    })
    try {
      return await Promise.race([ask(), late])
    } catch (error) {
      if (isFatal(error)) this.drop()
      throw translated(error, this.#path)
    } finally {
      clearTimeout(timer)
    }
  }

  #lost(reason: string): StorageError {
    return new StorageError('storage.unreachable', { path: this.#path, reason })
  }

  #ended(): void {
    if (!this.#alive) return
    this.#alive = false
    this.#hooks.onClose?.()
  }
}

/** What the client made of address and environment. */
type Target = { host: string[]; port: number[]; path: string | false }

/**
 * Makes the connection's socket, and never a second one. `onGone` hears of its end before the client does, which would
 * take a statement meanwhile and never answer it.
 */
function oneSocket(onGone: () => void): (target: Target) => Promise<Socket> {
  let made = false
  return async ({ host: [host], port: [port], path }) => {
    if (made) throw Object.assign(new Error('connection closed'), { code: 'ECONNRESET' })
    made = true
    const socket = path ? openSocket({ path }) : openSocket({ host: host!, port: port! })
    try {
      await once(socket, 'connect', { signal: AbortSignal.timeout(CONNECT) })
    } catch (error) {
      socket.destroy()
      throw error
    }
    for (const sign of ['end', 'error', 'close']) socket.once(sign, onGone)
    // The name that a certificate has to bear.
    return Object.assign(socket, { host })
  }
}
