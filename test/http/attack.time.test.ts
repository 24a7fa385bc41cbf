import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Client, type Opened, type Served, serve } from '../support/server.ts'

let server: Served
beforeAll(async () => {
  server = await serve()
})
afterAll(() => server.close())

type Room = Client & { opened: Opened }
type Clock = { at: number; t: number; speed: number; running: boolean }
const TOUR = { productId: 'prd_tour', quantity: 1 }

const clock = async (room: Room): Promise<Clock> => (await room.room()).json.clock as Clock
/** Asks until lesson time has gone on by `ms`. */
async function lesson(room: Room, ms: number): Promise<Clock> {
  const from = await clock(room)
  let now = from
  while (now.t < from.t + ms) now = await clock(room)
  return now
}
const placed = async (seat: Client): Promise<string> =>
  (await seat.command('order.place', TOUR)).json.result!.orderId
const saleable = async (room: Room, market?: string) =>
  (await room.room(`/products/prd_tour${market ? `?market=${market}` : ''}`)).json.saleable

describe('a pause', () => {
  it('stops simulated time alone: lesson time runs and people trade', async () => {
    const room = await Client.trainer(server.url)
    const nok = await room.join('นก')
    await room.command('scenario.start', { scenario: 'durian-flash', seed: 7 })
    expect((await room.command('clock.set', { running: false })).status).toBe(200)
    const before = await clock(room)
    await placed(nok)
    const after = await lesson(room, 30)
    expect([after.running, after.at]).toEqual([false, before.at])
    expect((await room.command('clock.set', { running: false })).json.refused?.code).toBe('clock.unchanged')
    expect((await room.command('clock.set', { speed: 3 })).status).toBe(400)
    await room.command('scenario.stop')
  })
})

describe('a freeze', () => {
  it('holds phones, not the trainer, and moves deadlines by as long as it lasted', async () => {
    const room = await Client.trainer(server.url)
    const nok = await room.join('นก')
    const orderId = await placed(nok)
    const until = async () => (await nok.room(`/orders/${orderId}`)).json.holdUntil as number
    const before = await until()
    await room.command('workshop.freeze', {})
    for (const [type, payload] of [
      ['order.place', TOUR],
      ['order.pay', { orderId }],
      ['order.cancel', { orderId }],
      ['share.create', { productId: 'prd_tour' }],
    ] as const)
      expect((await nok.command(type, payload)).json.refused?.code, type).toBe('workshop.frozen')
    expect((await room.command('order.place', TOUR)).status).toBe(200)
    await lesson(room, 50)
    await room.command('workshop.unfreeze')
    const { heldFor } = (await room.events()).find(e => e.type === 'workshop.unfrozen') as { heldFor: number }
    expect(heldFor).toBeGreaterThanOrEqual(50)
    expect(await until()).toBe(before + heldFor)
    expect((await nok.command('order.pay', { orderId })).json.result?.state).toBe('to_ship')
  })
})

describe('entering the other market', () => {
  it('moves reading and ordering there, and leaves orders of the first as they were', async () => {
    const room = await Client.trainer(server.url)
    const nok = await room.join('นก')
    const orderId = await placed(nok)
    await room.command('market.enter', { market: 'alibaba' })
    expect([await saleable(room), await saleable(room, 'tencent')]).toEqual([100, 99])
    const second = await placed(nok)
    expect((await nok.room(`/orders/${second}`)).json.market).toBe('alibaba')
    expect((await nok.command('order.pay', { orderId })).json.result?.state).toBe('to_ship')
    expect((await nok.room(`/orders/${orderId}`)).json.market).toBe('tencent')
    expect((await room.command('market.enter', { market: 'alibaba' })).json.refused?.code).toBe(
      'market.entered',
    )
    expect((await room.command('market.enter', { market: 'amazon' })).status).toBe(400)
  })
})

describe('a scenario', () => {
  it('opens at 0 with full shelves; open orders are closed with a reason, paid ones stay', async () => {
    const room = await Client.trainer(server.url)
    const nok = await room.join('นก')
    const [open, paid] = [await placed(nok), await placed(nok)]
    await nok.command('order.pay', { orderId: paid })
    expect((await room.command('clock.set', { running: false })).json.refused?.code).toBe('run.not-running')
    await room.command('scenario.start', { scenario: 'durian-flash', seed: 3 })
    const started = (await room.events()).find(e => e.type === 'scenario.started')
    expect(started).toMatchObject({ at: 0, seed: 3 })
    const states = [open, paid].map(async id => (await nok.room(`/orders/${id}`)).json.state)
    expect(await Promise.all(states)).toEqual(['cancelled', 'to_ship'])
    const cancelled = (await room.events()).find(e => e.type === 'order.cancelled')
    expect(cancelled).toMatchObject({ orderId: open, reason: 'run-ended' })
    expect([await saleable(room, 'tencent'), await saleable(room, 'alibaba')]).toEqual([100, 100])
    expect((await nok.command('order.pay', { orderId: open })).json.refused?.code).toBe('order.not-payable')
    expect((await room.command('scenario.stop')).status).toBe(200)
    expect((await room.command('scenario.stop')).json.refused?.code).toBe('run.not-running')
  })
})

describe('a closed door', () => {
  it('keeps new people out and lets those who sit inside come back and trade', async () => {
    const room = await Client.trainer(server.url)
    const mine = { id: 'inside', seatKey: 'the-key-of-who-is-inside' }
    const nok = await room.join('นก', mine)
    await room.command('workshop.lock')
    const late = await new Client(server.url).post(`/api/workshops/${room.pin}/participants`, {
      nickname: 'สาย',
    })
    expect([late.status, late.json.refused?.code]).toEqual([409, 'workshop.locked'])
    expect((await room.join('นก', mine)).participantId).toBe('inside')
    await placed(nok)
    await room.command('workshop.close')
    for (const who of [nok, room])
      expect((await who.command('order.place', TOUR)).json.refused?.code).toBe('workshop.closed')
    expect((await room.room()).json.phase).toBe('closed')
    expect((await room.room('/recording')).status).toBe(200)
  })
})
