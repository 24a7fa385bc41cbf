import type { Curves } from '../../server/projections/sides.ts'

export const CHART = { width: 400, height: 150 }

export type Chart = {
  line: string
  area: string
  /** The other market's curve. */
  ghost: string
  end: { x: number; y: number } | null
  /** A round number of orders, where it lies, and the end at which the curve leaves it room. */
  tick: { n: number; x: number; y: number; anchor: 'start' | 'end' } | null
}

/** Both charts share both axes, so that a height in one is the same height in the other. */
export function chartOf(curves: Curves, own: readonly number[], other: readonly number[]): Chart {
  const most = Math.max(own.at(-1) ?? 0, other.at(-1) ?? 0)
  const hours = Math.max(1, curves.hours)
  const spot = (n: number, i: number) => ({
    x: Math.min(CHART.width, ((i + 1) * curves.minutes * CHART.width) / (60 * hours)),
    y: CHART.height * (1 - n / Math.max(1, most)),
  })
  const path = (orders: readonly number[]) =>
    orders
      .map((n, i) => spot(n, i))
      .map(({ x, y }) => `L${x.toFixed(1)} ${y.toFixed(1)}`)
      .join('')
  const from = `M0 ${CHART.height}`
  const end = own.length > 0 ? spot(own.at(-1)!, own.length - 1) : null
  const line = from + path(own)
  const n = roundBelow(most)
  return {
    ...{ line, end, ghost: from + path(other) },
    area: end ? `${line}V${CHART.height}z` : '',
    tick: n > 0 ? { n, y: CHART.height * (1 - n / most), ...tickEnd(end?.x ?? 0) } : null,
  }
}

const tickEnd = (now: number): { x: number; anchor: 'start' | 'end' } =>
  now > CHART.width / 2 ? { x: 6, anchor: 'start' } : { x: CHART.width - 6, anchor: 'end' }

/** The greatest of 1, 2, 5, 10, 20 … that leaves the curve some room above it. */
function roundBelow(most: number): number {
  let found = 0
  for (let ten = 1; ten <= most; ten *= 10)
    for (const step of [1, 2, 5]) if (step * ten <= 0.8 * most) found = step * ten
  return found
}

export type AxisWord = { x: number; anchor: 'start' | 'middle' | 'end'; unit: 'day' | 'hour'; n: number }

const HOURS_A_DAY = 24
/** Nearer to an end than this the word for now would stand on the word for the end. */
const APART = 110

/** Both ends of the run and now, in days, or in hours while two days are not whole. */
export function axisOf({ hours, minutes, tencent }: Curves): AxisWord[] {
  if (hours === 0) return []
  const unit = hours >= 2 * HOURS_A_DAY ? 'day' : 'hour'
  const now = Math.min(hours, (tencent.length * minutes) / 60)
  const named = (hour: number) =>
    unit === 'day' ? Math.max(1, Math.ceil(hour / HOURS_A_DAY)) : Math.floor(hour)
  const words: AxisWord[] = [
    { x: 0, anchor: 'start', unit, n: named(0) },
    { x: CHART.width, anchor: 'end', unit, n: named(hours) },
  ]
  const x = (CHART.width * now) / hours
  if (x > APART && x < CHART.width - APART) words.push({ x, anchor: 'middle', unit, n: named(now) })
  return words
}
