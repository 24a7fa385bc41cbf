import { hash2, hash3, unit } from '../../server/core/chance.ts'
import type { Channel } from '../../server/core/flow.columns.ts'
import { knob } from '../../server/core/knobs.ts'
import { portion } from '../../server/core/money.ts'
import { CATEGORIES } from '../../server/core/product.ts'
import type { State } from '../../server/core/state.ts'
import { teamTerms } from '../../server/core/team.ts'
import { sensitivity, taste } from './person.ts'
import { placeOf } from './population.ts'
import { PURPOSE } from './purpose.ts'
import type { Sim } from './sim.ts'
import type { Proposal } from './visits.ts'

/** Channels in which people come because of the price, and buy alone. */
const HURRIED: ReadonlySet<Channel> = new Set(['campaign', 'flash', 'live'])

type Decided = { person: number; product: number; via: number; channel: Channel; price?: number }

/** Somebody has decided to buy: alone, or by opening a team and waiting for a friend. */
export function buy(p: Proposal, { person, product, via, channel, price }: Decided): void {
  const { sim, state, market, draft } = p
  const place = placeOf(sim.seed, person)
  if (!HURRIED.has(channel) && wantsTeam(p, person)) {
    draft.pass(market, { person, product, channel: 'team', parent: via, reach: 0, place })
    draft.tell(market, 'teams')
    return
  }
  const asked = price ?? listPrice(sim, state, product)
  const shop = state.productList[product]!.shop
  draft.want(market, {
    ...{ person, product, quantity: 1, price: asked, channel, via, place },
    keeps: becomesOwn(p, person, shop),
  })
}

/** What the shop asks today, satang a unit. */
export function listPrice(sim: Sim, state: State, product: number): number {
  const { price } = state.productList[product]!
  return product === sim.product ? Math.round(price * sim.knobs['price.headline']) : price
}

export const discounted = (price: number, basisPoints: number): number => price - portion(price, basisPoints)

/** One joins the shop's own list or not, whatever one buys there. */
export const becomesOwn = ({ sim, market }: Proposal, person: number, shop: number): 0 | 1 =>
  unit(hash3(sim.seed, PURPOSE.keeps, person, shop)) < sim.knobs[`${market}.keeps`] ? 1 : 0

/** How a price other than the list's moves the chance that this person buys. */
export function priceFactor(sim: Sim, state: State, person: number, product: number, price: number): number {
  const list = state.productList[product]!.price
  if (price === list) return 1
  const mind = sensitivity(sim.seed, person, sim.knobs['people.affluent'])
  return (price / list) ** (-sim.knobs['price.elasticity'] * mind)
}

/** The same for the scenario's product, whose price the shop may have changed; 1 for all others. */
export const headlineFactor = (sim: Sim, state: State, person: number, product: number): number =>
  product === sim.product && sim.knobs['price.headline'] !== 1
    ? priceFactor(sim, state, person, product, listPrice(sim, state, product))
    : 1

export const likes = (sim: Sim, state: State, person: number, product: number): number =>
  taste(sim.seed, person, categoryOf(state, product), sim.knobs['taste.spread'])

export const categoryOf = (state: State, product: number): number =>
  CATEGORIES.indexOf(state.productList[product]!.category)

/** Whether a person buys from a shop that no friend knows: the platform vouches, or nobody does. */
export const trustsStranger = ({ sim, market }: Proposal, person: number): boolean =>
  unit(hash2(sim.seed, PURPOSE.platform, person)) < sim.knobs[`${market}.trust`]

export const teamPrice = (sim: Sim, state: State, product: number): number =>
  teamTerms(listPrice(sim, state, product), state.run?.header.knobs).price

const wantsTeam = ({ sim, state, market }: Proposal, person: number): boolean =>
  unit(hash2(sim.seed, PURPOSE.team, person)) < knob(`${market}.team.rate`, state.run?.header.knobs)
