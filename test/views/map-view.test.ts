import { describe, expect, it } from 'vitest'
import { PLACES } from '../../server/core/places.ts'
import { along, arcsOf } from '../../static/stage/arcs.ts'
import { nameEnd } from '../../static/stage/map-view.ts'
import { project } from '../../static/stage/projection.ts'

/** Drawing of a product on its way, as large as on the map. */
const RIDER = 16
const SIZE = 36
/** Where the numbers beside the map end on a 16:9 screen, in map units. */
const NUMBERS_END = 800

const ORIGINS = [
  ['จันทบุรี', 12.61, 102.1, 4.2],
  ['Chanthaburi', 12.61, 102.1, 5.9],
  ['ระนอง', 9.96, 98.63, 3.3],
  ['Ranong', 9.96, 98.63, 3.6],
  ['Nakhon Pathom', 13.82, 100.06, 7],
  ['Maha Sarakham', 16.18, 103.3, 7],
] as const

describe("the origin's name", () => {
  it.each(ORIGINS)(
    '%s stands neither in the numbers nor under what leaves for the south-east',
    (name, ...at) => {
      const [lat, lon, ems] = at
      const point = project(lat, lon)
      const { x, y } = nameEnd(point, name)
      const [left, top, bottom] = [x - ems * SIZE, y - 0.75 * SIZE, y + 0.25 * SIZE]
      expect(left).toBeGreaterThan(NUMBERS_END)
      const south = PLACES.filter(place => ['金边', '胡志明市'].includes(place.name.zh)).map(
        ({ name, lat, lon }) => ({
          name: name.en,
          zh: name.zh,
          abroad: true,
          beyond: false,
          lat,
          lon,
          orders: 5,
        }),
      )
      expect(south).toHaveLength(2)
      for (const arc of arcsOf(south, point, 29)) {
        const rider = along(arc, arc.rest)
        const inside =
          rider.x > left - RIDER && rider.x < x + RIDER && rider.y > top - RIDER && rider.y < bottom + RIDER
        expect(inside, arc.id).toBe(false)
      }
    },
  )
})
