import type { Server as HttpServer } from 'node:http'
import { Server, type Socket } from 'socket.io'
import { seatPath } from '../../views/seat-path.ts'
import type { Answer, Auth, ClientToServer, CommandMessage, ServerToClient } from '../contract/socket.ts'
import { refuse } from '../core/refusal.ts'
import { isLanguage, type Language } from '../core/text.ts'
import type { Opened } from '../engine/registry.ts'
import { cookieName } from '../http/as-seat.ts'
import type { Deps } from '../http/deps.ts'
import { cookiesOf } from '../http/language.ts'
import { problem, Refused, storageRefusal } from '../http/respond.ts'
import { findWorkshop } from '../http/seat.ts'
import { submit } from '../http/submit.ts'
import { maySee, SURFACES, viewerOf } from '../projections/viewer.ts'
import { Hall, type Session } from './hall.ts'
import { LoopLag } from './loop-lag.ts'

type Io = Server<ClientToServer, ServerToClient, object, Session>
type Client = Socket<ClientToServer, ServerToClient, object, Session>

const HEARTBEAT = 2_000
const PING = 5_000
/** A command is small; a larger message is not one. */
const MAX_MESSAGE = 64 * 1024

export type Gateway = { close(): Promise<void> }

/** The socket door: the same commands, and frames of what the log says. Channels come from the seat, never from a payload. */
export function openGateway(http: HttpServer, deps: Deps, now: () => number): Gateway {
  const io: Io = new Server(http, {
    serveClient: false,
    maxHttpBufferSize: MAX_MESSAGE,
    perMessageDeflate: false,
    httpCompression: false,
    pingInterval: 10_000,
    pingTimeout: 10_000,
  })
  const failed = (error: unknown) => deps.logger.error({ err: error }, 'socket')
  const halls = new Map<string, Hall>()
  const hallOf = (opened: Opened): Hall => {
    const { workshopId } = opened.entry
    const hall =
      halls.get(workshopId) ?? new Hall(io, opened, deps.words, deps.presence.of(workshopId), now, failed)
    halls.set(workshopId, hall)
    return hall
  }
  deps.registry.onMoved(workshopId => {
    halls.get(workshopId)?.leave()
    halls.delete(workshopId)
  })
  const lag = new LoopLag()
  const beats = [
    setInterval(() => halls.forEach(hall => void hall.beat()), HEARTBEAT),
    setInterval(() => pulse(halls, lag.read()), PING),
  ]
  io.use((client, next) => {
    admit(client, deps)
      .then(session => Object.assign(client.data, session))
      .then(() => next())
      .catch(error => next(refusalError(error, client, deps)))
  })
  io.on('connection', client => welcome(client, hallOf(client.data.opened), deps).catch(failed))

  return {
    async close() {
      for (const beat of beats) clearInterval(beat)
      lag.stop()
      for (const hall of halls.values()) hall.stop()
      await io.close()
    },
  }
}

function pulse(halls: Map<string, Hall>, late: number): void {
  for (const hall of halls.values()) hall.pulse(PING, late)
}

async function welcome(client: Client, hall: Hall, deps: Deps): Promise<void> {
  client.on('command', (command, ack) => void carryOut(client, deps, command, ack))
  client.on('disconnect', () => hall.left(client))
  await hall.entered(client)
}

async function carryOut(client: Client, deps: Deps, command: CommandMessage, ack: unknown): Promise<void> {
  if (typeof ack !== 'function') return
  const answer = ack as (answer: Answer) => void
  const { opened, viewer } = client.data
  const words = deps.words[viewer.language]
  try {
    const now = await opened.workshop.read(state => viewerOf(state, viewer.participantId, viewer.language))
    const removed = viewer.participantId !== null && now.participantId === null
    const outcome = removed
      ? { ok: false as const, refused: refuse('seat.removed') }
      : await submit(opened, now, command)
    answer(outcome.ok ? outcome : problem(outcome.refused, words))
  } catch (error) {
    deps.logger.error({ err: error }, 'command')
    answer(fault(error, words))
  }
}

function fault(error: unknown, words: Deps['words']['th']): Answer {
  const refused = storageRefusal(error)
  if (refused) return problem(refused, words)
  return { ok: false, refused: { code: 'unexpected', message: words.t('refusal.unexpected') } }
}

/** @throws Refused for a wrong PIN, a wrong key, or a surface that this seat may not see */
async function admit(client: Client, { registry, seating, doorkeeper }: Deps): Promise<Session> {
  const auth = client.handshake.auth as Partial<Auth>
  const address = client.handshake.address
  const opened = await findWorkshop({ registry, doorkeeper }, String(auth.pin ?? ''), address)
  const surface = SURFACES.find(s => s === auth.surface)
  if (!surface) throw new Refused(refuse('payload.malformed', { field: 'surface' }))
  const key = keyOf(client, auth, opened.entry.pin)
  const seat = key ? await seating.seatByKey(opened, key) : undefined
  if (key && !seat) await doorkeeper.failed(address)
  const viewer = await opened.workshop.read(state =>
    viewerOf(state, seat?.participantId ?? null, languageOf(auth)),
  )
  if (!maySee(surface, viewer))
    throw new Refused(
      refuse(viewer.participantId ? 'role.forbidden' : seat ? 'seat.removed' : 'seat.unknown'),
    )
  const log = typeof auth.log === 'string' ? auth.log : undefined
  const after = typeof auth.after === 'number' ? auth.after : undefined
  return { opened, viewer, surface, log, after }
}

/** A key of its own, else the cookie of the seat that this browser speaks for. */
function keyOf(client: Client, { key, seatPath: path }: Partial<Auth>, pin: string): string | undefined {
  if (typeof key === 'string') return key
  const seat = typeof path === 'string' ? seatPath(`${path}/`) : ''
  return cookiesOf(client.handshake.headers.cookie)[cookieName(pin, seat)]
}

const languageOf = (auth: Partial<Auth>): Language => (isLanguage(auth.language) ? auth.language : 'th')

function refusalError(error: unknown, client: Client, deps: Deps): Error {
  const words = deps.words[languageOf(client.handshake.auth as Partial<Auth>)]
  if (!(error instanceof Refused)) {
    deps.logger.error({ err: error }, 'socket')
    return new Error('unexpected')
  }
  return Object.assign(new Error(error.refused.code), { data: problem(error.refused, words).refused })
}
