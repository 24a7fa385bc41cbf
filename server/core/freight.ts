import { knob } from './knobs.ts'
import type { Market } from './market.ts'

/** How fresh goods go to China; the parameter `<market>.freight.mode` counts them from 0. */
export const MODES = ['rail', 'road', 'sea', 'air'] as const
export type Mode = (typeof MODES)[number]

export const modeOf = (market: Market, knobs?: Record<string, number>): Mode =>
  MODES[Math.round(knob(`${market}.freight.mode`, knobs))]!

/** Satang that carriers get for a parcel of so many grams; what weighs nothing is not sent. */
export function freightOf(grams: number, market: Market, knobs?: Record<string, number>): number {
  if (grams === 0) return 0
  const perKg = knob(`freight.${modeOf(market, knobs)}`, knobs)
  return knob('freight.parcel', knobs) + Math.round((grams * perKg) / 1_000)
}
