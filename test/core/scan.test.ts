import { describe, expect, it } from 'vitest'
import { fold } from '../../server/core/evolve.ts'
import { checkedBy } from '../../server/core/scan.ts'
import { aBuyer, aLot, aRoom, code, DURIAN, GTIN, placed, type Room, TRAINER } from '../support/room.ts'

type Told = { serial?: string; place?: string; lot?: string }
const scans = (room: Room, by: string, { lot = 'LOT-1', ...told }: Told = {}) =>
  room.send(by, 'tag.scan', { gtin: GTIN, batchLotNumber: lot, ...told })
const facts = (room: Room) => room.log.filter(e => e.type === 'tag.scanned')
const lotOf = (room: Room, lotId = 'lot_1') => room.state.scans.lots.get(lotId)!
const paid = (room: Room, seat: string): string => {
  const orderId = placed(room, seat)
  room.send(seat, 'order.pay', { orderId })
  return orderId
}

describe('a look at a tag', () => {
  it('is a fact with seat and lot, with the serial if the tag has one, and no place unless it is told', () => {
    const room = aRoom()
    const seat = aBuyer(room)
    const before = room.log.length
    scans(room, seat)
    scans(room, seat, { serial: '7K2M' })
    expect(room.facts(before)).toEqual([
      { type: 'tag.scanned', participantId: seat, lotId: 'lot_1' },
      { type: 'tag.scanned', participantId: seat, lotId: 'lot_1', serial: '7K2M' },
    ])
  })

  it('of a lot that is none is unknown', () => {
    const room = aRoom()
    expect(code(scans(room, aBuyer(room), { lot: 'LOT-9' }))).toBe('lot.unknown')
  })

  it('again within a minute is the same look; after it another', () => {
    const room = aRoom()
    const seat = aBuyer(room)
    scans(room, seat)
    room.t = 59_999
    expect(code(scans(room, seat))).toBe('ok')
    expect(facts(room).length).toBe(1)
    room.t = 60_000
    scans(room, seat)
    expect([facts(room).length, room.state.scans.checks, lotOf(room).checks]).toEqual([2, 2, 2])
    expect(lotOf(room).seats).toEqual([seat])
  })

  it('by each seat is each seat’s', () => {
    const room = aRoom()
    for (const seat of ['seat_1', 'seat_2', 'seat_3']) scans(room, aBuyer(room, seat, seat))
    expect(lotOf(room)).toMatchObject({ checks: 3, seats: ['seat_1', 'seat_2', 'seat_3'] })
    expect(checkedBy(room.state, room.state.products.get(DURIAN)!)).toBe(3)
  })

  it('counts a person once for a product, of however many lots', () => {
    const room = aRoom()
    aLot(room, 'lot_2', 10, '2018-05-01')
    const seat = aBuyer(room)
    scans(room, seat)
    scans(room, seat, { lot: 'LOT-2' })
    expect(room.state.scans.checks).toBe(2)
    expect(checkedBy(room.state, room.state.products.get(DURIAN)!)).toBe(1)
  })

  it('keeps the newest eight for the stage, and takes no more than twenty tags a minute from one seat', () => {
    const room = aRoom()
    const seat = aBuyer(room)
    for (let i = 0; i < 20; i++) expect(code(scans(room, seat, { serial: `S${i}` }))).toBe('ok')
    room.t = 10_000
    expect(scans(room, seat, { serial: 'S20' })).toEqual({
      ok: false,
      refused: { code: 'rate.limited', params: { retryAfter: 50 } },
    })
    expect(code(scans(room, seat, { serial: 'S3' }))).toBe('ok')
    expect(room.state.scans.latest.map(c => c.serial).slice(0, 2)).toEqual(['S19', 'S18'])
    expect(room.state.scans.latest.length).toBe(8)
    room.t = 60_000
    expect(code(scans(room, seat, { serial: 'S20' }))).toBe('ok')
  })
})

describe('the place of a look', () => {
  it('that is told within the minute belongs to the same look', () => {
    const room = aRoom()
    const seat = aBuyer(room)
    scans(room, seat)
    scans(room, seat, { place: 'chengdu' })
    expect(facts(room).length).toBe(2)
    expect(lotOf(room)).toEqual({
      checks: 1,
      seats: [seat],
      seqs: [expect.any(Number)],
      places: { chengdu: 1 },
    })
    expect(room.state.scans.latest).toMatchObject([{ place: 'chengdu' }])
  })

  it('is that of the next look, until another is told or it is taken back', () => {
    const room = aRoom()
    const seat = aBuyer(room)
    scans(room, seat, { place: 'chengdu' })
    room.t = 60_000
    scans(room, seat)
    expect(lotOf(room).places).toEqual({ chengdu: 2 })
    scans(room, seat, { place: 'yangon' })
    expect(lotOf(room).places).toEqual({ chengdu: 1, yangon: 1 })
    scans(room, seat, { place: 'nowhere' })
    expect(lotOf(room).places).toEqual({ chengdu: 1 })
    room.t = 120_000
    scans(room, seat)
    expect([lotOf(room).checks, lotOf(room).places]).toEqual([3, { chengdu: 1 }])
    expect(fold(room.log)).toEqual(room.state)
  })
})

describe('an order', () => {
  it('was checked when its buyer looked at a tag of the product before paying', () => {
    const room = aRoom()
    const [careful, quick, late] = ['a', 'b', 'c'].map(n => aBuyer(room, `seat_${n}`, n)) as [
      string,
      string,
      string,
    ]
    scans(room, careful)
    const first = paid(room, careful)
    paid(room, quick)
    const between = placed(room, late)
    scans(room, late)
    room.send(late, 'order.pay', { orderId: between })
    scans(room, quick)
    expect(room.state.people.tencent).toMatchObject({ orders: 3, checked: 2 })
    expect(room.state.orders.get(first)!.checked).toBe(true)
  })

  it('that is given back takes its check with it', () => {
    const room = aRoom()
    const seat = aBuyer(room)
    scans(room, seat)
    room.sendFor(TRAINER, seat, 'order.place', { productId: DURIAN, quantity: 1, pay: true })
    expect(room.state.people.tencent).toMatchObject({ orders: 1, checked: 1 })
    room.send(TRAINER, 'workshop.undo', {})
    expect(room.state.people.tencent).toMatchObject({ orders: 0, checked: 0 })
  })
})
