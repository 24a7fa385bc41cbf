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
  'per person',
  'per hour',
  'factor',
  'levels',
  'choice',
] as const
export type Unit = (typeof UNITS)[number]

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
}
