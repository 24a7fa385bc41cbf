import { hash2, hash3, hashText, unit } from '../../server/core/chance.ts'
import type { LoggedEvent } from '../../server/core/event.ts'
import { at, CHANNELS, type Channel } from '../../server/core/flow.columns.ts'
import { MARKETS, type Market } from '../../server/core/market.ts'
import type { State } from '../../server/core/state.ts'
import { aFriend, aGroupMember } from '../kernel/acquaintance.ts'
import { dueIn, plan } from '../kernel/agenda.ts'
import { buy, headlineFactor, likes } from '../kernel/buying.ts'
import { lateness, trustThreshold } from '../kernel/person.ts'
import { placeOf } from '../kernel/population.ts'
import { PURPOSE } from '../kernel/purpose.ts'
import { whenAwake } from '../kernel/rhythm.ts'
import type { ComingLook, Sim } from '../kernel/sim.ts'
import { isOnSale, type Proposal } from '../kernel/visits.ts'
import { foldTeam } from './teams.ts'

/** Buyers whose moment to pass the link on has come. */
export function shares(p: Proposal): void {
  const { sim, tick, market, draft } = p
  for (const { person, product, parent } of dueIn(sim.coming[market].shares, tick.from, tick.to)) {
    if (!isOnSale(p.state, product)) continue
    const channel = channelOf(sim, person)
    const place = placeOf(sim.seed, person)
    draft.pass(market, { person, product, channel, parent, reach: reachOf(sim, person), place })
  }
}

/** Friends who see a link: some open it, some of them trust it, some of these buy. */
export function looks(p: Proposal): void {
  const { sim, tick, market, draft } = p
  for (const look of dueIn(sim.coming[market].looks, tick.from, tick.to)) {
    if (!isOnSale(p.state, look.product)) continue
    draft.tell(market, 'seen')
    if (unit(hash3(sim.seed, PURPOSE.opens, look.person, look.sharer)) >= sim.knobs['share.open']) continue
    draft.tell(market, 'opened')
    if (!trusts(p, look)) continue
    draft.tell(market, 'trusted')
    if (unit(hash3(sim.seed, PURPOSE.look, look.person, look.sharer)) >= chanceOf(p, look)) continue
    if (draft.isFree(market, look.person)) buy(p, look)
  }
}

/** Each friend who sent a link counts, and so does having looked at the tag. */
function trusts({ sim, market, draft }: Proposal, { person, product }: ComingLook): boolean {
  const { seed, knobs } = sim
  const friends = 1 + (sim.coming[market].links.get(linkKey(person, product)) ?? 0)
  const checked = unit(hash3(seed, PURPOSE.tag, person, product)) < knobs['tag.check']
  if (checked) draft.scan(market, person, product, placeOf(seed, person))
  return friends + (checked ? 1 : 0) >= trustThreshold(seed, person, knobs['trust.one'], knobs['trust.two'])
}

function chanceOf({ sim, state }: Proposal, { person, product, channel }: ComingLook): number {
  return (
    conversionOf(sim, channel) *
    likes(sim, state, person, product) *
    headlineFactor(sim, state, person, product)
  )
}

const linkKey = (person: number, product: number): number => person * 4_096 + product

/** Those who saw a link in this tick have one friend more who told them. */
export function foldLooks(sim: Sim, market: Market, from: number, to: number): void {
  const { looks: due, links } = sim.coming[market]
  for (const { person, product } of dueIn(due, from, to)) {
    const key = linkKey(person, product)
    links.set(key, (links.get(key) ?? 0) + 1)
  }
}

/** A buyer may pass on what they bought, some while after the tick in which they did. */
export function foldBuyer(
  sim: Sim,
  market: Market,
  { person, product, via }: { person: number; product: number; via: number },
  now: number,
): void {
  if (unit(hash2(sim.seed, PURPOSE.sharesOn, person)) >= sim.knobs[`${market}.share.rate`]) return
  const due = now + delay(sim.knobs['share.delay'], unit(hash2(sim.seed, PURPOSE.shareDelay, person)))
  plan(sim.coming[market].shares, { due, person, product, parent: via })
}

/** The audience of each link comes over the time that follows; a team's friends as they decide. */
export function foldShares(sim: Sim, event: LoggedEvent<'flow.shared'>, state: State): void {
  const { shares, count, tick } = event
  if (count === 0) return
  const first = firstNumber(event, state)
  for (let row = 0; row < count; row++) {
    const market = MARKETS[at(shares.market, row)]!
    const channel = CHANNELS[at(shares.channel, row)]!
    const link = {
      ...{ sharer: at(shares.person, row), product: at(shares.product, row), via: first + row, channel },
      ...{ parent: at(shares.parent, row), reach: at(shares.reach, row) },
    }
    if (channel === 'team') foldTeam(sim, market, link, tick.to, state)
    else spread(sim, market, link, tick.to)
  }
}

/**
 * A link of somebody in the room reaches simulated friends as any other: the seat stands at the place of one of them
 * in the web of friends.
 */
export function foldPersonsLink(sim: Sim, event: LoggedEvent<'share.created'>, state: State): void {
  const sharer = hashText(event.by, sim.seed) % sim.population
  const via = state.shareNumbers.get(event.shareId)!
  const product = state.products.get(event.productId)!.number
  const now = state.run!.tick.to
  spread(sim, event.market, { sharer, product, via, channel: 'share', reach: reachOf(sim, sharer) }, now)
}

type Link = { sharer: number; product: number; via: number; channel: Channel; reach: number }

function spread(sim: Sim, market: Market, link: Link, now: number): void {
  const { sharer, product, via, channel, reach } = link
  const find = channel === 'group' ? aGroupMember : aFriend
  for (let turn = 0; turn < reach; turn++) {
    const person = find(sim.seed, sim.population, sharer, turn)
    if (person < 0) continue
    plan(sim.coming[market].looks, {
      due: lookAt(sim, sharer, person, turn, now),
      person,
      sharer,
      product,
      via,
      channel,
    })
  }
}

/**
 * The number that the core gave the event's first link. Looked up from the end, because people of the room share too
 * and the state may already hold later events of the same command; an event's own links have consecutive numbers.
 */
function firstNumber(event: LoggedEvent<'flow.shared'>, state: State): number {
  const { shares, count } = event
  const isRow = (number: number, row: number): boolean => {
    const node = state.shares[number]!
    if (node.by !== at(shares.person, row) || node.product !== at(shares.product, row)) return false
    return node.market === MARKETS[at(shares.market, row)]
  }
  for (let number = state.shares.length - count; number >= 0; number--) {
    let row = 0
    while (row < count && isRow(number + row, row)) row++
    if (row === count) return number
  }
  throw new Error(`crowd: links of event ${event.seq} are not in the tree`)
}

function lookAt(sim: Sim, sharer: number, person: number, turn: number, now: number): number {
  const wait = delay(sim.knobs['look.delay'], unit(hash3(sim.seed, PURPOSE.lookDelay, sharer, turn)))
  const morning = unit(hash3(sim.seed, PURPOSE.lookMorning, sharer, turn))
  return whenAwake(sim.startsAt, now + wait, morning, lateness(sim.seed, person))
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
      ? sim.knobs['momentsLink.conversion']
      : sim.knobs['share.conversion']
