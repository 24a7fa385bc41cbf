import { io, type Socket } from 'socket.io-client'
import type {
  Answer,
  Auth,
  ClientToServer,
  CommandMessage,
  Frame,
  Head,
  Laptop,
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
  presence?: (presence: Presence, laptop: Laptop) => void
  connection?: (state: 'up' | 'down') => void
}

/** The view that the page was drawn from, as the server embedded it. */
export function embedded<T>(id = 'view'): T | null {
  const text = document.getElementById(id)?.textContent
  return text ? (JSON.parse(text) as T) : null
}

/** Keeps a surface's sections equal to the log: frames that fit are applied, a gap fetches the whole view. */
export function connect<S extends Surface>(surface: S, pin: string, view: View<S>, on: Handlers<S>): Live<S> {
  const key = seatKeyOfTab(pin)
  const auth: Auth = { pin, surface, language: document.documentElement.lang, ...(key ? { key } : {}) }
  const socket: Wire = io({
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
  const show = (next: View<S>, changed: Partial<SectionsOf[S]>) => {
    live.view = next
    on.sections?.(changed, next)
  }
  const refetch = fetcher(surface, pin, key, live, next => show(next, next.sections))
  socket.on('frame', frame => {
    const fitting = withFrame(live.view, frame)
    if (fitting === 'gap') refetch()
    else if (fitting) show(fitting, frame.sections as Partial<SectionsOf[S]>)
  })
  socket.on('head', head => {
    dispatchEvent(new CustomEvent('talad:head', { detail: head }))
    live.head = head
    on.head?.(head)
    if (head.log !== live.view.log || head.frame > live.view.seq) refetch()
  })
  socket.on('pulse', answer => answer())
  tell(socket, on)
  wakeWithThePage(socket)
  return live
}

type Wire = Socket<ServerToClient, ClientToServer>

/** The view with the frame in it, `gap` when frames are missing before it, null when it is old. */
export function withFrame<S extends Surface>(view: View<S>, frame: Frame): View<S> | 'gap' | null {
  if (frame.log === view.log && frame.seq <= view.seq) return null
  if (frame.log !== view.log || frame.from > view.seq) return 'gap'
  const { log, seq, at, t } = frame
  return { log, seq, at, t, sections: { ...view.sections, ...(frame.sections as Partial<SectionsOf[S]>) } }
}

/** Fetches the whole view, one request at a time; an answer that frames have overtaken is left aside. */
function fetcher<S extends Surface>(
  surface: S,
  pin: string,
  key: string | null,
  live: Live<S>,
  use: (next: View<S>) => void,
): () => void {
  let under = false
  return () => {
    if (under) return
    under = true
    fetchView(surface, pin, key)
      .then(next => {
        if (next.log !== live.view.log || next.seq > live.view.seq) use(next)
      })
      .catch(() => {}) // the next heartbeat asks again
      .finally(() => {
        under = false
      })
  }
}

const TRY_AGAIN = 3000

/** A door that turned us away (too many tries, a laptop in trouble) is knocked at again: a stage has nobody to reload it. */
function tell<S extends Surface>(socket: Wire, on: Handlers<S>): void {
  socket.on('notice', notice => on.notice?.(notice))
  socket.on('presence', (presence, laptop) => on.presence?.(presence, laptop))
  socket.on('connect', () => on.connection?.('up'))
  socket.on('disconnect', () => on.connection?.('down'))
  socket.on('connect_error', () => {
    on.connection?.('down')
    if (!socket.active) setTimeout(() => socket.connect(), TRY_AGAIN)
  })
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

/** Resolves with the first answer; while there is none, the same command again, which the log carries out once. */
async function send(socket: Wire, type: string, payload: Record<string, unknown> = {}): Promise<Answer> {
  const id = typeof payload.id === 'string' ? payload.id : newId()
  const command: CommandMessage = { ...payload, id, type }
  for (;;) {
    try {
      return await socket.timeout(ANSWER_WITHIN).emitWithAck('command', command)
    } catch {
      if (!socket.connected && !socket.active) await new Promise(resolve => setTimeout(resolve, TRY_AGAIN))
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
