import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { at } from '../../server/core/flow.columns.ts'
import { KNOBS } from '../../server/core/knobs.ts'
import { MARKETS, perMarket } from '../../server/core/market.ts'
import { HOUR, nextTick, SECOND } from '../../server/core/scenario.ts'
import type { State } from '../../server/core/state.ts'
import { proposeTick, scenarioHeader } from '../../simulations/index.ts'
import type { LabWorkshop } from '../../simulations/lab/workshop.ts'
import { LiveRoom, TRAINER } from '../support/live.ts'
import { aFlashSale, runTo } from './crowd.support.ts'
import { durians, expire, idOf, Person } from './people.support.ts'

const HEADER = scenarioHeader('durian-stampede')!
const STOCK = 3_000
const HEAD_START = 30 * SECOND
const HOLD = KNOBS['hold.duration'].value
const aStampede = (seed = 7) => aFlashSale({ scenario: HEADER.name, seed, population: HEADER.population })

describe('3,000 durians and a crowd for 40,000', () => {
  test('the room has half a minute before the crowd, then all is gone within three seconds', () => {
    const workshop = aStampede()
    runTo(workshop, HEAD_START)
    expect(durians(workshop.state, 'alibaba').sold).toBeLessThan(20)
    runTo(workshop, HEAD_START + 3 * SECOND)
    expect(durians(workshop.state, 'alibaba')).toEqual({ onHand: 0, allocated: 0, sold: STOCK })
  })

  test('sold reaches the stock exactly and stays there, while word of mouth still has some to sell', () => {
    const { state } = ranThrough(aStampede())
    expect(durians(state, 'alibaba')).toEqual({ onHand: 0, allocated: 0, sold: STOCK })
    expect(state.crowd.alibaba.byProduct[0]).toBe(STOCK)
    expect(state.crowd.alibaba.refused['lot.sold-out']).toBeGreaterThan(40_000)
    expect(durians(state, 'tencent').onHand).toBeGreaterThan(500)
    expect(state.crowd.tencent.refused).toEqual({})
  })

  test('whoever wanted one is counted once: as an order or as refused', () => {
    const workshop = aStampede()
    const wanted = perMarket(() => 0)
    while (workshop.state.run!.tick.to < HEADER.hours * HOUR) {
      const { state, sim } = workshop
      const { count, intents } = proposeTick(sim!, state, nextTick(HEADER.bursts, state.run!.tick))
      for (let row = 0; row < count; row++) wanted[MARKETS[at(intents.market, row)]!]++
      workshop.tick()
    }
    for (const market of MARKETS) {
      const { orders, refused } = workshop.state.crowd[market]
      expect(orders + (refused['lot.sold-out'] ?? 0)).toBe(wanted[market])
    }
  })
})

const ranThrough = (workshop: LabWorkshop): LabWorkshop => {
  runTo(workshop, HEADER.hours * HOUR, () => {
    expire(workshop)
    return undefined
  })
  return workshop
}

describe('what someone holds when the crowd comes', () => {
  function held(quantity: number) {
    const workshop = aStampede()
    runTo(workshop, 20 * SECOND)
    const nok = new Person(workshop, 'seat_nok')
    const orderId = idOf(nok.orders(quantity))
    runTo(workshop, HEAD_START + 10 * SECOND)
    return { workshop, nok, orderId }
  }

  test('is theirs: the crowd gets the rest, and paying makes it whole', () => {
    const { workshop, nok, orderId } = held(40)
    expect(durians(workshop.state, 'alibaba')).toEqual({ onHand: 40, allocated: 40, sold: STOCK - 40 })
    expect(nok.pays(orderId)).toMatchObject({ ok: true, result: { state: 'to_ship' } })
    expect(durians(workshop.state, 'alibaba')).toEqual({ onHand: 0, allocated: 0, sold: STOCK })
    expect(ranThrough(workshop).state.crowd.alibaba.byProduct[0]).toBe(STOCK - 40)
  })

  test.each([
    ['left to run out, goes to the crowd when it has, not before', false],
    ['given back, goes to the crowd at once', true],
  ])('%s', (_what, givenBack) => {
    const { workshop, nok, orderId } = held(40)
    if (givenBack) nok.cancels(orderId)
    runTo(workshop, 20 * SECOND + HOLD - 1)
    expect(durians(workshop.state, 'alibaba').allocated).toBe(givenBack ? 0 : 40)
    ranThrough(workshop)
    expect(durians(workshop.state, 'alibaba')).toEqual({ onHand: 0, allocated: 0, sold: STOCK })
    expect(workshop.state.crowd.alibaba.byProduct[0]).toBe(STOCK)
    expect(nok.pays(orderId)).toMatchObject(givenBack ? { ok: false } : { result: { state: 'refunded' } })
  })

  test('who comes later is told that there is none', () => {
    const { workshop } = held(40)
    const lek = new Person(workshop, 'seat_lek')
    expect(lek.orders(1)).toEqual({
      ok: false,
      refused: { code: 'lot.sold-out', params: { saleable: 0, wanted: 1 } },
    })
    expect(workshop.state.people.alibaba.refused).toEqual({ 'lot.sold-out': 1 })
  })
})

describe('whatever the room does in the rush', () => {
  const act = fc.record({
    second: fc.nat(60),
    who: fc.nat(2),
    does: fc.constantFrom('orders' as const, 'pays' as const, 'cancels' as const),
    quantity: fc.integer({ min: 1, max: 900 }),
  })

  test('nobody oversells: sold and on hand are the stock, held is on hand, sold has its orders', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), fc.nat(1_000), (acts, seed) => {
        const workshop = aStampede(seed)
        const people = ['a', 'b', 'c'].map(name => new Person(workshop, `seat_${name}`))
        const orders: string[] = []
        runTo(workshop, 62 * SECOND, n => {
          for (const { who, does, quantity } of acts.filter(a => a.second === n)) {
            const person = people[who]!
            if (does === 'orders') orders.push(idOf(person.orders(quantity)))
            else person[does](orders[quantity % (orders.length || 1)] ?? '')
          }
          expectSound(workshop.state)
          return undefined
        })
      }),
      { numRuns: 6 },
    )
  })

  function expectSound(state: State): void {
    for (const market of MARKETS) {
      const { onHand, allocated, sold } = durians(state, market)
      expect(onHand + sold).toBe(STOCK)
      expect(allocated).toBeGreaterThanOrEqual(0)
      expect(allocated).toBeLessThanOrEqual(onHand)
      expect(sold).toBe((state.crowd[market].byProduct[0] ?? 0) + state.people[market].units)
    }
  }
})

describe('live', () => {
  test('the clock goes at 1x through the head start and the rush, and a hold that runs out finds a buyer', async () => {
    const room = await LiveRoom.open()
    const [nok, lek] = [await room.joined('seat_nok'), await room.joined('seat_lek')]
    await room.send(TRAINER, 'scenario.start', { scenario: HEADER.name, seed: 7 })
    await room.pass(10 * SECOND)
    const { state } = room.workshop
    expect(state.clock).toMatchObject({ speed: 1, resume: 60 })
    const order = (seat: string) =>
      room.send(seat, 'order.place', { productId: 'prd_durian', quantity: 10 }).then(idOf)
    const [paid, forgotten] = [await order(nok), await order(lek)]
    await room.pass(60 * SECOND)
    expect(durians(state, 'alibaba')).toEqual({ onHand: 20, allocated: 20, sold: STOCK - 20 })
    expect(await room.send(nok, 'order.pay', { orderId: paid })).toMatchObject({ ok: true })
    await room.pass(HOLD)
    expect(state.orders.get(forgotten)!.state).toBe('expired')
    expect(durians(state, 'alibaba')).toEqual({ onHand: 0, allocated: 0, sold: STOCK })
    expect(state.run!.running).toBe(false)
  })
})
