import { hash2, unit } from '../../server/core/chance.ts'
import { CATEGORIES } from '../../server/core/product.ts'
import { placeOnList } from '../kernel/attention.ts'
import { likes, trustsStranger } from '../kernel/buying.ts'
import { guessedTaste } from '../kernel/person.ts'
import { PURPOSE } from '../kernel/purpose.ts'
import { partOfDay } from '../kernel/rhythm.ts'
import { type Proposal, visit } from '../kernel/visits.ts'
import { praise } from './marketplace.ts'

const PLACE = 3
const [ANYTHING, POPULAR] = [0, 1]

/**
 * What the super-app puts before people unasked: anything, what sells, or what it guesses they like. People buy by what
 * they do like, so what matching is worth shows in the run; nowhere is it put in.
 */
export function feed(p: Proposal): void {
  const { sim, state, market, tick } = p
  visit(p, {
    purpose: PURPOSE.feed,
    part: 0,
    channel: 'feed',
    expected: sim.knobs[`${market}.feed.visits`] * sim.population * partOfDay(sim.startsAt, tick),
    offer: (person, turn, dice) => {
      if (!trustsStranger(p, person)) return undefined
      const product = shown(p, person, unit(hash2(dice, PLACE, turn)))
      if (product === undefined) return undefined
      const chance = sim.knobs['feed.conversion'] * likes(sim, state, person, product)
      return { product, chance: chance * praise(p, market, product) }
    },
  })
}

function shown({ sim, state, market }: Proposal, person: number, u: number): number | undefined {
  const shelves = state.shelves[market]
  const mode = sim.knobs['match.mode']
  const bias = sim.knobs['rank.positionBias']
  if (mode < POPULAR && mode >= ANYTHING) return shelves.all[Math.floor(u * shelves.all.length)]
  const list =
    mode < 2 ? shelves.all : shelves.byCategory[guessedKind(sim, shelves.weights, person)]?.products
  return list && list.length > 0 ? list[placeOnList(list.length, bias, u)] : undefined
}

/** The kind of goods that the machine thinks this person likes best, among those there are. */
function guessedKind(sim: Proposal['sim'], weights: readonly number[], person: number): number {
  const how = { spread: sim.knobs['taste.spread'], noise: sim.knobs['match.noise'] }
  let best = -1
  let most = -1
  for (let kind = 0; kind < CATEGORIES.length; kind++) {
    if (weights[kind] === 0) continue
    const guess = guessedTaste(sim.seed, person, kind, how)
    if (guess > most) {
      best = kind
      most = guess
    }
  }
  return best
}
