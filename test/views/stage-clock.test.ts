import { describe, expect, it } from 'vitest'
import { calendar, createClock } from '../../static/stage/clock.ts'

function clockAt() {
  let wall = 0
  const clock = createClock(() => wall)
  clock.connected(true)
  return { clock, later: (ms: number) => (wall += ms) }
}
const HOUR = 3_600_000
/** 17 April 2018, 10:00 at +07:00. */
const OPENING = 1_523_934_000_000

describe('the clock of the stage, between two words of the log', () => {
  it('runs simulated time at the speed told and lesson time as it is', () => {
    const { clock, later } = clockAt()
    clock.set({ at: 1_000, t: 500 }, { speed: 60, running: true })
    later(2_000)
    expect(clock.read()).toEqual({ at: 121_000, t: 2_500 })
  })

  it('stands still while the clock does, lesson time goes on', () => {
    const { clock, later } = clockAt()
    clock.set({ at: 1_000, t: 500 }, { speed: 60, running: false })
    later(2_000)
    expect(clock.read()).toEqual({ at: 1_000, t: 2_500 })
  })

  it('stands still altogether while the connection is down', () => {
    const { clock, later } = clockAt()
    clock.set({ at: 1_000, t: 500 }, { speed: 1, running: true })
    later(1_000)
    clock.connected(false)
    later(60_000)
    expect(clock.read()).toEqual({ at: 2_000, t: 1_500 })
  })

  it.each([
    ['a little behind what was guessed: it does not step back', 9_500, 10_000],
    ['ahead: it follows', 12_000, 12_000],
    ['far behind, as after a seek: it follows', 1_000, 1_000],
  ])('is told a time %s', (_, told, shown) => {
    const { clock, later } = clockAt()
    clock.set({ at: 0, t: 0 }, { speed: 1, running: true })
    later(10_000)
    clock.set({ at: told, t: 10_000 }, { speed: 1, running: true })
    expect(clock.read().at).toBe(shown)
  })

  it('takes the time of the log exactly when the clock stops', () => {
    const { clock, later } = clockAt()
    clock.set({ at: 0, t: 0 }, { speed: 1, running: true })
    later(10_000)
    clock.set({ at: 9_500, t: 10_000 }, { speed: 1, running: false })
    expect(clock.read().at).toBe(9_500)
  })
})

describe('the calendar at +07:00', () => {
  it.each([
    ['opening', 0, false, '10:00', '2018-04-17', 1],
    ['58 seconds into a burst', 58_000, true, '00:58', '2018-04-17', 1],
    ['the last minute of the first day', 14 * HOUR - 1, false, '23:59', '2018-04-17', 1],
    ['midnight', 14 * HOUR, false, '00:00', '2018-04-18', 2],
    ['two days later', 48 * HOUR, false, '10:00', '2018-04-19', 3],
  ])('%s', (_, at, fine, time, day, nth) => {
    expect(calendar(OPENING, at, fine)).toEqual({ time, day, nth })
  })
})
