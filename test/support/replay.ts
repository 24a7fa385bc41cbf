import { createHash } from 'node:crypto'
import { LiveRoom, TRAINER } from './live.ts'
import { Client, type Served } from './server.ts'

export const FILE = { 'content-type': 'application/x-ndjson' }

/** A room with people and orders, some minutes of a flash sale behind it, and its own recording. */
export async function aRecordedRoom(server: Served) {
  const trainer = await Client.trainer(server.url, { title: 'ตลาดริมคลอง', seed: 7 })
  const nok = await trainer.join('นก')
  const { json } = await nok.command('order.place', { productId: 'prd_rice', quantity: 2 })
  await nok.command('order.pay', { orderId: json.result!.orderId })
  await nok.command('share.create', { productId: 'prd_durian' })
  await trainer.command('scenario.start', { scenario: 'durian-flash', seed: 7 })
  await trainer.command('clock.set', { speed: 600 })
  await until(async () => Number((await trainer.room()).json.head) > 560)
  await trainer.command('workshop.freeze', { message: 'ดูจอใหญ่' })
  await trainer.command('workshop.unfreeze')
  await trainer.command('scenario.stop')
  await trainer.command('workshop.close')
  const { text } = await trainer.room('/recording')
  return { trainer, text, lines: text.trimEnd().split('\n') }
}

async function until(done: () => Promise<boolean>): Promise<void> {
  while (!(await done()));
}

/** Event lines between a header and an end that fits them. */
export function sealed(header: string, events: readonly string[]): string {
  const body = [header, ...events].map(line => `${line}\n`).join('')
  const sha256 = createHash('sha256').update(body).digest('hex')
  return `${body}${JSON.stringify({ end: true, events: events.length, sha256 })}\n`
}

/**
 * A lesson of five minutes as a file: people come in the first, two minutes of silence, then a rush of orders and the
 * close. Its wall clock is the test's, so it is made in a moment.
 */
export async function aLessonFile(): Promise<string> {
  const room = await LiveRoom.open()
  for (const [i, name] of ['นก', '小丽', 'ลุงสมาน'].entries()) {
    await room.pass(15_000)
    await room.joined(`seat_${i}`, name)
  }
  await room.send('seat_0', 'share.create', { productId: 'prd_durian' })
  await room.send('seat_1', 'order.place', { productId: 'prd_rice', quantity: 1 }, 'order')
  const [orderId] = room.workshop.state.orders.keys()
  await room.send('seat_1', 'order.pay', { orderId: orderId! })
  await room.pass(135_000)
  await room.send(TRAINER, 'scenario.start', { scenario: 'durian-flash', seed: 7 })
  await room.pass(110_000)
  await room.send(TRAINER, 'scenario.stop', {})
  await room.pass(10_000)
  await room.send(TRAINER, 'workshop.close', {})
  const header = {
    format: 1,
    scenario: 'durian-flash',
    seed: 7,
    pin: '482915',
    startedAt: '2026-04-17T02:00:00.000Z',
  }
  return sealed(
    JSON.stringify(header),
    (await room.events()).map(event => JSON.stringify(event)),
  )
}
