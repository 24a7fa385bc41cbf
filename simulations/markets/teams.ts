import { hash3, unit } from '../../server/core/chance.ts'
import type { Market } from '../../server/core/market.ts'
import { DAY } from '../../server/core/scenario.ts'
import type { State } from '../../server/core/state.ts'
import { isFull, isLapsed, teamTerms } from '../../server/core/team.ts'
import { aFriend } from '../kernel/acquaintance.ts'
import { dueIn, plan } from '../kernel/agenda.ts'
import { becomesOwn, teamPrice } from '../kernel/buying.ts'
import { placeOf } from '../kernel/population.ts'
import { PURPOSE } from '../kernel/purpose.ts'
import type { ComingTeam, Sim } from '../kernel/sim.ts'
import { isOnSale, type Proposal } from '../kernel/visits.ts'

type Opened = { sharer: number; product: number; via: number; parent: number }

/** Friends join a team as a Poisson stream, as many in a day as the parameter expects; it fills in time or lapses. */
export function foldTeam(sim: Sim, market: Market, team: Opened, now: number, state: State): void {
  const { sharer: leader, product, via, parent } = team
  const terms = teamTerms(state.productList[product]!.price, state.run?.header.knobs)
  const rate = sim.knobs['team.joiners'] / DAY
  const joiners: number[] = []
  let due = now
  for (let turn = 0; !isFull(terms, joiners.length + 1); turn++) {
    due += Math.ceil(-Math.log(1 - unit(hash3(sim.seed, PURPOSE.join, leader, turn))) / rate)
    if (isLapsed(terms, now, due)) break
    joiners.push(aFriend(sim.seed, sim.population, leader, 1_000 + turn))
  }
  const full = isFull(terms, joiners.length + 1)
  plan(sim.coming[market].teams, {
    ...{ due: full ? due : now + terms.window, leader, product, via, parent },
    joiners: full ? joiners : null,
  })
}

/** Teams that are full now buy together; those whose time is over do not. */
export function teams(p: Proposal): void {
  const { sim, tick, market, draft } = p
  for (const team of dueIn(sim.coming[market].teams, tick.from, tick.to)) {
    const buyers = team.joiners && isOnSale(p.state, team.product) ? [team.leader, ...team.joiners] : null
    if (!buyers || !canBuy(p, buyers)) {
      draft.tell(market, 'lapsed')
      continue
    }
    draft.tell(market, 'filled')
    for (const person of buyers) order(p, team, person)
  }
}

/** All of them are somebody, nobody stands twice in the team, and nobody has bought in this tick. */
const canBuy = ({ market, draft }: Proposal, buyers: readonly number[]): boolean =>
  new Set(buyers).size === buyers.length &&
  buyers.every(person => person >= 0 && draft.isFree(market, person, true))

/** The leader came by the link before the team's own, the friends by the team's. */
function order(p: Proposal, { leader, product, via, parent }: ComingTeam, person: number): void {
  const { sim, state, market, draft } = p
  draft.want(market, {
    ...{ person, product, quantity: 1, price: teamPrice(sim, state, product), channel: 'team' },
    ...{ via: person === leader ? parent : via, place: placeOf(sim.seed, person) },
    keeps: becomesOwn(p, person, state.productList[product]!.shop),
  })
}
