import { describe, expect, test } from 'vitest'
import type { Presence } from '../../server/contract/socket.ts'
import { healthOf, type LinkState } from '../../static/trainer/health.ts'

const seat = (participantId: string, state: LinkState, lastSeen = 0): Presence[number] => ({
  participantId,
  state,
  rtt: 40,
  lastSeen,
})
const SEATS = ['a', 'b', 'c', 'd']

describe('whose side the fault is on', () => {
  const blameOf = (states: LinkState[], lastSeen = 0, late = 0) =>
    healthOf(
      states.map((state, i) => seat(SEATS[i]!, state, lastSeen)),
      SEATS,
      0,
      late,
    ).blame

  test.each<[string, LinkState[], 'phone' | 'room' | null]>([
    ['all are well', ['here', 'here', 'here'], null],
    ['one of three is slow', ['here', 'slow', 'here'], 'phone'],
    ['one of three is lost', ['here', 'lost', 'here'], 'phone'],
    ['one of two is slow', ['here', 'slow'], 'phone'],
    ['two of four are slow', ['here', 'slow', 'slow', 'here'], 'phone'],
    ['two of three are slow', ['here', 'slow', 'slow'], 'room'],
    ['most are slow or just lost', ['slow', 'lost', 'here'], 'room'],
    ['all three are lost', ['lost', 'lost', 'lost'], 'room'],
    ['the only phone of the room is lost', ['lost'], 'phone'],
    ['nobody came yet', [], null],
  ])('when %s', (_what, states, blame) => expect(blameOf(states)).toBe(blame))

  test('phones lost long ago are asleep: one slow phone among them is itself to blame', () => {
    const states: LinkState[] = ['lost', 'lost', 'here', 'slow']
    expect(blameOf(states, 30)).toBe('room')
    expect(blameOf(states, 600)).toBe('phone')
  })

  test('but when every phone is gone it is the room, however long ago', () =>
    expect(blameOf(['lost', 'lost'], 600)).toBe('room'))

  test.each<[number, LinkState[], 'laptop' | 'phone' | 'room' | null]>([
    [599, ['slow', 'here', 'here'], 'phone'],
    [600, ['slow', 'here', 'here'], 'laptop'],
    [600, ['slow', 'slow', 'slow'], 'laptop'],
    [5_000, ['here', 'here', 'here'], null],
  ])('when this laptop kept everybody waiting for %i ms and phones are %j', (late, states, blame) =>
    expect(blameOf(states, 0, late)).toBe(blame),
  )
})

test('given a seat that was removed, then it counts no more', () => {
  const health = healthOf([seat('a', 'here'), seat('gone', 'lost')], SEATS, 0, 0)
  expect(health.counts).toEqual({ here: 1, slow: 0, lost: 0 })
  expect(health.links.gone).toBeUndefined()
})

test.each([
  [0, 0, { unit: 'seconds', n: 0 }],
  [12, 0, { unit: 'seconds', n: 12 }],
  [12, 5_000, { unit: 'seconds', n: 17 }],
  [59, 400, { unit: 'seconds', n: 59 }],
  [59, 1_000, { unit: 'minutes', n: 1 }],
  [179, 0, { unit: 'minutes', n: 2 }],
])('last seen %i s ago in news that is %i ms old', (lastSeen, age, ago) => {
  expect(healthOf([seat('a', 'lost', lastSeen)], SEATS, age, 0).links.a!.ago).toEqual(ago)
})

test('given a phone that is here, then no "last seen" is said', () => {
  expect(healthOf([seat('a', 'slow', 3)], SEATS, 0, 0).links.a).toEqual({ state: 'slow', rtt: 40, ago: null })
})
