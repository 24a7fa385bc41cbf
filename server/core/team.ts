import { knob } from './knobs.ts'
import type { Market } from './market.ts'
import { portion } from './money.ts'

/** A group-buy: so many people within so much time buy at the lower price, else nobody does. */
export type TeamTerms = {
  size: number
  /** Simulated ms for the crowd, lesson-ms for people. */
  window: number
  /** Satang a unit. */
  price: number
}

/** The one rule of a group-buy for a product of `price` satang. */
export const teamTerms = (price: number, knobs?: Record<string, number>): TeamTerms => ({
  size: knob('team.size', knobs),
  window: knob('team.window', knobs),
  price: price - portion(price, knob('team.discount', knobs)),
})

/** The same for people of the room, whose window goes by the lesson's clock. */
export const peoplesTerms = (price: number, knobs?: Record<string, number>): TeamTerms => ({
  ...teamTerms(price, knobs),
  window: knob('team.windowPeople', knobs),
})

/** Whether people may team up: among friends always, on a marketplace while its crowd does. */
export const isOffered = (market: Market, knobs?: Record<string, number>): boolean =>
  market === 'tencent' || knob(`${market}.team.rate`, knobs) > 0

export const isFull = (terms: Pick<TeamTerms, 'size'>, members: number): boolean => members >= terms.size
export const isLapsed = (terms: Pick<TeamTerms, 'window'>, opened: number, now: number): boolean =>
  now >= opened + terms.window
