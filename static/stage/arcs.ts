import type { StageSections } from '../../server/projections/stage.ts'
import { type Point, project } from './projection.ts'
import { ems } from './text-width.ts'

export type City = StageSections['cities'][number]
type Word = StageSections['words'][number]
/** A curved way on the map; at `rest`, a share of it, stands the drawing of the last who went along. */
export type Way = { id: string; from: Point; control: Point; to: Point; d: string; rest: number }
type Side = 'start' | 'end'
export type Label = {
  x: number
  y: number
  anchor: Side
  name: string
  zh: string
  orders: number
}
export type Arc = Way & { orders: number; width: number; casing: number; label: Label | null }

/**
 * How far an arc bows, as a share of its length, and the side of its label, both set by hand: left cities bow to the
 * left so that nine arcs open like a hand, six labels have room (Guangzhou's beyond Shenzhen, Shanghai's under the hung sign), and no drawing rests on
 * a city.
 */
const HAND: Record<string, { lift: number; rest: number; side?: Side; aside?: number; below?: number }> = {
  昆明: { lift: -0.14, rest: 0.7, side: 'end' },
  成都: { lift: 0, rest: 0.85, side: 'end' },
  重庆: { lift: -0.02, rest: 0.6 },
  西安: { lift: 0, rest: 0.64, side: 'end' },
  郑州: { lift: 0, rest: 0.7 },
  北京: { lift: 0.03, rest: 0.76, side: 'end' },
  武汉: { lift: 0.01, rest: 0.72 },
  杭州: { lift: 0.03, rest: 0.58 },
  上海: { lift: 0.07, rest: 0.84, side: 'start', below: 58 },
  南宁: { lift: 0.1, rest: 0.7 },
  广州: { lift: 0.13, rest: 0.66, side: 'start', aside: 22 },
  深圳: { lift: 0.2, rest: 0.5 },
  万象: { lift: -0.1, rest: 0.5 },
  金边: { lift: 0.2, rest: 0.9 },
  胡志明市: { lift: 0.25, rest: 0.9 },
  仰光: { lift: -0.15, rest: 0.6 },
  其他国家: { lift: 0.16, rest: 0.6, side: 'end', aside: -26, below: 56 },
}
const LABELS = 6
const THICKEST = 14

/**
 * The arcs of a map from its origin, most orders first, with as many labels as find room; the rest of the world, which is
 * no place that one would know, always has one. `text` is their size in map units.
 */
export function arcsOf(cities: readonly City[], origin: Point, text: number): Arc[] {
  const taken: Box[] = []
  return cities.map(city => {
    const point = project(city.lat, city.lon)
    const label = city.beyond || taken.length < LABELS ? labelOf(city, point, text, taken) : null
    if (label) taken.push(boxOf(label, text))
    return arc(city, origin, point, label)
  })
}

function arc(city: City, from: Point, to: Point, label: Label | null): Arc {
  const { lift, rest } = HAND[city.zh] ?? { lift: 0, rest: 0.75 }
  const width = Math.min(THICKEST, 2.4 + city.orders / 950)
  return {
    ...way(idOf(city), from, to, lift, rest),
    orders: city.orders,
    width: r(width),
    casing: r(width + 3.2),
    label,
  }
}

/** From friend to buyer, bowing upwards so that it is told from the orders' arcs. */
export function wordWays(words: readonly Word[]): (Way & { orders: number })[] {
  return words.map(({ from, to, orders }) => {
    const [a, b] = [project(from.lat, from.lon), project(to.lat, to.lon)]
    const lift = a.x < b.x ? -0.3 : 0.3
    return { ...way(`${idOf(from)}-${idOf(to)}`, a, b, lift, 0.5), orders }
  })
}

function way(id: string, from: Point, to: Point, lift: number, rest: number): Way {
  const control = {
    x: (from.x + to.x) / 2 - (to.y - from.y) * lift,
    y: (from.y + to.y) / 2 + (to.x - from.x) * lift,
  }
  const d = `M${r(from.x)} ${r(from.y)}Q${r(control.x)} ${r(control.y)} ${r(to.x)} ${r(to.y)}`
  return { id, from, control, to, d, rest }
}

const idOf = ({ lat, lon }: { lat: number; lon: number }): string =>
  `${Math.round(lat * 100)}-${Math.round(lon * 100)}`

/** The point at `s` (0 to 1) of an arc. */
export function along({ from, control, to }: Pick<Way, 'from' | 'control' | 'to'>, s: number): Point {
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
  const label: Label = {
    x,
    y: r(p.y + (known?.below ?? 0)),
    anchor,
    name,
    zh: city.beyond || city.zh === name ? '' : city.zh,
    orders,
  }
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
