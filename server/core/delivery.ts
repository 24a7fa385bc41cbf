import { HOUR, MINUTE } from './scenario.ts'

/** The parcels of a market or of one of its shops. */
export type Delivery = {
  delivered: number
  refunded: number
  /** Parcels by whole hours from order to door. */
  hours: number[]
  /** Parcels underway, by the hour of the run in which they were ordered. */
  since: number[]
  /** Sum over parcels of what was left of a hundred at the door. */
  fresh: number
}

export type DeliveryResult = {
  delivered: number
  refunded: number
  underway: number
  /** Hours until half of the orders, and 95 of 100, are at the door; null while that is longer than anybody has waited. */
  p50: number | null
  p95: number | null
  /** The longest that anything took or has been underway, hours. */
  longest: number
  /** Mean part of shelf life left at the door, of a hundred; null before the first parcel. */
  fresh: number | null
}

export const noDelivery = (): Delivery => ({ delivered: 0, refunded: 0, hours: [], since: [], fresh: 0 })

/** An order goes underway; `minute` of the run. */
export const depart = (delivery: Delivery, minute: number): void => tally(delivery.since, hourOf(minute), 1)

/** It is at the door after so many hours, so fresh of a hundred. */
export function come(delivery: Delivery, parcel: { minute: number; hours: number; fresh: number }): void {
  delivery.delivered++
  delivery.fresh += parcel.fresh
  tally(delivery.hours, parcel.hours, 1)
  tally(delivery.since, hourOf(parcel.minute), -1)
}

/** What has come by `now`, sim-ms, and how long it takes. */
export function deliveryResult(delivery: Delivery, now: number): DeliveryResult {
  const { delivered, refunded, since, fresh } = delivery
  const waits = waitsOf(since, now)
  return {
    ...{ delivered, refunded },
    underway: since.reduce((sum, n) => sum + (n ?? 0), 0),
    p50: timeToDoor(delivery.hours, waits, 0.5),
    p95: timeToDoor(delivery.hours, waits, 0.95),
    longest: Math.max(1, delivery.hours.length, waits.length) - 1,
    fresh: delivered === 0 ? null : Math.round(fresh / delivered),
  }
}

/** Parcels underway by the hours that they have been. */
function waitsOf(since: readonly number[], now: number): number[] {
  const waits: number[] = []
  const hour = Math.floor(now / HOUR)
  for (let i = 0; i < since.length; i++) if (since[i]) tally(waits, Math.max(0, hour - i), since[i]!)
  return waits
}

/** A sum of parts falls short of a whole by no more than this. */
const ROUNDING = 1e-9

/**
 * The hour by which this part of all orders is at the door, after Kaplan and Meier: hour by hour, which part of those who
 * had waited so long got theirs. A median of what has arrived alone is short wherever the slow parcels are still on the
 * road, and would call the slower of two markets the faster one.
 */
function timeToDoor(hours: readonly number[], waits: readonly number[], part: number): number | null {
  let waiting = [...hours, ...waits].reduce((sum, n) => sum + (n ?? 0), 0)
  let left = 1
  for (let hour = 0; waiting > 0; hour++) {
    const came = hours[hour] ?? 0
    left *= 1 - came / waiting
    if (came > 0 && 1 - left >= part - ROUNDING) return hour
    waiting -= came + (waits[hour] ?? 0)
  }
  return null
}

const hourOf = (minute: number): number => Math.floor((minute * MINUTE) / HOUR)

function tally(counts: number[], index: number, by: number): void {
  while (counts.length <= index) counts.push(0)
  counts[index]! += by
}
