import { knob } from './knobs.ts'

/** Satang that carriers get for a parcel of so many grams; what weighs nothing is not sent. */
export function freightOf(grams: number, knobs?: Record<string, number>): number {
  if (grams === 0) return 0
  return knob('freight.parcel', knobs) + Math.round((grams * knob('freight.perKg', knobs)) / 1_000)
}
