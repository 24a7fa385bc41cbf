import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LoggedEvent } from '../../server/core/event.ts'
import { farmGateOf, farmGatePrice } from '../../server/core/farm-gate.ts'
import { at, CHANNELS } from '../../server/core/flow.columns.ts'
import { MINUTE } from '../../server/core/scenario.ts'
import { runHeadless } from '../../simulations/lab/headless.ts'
import { aFlashSale, anUnopenedSale, runTo } from './crowd.support.ts'

describe('what the orchard is paid', () => {
  test.each([
    [0, 67.5, 55],
    [30_000, 72.75, 60],
    [60_000, 78, 65],
  ])('after %d orders: grade A %d, grade B %d THB a kilogram', (orders, gradeA, gradeB) => {
    expect(farmGatePrice(orders)).toEqual({ gradeA: gradeA * 100, gradeB: gradeB * 100 })
  })

  test('has risen as the papers said: grade A by 11 to 20 %, grade B by 18 %', () => {
    const [before, after] = [farmGatePrice(0), farmGatePrice(60_000)]
    const rise = after.gradeA / before.gradeA - 1
    expect(rise).toBeGreaterThan(78 / 70 - 1)
    expect(rise).toBeLessThan(78 / 65 - 1)
    expect(after.gradeB / before.gradeB - 1).toBeCloseTo(0.18, 2)
  })

  test('is whole satang and never falls when more is ordered', () => {
    fc.assert(
      fc.property(fc.nat(200_000), fc.nat(200_000), (fewer, more) => {
        const [low, high] = [farmGatePrice(Math.min(fewer, more)), farmGatePrice(Math.max(fewer, more))]
        expect(high.gradeA).toBeGreaterThanOrEqual(low.gradeA)
        expect(high.gradeB).toBeGreaterThanOrEqual(low.gradeB)
        expect(Object.values(high).every(Number.isInteger)).toBe(true)
      }),
    )
  })

  test('stays where it was when a knob says that orders do not move it', () => {
    const still = { 'farmGate.riseA': 0, 'farmGate.riseB': 0 }
    expect(farmGatePrice(60_000, still)).toEqual(farmGatePrice(0))
  })
})

describe('in a run', () => {
  test('each market has its own price, moved by its crowd’s orders of the scenario’s product alone', () => {
    const workshop = aFlashSale({ population: 100_000, knobs: { 'alibaba.browse.visits': 1 } })
    expect(farmGateOf(workshop.state, 'alibaba')).toEqual(farmGatePrice(0))
    runTo(workshop, 5 * MINUTE)
    for (const market of ['tencent', 'alibaba'] as const) {
      const durians = workshop.state.crowd[market].byProduct[0]!
      expect(farmGateOf(workshop.state, market)).toEqual(farmGatePrice(durians))
      expect(durians).toBeLessThan(workshop.state.crowd[market].orders)
    }
    expect(farmGateOf(workshop.state, 'alibaba').gradeB).toBeGreaterThan(5_600)
  })

  test('before any run it is the price of an ordinary day', () => {
    expect(farmGateOf(anUnopenedSale().state, 'alibaba')).toEqual({ gradeA: 6_750, gradeB: 5_500 })
  })

  test('it changes nobody’s luck and no price that a buyer pays', async () => {
    const run = (knobs: Record<string, number>) =>
      runHeadless({ scenario: 'durian-flash', seed: 7, population: 20_000, hours: 6, knobs, keep: true })
    const cheap = await run({ 'farmGate.riseA': 0, 'farmGate.riseB': 0 })
    const dear = await run({ 'farmGate.riseA': 10_000, 'farmGate.riseB': 10_000 })
    const crowd = (events: LoggedEvent[]) => events.filter(event => event.type.startsWith('flow.'))
    expect(crowd(dear.kept)).toEqual(crowd(cheap.kept))
    expect(farmGateOf(dear.state, 'alibaba')).not.toEqual(farmGateOf(cheap.state, 'alibaba'))
    for (const event of dear.kept) {
      if (event.type !== 'flow.advanced') continue
      for (let row = 0; row < event.count; row++)
        if (at(event.rows.product, row) === 0 && CHANNELS[at(event.rows.channel, row)] !== 'team')
          expect(at(event.rows.price, row)).toBe(99_500)
    }
  })
})
