import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { io } from 'socket.io-client'
import { WebSocket } from 'ws'

const SELF = fileURLToPath(import.meta.url)

/** One message as it was heard. */
export type Said = { event: string; payload: unknown }
export type Counted = { messages: number; payloads: Said[] }
type Order = {
  connect?: { kind: 'socketio' | 'ws'; url: string; clients: number; auth: object }
  count?: number
}

/** Many listeners in a process of their own, so that they cost the server nothing but sockets. */
export class Crowd {
  private constructor(private readonly child: ChildProcess) {}

  static async connect(kind: 'socketio' | 'ws', url: string, clients: number, auth: object): Promise<Crowd> {
    const child = fork(SELF, ['crowd'], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
    const ready = once(child)
    child.send({ connect: { kind, url, clients, auth } } satisfies Order)
    await ready
    return new Crowd(child)
  }

  count(seconds: number): Promise<Counted> {
    const counted = once<Counted>(this.child)
    this.child.send({ count: seconds } satisfies Order)
    return counted
  }

  close(): void {
    this.child.kill('SIGKILL')
  }
}

const once = <T>(child: ChildProcess): Promise<T> =>
  new Promise(resolve => child.once('message', m => resolve(m as T)))

/** The child's side. The first listener also keeps what it heard. */
export function runCrowd(): void {
  const heard: Counted = { messages: 0, payloads: [] }
  process.on('message', async (order: Order) => {
    if (order.connect) {
      const { kind, url, clients, auth } = order.connect
      const listen = kind === 'ws' ? overWs : overSocketIo
      for (let i = 0; i < clients; i += 50)
        await Promise.all(
          Array.from({ length: Math.min(50, clients - i) }, (_, k) =>
            listen(url, auth, said => hear(heard, said, i + k === 0)),
          ),
        )
      process.send?.({ ready: true })
    }
    if (order.count) {
      Object.assign(heard, { messages: 0, payloads: [] })
      setTimeout(() => process.send?.(heard), order.count * 1000)
    }
  })
}

function hear(heard: Counted, said: Said, keep: boolean): void {
  heard.messages++
  if (keep) heard.payloads.push(said)
}

function overSocketIo(url: string, auth: object, hear: (said: Said) => void): Promise<void> {
  const socket = io(url, { auth, transports: ['websocket'], forceNew: true, reconnection: false })
  for (const event of ['frame', 'head']) socket.on(event, payload => hear({ event, payload }))
  return new Promise((resolve, reject) => {
    socket.on('connect', resolve)
    socket.on('connect_error', reject)
  })
}

function overWs(url: string, _auth: object, hear: (said: Said) => void): Promise<void> {
  const socket = new WebSocket(url.replace('http', 'ws'))
  socket.on('message', data => hear({ event: 'message', payload: String(data) }))
  return new Promise((resolve, reject) => {
    socket.on('open', resolve)
    socket.on('error', reject)
  })
}
