import { hash2, hash3, unit } from '../../server/core/chance.ts'
import type { LoggedEvent } from '../../server/core/event.ts'
import { at, CHANNELS, type Channel } from '../../server/core/flow.columns.ts'
import { MARKETS, type Market } from '../../server/core/market.ts'
import type { State } from '../../server/core/state.ts'
import { dueIn, plan } from '../kernel/agenda.ts'
import { personAt, placeOf } from '../kernel/population.ts'
import { PURPOSE } from '../kernel/purpose.ts'
import { whenAwake } from '../kernel/rhythm.ts'
import type { Sim } from '../kernel/sim.ts'
import { isOnSale, type Proposal } from '../kernel/visits.ts'

/** Buyers whose moment to pass the link on has come. */
export function shares(p: Proposal): void {
  const { sim, tick, market, draft } = p
  if (!isOnSale(p.state, sim.product)) return
  for (const { person, parent } of dueIn(sim.coming[market].shares, tick.from, tick.to)) {
    const channel = channelOf(sim, person)
    const place = placeOf(sim.seed, person)
    draft.pass(market, { person, product: sim.product, channel, parent, reach: reachOf(sim, person), place })
  }
}

/** Friends who open a link and decide. */
export function looks(p: Proposal): void {
  const { sim, tick, market, draft } = p
  if (!isOnSale(p.state, sim.product)) return
  for (const { person, sharer, via, channel } of dueIn(sim.coming[market].looks, tick.from, tick.to)) {
    if (unit(hash3(sim.seed, PURPOSE.look, person, sharer)) >= conversionOf(sim, channel)) continue
    if (!draft.isFree(market, person)) continue
    const place = placeOf(sim.seed, person)
    draft.want(market, { person, product: sim.product, quantity: 1, channel, via, place })
  }
}

/** A buyer may pass on what they bought, some while after the tick in which they did. */
export function foldBuyer(sim: Sim, market: Market, person: number, via: number, now: number): void {
  if (unit(hash2(sim.seed, PURPOSE.sharesOn, person)) >= sim.knobs[`${market}.share.rate`]) return
  const due = now + delay(sim.knobs['share.delay'], unit(hash2(sim.seed, PURPOSE.shareDelay, person)))
  plan(sim.coming[market].shares, { due, person, parent: via })
}

/** The audience of each link comes over the time that follows. */
export function foldShares(sim: Sim, event: LoggedEvent<'flow.shared'>, state: State): void {
  const { shares, count, tick } = event
  if (count === 0) return
  const first = firstNumber(event, state)
  for (let row = 0; row < count; row++) {
    const market = MARKETS[at(shares.market, row)]!
    const channel = CHANNELS[at(shares.channel, row)]!
    const sharer = at(shares.person, row)
    for (let turn = 0; turn < at(shares.reach, row); turn++) {
      const person = personAt(sim.population, unit(hash3(sim.seed, PURPOSE.friend, sharer, turn)))
      const due = lookAt(sim, sharer, turn, tick.to)
      if (person !== sharer)
        plan(sim.coming[market].looks, { due, person, sharer, via: first + row, channel })
    }
  }
}

/**
 * The number that the core gave the event's first link. Looked up from the end, because people of the room share too
 * and the state may already hold later events of the same command; an event's own links have consecutive numbers.
 */
function firstNumber(event: LoggedEvent<'flow.shared'>, state: State): number {
  const person = at(event.shares.person, 0)
  const market = MARKETS[at(event.shares.market, 0)]
  for (let number = state.shares.length - 1; number >= 0; number--) {
    const node = state.shares[number]!
    if (node.by === person && node.market === market) return number
  }
  throw new Error(`crowd: link of person ${person} in event ${event.seq} is not in the tree`)
}

function lookAt(sim: Sim, sharer: number, turn: number, now: number): number {
  const wait = delay(sim.knobs['look.delay'], unit(hash3(sim.seed, PURPOSE.lookDelay, sharer, turn)))
  return whenAwake(sim.startsAt, now + wait, unit(hash3(sim.seed, PURPOSE.lookMorning, sharer, turn)))
}

/** Exponential, in whole sim-ms. */
const delay = (mean: number, u: number): number => Math.floor(-mean * Math.log(1 - u))

function channelOf(sim: Sim, person: number): Channel {
  const u = unit(hash2(sim.seed, PURPOSE.shareChannel, person))
  const toGroup = sim.knobs['share.toGroup']
  if (u < toGroup) return 'group'
  return u < toGroup + sim.knobs['share.toMoments'] ? 'moments' : 'share'
}

/** Pareto with the wanted mean after rounding down: most links reach two to four people, one in thousands hundreds. */
function reachOf(sim: Sim, person: number): number {
  const { 'share.reach': mean, 'share.tail': tail, 'share.reachMost': most } = sim.knobs
  const least = ((mean + 0.5) * (tail - 1)) / tail
  const u = unit(hash2(sim.seed, PURPOSE.shareReach, person))
  return Math.min(most, Math.floor(least * (1 - u) ** (-1 / tail)))
}

const conversionOf = (sim: Sim, channel: Channel): number =>
  channel === 'group'
    ? sim.knobs['group.conversion']
    : channel === 'moments'
      ? sim.knobs['moments.conversion']
      : sim.knobs['share.conversion']
