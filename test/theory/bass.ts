import { describe, expect, it } from 'vitest'
import { hash3, unit } from '../../server/core/chance.ts'
import { friendsGraph } from '../../simulations/kernel/friends.ts'
import { estimate, expectHalved, expectTheory, over } from './estimate.ts'
import { adoptedInSteps, type Bass } from './formulas/bass.ts'
import { regular } from './laws.ts'

const USUAL: Bass = { p: 0.03, q: 0.38 }
const CASES: Bass[] = [USUAL, { p: 0.01, q: 0.5 }]
const YEARS = 20

/** Part adopted after each year, if `example` says what part of the people somebody knows have adopted. */
function years(
  { p, q }: Bass,
  people: number,
  seed: number,
  example: (person: number, adopted: Uint8Array, part: number) => number,
): number[] {
  let adopted = new Uint8Array(people)
  let count = 0
  return over(YEARS, year => {
    const next = adopted.slice()
    const part = count / people
    for (let person = 0; person < people; person++) {
      if (adopted[person] || unit(hash3(seed, 7, year, person)) >= p + q * example(person, adopted, part))
        continue
      next[person] = 1
      count++
    }
    adopted = next
    return count / people
  })
}

/** Villages that adopt by themselves or by example; `people` villages, `seeds` runs. */
export function bass({ people, seeds }: { people: number; seeds: number }): void {
  const everybody = (b: Bass, n: number) => over(seeds, seed => years(b, n, seed, (_p, _a, part) => part))

  describe('adoption by example', () => {
    it.each(CASES)('everybody sees everybody, %j: the recurrence, year by year', b => {
      const runs = everybody(b, people)
      for (const year of [1, 3, 5, 10, 15])
        expectTheory(
          runs.map(run => run[year - 1]!),
          adoptedInSteps(b, year),
        )
    })

    it('its spread halves when there are four times the people', () => {
      const fifth = (n: number) => everybody(USUAL, n).map(run => run[4]!)
      expectHalved(fifth(people / 4), fifth(people))
    })

    it('four neighbours each: slower, for adopters sit together', () => {
      const runs = over(seeds, seed => {
        const graph = friendsGraph(seed, people, regular(4))
        return years(USUAL, people, seed, (person, adopted) => {
          let known = 0
          for (let i = 0; i < 4; i++) known += adopted[graph.friendOf(person, i)]!
          return known / 4
        })
      })
      const { mean, error } = estimate(runs.map(run => run[9]!))
      expect(mean).toBeLessThan(adoptedInSteps(USUAL, 10) - 4 * error)
    })
  })
}
