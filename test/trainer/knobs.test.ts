import { describe, expect, it } from 'vitest'
import { stepOf } from '../../server/http/console.ts'
import { ALL_KNOBS } from '../../simulations/index.ts'

const turned = Object.entries(ALL_KNOBS).filter(([, { min, max }]) => min < max)

describe('a slider', () => {
  it.each(turned)('of %s has its default on a step, and steps enough', (_name, knob) => {
    const steps = (knob.value - knob.min) / stepOf(knob)
    expect(Math.abs(steps - Math.round(steps))).toBeLessThan(1e-6)
    expect(stepOf(knob) === 1 || (knob.max - knob.min) / stepOf(knob) >= 100).toBe(true)
  })
})
