import { pino } from 'pino'
import { compose, type Talad } from '../../server/compose.ts'
import type { Storage } from '../../server/storage/interfaces.ts'
import { createMemoryStorage } from '../../server/storage/memory/index.ts'

export type Served = Talad & { url: string }

/** The real server on a free loopback port; data in memory unless a storage is given. */
export async function serve(storage: Storage = createMemoryStorage()): Promise<Served> {
  const config = { port: 0, host: '127.0.0.1', folder: '', houseCode: '4242', logLevel: 'silent' }
  const talad = await compose(config, storage, pino({ level: 'silent' }))
  return { ...talad, url: `http://127.0.0.1:${talad.port}` }
}

export type Opened = { pin: string; trainerKey: string; log: string; urls: Record<string, string> }

export class Client {
  constructor(
    readonly url: string,
    readonly pin = '',
    readonly key = '',
  ) {}

  /** Opens a workshop and returns its trainer. */
  static async trainer(url: string, body: object = {}): Promise<Client & { opened: Opened }> {
    const { json } = await new Client(url).post('/api/workshops', body)
    return Object.assign(new Client(url, json.pin, json.trainerKey), { opened: json as unknown as Opened })
  }

  async join(nickname: string, extra: object = {}): Promise<Client & { participantId: string }> {
    const { status, json } = await new Client(this.url).post(`/api/workshops/${this.pin}/participants`, {
      nickname,
      ...extra,
    })
    if (status !== 201) throw new Error(`join: ${status} ${JSON.stringify(json)}`)
    return Object.assign(new Client(this.url, this.pin, json.seatKey), {
      participantId: json.participantId as string,
    })
  }

  get = (path: string, headers: Record<string, string> = {}) => this.ask('GET', path, undefined, headers)
  post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    this.ask('POST', path, body, headers)

  /** A read of this workshop, `''` being the room itself. */
  room = (path = '') => this.get(`/api/workshops/${this.pin}${path}`)

  command(type: string, payload: object = {}, id = `cmd-${Math.random().toString(36).slice(2)}`) {
    return this.post(`/api/workshops/${this.pin}/commands`, { id, type, ...payload })
  }

  async events(): Promise<Record<string, unknown>[]> {
    const { text } = await this.room('/events?after=0')
    return text
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
  }

  private async ask(method: string, path: string, body: unknown, headers: Record<string, string>) {
    const answer = await fetch(this.url + path, {
      method,
      redirect: 'manual',
      headers: {
        ...(this.key ? { authorization: `Bearer ${this.key}` } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const text = await answer.text()
    return { status: answer.status, headers: answer.headers, text, json: (tryJson(text) ?? {}) as Answer }
  }
}

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

type Refused = { code: string; params?: Record<string, unknown>; message: string }
/** Fields that answers of the door may have; a test names the ones it expects. */
export type Answer = {
  ok?: boolean
  seq?: number
  refused?: Refused
  result?: {
    orderId: string
    groupId: string
    shareId: string
    state: string
    amount: { amount: number; currency: string }
  }
  participantId?: string
  seatKey?: string
  trainerKey?: string
  pin?: string
  log?: string
  items?: Record<string, unknown>[]
  next?: string
  sections?: Record<string, Record<string, unknown>>
} & Record<string, unknown>
