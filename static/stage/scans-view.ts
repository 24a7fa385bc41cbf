import type { StageSections } from '../../server/projections/stage.ts'
import { provinceOf } from '../../views/place.ts'
import { arcsOf, type Label, type Way, wordWays } from './arcs.ts'
import { type Point, project } from './projection.ts'
import { ems } from './text-width.ts'

type Scans = StageSections['scans']

/** A lot on the map, named where there is room. */
export type Pin = Point & { id: string; r: number; name: string; side: 'start' | 'end' }
export type ScansView = {
  /** Shops: what could be looked at. */
  stalls: Point[]
  pins: Pin[]
  cities: { key: string; at: Point; label: Label | null }[]
  ways: (Way & { width: number; casing: number })[]
}

const WIDEST = 9

/** What the map of checks draws; `text` is the size of labels in map units. */
export function scansView(
  { scans, stalls }: Pick<StageSections, 'scans' | 'stalls'>,
  text: number,
): ScansView {
  const { lots, cities } = scans
  const first = lots[0]
  const origin = first ? project(first.lat, first.lon) : { x: 0, y: 0 }
  const arcs = arcsOf(
    cities.map(city => ({ ...city, orders: city.checks })),
    origin,
    text,
  )
  return {
    stalls: stalls.map(({ lat, lon }) => rounded(project(lat, lon))),
    pins: pinsOf(lots, text),
    cities: cities.map(({ key }, i) => ({ key, at: arcs[i]!.to, label: arcs[i]!.label })),
    ways: lots.flatMap(lot => waysOf(lot, cities)),
  }
}

const rounded = ({ x, y }: Point): Point => ({ x: Math.round(x), y: Math.round(y) })

function waysOf(lot: Scans['lots'][number], cities: Scans['cities']): ScansView['ways'] {
  const told = cities.filter(city => (lot.from[city.key] ?? 0) > 0)
  const words = told.map(city => ({
    from: { lat: lot.lat, lon: lot.lon },
    to: { lat: city.lat, lon: city.lon },
    orders: lot.from[city.key]!,
  }))
  return wordWays(words).map(way => {
    const width = Math.min(WIDEST, 3 + way.orders)
    return { ...way, id: `${lot.id}-${way.id}`, width, casing: width + 3.2 }
  })
}

type Box = { left: number; right: number; top: number; bottom: number }

/** Names go to the free side, and are left out where both are taken: a missing name is better than two in one place. */
function pinsOf(lots: Scans['lots'], text: number): Pin[] {
  const taken: Box[] = lots.map(lot => around(project(lot.lat, lot.lon), 20))
  return lots.map(lot => {
    const { x, y } = project(lot.lat, lot.lon)
    const name = `${provinceOf(lot.place)} ${lot.people}`
    const pin = { id: lot.id, ...rounded({ x, y }), r: 13 + Math.min(11, lot.people) }
    for (const side of ['end', 'start'] as const) {
      const box = boxOf(pin, name, side, text)
      if (taken.some(other => overlap(box, other))) continue
      taken.push(box)
      return { ...pin, name, side }
    }
    return { ...pin, name: '', side: 'end' }
  })
}

const around = ({ x, y }: Point, r: number): Box => ({ left: x - r, right: x + r, top: y - r, bottom: y + r })

function boxOf({ x, y, r }: Point & { r: number }, name: string, side: Pin['side'], text: number): Box {
  const width = ems(name) * text
  const near = r + 10
  const left = side === 'start' ? x + near : x - near - width
  return { left, right: left + width, top: y - text * 0.6, bottom: y + text * 0.6 }
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
