import { midnights } from './calendar.ts'
import type { Command } from './command.ts'
import type { Decision, Folds, Judges } from './decider.ts'
import type { LoggedEvent } from './event.ts'
import type { ShopId } from './ids.ts'
import { knob } from './knobs.ts'
import type { Market } from './market.ts'
import { isStaff } from './permission.ts'
import { refuse } from './refusal.ts'
import type { Shop } from './shop.ts'
import type { State } from './state.ts'

/** Whose sales are pooled. A report counts up to the last midnight of the market and stays as it is until the next. */
export type Insight = {
  /** In the order in which they joined. */
  joined: Set<ShopId>
  /** Midnights since the run opened; no report before the first. */
  day: number
  /** The event that ended the last day, and the shops that were in by then. */
  seq: number
  pool: ShopId[]
}

export const noInsight = (joined: Iterable<ShopId> = []): Insight => ({
  joined: new Set(joined),
  day: 0,
  seq: 0,
  pool: [],
})

type InsightCommand = 'insight.join' | 'insight.leave'

/** Consent is the shop's and not a market's: which rule book has a pool is its parameter. */
export const judges: Judges<InsightCommand> = {
  'insight.join': (state, c) => ofOwner(state, c, isIn => (isIn ? 'insight.joined' : null)),
  'insight.leave': (state, c) => ofOwner(state, c, isIn => (isIn ? null : 'insight.not-joined')),
}

function ofOwner(
  state: State,
  { type, shopId, by }: Command<InsightCommand>,
  fault: (isIn: boolean) => 'insight.joined' | 'insight.not-joined' | null,
): Decision {
  const shop = state.shops.get(shopId)
  if (!shop) return refuse('shop.unknown', { shopId })
  const actor = state.participants.get(by)
  if (shop.owner !== by && !(actor && isStaff(actor.role))) return refuse('shop.not-yours')
  const code = fault(state.insight.joined.has(shopId))
  if (code) return refuse(code)
  return [{ type: type === 'insight.join' ? 'insight.joined' : 'insight.left', shopId }]
}

export const folds: Folds<'insight.joined' | 'insight.left'> = {
  'insight.joined': (state, { shopId }) => {
    state.insight.joined.add(shopId)
  },
  'insight.left': (state, { shopId }) => {
    state.insight.joined.delete(shopId)
  },
}

/** At midnight of the market the day is counted, with the shops that are in at that moment. */
export function turnDay(state: State, { seq, tick }: LoggedEvent<'flow.advanced'>): void {
  const day = midnights(state.run!.header.startsAt, tick.to)
  if (day > state.insight.day) Object.assign(state.insight, { day, seq, pool: [...state.insight.joined] })
}

const knobsOf = (state: State) => state.run?.header.knobs

/** Whether the market's rule book pools sales; where it does not, a shop reads of the customers it keeps. */
export const isPooled = (state: State, market: Market): boolean =>
  knob(`${market}.insight.pooled`, knobsOf(state)) === 1

export const leastPeople = (state: State): number => knob('insight.least', knobsOf(state))

/** A pool is one when so many owners are in: somebody with three shops is one. */
export const leastOwners = (state: State): number => knob('insight.shops', knobsOf(state))

export const ownersOf = (shops: readonly Shop[]): number => new Set(shops.map(shop => shop.owner)).size
