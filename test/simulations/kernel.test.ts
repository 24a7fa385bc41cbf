import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CATALOGUE } from '../../seeds/index.ts'
import { OPENING_DAY, secondOfDay } from '../../server/core/calendar.ts'
import { PLACES } from '../../server/core/places.ts'
import { HOUR, MINUTE } from '../../server/core/scenario.ts'
import { SCENARIOS, scenarioHeader } from '../../simulations/index.ts'
import { type Agenda, drop, dueIn, plan } from '../../simulations/kernel/agenda.ts'
import { placeOnList } from '../../simulations/kernel/attention.ts'
import { add, emptySet, follows, has, personAt, placeOf } from '../../simulations/kernel/population.ts'
import { PURPOSE } from '../../simulations/kernel/purpose.ts'
import { RHYTHM, whenAwake } from '../../simulations/kernel/rhythm.ts'
import { SIM_KNOBS, simKnobs } from '../../simulations/knobs.ts'

describe('an agenda', () => {
  const dues = fc.array(fc.integer({ min: 0, max: 10 * MINUTE }), { maxLength: 40 })
  const borders = fc.array(fc.integer({ min: 1, max: 10 * MINUTE }), { maxLength: 12 })

  test('gives every item once, in the tick in which it is due, however the ticks are cut', () => {
    fc.assert(
      fc.property(dues, borders, (items, cuts) => {
        const agenda: Agenda<{ due: number }> = new Map()
        for (const due of items) plan(agenda, { due })
        const ends = [...new Set([...cuts, 11 * MINUTE])].sort((a, b) => a - b)
        const found: number[] = []
        let from = 0
        for (const to of ends) {
          found.push(...dueIn(agenda, from, to).map(item => item.due))
          drop(agenda, from, to)
          from = to
        }
        expect([...found].sort((a, b) => a - b)).toEqual([...items].sort((a, b) => a - b))
        expect(agenda.size).toBe(0)
      }),
    )
  })

  test('keeps the order in which items of one minute were added', () => {
    const agenda: Agenda<{ due: number; name: string }> = new Map()
    plan(agenda, { due: 30_000, name: 'first' })
    plan(agenda, { due: 10_000, name: 'second' })
    expect(dueIn(agenda, 0, MINUTE).map(item => item.name)).toEqual(['first', 'second'])
  })
})

describe('a place on a list', () => {
  const DRAWS = 100_000
  const parts = (length: number, bias: number): number[] => {
    const counts = new Array<number>(length).fill(0)
    for (let i = 0; i < DRAWS; i++) counts[placeOnList(length, bias, (i + 0.5) / DRAWS)]!++
    return counts.map(n => n / DRAWS)
  }

  test.each([
    [3, 1, [6 / 11, 3 / 11, 2 / 11]],
    [3, 2, [36 / 49, 9 / 49, 4 / 49]],
    [4, 0, [0.25, 0.25, 0.25, 0.25]],
    [1, 1, [1]],
  ])('of %i is looked at as its rank to the power of -%d', (length, bias, expected) => {
    for (const [i, part] of parts(length, bias).entries()) expect(part).toBeCloseTo(expected[i]!, 4)
  })
})

describe('the population', () => {
  test('a person is counted in a set once and alone', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.array(fc.nat(499)), (population, people) => {
        const set = emptySet(population)
        const members = people.filter(person => person < population)
        for (const person of members) add(set, person)
        for (let person = 0; person < population; person++)
          expect(has(set, person)).toBe(members.includes(person))
      }),
    )
  })

  test('each city holds its share of the people within half a percent', () => {
    const people = 100_000
    const counts = PLACES.map(() => 0)
    for (let person = 0; person < people; person++) counts[placeOf(7, person)]!++
    const total = PLACES.reduce((sum, place) => sum + place.weight, 0)
    for (const [i, place] of PLACES.entries())
      expect(Math.abs(counts[i]! / people - place.weight / total)).toBeLessThan(0.005)
  })

  test('following is a property of the person, and a larger share keeps the followers of a smaller one', () => {
    for (let person = 0; person < 2_000; person++)
      if (follows(7, person, 0.3)) expect(follows(7, person, 0.6)).toBe(true)
  })

  test.each([
    [0, 0],
    [0.999999999, 9],
  ])('draw %d of ten people is person %d', (u, person) => {
    expect(personAt(10, u)).toBe(person)
  })
})

describe('the day', () => {
  test('has 24 hours whose mean is 1, so that whole days keep their visits', () => {
    expect(RHYTHM).toHaveLength(24)
    expect(RHYTHM.reduce((sum, hour) => sum + hour, 0)).toBeCloseTo(24, 9)
  })

  test('nobody opens a link between one and seven in the morning by Chinese time', () => {
    for (let at = 0; at < 48 * HOUR; at += 7 * MINUTE) {
      const look = whenAwake(OPENING_DAY, at, 0.5)
      const hour = (secondOfDay(OPENING_DAY + look) / 3_600 + 1) % 24
      expect(look).toBeGreaterThanOrEqual(at)
      expect(hour < 1 || hour >= 7).toBe(true)
    }
  })
})

describe('knobs and scenarios', () => {
  test('every knob stands inside its range and names its source', () => {
    for (const [name, knob] of Object.entries(SIM_KNOBS)) {
      expect(knob.value, name).toBeGreaterThanOrEqual(knob.min)
      expect(knob.value, name).toBeLessThanOrEqual(knob.max)
      expect(knob.source.length, name).toBeGreaterThan(0)
    }
  })

  test('a scenario overrides a knob by name and leaves the others alone', () => {
    const knobs = simKnobs({ 'traffic.factor': 0.5 })
    expect(knobs['traffic.factor']).toBe(0.5)
    expect(knobs['tencent.share.rate']).toBe(SIM_KNOBS['tencent.share.rate'].value)
  })

  test('no two purposes share a number', () => {
    const numbers = Object.values(PURPOSE)
    expect(new Set(numbers).size).toBe(numbers.length)
  })

  test.each(SCENARIOS.map(s => [s.header.name, s.header] as const))(
    '%s is about a seeded product or none, and stocks seeded lots',
    (name, header) => {
      expect(scenarioHeader(name)).toBe(header)
      const gtins = ['', ...CATALOGUE.products.map(p => p.gtin)]
      expect(gtins).toContain(header.product)
      const lots = CATALOGUE.products.flatMap(p => p.lots.map(lot => `${p.gtin}/${lot.batchLotNumber}`))
      for (const lot of Object.keys(header.stock)) expect(lots).toContain(lot)
    },
  )

  test('an unknown scenario has no header', () => {
    expect(scenarioHeader('nothing-like-it')).toBeUndefined()
  })
})
