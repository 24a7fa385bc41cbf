import { secondOfDay } from '../../server/core/calendar.ts'
import { HOUR } from '../../server/core/scenario.ts'

/** The crowd lives by Chinese time, one hour ahead of the scenario's calendar. */
const AHEAD = HOUR

/**
 * How busy each hour of the Chinese day is beside the mean of 1: quiet before dawn, a lunch hump, the evening peak.
 * Assumption; the 24 numbers sum to 24, so whole days keep their total.
 */
export const RHYTHM = [
  0.55, 0.26, 0.12, 0.08, 0.08, 0.15, 0.35, 0.65, 0.95, 1.15, 1.25, 1.25, 1.35, 1.2, 1.1, 1.1, 1.1, 1.15, 1.3,
  1.55, 1.9, 2.1, 1.95, 1.36,
] as const

const WAKES = 7 * HOUR
const SLEEPS = 1 * HOUR

/** Sim-ms after Chinese midnight. */
export const timeOfDay = (startsAt: number, at: number): number => secondOfDay(startsAt + at + AHEAD) * 1000

export const busyness = (startsAt: number, at: number): number =>
  RHYTHM[Math.floor(timeOfDay(startsAt, at) / HOUR)]!

/** How much of a day's visits falls in a tick. */
export const partOfDay = (startsAt: number, { from, to }: { from: number; to: number }): number =>
  ((to - from) / (24 * HOUR)) * busyness(startsAt, from)

/**
 * A look that would fall between 01:00 and 07:00 waits for the morning, spread by `u` over two hours; whoever lives
 * `late` ms behind the others sleeps so much later.
 */
export function whenAwake(startsAt: number, at: number, u: number, late = 0): number {
  const time = timeOfDay(startsAt, at - late)
  if (time < SLEEPS || time >= WAKES) return at
  return at + (WAKES - time) + Math.floor(u * 2 * HOUR)
}
