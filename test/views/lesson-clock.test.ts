import { describe, expect, it } from 'vitest'
import { lessonClock, minutes } from '../../static/phone/clock.ts'

function clockAt(t: number) {
  let wall = 0
  const clock = lessonClock(t, () => wall)
  return { clock, later: (ms: number) => (wall += ms) }
}

describe('lesson time on a phone', () => {
  it('stands at the page’s own time until the first heartbeat', () => {
    const { clock, later } = clockAt(5_000)
    later(3_000)
    expect(clock.now()).toBe(5_000)
  })

  it('runs on from each heartbeat by the phone’s own clock', () => {
    const { clock, later } = clockAt(0)
    clock.beat({ t: 10_000, frozen: false })
    later(1_500)
    expect(clock.now()).toBe(11_500)
  })

  it('stands still while the room is frozen, though lesson time goes on, and catches up after', () => {
    const { clock, later } = clockAt(0)
    clock.beat({ t: 10_000, frozen: false })
    later(1_000)
    clock.beat({ t: 11_000, frozen: true })
    later(60_000)
    clock.beat({ t: 71_000, frozen: true })
    expect(clock.now()).toBe(11_000)
    expect(clock.lesson()).toBe(71_000)
    clock.beat({ t: 80_000, frozen: false })
    expect(clock.now()).toBe(80_000)
  })

  it('stands still while cut off', () => {
    const { clock, later } = clockAt(0)
    clock.beat({ t: 10_000, frozen: false })
    later(1_000)
    clock.stop()
    later(9_000)
    expect(clock.now()).toBe(11_000)
  })
})

describe('what a countdown shows', () => {
  it.each([
    [180_000, '03:00'],
    [178_001, '02:59'],
    [178_000, '02:58'],
    [1, '00:01'],
    [0, '00:00'],
    [-5_000, '00:00'],
    [3_600_000, '60:00'],
  ])('%i ms left: %s', (ms, shown) => {
    expect(minutes(ms)).toBe(shown)
  })
})
