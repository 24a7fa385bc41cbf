import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { Gate } from '../gate.ts'
import type { Wake } from '../interfaces.ts'
import { createMemoryWake } from '../memory/wake.ts'
import type { Address } from './address.ts'
import { Connection } from './connection.ts'
import type { Pool } from './pool.ts'

/** Ms between two notifications of this process: the server passes them on one after the other, for all databases. */
const BETWEEN = 50
/** Ms before a lost connection is sought again. */
const AGAIN = 500

/** Listeners of this process are told at once, those of others through the server; what was said in a gap is lost. */
export async function openPostgresWake(
  address: Address,
  pool: Pool,
  gate: Gate,
): Promise<{ wake: Wake; close: () => void }> {
  const channel = `talad_wake_${address.schema}`
  const here = createMemoryWake(gate)
  const me = randomUUID()
  const mouth = new Mouth(pool, channel)
  const onNotify = (payload: string) => {
    const [who, id] = [payload.slice(0, me.length), payload.slice(me.length)]
    // Closed meanwhile: nobody listens any more.
    if (who !== me) here.wake(id).catch(() => {})
  }
  const ear = new Ear(onClose => new Connection(address, { onNotify, onClose }), channel)
  try {
    await ear.listen()
  } catch (error) {
    ear.close()
    throw error
  }
  return {
    wake: {
      wake: async id => {
        await here.wake(id)
        await gate.run(() => mouth.say(me + id))
      },
      onWake: here.onWake,
    },
    close: () => ear.close(),
  }
}

/** What is said within one interval goes together, each thing once. */
class Mouth {
  readonly #pool: Pool
  readonly #channel: string
  #payloads = new Set<string>()
  #next: Promise<void> | undefined
  #free = 0

  constructor(pool: Pool, channel: string) {
    this.#pool = pool
    this.#channel = channel
  }

  say(payload: string): Promise<void> {
    this.#payloads.add(payload)
    this.#next ??= this.#sayAll()
    return this.#next
  }

  async #sayAll(): Promise<void> {
    await wait(Math.max(0, this.#free - performance.now()))
    const payloads = JSON.stringify([...this.#payloads])
    this.#payloads.clear()
    this.#next = undefined
    this.#free = performance.now() + BETWEEN
    await this.#pool.run(
      query => query`
        select pg_notify(${this.#channel}, payload)
        from json_array_elements_text(${payloads}::text::json) as payloads (payload)`,
    )
  }
}

/** A connection of its own that listens, and another when it was lost. */
class Ear {
  readonly #connect: (onClose: () => void) => Connection
  readonly #channel: string
  #connection: Connection | undefined
  #timer: NodeJS.Timeout | undefined
  #closed = false

  constructor(connect: (onClose: () => void) => Connection, channel: string) {
    this.#connect = connect
    this.#channel = channel
  }

  async listen(): Promise<void> {
    this.#connection = this.#connect(() => this.#listenAgain())
    await this.#connection.script(`listen "${this.#channel}"`)
  }

  close(): void {
    this.#closed = true
    clearTimeout(this.#timer)
    this.#connection?.drop()
  }

  /** Where that fails, the connection made for it closes, which leads here again. */
  #listenAgain(): void {
    if (this.#closed) return
    this.#timer = setTimeout(() => this.listen().catch(() => {}), AGAIN)
  }
}
