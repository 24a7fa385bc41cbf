import { describe, expect, it } from 'vitest'
import { knobSchema } from '../../server/contract/knobs.ts'
import { isDivisible, type Knob } from '../../server/core/knob.ts'
import { KNOBS } from '../../server/core/knobs.ts'
import { ALL_KNOBS, SCENARIOS, SIM_KNOBS } from '../../simulations/index.ts'

const faults = (knob: unknown): string[] => {
  const { error } = knobSchema.safeParse(knob)
  return error ? error.issues.map(issue => `${issue.path.join('.')} ${issue.message}`.trim()) : []
}

describe('every parameter', () => {
  it.each(Object.entries(ALL_KNOBS))('%s has unit, range and source', (_name, knob) => {
    expect(faults(knob)).toEqual([])
  })

  it('is in one table only', () => {
    expect(Object.keys(KNOBS).filter(name => Object.hasOwn(SIM_KNOBS, name))).toEqual([])
  })

  it('has a name of words between dots, so that it can be an anchor and a key', () => {
    expect(Object.keys(ALL_KNOBS).filter(name => !/^[a-z][a-zA-Z0-9]*(\.[a-zA-Z0-9]+)+$/.test(name))).toEqual(
      [],
    )
  })

  it.each(SCENARIOS.map(s => s.header))('that $name sets is known and in its range', ({ knobs }) => {
    const wrong = Object.entries(knobs).filter(([name, value]) => {
      const { unit, min, max } = ALL_KNOBS[name] ?? { unit: 'factor', min: Number.NaN, max: Number.NaN }
      return !(value >= min && value <= max) || !(isDivisible(unit) || Number.isInteger(value))
    })
    expect(wrong).toEqual([])
  })
})

describe('the schema refuses', () => {
  const fine: Knob = { unit: 'share', value: 0.1, min: 0, max: 1, source: 'vwo.com', confidence: 'M' }

  it('nothing in a sound one', () => expect(faults(fine)).toEqual([]))

  it.each<[string, object]>([
    ['a unit that no screen can write', { unit: 'furlong' }],
    ['a value below its range', { value: -0.1 }],
    ['a value above its range', { value: 1.1 }],
    ['a range upside down', { min: 1, max: 0 }],
    ['parts of what has none', { unit: 'count', max: 1, value: 0.5 }],
    ['infinity', { max: Number.POSITIVE_INFINITY }],
    ['no number', { value: Number.NaN }],
    ['no source', { source: ' ' }],
    ['a confidence of its own', { confidence: 'X' }],
    ['an assumption that does not say so', { confidence: 'A', source: 'half of the above' }],
    ['evidence that nobody can look up', { source: 'some say so' }],
    ['an assumption that calls itself evidence', { source: 'assumption, as in Thailand' }],
  ])('%s', (_what, change) => expect(faults({ ...fine, ...change })).not.toEqual([]))
})
