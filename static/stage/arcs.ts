import type { StageSections } from '../../server/projections/stage.ts'
import { type Point, project } from './projection.ts'
import { ems } from './text-width.ts'

export type City = StageSections['cities'][number]
export type Label = {
  x: number
  y: number
  anchor: 'start' | 'end'
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
  label: Label | null
}

/** How far an arc bows, as a share of its length: left cities to the left, so that nine arcs fan out like a hand. */
const LIFT: Record<string, number> = {
  昆明: -0.2,
  成都: -0.12,
  重庆: -0.07,
  西安: -0.04,
  郑州: 0,
  北京: 0.04,
  武汉: 0.06,
  杭州: 0.05,
  上海: 0.09,
  南宁: 0.16,
  广州: 0.15,
  深圳: 0.2,
}
const LEFT = new Set(['昆明', '成都', '西安', '北京', '重庆', '郑州'])
const LABELS = 6
const THICKEST = 14

/** The arcs of a map from its origin, most orders first, with as many labels as find room. `text` is their size in map units. */
export function arcsOf(cities: readonly City[], origin: Point, text: number): Arc[] {
  const points = cities.map(c => project(c.lat, c.lon))
  const taken: Box[] = [around(origin, 40), ...points.map(p => around(p, 9))]
  return cities.map((city, i) => {
    const label = taken.length < points.length + 1 + LABELS ? labelOf(city, points[i]!, text, taken) : null
    if (label) taken.push(boxOf(label, text))
    return arc(city, origin, points[i]!, label)
  })
}

function arc(city: City, from: Point, to: Point, label: Label | null): Arc {
  const lift = LIFT[city.zh] ?? 0
  const control = {
    x: (from.x + to.x) / 2 - (to.y - from.y) * lift,
    y: (from.y + to.y) / 2 + (to.x - from.x) * lift,
  }
  const width = Math.min(THICKEST, 2.4 + city.orders / 950)
  const d = `M${r(from.x)} ${r(from.y)}Q${r(control.x)} ${r(control.y)} ${r(to.x)} ${r(to.y)}`
  const id = `${Math.round(city.lat * 100)}-${Math.round(city.lon * 100)}`
  return { id, from, control, to, d, width: r(width), casing: r(width + 3.2), label }
}

/** The point at `s` (0 to 1) of an arc. */
export function along({ from, control, to }: Pick<Arc, 'from' | 'control' | 'to'>, s: number): Point {
  const [a, b, c] = [(1 - s) ** 2, 2 * s * (1 - s), s ** 2]
  return { x: a * from.x + b * control.x + c * to.x, y: a * from.y + b * control.y + c * to.y }
}

type Box = { left: number; top: number; right: number; bottom: number }

const around = (p: Point, reach: number): Box => ({
  left: p.x - reach,
  right: p.x + reach,
  top: p.y - reach,
  bottom: p.y + reach,
})

/** Beside its city on the preferred side, else on the other, else nowhere: a missing label is better than two in one place. */
function labelOf(city: City, p: Point, text: number, taken: readonly Box[]): Label | null {
  const sides = LEFT.has(city.zh) ? (['end', 'start'] as const) : (['start', 'end'] as const)
  for (const anchor of sides)
    for (const shift of [0, -0.7, 0.7]) {
      const label: Label = {
        x: r(p.x + (anchor === 'start' ? 20 : -20)),
        y: r(p.y + shift * text),
        anchor,
        name: city.name,
        zh: city.zh === city.name ? '' : city.zh,
        orders: city.orders,
      }
      const box = boxOf(label, text)
      if (!taken.some(other => overlap(box, other))) return label
    }
  return null
}

function boxOf({ x, y, anchor, name, zh, orders }: Label, text: number): Box {
  const width = Math.max(ems(zh ? `${name} ${zh}` : name), ems(`${orders},`)) * text
  const left = anchor === 'start' ? x : x - width
  return { left, right: left + width, top: y - text * 1.1, bottom: y + text * 1.15 }
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

const r = (n: number): number => Math.round(n * 10) / 10
