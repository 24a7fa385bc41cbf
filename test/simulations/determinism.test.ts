import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evolve } from '../../server/core/evolve.ts'
import { HOUR, MINUTE, nextTick } from '../../server/core/scenario.ts'
import { initialState } from '../../server/core/state.ts'
import { follow, proposeTick, type Sim } from '../../simulations/index.ts'
import { runHeadless } from '../../simulations/lab/headless.ts'
import { advance } from '../../simulations/lab/workshop.ts'
import { aFlashSale, anUnopenedSale, runTo } from './crowd.support.ts'

const short = { scenario: 'durian-flash', population: 20_000, hours: 3 }

describe('one seed', () => {
  test('gives the same events, byte for byte, every time', async () => {
    const [first, second] = [
      await runHeadless({ ...short, seed: 7 }),
      await runHeadless({ ...short, seed: 7 }),
    ]
    expect(second.hash).toBe(first.hash)
    expect(second.events).toBe(first.events)
  })

  test('no two of twenty seeds are alike, not even in the count of orders of the first hour', async () => {
    const runs = []
    for (let seed = 0; seed < 20; seed++) runs.push(await runHeadless({ ...short, hours: 1, seed }))
    expect(new Set(runs.map(run => run.hash)).size).toBe(20)
    expect(new Set(runs.map(run => run.state.crowd.alibaba.orders)).size).toBeGreaterThan(15)
  })

  test('keeps events only when asked', async () => {
    const [without, kept] = [
      await runHeadless({ ...short, hours: 1, seed: 7 }),
      await runHeadless({ ...short, hours: 1, seed: 7, keep: true }),
    ]
    expect(without.kept).toEqual([])
    expect(kept.kept).toHaveLength(kept.events)
  })
})

describe('the crowd is a fold', () => {
  test('proposing changes neither the crowd nor the state', () => {
    const { state, sim } = aFlashSale()
    const before = structuredClone({ state, sim })
    const tick = nextTick(state.run!.header.bursts, state.run!.tick)
    const first = proposeTick(sim!, state, tick)
    expect(first.count).toBeGreaterThan(0)
    expect({ state, sim }).toEqual(before)
    expect(proposeTick(sim!, state, tick)).toEqual(first)
  })

  test('event by event from the log it is what it was live', () => {
    const workshop = anUnopenedSale()
    const events = [...workshop.open(), ...runTo(workshop, 6 * HOUR)]
    const state = initialState()
    let sim: Sim | null = null
    for (const event of events) {
      evolve(state, event)
      sim = follow(sim, event, state)
    }
    expect(sim).toEqual(workshop.sim)
    expect(state).toEqual(workshop.state)
    expect(state.crowd.tencent.shares).toBeGreaterThan(0)
  })

  test('cloned at any tick, it goes on with the same events', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), cut => {
        const workshop = aFlashSale({ population: 5_000 })
        for (let n = 0; n < cut; n++) workshop.tick()
        const copy = structuredClone({ state: workshop.state, sim: workshop.sim })
        const live = runTo(workshop, workshop.state.at + 90 * MINUTE)
        const resumed = []
        while (copy.state.at < workshop.state.at) resumed.push(...advance(copy.state, copy.sim, workshop.ctx))
        expect(resumed.map(event => JSON.stringify(event))).toEqual(live.map(event => JSON.stringify(event)))
        expect(copy).toEqual({ state: workshop.state, sim: workshop.sim })
      }),
      { numRuns: 6 },
    )
  })
})
