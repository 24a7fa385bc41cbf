import { describe, expect, it } from 'vitest'
import type { StageSections } from '../../server/projections/stage.ts'
import { project } from '../../static/stage/projection.ts'
import { scansView } from '../../static/stage/scans-view.ts'

type Scans = StageSections['scans']
type Lot = Scans['lots'][number]
const lot = (
  id: string,
  place: string,
  lat: number,
  lon: number,
  from: Record<string, number> = {},
): Lot => ({
  ...{ id, lot: id, name: id, art: 'durian', place, lat, lon, from },
  ...{ people: 2, checks: 3 },
})
const CHENGDU = {
  key: 'chengdu',
  name: 'Chengdu',
  zh: '成都',
  lat: 30.57,
  lon: 104.07,
  abroad: false,
  checks: 3,
}
const seen = (lots: Lot[], cities = [CHENGDU]) =>
  scansView({ scans: { lots, cities } as Scans, stalls: [{ id: 's', lat: 12, lon: 102 }] }, 29)

describe('the map of checks', () => {
  it('shows the shops while nobody has looked', () => {
    const view = seen([], [])
    expect([view.stalls.length, view.pins, view.ways]).toEqual([1, [], []])
  })

  it('leads from where a lot is from to where people look at it, wider for more', () => {
    const near = lot('a', 'Chanthaburi', 12.6, 102.1, { chengdu: 1 })
    const far = lot('b', 'Chiang Rai', 19.9, 99.8, { chengdu: 5 })
    const { ways } = seen([near, far])
    const { x, y } = project(12.6, 102.1)
    expect(ways.map(way => way.width)).toEqual([4, 8])
    expect([ways[0]!.from.x, ways[0]!.from.y]).toEqual([x, y])
    expect(new Set(ways.map(way => way.id)).size).toBe(2)
  })

  it('draws no way for a look from the room', () => {
    expect(seen([lot('a', 'Chanthaburi', 12.6, 102.1)]).ways).toEqual([])
  })

  it('names lots where there is room, never one over another', () => {
    const crowded = Array.from({ length: 6 }, (_, i) => lot(`l${i}`, 'Chanthaburi', 12.6 + i / 50, 102.1))
    const named = seen(crowded).pins.filter(pin => pin.name !== '')
    expect(named.length).toBeGreaterThan(0)
    expect(named.length).toBeLessThan(6)
    expect(named[0]!.name).toBe('Chanthaburi 2')
  })
})
