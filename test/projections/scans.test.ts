import { describe, expect, it } from 'vitest'
import { scansSection } from '../../server/projections/scans.ts'
import { passerBy } from '../../server/projections/viewer.ts'
import {
  aBuyer,
  aLot,
  aRoom,
  DURIAN,
  GTIN,
  placed,
  type Room,
  SELLER,
  TRAINER,
  text,
} from '../support/room.ts'

const seen = (room: Room) => scansSection(room.state, passerBy('en'))
const look = (room: Room, by: string, lot = 'LOT-1', place?: string) =>
  room.send(by, 'tag.scan', { gtin: GTIN, batchLotNumber: lot, ...(place ? { place } : {}) })

describe('the stage’s look at tag checks', () => {
  it('has nothing before anybody looked', () => {
    expect(seen(aRoom())).toEqual({
      ...{ checks: 0, people: 0, orders: { paid: 0, checked: 0 } },
      ...{ lots: [], more: 0, cities: [], latest: [] },
    })
  })

  it('names the lots that most people looked at first, where each began its journey', () => {
    const room = aRoom()
    aLot(room, 'lot_2', 10, '2018-05-01')
    room.send(SELLER, 'lot.trace', {
      ...{ lotId: 'lot_2', step: 'harvested', on: '2018-04-15', place: text('Farm'), country: 'TH' },
      ...{ lat: 18, lon: 99, detail: text('x') },
    })
    const [a, b] = [aBuyer(room, 'seat_a', 'A'), aBuyer(room, 'seat_b', 'B')]
    for (const t of [0, 60_000, 120_000]) {
      room.t = t
      look(room, a)
    }
    for (const seat of [a, b]) look(room, seat, 'LOT-2', 'chengdu')
    expect(seen(room).lots).toMatchObject([
      { id: 'lot_2', lot: 'LOT-2', people: 2, checks: 2, lat: 18, lon: 99, from: { chengdu: 2 } },
      { id: 'lot_1', lot: 'LOT-1', people: 1, checks: 3, lat: 12.6, lon: 102.1, from: {} },
    ])
    expect(seen(room)).toMatchObject({ checks: 5, people: 2 })
    expect(seen(room).cities).toMatchObject([{ key: 'chengdu', checks: 2, abroad: false }])
  })

  it('tells the newest four, by name and by the city they said', () => {
    const room = aRoom()
    for (const n of [1, 2, 3, 4, 5])
      look(room, aBuyer(room, `seat_${n}`, `N${n}`), 'LOT-1', n === 5 ? 'yangon' : undefined)
    expect(seen(room).latest.map(({ who, place }) => [who.name, place])).toEqual([
      ['N5', 'Yangon'],
      ['N4', ''],
      ['N3', ''],
      ['N2', ''],
    ])
    room.send(TRAINER, 'participant.blank', { participantId: 'seat_5', blanked: true })
    expect(seen(room).latest[0]!.who.name).toBe('•••')
  })

  it('counts orders of the market entered, and those that were checked first', () => {
    const room = aRoom()
    const [a, b] = [aBuyer(room, 'seat_a', 'A'), aBuyer(room, 'seat_b', 'B')]
    look(room, a)
    for (const seat of [a, b]) room.send(seat, 'order.pay', { orderId: placed(room, seat) })
    expect(seen(room).orders).toEqual({ paid: 2, checked: 1 })
    room.send(TRAINER, 'market.enter', { market: 'alibaba' })
    expect(seen(room).orders).toEqual({ paid: 0, checked: 0 })
    expect(room.state.products.get(DURIAN)).toBeDefined()
  })

  it('fits a frame with the longest names and every city told', () => {
    const room = aRoom()
    for (let n = 2; n < 12; n++) aLot(room, `lot_${n}`, 10, '2018-05-01')
    const cities = [
      'chengdu',
      'kunming',
      'beijing',
      'shanghai',
      'wuhan',
      'xian',
      'yangon',
      'hangzhou',
      'nanning',
    ]
    for (let n = 1; n < 12; n++)
      for (const [i, place] of cities.entries()) {
        const seat = `seat_${n}_${i}`
        if (!room.state.participants.has(seat)) aBuyer(room, seat, `${'ก'.repeat(90)}${n}${i}`)
        look(room, seat, `LOT-${n}`, place)
      }
    const section = scansSection(room.state, passerBy('th'))
    expect(Buffer.byteLength(JSON.stringify(section))).toBeLessThan(8_192)
    expect([section.lots.length, section.more, section.cities.length]).toEqual([6, 5, 9])
  })
})
