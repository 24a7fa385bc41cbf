import { describe, expect, it } from 'vitest'
import type { FlowBatch } from '../../server/core/flow.columns.ts'
import type { ScenarioHeader } from '../../server/core/scenario.ts'
import { HOUR } from '../../server/core/scenario.ts'
import { curvesSection, sidesSection } from '../../server/projections/sides.ts'
import { labHeader } from '../../simulations/lab/headless.ts'
import { LabWorkshop } from '../../simulations/lab/workshop.ts'
import { runTo } from '../simulations/crowd.support.ts'
import { aBuyer, aRoom, GTIN, placed, type Room, TRAINER, text } from '../support/room.ts'

const ORDINARY: ScenarioHeader = {
  ...{ name: 'ordinary', title: text('Ordinary'), market: 'tencent', startsAt: 1_523_934_000_000 },
  ...{ hours: 48, speed: 60, bursts: [], population: 100, product: GTIN, stock: {}, knobs: {} },
}

function aRun(): Room {
  const room = aRoom({ stock: 1_000 })
  room.scenarios = [ORDINARY]
  room.send(TRAINER, 'scenario.start', { scenario: 'ordinary' })
  return room
}

/** The next minute, in which these people buy in these markets. */
function buys(room: Room, buyers: { market: 0 | 1; buyer: number; keeps?: 0 | 1 }[]): void {
  const n = room.state.run!.tick.n + 1
  const batch: FlowBatch = {
    tick: { n, from: n * 60_000, to: (n + 1) * 60_000 },
    count: buyers.length,
    intents: {
      market: buyers.map(b => b.market),
      buyer: buyers.map(b => b.buyer),
      keeps: buyers.map(b => b.keeps ?? 0),
      ...{ product: 0, quantity: 1, price: 99_500, channel: 1, via: -1, place: 0 },
    },
    shareCount: 0,
    shares: { market: 0, person: 0, product: 0, channel: 0, parent: -1, reach: 0, place: 0 },
  }
  room.drive('flow.advance', batch)
}

describe('two markets side by side', () => {
  it('are told apart before any order: nothing is kept, nothing is owned, nobody is big', () => {
    const { tencent, alibaba } = sidesSection(aRun().state)
    for (const side of [tencent, alibaba])
      expect(side).toMatchObject({ orders: 0, column: null, ownedOf10: null, top3Of100: null })
    expect(curvesSection(aRun().state)).toEqual({ minutes: 1, hours: 48, tencent: [], alibaba: [] })
  })

  it('compare the crowd alone, with the room’s own orders beside it', () => {
    const room = aRun()
    const seat = aBuyer(room)
    room.send(seat, 'order.pay', { orderId: placed(room, seat) })
    buys(room, [{ market: 0, buyer: 1 }])
    expect(sidesSection(room.state).tencent).toMatchObject({ orders: 1, people: 1, gmv: 99_500 })
  })

  it('say all and none of all and none only', () => {
    const room = aRun()
    const crowd = Array.from({ length: 99 }, (_, buyer) => ({ market: 0 as const, buyer, keeps: 1 as const }))
    buys(room, [...crowd, { market: 0, buyer: 99 }, { market: 1, buyer: 1, keeps: 1 }])
    const { tencent, alibaba } = sidesSection(room.state)
    expect([tencent.ownedOf10, alibaba.ownedOf10]).toEqual([9, 10])
  })

  it('are equal when the rule books and the buyers are', () => {
    const room = aRoom({ stock: 1_000 })
    const knobs = { 'alibaba.commission': 0, 'alibaba.annualFee': 1_650_000, 'alibaba.deposit': 0 }
    room.scenarios = [{ ...ORDINARY, knobs }]
    room.send(TRAINER, 'scenario.start', { scenario: 'ordinary' })
    const people = [1, 2, 2, 3]
    buys(
      room,
      people.flatMap(buyer => [
        { market: 0, buyer },
        { market: 1, buyer },
      ]),
    )
    const { tencent, alibaba } = sidesSection(room.state)
    expect(tencent).toEqual(alibaba)
    expect(tencent.column?.lines.map(line => line.part)).toEqual(['paymentFee'])
  })

  it('draw both curves over the same time', () => {
    const room = aRun()
    buys(room, [{ market: 0, buyer: 1 }])
    buys(room, [])
    buys(room, [
      { market: 0, buyer: 2 },
      { market: 1, buyer: 2 },
    ])
    expect(curvesSection(room.state)).toEqual({
      ...{ minutes: 1, hours: 48 },
      ...{ tencent: [1, 1, 2], alibaba: [0, 0, 1] },
    })
  })

  it('fit a frame at the end of the real week’s first day, and keep what the books keep', () => {
    const header = labHeader({ scenario: 'same-week-two-rule-books', seed: 7, population: 20_000 })
    const workshop = new LabWorkshop(header, 7)
    workshop.open()
    runTo(workshop, 24 * HOUR)
    const sides = sidesSection(workshop.state)
    for (const section of [sides, curvesSection(workshop.state)])
      expect(JSON.stringify(section).length).toBeLessThan(8_192)
    for (const { column, net, gmv } of [sides.tencent, sides.alibaba])
      expect(Math.abs(column!.kept - (1_000 * net) / gmv)).toBeLessThan(1)
  })
})
