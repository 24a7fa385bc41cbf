import { describe, expect, it } from 'vitest'
import { come, deliveryResult, depart, noDelivery } from '../../server/core/delivery.ts'
import { HOUR } from '../../server/core/scenario.ts'

/** Orders as [hour of the run, hours to the door or null while underway], seen at `now` hours. */
function seen(orders: readonly [number, number | null][], now: number) {
  const delivery = noDelivery()
  for (const [hour, took] of orders) {
    depart(delivery, hour * 60)
    if (took !== null) come(delivery, { minute: hour * 60, hours: took, fresh: 90 })
  }
  return deliveryResult(delivery, now * HOUR)
}
const times = <T>(n: number, value: T): T[] => Array.from({ length: n }, () => value)

describe('how long an order takes to the door', () => {
  it('is unknown before the first', () => {
    expect(seen([], 5)).toEqual({
      ...{ delivered: 0, refunded: 0, underway: 0 },
      ...{ p50: null, p95: null, longest: 0, fresh: null },
    })
  })

  it('is the plain percentile when all have come', () => {
    const all = Array.from({ length: 100 }, (_, i): [number, number] => [i, i + 1])
    expect(seen(all, 300)).toMatchObject({ delivered: 100, underway: 0, p50: 50, p95: 95, fresh: 90 })
  })

  it('is not that of the few quick ones while most are on the road', () => {
    const quick = times(10, [0, 30] as [number, number])
    const slow = times(90, [0, null] as [number, null])
    expect(seen([...quick, ...slow], 168)).toMatchObject({
      ...{ delivered: 10, underway: 90 },
      ...{ p50: null, p95: null, longest: 168 },
    })
  })

  it('does not count against a market what was ordered a moment ago', () => {
    const old = times(100, [0, 30] as [number, number])
    const fresh = times(900, [167, null] as [number, null])
    expect(seen([...old, ...fresh], 168)).toMatchObject({ p50: 30, p95: 30, longest: 30 })
  })

  it('agrees with the published remission times of 21 patients: median 23 weeks', () => {
    const took = [6, 6, 6, 7, 10, 13, 16, 22, 23]
    const waiting = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]
    const now = 40
    const orders: [number, number | null][] = [
      ...took.map((n): [number, number] => [now - n, n]),
      ...waiting.map((n): [number, null] => [now - n, null]),
    ]
    expect(seen(orders, now)).toMatchObject({ delivered: 9, underway: 12, p50: 23, p95: null, longest: 35 })
  })
})
