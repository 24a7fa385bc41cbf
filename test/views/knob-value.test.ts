import { describe, expect, it } from 'vitest'
import { UNITS, type Unit } from '../../server/core/knob.ts'
import { LANGUAGES } from '../../server/core/text.ts'
import { contexts } from '../../server/http/words.ts'
import { ALL_KNOBS } from '../../simulations/index.ts'
import { knobText } from '../../views/knob-value.ts'

const CONTEXTS = contexts('/')

describe('a value in English', () => {
  const shown = knobText(CONTEXTS.en)

  it.each<[Unit, number, string]>([
    ['lesson-ms', 180_000, '3 min'],
    ['sim-ms', 0, '0 s'],
    ['sim-ms', 20_000, '20 s'],
    ['sim-ms', 90_000, '1.5 min'],
    ['sim-ms', 5 * 3_600_000, '5 h'],
    ['sim-ms', 48 * 3_600_000, '48 h'],
    ['sim-ms', 84 * 3_600_000, '3.5 days'],
    ['basis-points', 400, '4 %'],
    ['basis-points', 1_556, '15.56 %'],
    ['basis-points', 0, '0 %'],
    ['share', 0.358, '35.8 %'],
    ['share', 0.00012, '0.012 %'],
    ['satang', 98_550, '฿985.50'],
    ['satang', 100_000, '฿1,000'],
    ['satang per kg', 6_750, '฿67.50/kg'],
    ['satang a year', 15_000_000, '฿150,000/year'],
    ['fen', 500_000, '¥5,000'],
    ['THB per CNY', 5, '5 baht/yuan'],
    ['people', 1_424_110, '1,424,110 people'],
    ['people on average', 1.485, '1.49 people on average'],
    ['per person', 0.001, '0.001 per person'],
    ['per person', 1.42, '1.42 per person'],
    ['factor', 1.8, '× 1.8'],
    ['factor', 0.1 + 0.2, '× 0.3'],
    ['factor', -2.5, '× −2.5'],
    ['choice', 2, '2'],
  ])('%s %d is %s', (unit, value, text) => expect(shown(unit, value)).toBe(text))
})

describe.each(LANGUAGES)('in %s', lang => {
  const shown = knobText(CONTEXTS[lang])

  it.each(UNITS)('%s is written in words', unit => {
    for (const value of [0, 1, 0.5, 12_345_678])
      expect(shown(unit, value)).toMatch(/^(?!.*(trainer\.|stage\.|\{\{|NaN|undefined)).*\d/)
  })

  it('two values of a parameter that differ are written differently', () => {
    const same = Object.entries(ALL_KNOBS).filter(
      ([, { unit, value, min, max }]) =>
        (min !== value && shown(unit, min) === shown(unit, value)) ||
        (max !== value && shown(unit, max) === shown(unit, value)),
    )
    expect(same.map(([name]) => name)).toEqual([])
  })
})
