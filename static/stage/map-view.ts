import type { StageSections } from '../../server/projections/stage.ts'
import { provinceOf } from '../../views/place.ts'
import { type Arc, arcsOf, type Way, wordWays } from './arcs.ts'
import { project } from './projection.ts'
import { ems } from './text-width.ts'

/** Chanthaburi, the durian coast: where arcs start until the section says where the product comes from. */
const COAST = { lat: 12.61, lon: 102.1 }

export type MapView = {
  arcs: Arc[]
  words: (Way & { orders: number })[]
  stalls: { id: string; x: number; y: number; r: number; sold: number }[]
  /** `label`: where the name ends. */
  origin: { x: number; y: number; name: string; label: { x: number; y: number } }
  /** Orders that no label shows, so that the map's numbers and the counter agree. */
  rest: { others: number; neighbours: number; room: number } | null
}

/** What the map draws. `text` is the size of labels in map units, larger where the map is drawn smaller. */
export function mapView(
  { cities, counter, room, proof, stalls, sold, words }: StageSections,
  text: number,
): MapView {
  const from = originOf(proof)
  const point = project(from.lat, from.lon)
  const at = { x: Math.round(point.x), y: Math.round(point.y) }
  const name = provinceOf(from.place)
  const origin = { ...at, name, label: nameEnd(at, name) }
  const arcs = arcsOf(cities, origin, text)
  const total = counter[room.market]
  const labelled = arcs.reduce((sum, arc) => sum + (arc.label?.orders ?? 0), 0)
  const neighbours = cities.reduce((sum, city) => sum + (city.abroad ? city.orders : 0), 0)
  const others = total.orders - total.people.orders - labelled - neighbours
  return {
    arcs,
    origin,
    words: wordWays(words),
    stalls: stalls.map((stall, i) => stallOf(stall, sold[i] ?? 0)),
    rest: total.orders > 0 ? { others, neighbours, room: total.people.orders } : null,
  }
}

/** Right edge of the numbers beside the map, and an em of the origin's name as its letters run, all in map units. */
const NUMBERS_END = 812
const EM = { latin: 33, other: 40 }

/** Left of the ways that leave for the south-east; below them, where a long name would reach into the numbers. */
export function nameEnd({ x, y }: { x: number; y: number }, name: string): { x: number; y: number } {
  const width = ems(name) * (/[a-z]/i.test(name) ? EM.latin : EM.other)
  if (x + 16 - width >= NUMBERS_END) return { x: x + 16, y: y + 66 }
  return { x: Math.round(NUMBERS_END + width), y: y + 128 }
}

function stallOf({ id, lat, lon }: StageSections['stalls'][number], sold: number): MapView['stalls'][number] {
  const { x, y } = project(lat, lon)
  const r = sold > 0 ? Math.min(15, 7 + Math.log10(sold) * 2) : 6
  return { id, x: Math.round(x), y: Math.round(y), r: Math.round(r * 10) / 10, sold }
}

type Origin = { place: string; lat: number; lon: number }

function originOf(proof: StageSections['proof'] & { origin?: Origin | null }): Origin {
  return proof.origin ?? { place: '', ...COAST }
}
