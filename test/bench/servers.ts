import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { pino } from 'pino'
import { Server } from 'socket.io'
import { WebSocketServer } from 'ws'
import { compose } from '../../server/compose.ts'
import type { Said } from './crowd.ts'

/** What a measured process tells its parent when asked. */
export type Reading = { cpuMs: number; syncs: number; rssMb: number }
type Broadcaster = (said: Said) => void

/** The servers that are measured, each alone in a process of its own; `node bench.js serve <name> [folder]`. */
export const SERVERS: Record<string, (folder: string) => Promise<void>> = {
  talad: async folder => {
    const config = { port: 0, host: '127.0.0.1', folder, houseCode: '4242', logLevel: 'silent' }
    const talad = await compose(config, undefined, pino({ level: 'silent' }))
    answer(talad.port, () => talad.storage.syncs())
  },

  /** The baseline of the orders: express and its JSON parser, giving the body back. */
  echo: async () => {
    const app = express()
    app.disable('x-powered-by')
    app.set('etag', false)
    app.use(express.json())
    app.post(/.*/, (req, res) => {
      res.json(req.body)
    })
    await listen(createServer(app))
  },

  /** The baseline of the frames: socket.io telling everybody the same bytes. */
  socketio: async () => {
    const http = createServer()
    const io = new Server(http, { serveClient: false, perMessageDeflate: false })
    await listen(http, ({ event, payload }) => io.emit(event, payload))
  },

  ws: async () => {
    const http = createServer()
    const sockets = new WebSocketServer({ server: http, perMessageDeflate: false })
    await listen(http, said => {
      const text = JSON.stringify([said.event, said.payload])
      for (const socket of sockets.clients) socket.send(text)
    })
  },
}

function listen(http: ReturnType<typeof createServer>, broadcast?: Broadcaster): Promise<void> {
  return new Promise(resolve => {
    http.listen(0, '127.0.0.1', () => {
      answer((http.address() as AddressInfo).port, () => 0, broadcast)
      resolve()
    })
  })
}

function answer(port: number, syncs: () => number, broadcast?: Broadcaster): void {
  process.on('message', (message: { read?: true; say?: Said }) => {
    if (message.say !== undefined) broadcast?.(message.say)
    if (!message.read) return
    const { user, system } = process.cpuUsage()
    const reading: Reading = {
      cpuMs: (user + system) / 1000,
      syncs: syncs(),
      rssMb: process.memoryUsage.rss() / 2 ** 20,
    }
    process.send?.(reading)
  })
  process.send?.({ port })
}
