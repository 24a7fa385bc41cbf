import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import autocannon from 'autocannon'
import { Client } from '../support/server.ts'
import { Child } from './child.ts'

const CONNECTIONS = 64
const SECONDS = 8

type Load = {
  perSecond: number
  cpuPerRequest: number
  requests: number
  failed: number
  syncs: number
  paid: string[]
}

/** Durable paid orders over HTTP against an echo of the same bodies; then the power goes, and the orders are counted again. */
export async function benchOrders(): Promise<string[]> {
  const folder = await mkdtemp(join(process.env.TALAD_BENCH_FOLDER ?? tmpdir(), 'talad-bench-'))
  try {
    const talad = await Child.start('talad', folder)
    const market = await openMarket(talad.url)
    await cannon(talad, market, 2)
    const durable = await cannon(talad, market, SECONDS)
    await talad.kill()
    const echo = await Child.start('echo')
    await cannon(echo, market, 2)
    const plain = await cannon(echo, market, SECONDS)
    await echo.kill()
    const lost = await recount(folder, market, durable.paid)
    return report(durable, plain, lost)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

type Market = { pin: string; trainer: string; keys: string[] }

/** 64 seats and a product that does not run out. */
async function openMarket(url: string): Promise<Market> {
  const trainer = await Client.trainer(url)
  const seats = await Promise.all(Array.from({ length: CONNECTIONS }, (_, i) => trainer.join(`seat ${i}`)))
  const seller = seats[0]!
  const t = (word: string) => ({ th: word, en: word, zh: word })
  const must = async (type: string, payload: object) => {
    const { status, text } = await seller.command(type, payload)
    if (status !== 200) throw new Error(`bench: ${type}: ${text}`)
  }
  await must('shop.open', {
    shopId: 'shop_bench',
    name: t('Bench'),
    story: t('Bench'),
    province: 'TH-22',
    place: t('Here'),
    lat: 12,
    lon: 102,
    face: 'orchard',
    scene: 'orchard',
  })
  await must('product.list', {
    productId: 'prd_bench',
    shopId: 'shop_bench',
    name: t('Grain'),
    description: t('One grain'),
    category: 'rice',
    price: 100,
    weight: 1,
    gtin: '09521234099990',
    art: 'rice',
    marks: [],
  })
  await must('lot.register', {
    lotId: 'lot_bench',
    productId: 'prd_bench',
    gtin: '09521234099990',
    batchLotNumber: 'BENCH',
    quantity: 10_000_000,
    province: 'TH-22',
    origin: t('Here'),
    harvestedOn: '2018-04-01',
    expiresOn: '2019-04-01',
    papers: [],
  })
  return { pin: trainer.pin, trainer: trainer.key, keys: seats.map(s => s.key) }
}

type Context = { key?: string; order?: string; n?: number }

/** Each connection is a buyer: places one, pays it, places the next. */
async function cannon(server: Child, market: Market, seconds: number): Promise<Load> {
  const paid: string[] = []
  let seats = 0
  let serial = 0
  const run = Math.random().toString(36).slice(2, 8)
  const headers = (context: Context) => {
    context.key ??= market.keys[seats++ % market.keys.length]!
    return { authorization: `Bearer ${context.key}`, 'content-type': 'application/json' }
  }
  const path = `/api/workshops/${market.pin}/commands`
  const id = () => `${run}-${serial++}`
  const before = await server.read()
  const result = await autocannon({
    url: server.url,
    connections: CONNECTIONS,
    duration: seconds,
    requests: [
      {
        method: 'POST',
        path,
        setupRequest: (request, context) => ({
          ...request,
          headers: headers(context as Context),
          body: JSON.stringify({ id: id(), type: 'order.place', productId: 'prd_bench', quantity: 1 }),
        }),
        onResponse: (status, body, context) => {
          if (status === 200) (context as Context).order = orderIn(body)
        },
      },
      {
        method: 'POST',
        path,
        setupRequest: (request, context) => ({
          ...request,
          headers: headers(context as Context),
          body: JSON.stringify({
            id: id(),
            type: 'order.pay',
            orderId: (context as Context).order ?? 'ord_none12345678',
          }),
        }),
        onResponse: (status, body) => {
          if (status === 200 && body.includes('to_ship')) paid.push(orderIn(body))
        },
      },
    ],
  })
  const after = await server.read()
  const requests = result.requests.total
  return {
    perSecond: requests / result.duration,
    cpuPerRequest: (after.cpuMs - before.cpuMs) / requests,
    requests,
    failed: result.non2xx + result.errors,
    syncs: after.syncs - before.syncs,
    paid,
  }
}

const orderIn = (body: string): string => /"orderId":"([^"]+)"/.exec(body)?.[1] ?? ''

/** Orders that were acknowledged as paid and are not there after the kill. */
async function recount(
  folder: string,
  market: Market,
  paid: string[],
): Promise<{ lost: number; counted: number }> {
  const again = await Child.start('talad', folder)
  const { text } = await new Client(again.url, market.pin, market.trainer).room('/events?after=0')
  await again.kill()
  const kept = new Set<string>()
  for (const line of text.split('\n')) if (line.includes('"order.paid"')) kept.add(orderIn(line))
  return { lost: paid.filter(id => !kept.has(id)).length, counted: kept.size }
}

function report(durable: Load, plain: Load, { lost, counted }: { lost: number; counted: number }): string[] {
  const throughput = durable.perSecond / plain.perSecond
  const cpu = durable.cpuPerRequest / plain.cpuPerRequest
  return [
    '### Durable paid order over HTTP, 64 connections, journal on disk',
    '',
    '| | requests/s | CPU ms/request | failed | fdatasyncs |',
    '|---|---|---|---|---|',
    `| Talad: place, pay, place … | ${Math.round(durable.perSecond)} | ${durable.cpuPerRequest.toFixed(3)} | ${durable.failed} | ${durable.syncs} |`,
    `| \`express() + json()\` echo | ${Math.round(plain.perSecond)} | ${plain.cpuPerRequest.toFixed(3)} | ${plain.failed} | 0 |`,
    `| ratio | **${throughput.toFixed(2)}** (goal ≥ 0.6) | **${cpu.toFixed(2)}** (goal ≤ 2.5) | | |`,
    '',
    `${durable.paid.length} orders were acknowledged as paid; after kill −9 and reopening ${counted} paid orders are in the log (warm-up included), **${lost} lost**.`,
  ]
}
