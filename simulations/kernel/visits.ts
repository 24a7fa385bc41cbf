import { hash2, hash3, poisson, unit } from '../../server/core/chance.ts'
import type { Channel, Tick } from '../../server/core/flow.columns.ts'
import type { Market } from '../../server/core/market.ts'
import type { State } from '../../server/core/state.ts'
import { buy } from './buying.ts'
import type { Draft } from './draft.ts'
import { personAt } from './population.ts'
import type { Sim } from './sim.ts'

/** One market's part of one tick's batch while it is being proposed. Everything but the draft is read only. */
export type Proposal = {
  sim: Sim
  state: State
  tick: Tick
  market: Market
  draft: Draft
  /** This market's factor on all visits. */
  traffic: number
}

/** What a visitor comes upon, and the chance that they buy it. `price` in satang a unit if it is not the list price. */
export type Offer = { product: number; chance: number; price?: number; channel?: Channel }

/** A way in which people come upon products: `purpose` and `part` name it in every hash. */
export type Source = {
  purpose: number
  part: number
  channel: Channel
  /** Visits expected in this tick, before the factors of traffic. */
  expected: number
  /** Whom the draw `u` in [0, 1) is; everybody alike by default. */
  who?: (u: number) => number
  /** Who bought before may buy again. */
  again?: boolean
  /** `turn` tells one visit of the tick from the next, `dice` is the source's and tick's own seed. */
  offer: (person: number, turn: number, dice: number) => Offer | undefined
}

const HOW_MANY = 0
/** What the draw `u` of `who` is hashed with, together with `dice` and `turn`. */
export const WHO = 1
const BUYS = 2

/**
 * Visits of one tick, each by a person drawn from a hash of tick and turn, each deciding for itself. Cost: the visits.
 * Twice the traffic adds visitors to (nearly) the same ones, so runs that differ in a knob can be compared.
 */
export function visit(p: Proposal, source: Source): void {
  const { sim, draft, market } = p
  const mean = source.expected * p.traffic
  if (mean <= 0) return
  const dice = hash3(sim.seed, source.purpose, source.part, p.tick.from)
  const count = poisson(mean, unit(hash2(dice, HOW_MANY, 0)), unit(hash2(dice, HOW_MANY, 1)))
  for (let turn = 0; turn < count; turn++) {
    const u = unit(hash2(dice, WHO, turn))
    const person = source.who ? source.who(u) : personAt(sim.population, u)
    const offer = source.offer(person, turn, dice)
    if (!offer || unit(hash2(dice, BUYS, person)) >= offer.chance) continue
    if (!isOnSale(p.state, offer.product) || !draft.isFree(market, person, source.again)) continue
    buy(p, { person, via: -1, channel: source.channel, ...offer })
  }
}

export const trafficOf = (sim: Sim, market: Market): number =>
  sim.knobs['traffic.factor'] * sim.knobs[`${market}.traffic`] * sim.luck

/** The crowd does not ask for what a shop has taken down. */
export const isOnSale = (state: State, product: number): boolean =>
  state.productList[product]?.withdrawn === false

/** What part of an exponential decay from `start` lies in the tick. */
export function decayed(tick: Tick, start: number, decay: number): number {
  if (tick.to <= start) return 0
  const from = Math.max(0, tick.from - start)
  return Math.exp(-from / decay) - Math.exp(-(tick.to - start) / decay)
}
