import { io } from 'socket.io-client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Client, type Opened, type Served, serve } from '../support/server.ts'

let server: Served
let room: Client & { opened: Opened }
beforeAll(async () => {
  server = await serve()
  room = await Client.trainer(server.url, { seed: 7 })
})
afterAll(() => server.close())

/** Seats open with exactly this many. */
const TOUR = { productId: 'prd_tour', units: 100 }
const SEATS = 60
const EACH = 5

type Said = { ok: boolean; refused?: { code: string; params?: object } }
type Buyer = { seat: Client & { participantId: string }; phone: ReturnType<typeof io> }

async function buyer(n: number): Promise<Buyer> {
  const seat = await room.join(`คน ${n}`)
  const auth = { pin: room.pin, surface: 'phone', language: 'th', key: seat.key }
  const phone = io(server.url, { auth, transports: ['websocket'], reconnection: false, forceNew: true })
  await new Promise<void>((resolve, reject) => {
    phone.on('connect', () => resolve())
    phone.on('connect_error', reject)
  })
  return { seat, phone }
}

/** One unit, by socket or over HTTP; `id` says which tap it was. */
async function tap({ seat, phone }: Buyer, id: string, bySocket: boolean): Promise<Said> {
  const order = { productId: TOUR.productId, quantity: 1 }
  if (bySocket) return phone.emitWithAck('command', { id, type: 'order.place', ...order })
  return (await seat.command('order.place', order, id)).json as Said
}

const code = (said: Said): string => (said.ok ? 'ok' : said.refused!.code)
const proof = async () => (await room.room('/view?surface=stage')).json.sections!.proof
const tour = async (market: string) => (await room.room(`/products/${TOUR.productId}?market=${market}`)).json

describe('three hundred taps for the last hundred seats of a tour, by sockets and over HTTP at once', () => {
  let buyers: Buyer[]
  let said: Said[]
  const all = (turn: number) =>
    Promise.all(
      Array.from({ length: SEATS * EACH }, (_, n) =>
        tap(buyers[n % SEATS]!, `tap-${n}`, (n + Math.floor(n / SEATS) + turn) % 2 === 0),
      ),
    )
  beforeAll(async () => {
    buyers = await Promise.all(Array.from({ length: SEATS }, (_, n) => buyer(n)))
    said = await all(0)
  })
  afterAll(() => {
    for (const { phone } of buyers) phone.close()
  })

  it('sell a hundred, and everybody else is told that nothing is left', async () => {
    expect(said.filter(s => s.ok)).toHaveLength(TOUR.units)
    const lost = said.filter(s => !s.ok).map(s => s.refused)
    expect(new Set(lost.map(l => JSON.stringify([l!.code, l!.params])))).toEqual(
      new Set([JSON.stringify(['lot.sold-out', { saleable: 0, wanted: 1 }])]),
    )
  })

  it('stand in the log one by one, and the stage shows sum and losers', async () => {
    const events = await room.events()
    expect(events.map(e => e.seq)).toEqual(events.map((_, i) => i + 1))
    expect(events.filter(e => e.type === 'order.placed')).toHaveLength(TOUR.units)
    expect(events.filter(e => e.type === 'command.refused')).toHaveLength(SEATS * EACH - TOUR.units)
    expect(await proof()).toMatchObject({ refused: SEATS * EACH - TOUR.units })
    expect([await tour('tencent'), await tour('alibaba')]).toMatchObject([{ saleable: 0 }, { saleable: 100 }])
  })

  it('are answered the same when every tap comes again through the other door', async () => {
    expect((await all(1)).map(code)).toEqual(said.map(code))
    expect((await room.events()).filter(e => e.type === 'order.placed')).toHaveLength(TOUR.units)
  })

  it('once paid are sold: the proof adds up', async () => {
    const seats = new Map(buyers.map(b => [b.seat.participantId, b.seat]))
    const placed = (await room.events()).filter(e => e.type === 'order.placed')
    const paid = await Promise.all(
      placed.map(e => seats.get(String(e.by))!.command('order.pay', { orderId: e.orderId })),
    )
    expect(new Set(paid.map(p => p.status))).toEqual(new Set([200]))
    const { stock, sold, held, left, over } = (await proof()) as Record<string, number>
    expect([stock, sold, held, left, over]).toEqual([100, 100, 0, 0, 0])
  })
})

describe('a seat that hammers on a closed door', () => {
  it('is told to wait after five refusals in a second, and its next good order passes at once', async () => {
    const seat = await room.join('รีบ')
    const wanted = { productId: 'prd_rice', quantity: 1_000_000 }
    const before = (await room.events()).length
    const answers = await Promise.all(Array.from({ length: 30 }, () => seat.command('order.place', wanted)))
    const slowed = answers.filter(a => a.status === 429)
    expect(answers.filter(a => a.status === 409).length).toBe((await room.events()).length - before)
    expect(slowed.length).toBeGreaterThan(0)
    expect(slowed[0]!.json.refused?.code).toBe('rate.limited')
    expect(slowed[0]!.headers.get('retry-after')).toBe('1')
    expect((await seat.command('order.place', { productId: 'prd_rice', quantity: 1 })).status).toBe(200)
  })
})
