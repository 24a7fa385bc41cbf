import { describe, expect, test } from 'vitest'
import type { Head } from '../../server/contract/socket.ts'
import { clockFace, simNow } from '../../static/trainer/time.ts'

const HEAD: Head = { log: 'l', seq: 1, at: 60_000, t: 0, speed: 60, running: true, frozen: false, frame: 1 }
const beat = (head: Partial<Head> = {}) => ({ head: { ...HEAD, ...head }, cameAt: 1_000 })

describe('given a heartbeat, when half a second has passed', () => {
  test.each<[string, Partial<Head>, number]>([
    ['a running clock went on at its speed', {}, 90_000],
    ['a slow one as well', { speed: 0.5 }, 60_250],
    ['a paused one stands', { running: false }, 60_000],
    ['a frozen room stands', { frozen: true }, 60_000],
  ])('then %s', (_what, head, at) => {
    expect(simNow(beat(head), 1_500)).toBe(at)
  })

  test('then a clock never goes back before the heartbeat', () => {
    expect(simNow(beat(), 900)).toBe(60_000)
  })
})

const TEN = Date.parse('2018-04-17T10:00:00+07:00')
const HOUR = 3_600_000

test.each([
  [0, { day: 1, date: '2018-04-17', time: '10:00:00' }],
  [58_000, { day: 1, date: '2018-04-17', time: '10:00:58' }],
  [14 * HOUR - 1, { day: 1, date: '2018-04-17', time: '23:59:59' }],
  [14 * HOUR, { day: 2, date: '2018-04-18', time: '00:00:00' }],
  [48 * HOUR, { day: 3, date: '2018-04-19', time: '10:00:00' }],
])('%i ms after ten in the morning in Bangkok', (at, face) => {
  expect(clockFace(TEN, at)).toEqual(face)
})

test('given a run that starts before seven, then its first day is still day 1', () => {
  expect(clockFace(Date.parse('2018-04-17T03:00:00+07:00'), 0)).toEqual({
    day: 1,
    date: '2018-04-17',
    time: '03:00:00',
  })
})
