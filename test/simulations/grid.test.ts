import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Tick } from '../../server/core/flow.columns.ts'
import { FIRST_TICK, HOUR, inBurst, MINUTE, nextTick, SECOND } from '../../server/core/scenario.ts'

type Burst = { from: number; to: number }

/** Bursts apart from each other, in order, at whole seconds. */
const someBursts = fc
  .uniqueArray(fc.integer({ min: 0, max: 3_600 }), { minLength: 0, maxLength: 8 })
  .map(borders => {
    const sorted = [...borders].sort((a, b) => a - b)
    const bursts: Burst[] = []
    for (let i = 0; i + 1 < sorted.length; i += 2)
      bursts.push({ from: sorted[i]! * SECOND, to: sorted[i + 1]! * SECOND })
    return bursts
  })

function ticksOf(bursts: Burst[], until: number): Tick[] {
  const ticks: Tick[] = []
  let previous: { n: number; to: number } = FIRST_TICK
  while (previous.to < until) {
    const tick = nextTick(bursts, previous)
    ticks.push(tick)
    previous = tick
  }
  return ticks
}

/** Ticks that break a rule: one assertion a run keeps 50 runs of 7,000 ticks quick. */
const breaking = (ticks: Tick[], holds: (tick: Tick, i: number) => boolean): Tick[] =>
  ticks.filter((tick, i) => !holds(tick, i))

describe('the grid of a run', () => {
  test('ticks follow each other without gap, overlap or end', () => {
    fc.assert(
      fc.property(someBursts, bursts => {
        const ticks = ticksOf(bursts, 2 * HOUR)
        const follows = ({ n, from, to }: Tick, i: number) =>
          n === i && to > from && from === (i === 0 ? 0 : ticks[i - 1]!.to)
        expect(breaking(ticks, follows)).toEqual([])
      }),
      { numRuns: 50 },
    )
  })

  test('inside a burst a tick lasts one second, outside it keeps to its minute, and none crosses a border', () => {
    fc.assert(
      fc.property(someBursts, bursts => {
        const borders = bursts.flatMap(burst => [burst.from, burst.to])
        const fits = ({ from, to }: Tick) =>
          (inBurst(bursts, from)
            ? to - from === SECOND
            : Math.floor(from / MINUTE) === Math.floor((to - 1) / MINUTE)) &&
          !borders.some(border => border > from && border < to)
        expect(breaking(ticksOf(bursts, 2 * HOUR), fits)).toEqual([])
      }),
      { numRuns: 50 },
    )
  })

  test('the flash sale has 60 ticks in its first minute and one a minute after that', () => {
    const ticks = ticksOf([{ from: 0, to: MINUTE }], HOUR)
    expect(ticks.filter(tick => tick.to <= MINUTE)).toHaveLength(60)
    expect(ticks).toHaveLength(60 + 59)
  })
})
