import type { StageSections } from '../../server/projections/stage.ts'
import { type Point, project } from './projection.ts'
import { ems } from './text-width.ts'

export type City = StageSections['cities'][number]
type Side = 'start' | 'end'
export type Label = {
  x: number
  y: number
  anchor: Side
  name: string
  zh: string
  orders: number
}
export type Arc = {
  id: string
  from: Point
  control: Point
  to: Point
  d: string
  width: number
  casing: number
  /** Where the drawing of the last order rests, as a share of the way. */
  rest: number
  label: Label | null
}

/**
 * How far an arc bows, as a share of its length, and the side of its label, both set by hand: left cities bow to the
 * left so that nine arcs open like a hand, six labels have room (Guangzhou's beyond Shenzhen), and no drawing rests on
 * a city.
 */
const HAND: Record<string, { lift: number; rest: number; side?: Side; aside?: number }> = {
  昆明: { lift: -0.14, rest: 0.7, side: 'end' },
  成都: { lift: 0, rest: 0.85, side: 'end' },
  重庆: { lift: -0.02, rest: 0.6 },
  西安: { lift: 0, rest: 0.64, side: 'end' },
  郑州: { lift: 0, rest: 0.7 },
  北京: { lift: 0.03, rest: 0.76, side: 'end' },
  武汉: { lift: 0.01, rest: 0.72 },
  杭州: { lift: 0.03, rest: 0.58 },
  上海: { lift: 0.07, rest: 0.84, side: 'start' },
  南宁: { lift: 0.1, rest: 0.7 },
  广州: { lift: 0.13, rest: 0.66, side: 'start', aside: 14 },
  深圳: { lift: 0.2, rest: 0.5 },
}
const LABELS = 6
const THICKEST = 14

/** The arcs of a map from its origin, most orders first, with as many labels as find room. `text` is their size in map units. */
export function arcsOf(cities: readonly City[], origin: Point, text: number): Arc[] {
  const taken: Box[] = []
  return cities.map(city => {
    const point = project(city.lat, city.lon)
    const label = taken.length < LABELS ? labelOf(city, point, text, taken) : null
    if (label) taken.push(boxOf(label, text))
    return arc(city, origin, point, label)
  })
}

function arc(city: City, from: Point, to: Point, label: Label | null): Arc {
  const lift = HAND[city.zh]?.lift ?? 0
  const control = {
    x: (from.x + to.x) / 2 - (to.y - from.y) * lift,
    y: (from.y + to.y) / 2 + (to.x - from.x) * lift,
  }
  const width = Math.min(THICKEST, 2.4 + city.orders / 950)
  const d = `M${r(from.x)} ${r(from.y)}Q${r(control.x)} ${r(control.y)} ${r(to.x)} ${r(to.y)}`
  const id = `${Math.round(city.lat * 100)}-${Math.round(city.lon * 100)}`
  return {
    id,
    from,
    control,
    to,
    d,
    width: r(width),
    casing: r(width + 3.2),
    rest: HAND[city.zh]?.rest ?? 0.75,
    label,
  }
}

/** The point at `s` (0 to 1) of an arc. */
export function along({ from, control, to }: Pick<Arc, 'from' | 'control' | 'to'>, s: number): Point {
  const [a, b, c] = [(1 - s) ** 2, 2 * s * (1 - s), s ** 2]
  return { x: a * from.x + b * control.x + c * to.x, y: a * from.y + b * control.y + c * to.y }
}

type Box = { left: number; top: number; right: number; bottom: number }

/** On its side of the city, or none when another label is there: a missing label is better than two in one place. */
function labelOf(city: City, p: Point, text: number, taken: readonly Box[]): Label | null {
  const known = HAND[city.zh]
  if (known && !known.side) return null
  const anchor = known?.side ?? 'start'
  const { name, orders } = city
  const aside = 20 + (known?.aside ?? 0)
  const x = r(p.x + (anchor === 'start' ? aside : -aside))
  const label: Label = { x, y: r(p.y), anchor, name, zh: city.zh === name ? '' : city.zh, orders }
  return taken.some(other => overlap(boxOf(label, text), other)) ? null : label
}

function boxOf({ x, y, anchor, name, zh, orders }: Label, text: number): Box {
  const width = Math.max(ems(zh ? `${name} ${zh}` : name), ems(`${orders},`)) * text
  const left = anchor === 'start' ? x : x - width
  return { left, right: left + width, top: y - text * 0.85, bottom: y + text * 1.1 }
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

const r = (n: number): number => Math.round(n * 10) / 10
