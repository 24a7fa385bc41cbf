import { describe, expect, test } from 'vitest'
import type { Presence } from '../../server/contract/socket.ts'
import { healthOf, type LinkState } from '../../static/trainer/health.ts'

const seat = (participantId: string, state: LinkState, lastSeen = 0): Presence[number] => ({
  participantId,
  state,
  rtt: 40,
  lastSeen,
})
const SEATS = ['a', 'b', 'c']

describe('whose side the fault is on', () => {
  test.each<[string, LinkState[], 'phone' | 'laptop' | null]>([
    ['nobody is lost', ['here', 'slow', 'here'], null],
    ['one of three is lost', ['here', 'lost', 'here'], 'phone'],
    ['the only ones left are slow', ['slow', 'lost', 'lost'], 'phone'],
    ['all three are lost', ['lost', 'lost', 'lost'], 'laptop'],
    ['the only phone of the room is lost', ['lost'], 'phone'],
    ['nobody came yet', [], null],
  ])('when %s', (_what, states, blame) => {
    const presence = states.map((state, i) => seat(SEATS[i]!, state))
    expect(healthOf(presence, SEATS, 0).blame).toBe(blame)
  })
})

test('given a seat that was removed, then it counts no more', () => {
  const health = healthOf([seat('a', 'here'), seat('gone', 'lost')], SEATS, 0)
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
  expect(healthOf([seat('a', 'lost', lastSeen)], SEATS, age).links.a!.ago).toEqual(ago)
})

test('given a phone that is here, then no "last seen" is said', () => {
  expect(healthOf([seat('a', 'slow', 3)], SEATS, 0).links.a).toEqual({ state: 'slow', rtt: 40, ago: null })
})
