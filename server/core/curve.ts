import { MINUTE } from './scenario.ts'

/** Orders in equal stretches of simulated time, each `step` sim-ms long, from the run's opening on. */
export type Curve = { step: number; orders: number[] }

/** A long run has longer stretches, never more of them. A week's are 64 minutes long. */
export const STRETCHES = 192

export const noCurve = (): Curve => ({ step: MINUTE, orders: [] })

/** Counts `n` orders at `at`. Counted even when there are none, so that curves of one run agree on their stretches. */
export function addToCurve(curve: Curve, at: number, n: number): void {
  while (at >= STRETCHES * curve.step) halve(curve)
  const stretch = Math.floor(at / curve.step)
  while (curve.orders.length <= stretch) curve.orders.push(0)
  curve.orders[stretch]! += n
}

/** Two stretches become one. */
function halve(curve: Curve): void {
  const { orders } = curve
  curve.orders = Array.from(
    { length: Math.ceil(orders.length / 2) },
    (_, i) => orders[2 * i]! + (orders[2 * i + 1] ?? 0),
  )
  curve.step *= 2
}

/** How many orders there were by the end of each stretch. */
export function cumulated({ orders }: Curve): number[] {
  let sum = 0
  return orders.map(n => {
    sum += n
    return sum
  })
}
