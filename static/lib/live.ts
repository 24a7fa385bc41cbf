import { io, type Socket } from 'socket.io-client'
import type {
  Answer,
  Auth,
  ClientToServer,
  CommandMessage,
  Frame,
  Head,
  Notice,
  Presence,
  ServerToClient,
} from '../../server/contract/socket.ts'
import type { SectionsOf } from '../../server/projections/project.ts'
import type { Surface } from '../../server/projections/viewer.ts'

export type View<S extends Surface> = {
  log: string
  seq: number
  at: number
  t: number
  sections: SectionsOf[S]
}

export type Live<S extends Surface> = {
  /** Sends until answered: the same id is never carried out twice, so a lost answer costs nothing. */
  send(type: string, payload?: Record<string, unknown>): Promise<Answer>
  /** The newest sections; replaced as frames come in. */
  view: View<S>
  head: Head | null
  close(): void
}

export type Handlers<S extends Surface> = {
  sections?: (changed: Partial<SectionsOf[S]>, view: View<S>) => void
  head?: (head: Head) => void
  notice?: (notice: Notice) => void
  presence?: (presence: Presence) => void
  connection?: (state: 'up' | 'down') => void
}

/** The view that the page was drawn from, as the server embedded it. */
export function embedded<T>(id = 'view'): T | null {
  const text = document.getElementById(id)?.textContent
  return text ? (JSON.parse(text) as T) : null
}

/** Keeps a surface's sections equal to the log: frames that fit are applied, a gap fetches the whole view. */
export function connect<S extends Surface>(surface: S, pin: string, view: View<S>, on: Handlers<S>): Live<S> {
  const auth: Auth = { pin, surface, language: document.documentElement.lang }
  const key = seatKeyOfTab(pin)
  if (key) auth.key = key
  const socket: Socket<ServerToClient, ClientToServer> = io({
    auth: next => next({ ...auth, log: live.view.log, after: live.view.seq }),
    reconnectionDelay: 500,
    reconnectionDelayMax: 3000,
  })
  const live: Live<S> = {
    send: (type, payload) => send(socket, type, payload),
    view,
    head: null,
    close: () => socket.close(),
  }
  let fetching = false

  const refetch = async () => {
    if (fetching) return
    fetching = true
    try {
      live.view = await fetchView(surface, pin, key)
      on.sections?.(live.view.sections, live.view)
    } catch {
      socket.io.engine?.close() // the reconnection asks again
    } finally {
      fetching = false
    }
  }
  const apply = (frame: Frame) => {
    const { log, seq } = live.view
    if (frame.log === log && frame.seq <= seq) return
    if (frame.log !== log || frame.from > seq) return void refetch()
    const changed = frame.sections as Partial<SectionsOf[S]>
    live.view = {
      log,
      seq: frame.seq,
      at: frame.at,
      t: frame.t,
      sections: { ...live.view.sections, ...changed },
    }
    on.sections?.(changed, live.view)
  }

  socket.on('frame', apply)
  socket.on('head', head => {
    dispatchEvent(new CustomEvent('talad:head', { detail: head }))
    live.head = head
    on.head?.(head)
    if (head.log !== live.view.log || head.frame > live.view.seq) void refetch()
  })
  socket.on('notice', notice => on.notice?.(notice))
  socket.on('presence', presence => on.presence?.(presence))
  socket.on('pulse', answer => answer())
  socket.on('connect', () => on.connection?.('up'))
  socket.on('disconnect', () => on.connection?.('down'))
  socket.on('connect_error', () => on.connection?.('down'))
  wakeWithThePage(socket)
  return live
}

async function fetchView<S extends Surface>(surface: S, pin: string, key: string | null): Promise<View<S>> {
  const lang = document.documentElement.lang
  const answer = await fetch(`/api/workshops/${pin}/view?surface=${surface}&lang=${lang}`, {
    headers: key ? { authorization: `Bearer ${key}` } : {},
  })
  if (!answer.ok) throw new Error(`view: ${answer.status}`)
  return (await answer.json()) as View<S>
}

const ANSWER_WITHIN = 4000

async function send(
  socket: Socket<ServerToClient, ClientToServer>,
  type: string,
  payload: Record<string, unknown> = {},
): Promise<Answer> {
  const command: CommandMessage = {
    ...payload,
    id: typeof payload.id === 'string' ? payload.id : newId(),
    type,
  }
  for (;;) {
    try {
      return await socket.timeout(ANSWER_WITHIN).emitWithAck('command', command)
    } catch {
      // No answer in time: the same command again, which the log carries out once.
    }
  }
}

/** A phone that wakes up tries at once instead of waiting for the next retry. */
function wakeWithThePage(socket: Socket): void {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && !socket.connected) socket.connect()
  })
  addEventListener('online', () => socket.connected || socket.connect())
}

const ALPHABET = 'useandom-26T198340PX75pxJACKVERYMINDBUSHWOLF_GQZbfghjklqvwyzrict'

/** 21 random characters; getRandomValues works on plain http, where randomUUID does not. */
export function newId(): string {
  let id = ''
  for (const byte of crypto.getRandomValues(new Uint8Array(21))) id += ALPHABET[byte & 63]
  return id
}

/** Several seats in one browser: a tab may carry its own key, otherwise the cookie speaks. */
export function seatKeyOfTab(pin: string): string | null {
  try {
    return sessionStorage.getItem(`talad:${pin}`)
  } catch {
    return null
  }
}
