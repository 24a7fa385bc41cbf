import { describe, expect, it } from 'vitest'
import type { FlowBatch } from '../../server/core/flow.columns.ts'
import { PLACES } from '../../server/core/places.ts'
import type { ScenarioHeader } from '../../server/core/scenario.ts'
import { aBuyer, aRoom, code, DURIAN, GTIN, placed, TRAINER, text } from '../support/room.ts'

const HEADER: ScenarioHeader = {
  name: 'rush',
  title: text('Rush'),
  market: 'alibaba',
  startsAt: 1_523_934_000_000,
  hours: 1,
  speed: 60,
  bursts: [{ from: 0, to: 60_000 }],
  population: 100,
  product: GTIN,
  stock: { [`${GTIN}/LOT-1`]: 5 },
  knobs: {},
}

const running = (speed?: number) => {
  const room = aRoom({ stock: 100 })
  room.scenarios = [HEADER]
  room.send(TRAINER, 'scenario.start', { scenario: 'rush', speed, seed: 3 })
  return room
}

const wants = (n: number, buyers: number, extra: Partial<FlowBatch['intents']> = {}): FlowBatch => ({
  tick: { n, from: n * 1000, to: (n + 1) * 1000 },
  count: buyers,
  intents: {
    market: 1,
    buyer: Array.from({ length: buyers }, (_, i) => i),
    product: 0,
    quantity: 1,
    price: 99_500,
    channel: 0,
    via: -1,
    place: 2,
    keeps: 0,
    ...extra,
  },
  shareCount: 0,
  shares: { market: 0, person: 0, product: 0, channel: 0, parent: -1, reach: 0, place: 0 },
})

describe('starting a scenario', () => {
  it('opens a run at 0 with the scenario’s stock in both markets and closes open orders with a reason', () => {
    const room = aRoom({ stock: 100 })
    room.scenarios = [HEADER]
    const orderId = placed(room, aBuyer(room))
    room.at = 777
    const before = room.log.length
    expect(code(room.send(TRAINER, 'scenario.start', { scenario: 'rush' }))).toBe('ok')
    const facts = room.facts(before)
    expect(facts.map(f => f.type)).toEqual([
      'order.cancelled',
      'scenario.started',
      'lot.restocked',
      'lot.restocked',
      'market.entered',
    ])
    expect(facts[0]).toMatchObject({ orderId, reason: 'run-ended' })
    expect(room.log.slice(before).map(e => e.at)).toEqual([777, 0, 0, 0, 0])
    expect(room.log.slice(before).map(e => e.more ?? 0)).toEqual([4, 3, 2, 1, 0])
    expect(room.state.lots.get('lot_1')!.stock.alibaba).toEqual({ onHand: 5, allocated: 0, sold: 0 })
    expect(room.state.clock).toMatchObject({ running: true, speed: 60 })
  })

  it('refuses a name that is on no list', () => {
    expect(code(running().send(TRAINER, 'scenario.start', { scenario: 'nothing' }))).toBe('scenario.unknown')
  })

  it('can be stopped once', () => {
    const room = running()
    expect(code(room.send(TRAINER, 'scenario.stop', {}))).toBe('ok')
    expect(code(room.send(TRAINER, 'scenario.stop', {}))).toBe('run.not-running')
    expect(code(room.send(TRAINER, 'clock.set', { speed: 1 }))).toBe('run.not-running')
  })
})

describe('closing the workshop', () => {
  it('ends the run, and nothing starts another', () => {
    const room = running()
    room.send(TRAINER, 'workshop.close', {})
    expect(room.state.run!.running).toBe(false)
    expect(code(room.send(TRAINER, 'scenario.start', { scenario: 'rush' }))).toBe('workshop.closed')
  })
})

describe('the crowd', () => {
  it('is allotted stock row by row, and those too late are counted by reason', () => {
    const room = running()
    room.drive('flow.advance', wants(0, 8))
    expect(room.state.crowd.alibaba).toMatchObject({
      orders: 5,
      units: 5,
      gmv: 497_500,
      refused: { 'lot.sold-out': 3 },
    })
    expect(room.state.lots.get('lot_1')!.stock.alibaba).toEqual({ onHand: 0, allocated: 0, sold: 5 })
    expect(room.state.lots.get('lot_1')!.stock.tencent.sold).toBe(0)
  })

  it('does not get what a person holds', () => {
    const room = running()
    placed(room, aBuyer(room), 2)
    room.drive('flow.advance', wants(0, 8))
    expect(room.state.crowd.alibaba.orders).toBe(3)
  })

  it('moves on by whole ticks: one that is repeated or skipped changes nothing', () => {
    const room = running()
    room.drive('flow.advance', wants(0, 1))
    const seq = room.state.seq
    room.drive('flow.advance', wants(0, 1))
    room.drive('flow.advance', wants(5, 1))
    expect(room.state.seq).toBe(seq)
    expect(room.state.run!.tick).toEqual({ n: 0, to: 1000 })
  })

  it('writes a big tick as several events of which the last closes it', () => {
    const room = running()
    room.state.lots.get('lot_1')!.stock.alibaba.onHand = 5_000
    const before = room.log.length
    room.drive('flow.advance', wants(0, 2_500))
    const events = room.log.slice(before)
    expect(events.map(e => e.type === 'flow.advanced' && [e.count, e.last])).toEqual([
      [1000, false],
      [1000, false],
      [500, true],
    ])
    expect(room.state.crowd.alibaba.orders).toBe(2_500)
  })

  it('has its shares in the same tree as people', () => {
    const room = running()
    const nok = aBuyer(room)
    room.send(nok, 'share.create', { productId: DURIAN })
    room.drive('flow.advance', {
      ...wants(0, 1, { via: 0 }),
      shareCount: 2,
      shares: { market: 0, person: [7, 8], product: 0, channel: 2, parent: [0, -1], reach: 5, place: [4, 6] },
    })
    expect(room.state.shares.map(s => [s.by, s.parent, s.size, s.orders])).toEqual([
      [nok, -1, 1, 1],
      [7, 0, 0, 0],
      [8, -1, 0, 0],
    ])
  })
})

describe('word of mouth in the crowd', () => {
  it('is counted from where the friend lives to where the buyer does, and the room has no place', () => {
    const room = running()
    const nok = aBuyer(room)
    room.send(nok, 'share.create', { productId: DURIAN })
    const shares = { market: 1, person: 7, product: 0, channel: 2, parent: -1, reach: 5, place: 4 }
    room.drive('flow.advance', { ...wants(0, 0), shareCount: 1, shares })
    room.drive('flow.advance', wants(1, 3, { via: [1, 1, 0], place: 2 }))
    const { byWord } = room.state.crowd.alibaba
    expect(byWord[4 * PLACES.length + 2]).toBe(2)
    expect(byWord.reduce((sum, n) => sum + n, 0)).toBe(2)
  })
})

describe('a declared burst', () => {
  it('slows the clock to 1x by itself and gives the speed back afterwards', () => {
    const room = running()
    room.drive('clock.slow', {})
    expect(room.state.clock).toMatchObject({ speed: 1, resume: 60 })
    room.at = 60_000
    room.drive('flow.advance', wants(0, 0))
    room.drive('clock.resume', {})
    expect(room.state.clock).toMatchObject({ speed: 60, resume: null })
  })

  it('obeys the trainer who wants it fast', () => {
    const room = running()
    room.drive('clock.slow', {})
    room.send(TRAINER, 'clock.set', { speed: 600 })
    const seq = room.state.seq
    room.drive('clock.slow', {})
    expect(room.state.seq).toBe(seq)
    expect(room.state.clock.speed).toBe(600)
  })
})

describe('a laptop that slept', () => {
  it('finds simulated time paused', () => {
    const room = running()
    room.drive('clock.stall', { gap: 600_000 })
    expect(room.state.clock.running).toBe(false)
    expect(code(room.send(TRAINER, 'clock.set', { running: true }))).toBe('ok')
  })
})
