import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PLACES } from '../../server/core/places.ts'
import { along, arcsOf } from '../../static/stage/arcs.ts'
import { project } from '../../static/stage/projection.ts'

const origin = project(12.61, 102.1)
const city = (key: string, orders: number) => {
  const { name, lat, lon } = PLACES.find(p => p.key === key)!
  return { name: name.th, zh: name.zh, abroad: false, beyond: false, lat, lon, orders }
}

/** Up to nine cities in any order of orders, as the section gives them. */
const someCities = fc
  .shuffledSubarray([...PLACES], { maxLength: 9 })
  .map(places => places.map((p, i) => city(p.key, 9_000 - 1_000 * i)))

describe('the map of orders', () => {
  it.each([
    ['the middle of the picture is 14°N 106°E', 14, 106, 1130, 812],
    ['Chanthaburi stands in front', 12.61, 102.1, 1017, 857],
    ['Beijing stands behind, near the awning', 39.9, 116.4, 1306, 189],
    ['Shanghai is the easternmost', 31.23, 121.47, 1445, 345],
  ])('%s', (_, lat, lon, x, y) => {
    const point = project(lat, lon)
    expect(point.x).toBeCloseTo(x, -0.5)
    expect(point.y).toBeCloseTo(y, -0.5)
  })

  it('leads every arc from its origin to its city', () =>
    fc.assert(
      fc.property(someCities, cities => {
        for (const [i, arc] of arcsOf(cities, origin, 29).entries()) {
          expect(along(arc, 0)).toEqual(origin)
          expect(along(arc, 1)).toEqual(project(cities[i]!.lat, cities[i]!.lon))
          expect(arc.d).not.toMatch(/NaN|Infinity/)
        }
      }),
    ))

  it('labels six cities at most, whichever come first, in either size', () =>
    fc.assert(
      fc.property(someCities, fc.constantFrom(29, 35), (cities, text) => {
        expect(arcsOf(cities, origin, text).filter(arc => arc.label).length).toBeLessThanOrEqual(6)
      }),
    ))

  it('keeps a label where it is when cities change places in the order', () => {
    const keys = ['guangzhou', 'shanghai', 'beijing', 'chengdu', 'kunming', 'xian', 'shenzhen']
    const labels = (order: string[]) =>
      new Map(
        arcsOf(
          order.map(key => city(key, 5)),
          origin,
          29,
        ).map(arc => [arc.id, arc.label]),
      )
    expect(labels([...keys].reverse())).toEqual(labels(keys))
    expect([...labels(keys).values()].filter(Boolean)).toHaveLength(6)
  })

  it('draws a line that thickens with orders, to a limit', () => {
    const [none, some, flood] = [0, 5_000, 1_000_000].map(n => arcsOf([city('beijing', n)], origin, 29)[0]!)
    expect(none!.width).toBeCloseTo(2.4)
    expect(some!.width).toBeGreaterThan(none!.width)
    expect(flood!.width).toBe(14)
    expect(flood!.casing - flood!.width).toBeCloseTo(3.2)
  })
})
