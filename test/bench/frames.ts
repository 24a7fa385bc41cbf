import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from '../support/server.ts'
import { Child } from './child.ts'
import { Crowd, type Said } from './crowd.ts'

const CLIENTS = 500
const SECONDS = 10

type Feed = { messages: number; cpuPerMessage: number }

/** Stage frames to 500 listeners against bare broadcasts of the same bytes at the same rate. */
export async function benchFrames(): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'talad-bench-'))
  try {
    const alone = await lively(folder, 0)
    const live = await lively(folder, CLIENTS)
    const socketio = await feedOf('socketio', live.payloads)
    const ws = await feedOf('ws', live.payloads)
    const { messages } = live
    const feed = { messages, cpuPerMessage: (live.cpuMs - alone.cpuMs) / messages }
    return report(feed, { messages, cpuPerMessage: live.cpuMs / messages }, socketio, ws, live.payloads)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** A room at work; with no listener it costs what orders and crowd cost, and nothing is projected. */
async function lively(
  folder: string,
  clients: number,
): Promise<{ cpuMs: number; messages: number; payloads: Said[] }> {
  const server = await Child.start('talad', join(folder, String(clients)))
  const trainer = await Client.trainer(server.url, { seed: 7 })
  const buyer = await trainer.join('buyer')
  await trainer.command('scenario.start', { scenario: 'durian-flash', seed: 7 })
  const crowd = await Crowd.connect('socketio', server.url, clients, {
    pin: trainer.pin,
    surface: 'stage',
    language: 'th',
  })
  const before = await server.read()
  const [counted] = await Promise.all([crowd.count(SECONDS), buy(buyer, SECONDS)])
  const after = await server.read()
  crowd.close()
  await server.kill()
  return { cpuMs: after.cpuMs - before.cpuMs, ...counted }
}

/** People buy while the crowd flows: about 10 paid orders a second, as in a lively room. */
async function buy(buyer: Client, seconds: number): Promise<void> {
  const until = performance.now() + seconds * 1000
  while (performance.now() < until) {
    const { json } = await buyer.command('order.place', { productId: 'prd_rice', quantity: 1 })
    await buyer.command('order.pay', { orderId: json.result?.orderId })
    await new Promise(resolve => setTimeout(resolve, 90))
  }
}

async function feedOf(name: 'socketio' | 'ws', payloads: Said[]): Promise<Feed> {
  const server = await Child.start(name)
  const crowd = await Crowd.connect(name, server.url, CLIENTS, {})
  const before = await server.read()
  const counting = crowd.count(SECONDS)
  const gap = (SECONDS * 1000) / payloads.length
  for (const payload of payloads) {
    server.say(payload)
    await new Promise(resolve => setTimeout(resolve, gap))
  }
  const { messages } = await counting
  const after = await server.read()
  crowd.close()
  await server.kill()
  return { messages, cpuPerMessage: (after.cpuMs - before.cpuMs) / messages }
}

function report(feed: Feed, whole: Feed, socketio: Feed, ws: Feed, payloads: Said[]): string[] {
  const row = (name: string, f: Feed) =>
    `| ${name} | ${f.messages} | ${(f.cpuPerMessage * 1000).toFixed(1)} | ${(f.cpuPerMessage / socketio.cpuPerMessage).toFixed(2)} |`
  const bytes = Math.round(JSON.stringify(payloads).length / payloads.length)
  return [
    '### 500 socket clients on the stage feed',
    '',
    `Flash sale in its burst and about 10 paid room orders a second: ${(payloads.length / SECONDS).toFixed(1)} messages a second (frames and heartbeats) of ${bytes} bytes; the baselines say the same payloads at the same rate. The feed is what the room costs more with 500 listeners than with none, projections included.`,
    '',
    '| | delivered | server CPU µs/message | against bare socket.io |',
    '|---|---|---|---|',
    row('Talad, the feed (goal ≤ 1.15)', feed),
    row('Talad, with the orders and the crowd', whole),
    row('bare socket.io `io.emit`', socketio),
    row('raw `ws`', ws),
  ]
}
