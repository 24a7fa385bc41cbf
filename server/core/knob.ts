/** What a parameter counts; `lesson-ms` go by the lesson's clock, `sim-ms` by the simulated market's. */
export const UNITS = [
  'lesson-ms',
  'sim-ms',
  'basis-points',
  'satang',
  'satang per kg',
  'satang a year',
  'fen',
  'THB per CNY',
  'share',
  'people',
  'people on average',
  'per person',
  'per hour',
  'factor',
  'levels',
  'count',
  'choice',
] as const
export type Unit = (typeof UNITS)[number]

const DIVISIBLE: ReadonlySet<Unit> = new Set([
  'THB per CNY',
  'share',
  'people on average',
  'per person',
  'per hour',
  'factor',
])

/** Half a satang cannot be paid, and half a packing line packs nothing. */
export const isDivisible = (unit: Unit): boolean => DIVISIBLE.has(unit)

/** H primary source or measured, M credible secondary, L weak, A assumption. */
export const CONFIDENCES = ['H', 'M', 'L', 'A'] as const
export type Confidence = (typeof CONFIDENCES)[number]

/** A named model parameter: unit, default, range, and where the number comes from or the word "assumption". */
export type Knob = {
  unit: Unit
  value: number
  min: number
  max: number
  source: string
  confidence: Confidence
  /** The refusal that says why more than `max` is against the law, not only out of range. */
  law?: 'reward.pyramid' | 'reward.entry-fee'
}

type Make = (unit: Unit, value: number, min: number, max: number, source: string) => Knob

const of =
  (confidence: Confidence): Make =>
  (unit, value, min, max, source) => ({ unit, value, min, max, source, confidence })

export const measured = of('H')
export const credible = of('M')
export const weak = of('L')

export const assumed = (unit: Unit, value: number, min: number, max: number, why = ''): Knob =>
  of('A')(unit, value, min, max, why ? `assumption: ${why}` : 'assumption')

/** Chosen so that an outcome meets a fact; says which. */
export const calibrated: Make = (unit, value, min, max, to) =>
  of('A')(unit, value, min, max, `assumption (calibrated to ${to})`)

/** Reckoned from sourced numbers. */
export const derived: Make = (unit, value, min, max, from) =>
  of('A')(unit, value, min, max, `assumption, derived: ${from}`)
