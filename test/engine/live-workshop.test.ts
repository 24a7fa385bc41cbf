import { describe, expect, it } from 'vitest'
import type { LoggedEvent } from '../../server/core/event.ts'
import { fold } from '../../server/core/evolve.ts'
import { LiveWorkshop } from '../../server/engine/live-workshop.ts'
import { type Storage, StorageError } from '../../server/storage/interfaces.ts'
import { createMemoryStorage } from '../../server/storage/memory/index.ts'
import { LiveRoom, LOG, TRAINER } from '../support/live.ts'

const TOUR = 'prd_tour'

/** Storage whose appends wait until the test lets them go, or fail on demand. */
function slowStorage() {
  const storage = createMemoryStorage()
  const gate = { open: Promise.resolve(), failNext: undefined as unknown }
  const log: Storage['log'] = {
    ...storage.log,
    append: async (id, seq, events) => {
      await gate.open
      if (gate.failNext) {
        const error = gate.failNext
        gate.failNext = undefined
        throw error
      }
      return storage.log.append(id, seq, events)
    },
  }
  return { storage: { ...storage, log }, gate }
}

function held() {
  let release = () => {}
  const promise = new Promise<void>(resolve => {
    release = resolve
  })
  return { promise, release: () => release() }
}

describe('one queue', () => {
  it('sells the last hundred units of a stampede of 300 once each, and tells every loser why', async () => {
    const room = await LiveRoom.open()
    const seats = await Promise.all(Array.from({ length: 60 }, (_, i) => room.joined(`seat_${i}`)))
    const outcomes = await Promise.all(
      Array.from({ length: 300 }, (_, i) =>
        room.send(seats[i % 60]!, 'order.place', { productId: TOUR, quantity: 1 }),
      ),
    )
    const won = outcomes.filter(o => o.ok)
    const codes = outcomes.flatMap(o => (o.ok ? [] : [o.refused.code]))
    expect(won.length).toBe(100)
    expect(new Set(codes)).toEqual(new Set(['lot.sold-out']))
    await Promise.all(won.map(o => room.send(buyerOf(room, o), 'order.pay', { orderId: idOf(o) })))
    const lot = room.workshop.state.products
      .get(TOUR)!
      .lots.map(id => room.workshop.state.lots.get(id)!.stock.tencent)
    expect(lot).toEqual([{ onHand: 0, allocated: 0, sold: 100 }])
  })

  it('has in memory what the log says, byte for byte', async () => {
    const room = await LiveRoom.open()
    const nok = await room.joined('seat_nok')
    await room.send(nok, 'order.place', { productId: TOUR, quantity: 2 })
    expect(fold(await room.events())).toEqual(room.workshop.state)
  })

  it('answers a resent command alike after a restart', async () => {
    const room = await LiveRoom.open()
    const nok = await room.joined('seat_nok')
    const first = await room.send(nok, 'order.place', { productId: TOUR, quantity: 2 }, 'tap')
    const again = await LiveRoom.open(room.storage)
    expect(await again.send(nok, 'order.place', { productId: TOUR, quantity: 2 }, 'tap')).toEqual(first)
    expect(again.workshop.state.orders.size).toBe(1)
  })
})

describe('nobody sees what is not saved', () => {
  it('a reader waits for the disk, and listeners hear only of what is on it', async () => {
    const { storage, gate } = slowStorage()
    const room = await LiveRoom.open(storage)
    const before = room.workshop.state.seq
    const heard: LoggedEvent[] = []
    room.workshop.listen(events => heard.push(...events))
    const disk = held()
    gate.open = disk.promise
    const sending = room.send(TRAINER, 'workshop.lock', {})
    await Promise.resolve()
    const seen = room.workshop.read(state => [state.seq, state.workshop.locked])
    expect(heard).toEqual([])
    disk.release()
    expect(await seen).toEqual([before + 1, true])
    expect((await sending).ok).toBe(true)
    expect(heard.map(e => e.type)).toEqual(['workshop.locked'])
  })

  it('a batch that the disk refused never happened, and the next one does', async () => {
    const { storage, gate } = slowStorage()
    const room = await LiveRoom.open(storage)
    const before = structuredClone(room.workshop.state)
    gate.failNext = new StorageError('storage.not-writable', { path: 'x' })
    await expect(room.send(TRAINER, 'workshop.lock', {})).rejects.toMatchObject({
      code: 'storage.not-writable',
    })
    expect(await room.workshop.read(state => structuredClone(state))).toEqual(before)
    expect((await room.send(TRAINER, 'workshop.lock', {})).ok).toBe(true)
  })

  it('another writer on the same log is noticed: what it wrote is taken in, and the command judged again', async () => {
    const room = await LiveRoom.open()
    const other = await LiveWorkshop.open(LOG, partsOf(room.storage))
    await room.send(TRAINER, 'workshop.lock', {})
    const outcome = await other.submit({ id: 'late', by: TRAINER, type: 'workshop.lock' })
    expect(outcome).toEqual({ ok: false, refused: { code: 'workshop.locked' } })
    expect(other.state.workshop.locked).toBe(true)
  })
})

describe('a seat that hammers', () => {
  it('is told to slow down after five refusals in a second, and the log keeps five', async () => {
    const room = await LiveRoom.open()
    const nok = await room.joined('seat_nok')
    const codes: string[] = []
    for (let i = 0; i < 8; i++) {
      const outcome = await room.send(nok, 'order.place', { productId: TOUR, quantity: 500 })
      codes.push(outcome.ok ? 'ok' : outcome.refused.code)
    }
    expect(codes).toEqual([...Array(5).fill('lot.sold-out'), ...Array(3).fill('rate.limited')])
    expect((await room.events()).filter(e => e.type === 'command.refused').length).toBe(5)
    await room.pass(1_000)
    expect(await room.send(nok, 'order.place', { productId: TOUR, quantity: 1 })).toMatchObject({ ok: true })
  })
})

const partsOf = (storage: Storage) => ({
  storage,
  now: () => 0,
  build: 'test',
  onError: (error: unknown) => {
    throw error
  },
})

type Outcome = Awaited<ReturnType<LiveRoom['send']>>
const idOf = (o: Outcome): string => (o.ok ? String(o.result?.orderId) : '')
const buyerOf = (room: LiveRoom, o: Outcome): string => room.workshop.state.orders.get(idOf(o))!.buyer
