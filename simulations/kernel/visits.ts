import { hash2, hash3, poisson, unit } from '../../server/core/chance.ts'
import type { Channel, Tick } from '../../server/core/flow.columns.ts'
import type { Market } from '../../server/core/market.ts'
import type { State } from '../../server/core/state.ts'
import type { Draft } from './draft.ts'
import { personAt, placeOf } from './population.ts'
import type { Sim } from './sim.ts'

/** One market's part of one tick's batch while it is being proposed. Everything but the draft is read only. */
export type Proposal = { sim: Sim; state: State; tick: Tick; market: Market; draft: Draft }

/** A way in which people come upon a product: `purpose` and `part` name it in every hash. */
export type Source = {
  purpose: number
  part: number
  product: number
  channel: Channel
  /** Expected visits per person of the population in this tick, before the factors of traffic. */
  perPerson: number
  conversion: number
  /** Leaves out who cannot come this way. */
  admits?: (person: number) => boolean
}

const HOW_MANY = 0
const WHO = 1
const BUYS = 2

/**
 * Visits of one tick, each by a person drawn from a hash of tick and turn, each deciding for itself. Cost: the visits.
 * Twice the traffic adds visitors to (nearly) the same ones, so runs that differ in a knob can be compared.
 */
export function visit(p: Proposal, source: Source): void {
  const { sim, draft, market } = p
  if (!isOnSale(p.state, source.product)) return
  const dice = hash3(sim.seed, source.purpose, source.part, p.tick.from)
  const mean = source.perPerson * sim.population * traffic(sim, market)
  const count = poisson(mean, unit(hash2(dice, HOW_MANY, 0)), unit(hash2(dice, HOW_MANY, 1)))
  for (let turn = 0; turn < count; turn++) {
    const person = personAt(sim.population, unit(hash2(dice, WHO, turn)))
    if (unit(hash2(dice, BUYS, person)) >= source.conversion) continue
    if (source.admits?.(person) === false || !draft.isFree(market, person)) continue
    const { product, channel } = source
    draft.want(market, { person, product, quantity: 1, channel, via: -1, place: placeOf(sim.seed, person) })
  }
}

export const traffic = (sim: Sim, market: Market): number =>
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
