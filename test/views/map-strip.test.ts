import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { borderAt, mapStrip } from '../../views/map-strip.ts'

type Step = Parameters<typeof mapStrip>[0][number]
const stop = (
  country: Step['country'],
  place: string,
  lat: number,
  lon: number,
  step: Step['step'] = 'stored',
): Step => ({ step, country, place, lat, lon })
const orchard = stop('TH', 'orchard', 12.8, 102.12)
const packing = stop('TH', 'packing house', 12.77, 102.11)
const chiangKhong = stop('TH', 'Chiang Khong', 20.27, 100.41, 'exported')
const mohan = stop('CN', 'Mohan', 21.19, 101.69, 'imported')
const kunming = stop('CN', 'Kunming', 25.04, 102.72)
const laemChabang = stop('TH', 'Laem Chabang', 13.08, 100.88, 'exported')
const nansha = stop('CN', 'Nansha port', 22.65, 113.67, 'imported')
const bonded = stop('CN', 'Nansha bonded', 22.77, 113.6)

const labels = (journey: Step[]) => mapStrip(journey)?.stops.map(s => s.label)
const lands = (journey: Step[]) => mapStrip(journey)?.zones.map(z => z.land)

describe('the map strip of a journey', () => {
  it('is not drawn for a lot that has only been in one place', () => {
    expect(mapStrip([])).toBeNull()
    expect(mapStrip([orchard])).toBeNull()
    expect(mapStrip([orchard, packing])).toBeNull()
  })

  it('draws neighbours as one stop, named by where it began, the last by where the lot lies now', () => {
    expect(labels([orchard, packing, chiangKhong, mohan])).toEqual(['orchard', 'Chiang Khong', 'Mohan'])
    expect(labels([orchard, laemChabang, nansha, bonded])).toEqual([
      'orchard',
      'Laem Chabang',
      'Nansha bonded',
    ])
  })

  it('passes Laos from a northern border and the sea from a port', () => {
    expect(lands([orchard, chiangKhong, mohan, kunming])).toEqual(['TH', 'LA', 'CN'])
    expect(lands([orchard, laemChabang, nansha])).toEqual(['TH', 'sea', 'CN'])
    expect(lands([orchard, chiangKhong])).toEqual(['TH'])
  })

  it('knows whether the lot has left Thailand', () => {
    expect(mapStrip([orchard, chiangKhong])?.abroad).toBe(false)
    expect(mapStrip([orchard, chiangKhong, mohan])?.abroad).toBe(true)
  })

  it.each([
    ['a land border', [orchard, chiangKhong, mohan, kunming]],
    ['ports', [orchard, laemChabang, nansha, bonded]],
    ['an entry that is the end', [orchard, chiangKhong, mohan]],
  ])('stands the posts of %s on the lines that are drawn', (_, journey) => {
    const { stops, zones } = mapStrip(journey)!
    const [, second, third] = zones
    expect([stops[1]!.x, stops[2]!.x]).toEqual([
      borderAt(second!.x, stops[1]!.y),
      borderAt(third!.x, stops[2]!.y),
    ])
  })

  it('stands no farm on a border, even one beside the port', () => {
    const farm = stop('TH', 'farm', 13.3, 100.9)
    const { stops, zones } = mapStrip([farm, laemChabang, nansha])!
    expect(stops.map(s => s.label)).toEqual(['farm', 'Laem Chabang', 'Nansha port'])
    expect(stops[0]!.x).toBeLessThan(zones[1]!.x - 20)
  })

  it('knows where its own line runs', () => {
    expect(mapStrip([orchard, chiangKhong, mohan])!.borders[0]).toMatch(/^M[\d.]+ 0q-5 40 0 80t0 80$/)
    expect([0, 40, 80, 120, 160].map(y => borderAt(100, y))).toEqual([100, 97.5, 100, 102.5, 100])
  })

  it('goes from left to right, inside the strip, over lands that leave no gap', () => {
    const step = fc.record({
      step: fc.constantFrom<Step['step']>('harvested', 'exported', 'imported', 'stored'),
      country: fc.constantFrom<Step['country']>('TH', 'LA', 'VN', 'CN'),
      place: fc.string(),
      lat: fc.double({ min: 5, max: 45, noNaN: true }),
      lon: fc.double({ min: 97, max: 125, noNaN: true }),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), journey => {
        const strip = mapStrip(journey)
        if (!strip) return
        const xs = strip.stops.map(s => s.x)
        expect(xs).toEqual([...xs].sort((a, b) => a - b))
        for (const { x, y } of strip.stops) expect(x > 0 && x < 360 && y > 0 && y < 160).toBe(true)
        const ends = strip.zones.map(z => z.x + z.width)
        strip.zones.slice(1).forEach((zone, i) => {
          expect(zone.x).toBeCloseTo(ends[i]!, 0)
        })
        expect(ends.at(-1)).toBeCloseTo(360, 0)
      }),
    )
  })
})
