import type { Server as HttpServer } from 'node:http'
import { Server, type Socket } from 'socket.io'
import type { Answer, Auth, ClientToServer, CommandMessage, ServerToClient } from '../contract/socket.ts'
import { refuse } from '../core/refusal.ts'
import { isLanguage, type Language } from '../core/text.ts'
import type { Opened } from '../engine/registry.ts'
import type { Deps } from '../http/deps.ts'
import { cookiesOf } from '../http/language.ts'
import { problem, Refused } from '../http/respond.ts'
import { cookieName, findWorkshop } from '../http/seat.ts'
import { submit } from '../http/submit.ts'
import { maySee, SURFACES, type Surface, type Viewer, viewerOf } from '../projections/viewer.ts'
import { PresenceBook } from './presence.ts'
import { Publisher } from './publisher.ts'

type Session = {
  opened: Opened
  viewer: Viewer
  surface: Surface
  log: string | undefined
  after: number | undefined
}
type Client = Socket<ClientToServer, ServerToClient, object, Session>
type Hall = { publisher: Publisher; presence: PresenceBook; opened: Opened }

const HEARTBEAT = 2_000
const PING = 5_000
/** A command is small; a larger message is not one. */
const MAX_MESSAGE = 64 * 1024

export type Gateway = { close(): Promise<void> }

/** The socket door: the same commands, and frames of what the log says. Rooms come from the seat, never from a payload. */
export function openGateway(http: HttpServer, deps: Deps, now: () => number): Gateway {
  const io = new Server<ClientToServer, ServerToClient, object, Session>(http, {
    serveClient: false,
    maxHttpBufferSize: MAX_MESSAGE,
    perMessageDeflate: false,
    httpCompression: false,
    pingInterval: 10_000,
    pingTimeout: 10_000,
  })
  const halls = new Map<string, Hall>()

  const hallOf = (opened: Opened): Hall => {
    const known = halls.get(opened.entry.workshopId)
    if (known) return known
    const hall: Hall = {
      opened,
      presence: new PresenceBook(now),
      publisher: new Publisher(opened, now, () => void beat(hall)),
    }
    halls.set(opened.entry.workshopId, hall)
    return hall
  }
  const beat = async ({ publisher }: Hall): Promise<void> => {
    for (const key of publisher.keys()) io.to(key).emit('head', await publisher.head(key))
  }
  const heartbeat = setInterval(() => {
    for (const hall of halls.values()) void beat(hall)
  }, HEARTBEAT)
  const pulse = setInterval(() => {
    for (const hall of halls.values()) tellTrainers(io, hall)
    for (const client of io.sockets.sockets.values()) measure(client as Client, halls, now)
  }, PING)

  io.use((client, next) => {
    admit(client, deps).then(
      session => {
        Object.assign(client.data, session)
        next()
      },
      (error: unknown) => next(refusalError(error, client, deps)),
    )
  })
  io.on('connection', client => void welcome(io, client, hallOf(client.data.opened), deps))

  return {
    async close() {
      clearInterval(heartbeat)
      clearInterval(pulse)
      for (const hall of halls.values()) hall.publisher.stop()
      await io.close()
    },
  }
}

type Io = Server<ClientToServer, ServerToClient, object, Session>

async function welcome(io: Io, client: Client, hall: Hall, deps: Deps): Promise<void> {
  const { surface, viewer, opened, log, after } = client.data
  const key = audienceKey(opened, surface, viewer)
  client.on('command', (command, ack) => void carryOut(client, deps, command, ack))
  client.on('disconnect', () => {
    hall.publisher.leave(key)
    if (viewer.participantId) hall.presence.left(viewer.participantId, client.id)
    tellTrainers(io, hall)
  })
  if (surface === 'trainer') await client.join(trainersOf(opened))
  if (surface === 'phone' && viewer.participantId) hall.presence.arrived(viewer.participantId, client.id)
  const missed = await hall.publisher.join({
    key,
    surface,
    viewer,
    send: frame => io.to(key).emit('frame', frame),
    enter: () => void client.join(key),
    shows: { log, after },
  })
  if (missed) client.emit('frame', missed)
  client.emit('head', await hall.publisher.head(key))
  tellTrainers(io, hall)
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
    answer({ ok: false, refused: { code: 'unexpected', message: words.t('refusal.unexpected') } })
  }
}

/** @throws Refused for a wrong PIN, a wrong key, or a surface that this seat may not see */
async function admit(client: Client, { registry, doorkeeper }: Deps): Promise<Session> {
  const auth = client.handshake.auth as Partial<Auth>
  const address = client.handshake.address
  const opened = await findWorkshop(registry, doorkeeper, String(auth.pin ?? ''), address)
  const surface = SURFACES.find(s => s === auth.surface)
  if (!surface) throw new Refused(refuse('payload.malformed', { field: 'surface' }))
  const key =
    typeof auth.key === 'string'
      ? auth.key
      : cookiesOf(client.handshake.headers.cookie)[cookieName(opened.entry.pin)]
  const seat = key ? await registry.seatByKey(opened, key) : undefined
  if (key && !seat) await doorkeeper.failed(address)
  const viewer = await opened.workshop.read(state =>
    viewerOf(state, seat?.participantId ?? null, languageOf(auth)),
  )
  if (!maySee(surface, viewer))
    throw new Refused(refuse(viewer.participantId ? 'role.forbidden' : 'seat.unknown'))
  const log = typeof auth.log === 'string' ? auth.log : undefined
  const after = typeof auth.after === 'number' ? auth.after : undefined
  return { opened, viewer, surface, log, after }
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

/** Stages and consoles of a language share their bytes; a phone's belong to its seat. */
function audienceKey({ entry }: Opened, surface: Surface, viewer: Viewer): string {
  const who = surface === 'phone' ? viewer.participantId : surface
  return `${entry.workshopId}/${who}/${viewer.language}`
}

const trainersOf = ({ entry }: Opened): string => `${entry.workshopId}/trainers`

const tellTrainers = (io: Io, hall: Hall): void =>
  void io.to(trainersOf(hall.opened)).emit('presence', hall.presence.list())

function measure(client: Client, halls: Map<string, Hall>, now: () => number): void {
  const { surface, viewer, opened } = client.data
  const seat = viewer.participantId
  if (surface !== 'phone' || !seat) return
  const sent = now()
  client.timeout(PING).emit('pulse', error => {
    if (!error) halls.get(opened.entry.workshopId)?.presence.answered(seat, now() - sent)
  })
}
