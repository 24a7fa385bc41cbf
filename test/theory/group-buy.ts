import { describe, it } from 'vitest'
import { hash3, unit } from '../../server/core/chance.ts'
import { isFull, isLapsed } from '../../server/core/team.ts'
import { expectTheory, over } from './estimate.ts'
import { fillProbability } from './formulas/group-buy.ts'

/**
 * Whether a team is full in time: `joiners` are the moments, as parts of the window, at which people came to join after
 * the founder; some come too late (above 1).
 */
export type Team = (size: number, joiners: readonly number[]) => boolean

/** Teams that need size − 1 joiners within the window, `expected` coming on average. */
const CASES = [
  [2, 1.485],
  [3, 1.485],
  [3, 3],
  [5, 4],
] as const

/** Teams of a group-buy against theory: `fills` judges `runs` teams a case. */
export function groupBuy(runs: number, fills: Team): void {
  describe('group-buys', () => {
    it.each(CASES)(
      'a team of %i when %d join on average: as often full in time as theory says',
      (size, expected) => {
        const full = over(runs, seed => (fills(size, joiners(seed, expected)) ? 1 : 0))
        expectTheory(full, fillProbability(size, expected))
      },
    )
  })
}

/** The rules of a team asked at every joiner, as the market asks them. */
export const byRules: Team = (size, joiners) => {
  const terms = { size, window: 1 }
  let members = 1
  for (const at of joiners) {
    if (isLapsed(terms, 0, at)) return false
    if (isFull(terms, ++members)) return true
  }
  return false
}

/** A Poisson stream up to somewhat beyond the window. */
function joiners(seed: number, expected: number): number[] {
  const times: number[] = []
  for (let at = 0; at < 1.5; ) {
    at -= Math.log(1 - unit(hash3(seed, 11, times.length, 0))) / expected
    times.push(at)
  }
  return times
}
