import { createHash } from 'node:crypto'
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
