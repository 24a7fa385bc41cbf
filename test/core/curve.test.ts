import { expect, it } from 'vitest'
import { addToCurve, cumulated, noCurve, STRETCHES } from '../../server/core/curve.ts'
import { DAY, HOUR, MINUTE } from '../../server/core/scenario.ts'

it('counts orders by the minute at first', () => {
  const curve = noCurve()
  addToCurve(curve, 0, 3)
  addToCurve(curve, 30_000, 1)
  addToCurve(curve, 2 * MINUTE, 5)
  expect([curve.step, curve.orders, cumulated(curve)]).toEqual([MINUTE, [4, 0, 5], [4, 4, 9]])
})

it('a week is told in as many points as an afternoon, and loses no order', () => {
  const curve = noCurve()
  for (let at = 0; at < 7 * DAY; at += MINUTE) addToCurve(curve, at, 1)
  expect(curve.orders.length).toBeLessThanOrEqual(STRETCHES)
  expect(curve.step).toBe(64 * MINUTE)
  expect(cumulated(curve).at(-1)).toBe((7 * DAY) / MINUTE)
  expect(new Set(curve.orders.slice(0, -1))).toEqual(new Set([64]))
})

it('curves that count the same time have the same stretches, whatever they count', () => {
  const [busy, quiet] = [noCurve(), noCurve()]
  for (let at = 0; at < 9 * HOUR; at += MINUTE) {
    addToCurve(busy, at, 7)
    addToCurve(quiet, at, 0)
  }
  expect([quiet.step, quiet.orders.length]).toEqual([busy.step, busy.orders.length])
})
