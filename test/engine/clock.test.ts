import { describe, expect, it } from 'vitest'
import { initialState, type State } from '../../server/core/state.ts'
import { LessonClock } from '../../server/engine/clock.ts'

/** A run at 60x that has finished its first minute, and a wall clock that the test owns. */
function aClock(change: (state: State) => void = () => {}) {
  const state = initialState()
  state.at = 60_000
  state.t = 5_000
  state.run = {
    runId: 'run_1',
    seed: 1,
    header: {
      name: 'x',
      title: { th: '', en: '', zh: '' },
      market: 'tencent',
      startsAt: 0,
      hours: 1,
      speed: 60,
      bursts: [],
      population: 1,
      product: '',
      stock: {},
      knobs: {},
    },
    tick: { n: 0, to: 60_000 },
    running: true,
    seq: 0,
    turns: [],
    firstShare: 0,
    cues: [],
  }
  state.clock = { speed: 60, running: true, resume: null, overridden: false, skipTo: null }
  change(state)
  const wall = { now: 1_000 }
  return {
    state,
    wall,
    clock: new LessonClock(
      () => wall.now,
      () => state,
    ),
  }
}

describe('time in a workshop', () => {
  it('goes on from the last event, whatever the wall clock said before', () => {
    const { clock, wall } = aClock()
    expect([clock.t(), clock.at()]).toEqual([5_000, 60_000])
    wall.now += 500
    expect([clock.t(), clock.at()]).toEqual([5_500, 90_000])
  })

  it('never runs past the tick that the crowd has not made yet', () => {
    const { clock, wall } = aClock()
    wall.now += 1_500
    expect(clock.at()).toBe(120_000)
    expect(clock.target()).toBe(150_000)
  })

  it.each([
    ['the trainer paused it', (s: State) => Object.assign(s.clock, { running: false })],
    ['the room is frozen', (s: State) => Object.assign(s.workshop, { frozenAt: 1 })],
    ['no run is open', (s: State) => Object.assign(s.run!, { running: false })],
  ])('simulated time stands still when %s, lesson time does not', (_why, change) => {
    const { clock, wall } = aClock(change)
    wall.now += 2_000
    expect(clock.at()).toBe(60_000)
    expect(clock.t()).toBe(7_000)
  })

  it('keeps what it reached when the speed changes', () => {
    const { clock, wall, state } = aClock()
    wall.now += 200
    state.clock.speed = 1
    clock.rebase()
    wall.now += 1_000
    expect(clock.at()).toBe(60_000 + 200 * 60 + 1_000)
  })

  it('does not run through a night before the driver has looked', () => {
    const { clock, wall } = aClock()
    wall.now += 8 * 3_600_000
    expect(clock.t()).toBeLessThanOrEqual(7_000)
    clock.skip()
    wall.now += 100
    clock.mark()
    expect(clock.t()).toBe(5_100)
  })

  it('leaves out the time that the laptop slept', () => {
    const { clock, wall } = aClock()
    wall.now += 600_000
    clock.skip()
    expect([clock.t(), clock.at()]).toEqual([5_000, 60_000])
  })
})
