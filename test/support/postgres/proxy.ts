import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** What becomes of bytes that a client sends: on to the server, or not; the answers can be kept back. */
type Meddle = (bytes: Buffer) => 'pass' | 'pass, keep the answer' | 'lose'

export type Cable = {
  /** The address given, by way of the proxy. */
  url: string
  /** All connections end, as when a cable is pulled and put back. */
  cut: () => void
  /** Nothing is taken any more, until called with false. */
  refuse: (refusing: boolean) => void
  meddle: (meddle: Meddle | undefined) => void
  /** Resolves when bytes with this text came from a client. */
  sent: (text: string) => Promise<void>
  close: () => Promise<void>
}

/** Stands between the driver and the server, to do what networks do. */
export async function openProxy(serverUrl: string): Promise<Cable> {
  const target = new URL(serverUrl)
  const sockets = new Set<Socket>()
  let refusing = false
  let meddling: Meddle | undefined
  let watching: { text: string; seen: () => void } | undefined

  const keep = (socket: Socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    socket.on('close', () => sockets.delete(socket))
    return socket
  }
  const door = createServer(client => {
    keep(client)
    if (refusing) return client.destroy()
    const server = keep(connect(Number(target.port || 5432), target.hostname))
    let deaf = false
    client.on('data', bytes => {
      const fate = meddling?.(bytes) ?? 'pass'
      if (fate !== 'pass') deaf = true
      if (fate !== 'lose') server.write(bytes)
      if (watching && bytes.includes(watching.text)) watching.seen()
    })
    server.on('data', bytes => !deaf && client.write(bytes))
    client.on('close', () => server.destroy())
    server.on('close', () => client.destroy())
  })
  door.listen(0, '127.0.0.1')
  await once(door, 'listening')

  const url = new URL(serverUrl)
  url.host = `127.0.0.1:${(door.address() as AddressInfo).port}`
  const cut = () => {
    for (const socket of sockets) socket.destroy()
  }
  return {
    url: url.href,
    cut,
    refuse: now => {
      refusing = now
      if (now) cut()
    },
    meddle: now => {
      meddling = now
    },
    sent: text =>
      new Promise(resolve => {
        watching = { text, seen: resolve }
      }),
    close: async () => {
      cut()
      door.close()
      await once(door, 'close')
    },
  }
}
