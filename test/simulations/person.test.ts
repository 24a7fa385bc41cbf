import { describe, expect, test } from 'vitest'
import { CATEGORIES } from '../../server/core/product.ts'
import { HOUR } from '../../server/core/scenario.ts'
import { isAffluent, lateness, sensitivity, taste, trustThreshold } from '../../simulations/kernel/person.ts'
import { SIM_KNOBS } from '../../simulations/knobs.ts'

const PEOPLE = 50_000
const SEED = 7
const everybody = <T>(of: (person: number) => T): T[] => Array.from({ length: PEOPLE }, (_, i) => of(i))
const mean = (values: readonly number[]): number => values.reduce((sum, n) => sum + n, 0) / values.length
const partOf = (found: readonly boolean[]): number => mean(found.map(Number))
/** Four standard errors of a part of everybody. */
const error = (p: number): number => 4 * Math.sqrt((p * (1 - p)) / PEOPLE)

const AFFLUENT = SIM_KNOBS['people.affluent'].value

describe('the simulated people', () => {
  test('are affluent as often as the source texts say', () => {
    const part = partOf(everybody(person => isAffluent(SEED, person, AFFLUENT)))
    expect(AFFLUENT).toBe(0.214)
    expect(Math.abs(part - AFFLUENT)).toBeLessThan(error(AFFLUENT))
  })

  test('mind prices about 1 on average, the affluent six tenths of it', () => {
    const minds = everybody(person => sensitivity(SEED, person, AFFLUENT))
    const rich = minds.filter((_, person) => isAffluent(SEED, person, AFFLUENT))
    expect(mean(minds)).toBeCloseTo(1, 1)
    expect(mean(rich)).toBeCloseTo(0.6, 1)
  })

  test('get up up to two hours earlier or later than most', () => {
    const late = everybody(person => lateness(SEED, person) / HOUR)
    expect(Math.abs(mean(late))).toBeLessThan(0.03)
    expect(Math.min(...late)).toBeGreaterThanOrEqual(-2)
    expect(Math.min(...late)).toBeLessThan(-1.9)
    expect(Math.max(...late)).toBeGreaterThan(1.9)
  })

  test.each([
    [0.75, 0.95, [0.75, 0.2, 0.05]],
    [0, 1, [0, 1, 0]],
  ])('trust the word of one, two or three friends as told (%d, %d)', (one, two, parts) => {
    const found = everybody(person => trustThreshold(SEED, person, one, two))
    for (const [i, part] of parts.entries())
      expect(Math.abs(partOf(found.map(n => n === i + 1)) - part)).toBeLessThanOrEqual(error(part))
  })

  test('like each kind of goods 1 on average, whatever the spread, and not all alike', () => {
    for (const [category] of CATEGORIES.entries()) {
      const tastes = everybody(person => taste(SEED, person, category, 0.6))
      expect(mean(tastes)).toBeCloseTo(1, 1)
      expect(new Set(tastes).size).toBeGreaterThan(200)
    }
    expect(taste(SEED, 1, 0, 0)).toBeCloseTo(1, 10)
  })
})
