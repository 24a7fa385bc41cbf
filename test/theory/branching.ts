import { describe, it } from 'vitest'
import { hash2, poisson, unit } from '../../server/core/chance.ts'
import { expectTheory, over } from './estimate.ts'
import {
  binomialOffspring,
  borel,
  extinction,
  kFactor,
  negativeBinomialOffspring,
  type Offspring,
  poissonOffspring,
  total,
} from './formulas/branching.ts'

/** So many are waiting to pass on that dying out is out of the question (below 10^-9 in every case here). */
const SAFE = 400

/** Draws from a law by running through it. */
function drawn(p: readonly number[], u: number): number {
  let sum = p[0]!
  let n = 0
  while (u >= sum && n + 1 < p.length) sum += p[++n]!
  return n
}

/** Everybody in one tree of referrals, or infinity once it is safe. */
function tree(seed: number, children: (u: number) => number): number {
  let waiting = 1
  let people = 0
  while (waiting > 0 && waiting < SAFE) {
    waiting += children(unit(hash2(seed, 1, people++))) - 1
  }
  return waiting === 0 ? people : Number.POSITIVE_INFINITY
}

const LAWS: [string, Offspring][] = [
  ['Poisson 1.2', poissonOffspring(1.2)],
  ['Poisson 1.5', poissonOffspring(1.5)],
  ['Poisson 2', poissonOffspring(2)],
  ['Poisson 3', poissonOffspring(3)],
  ['geometric 1.6', negativeBinomialOffspring(1, 1.6)],
  ['binomial of 10 friends', binomialOffspring(10, 0.15)],
  ['binomial of 3 friends', binomialOffspring(3, 0.5)],
  ['negative binomial 0.1, 1.5: most pass on nothing', negativeBinomialOffspring(0.1, 1.5)],
  ['negative binomial 0.5, 1.5', negativeBinomialOffspring(0.5, 1.5)],
  ['negative binomial 0.5, 3', negativeBinomialOffspring(0.5, 3)],
]

/** Trees of referrals; `runs` of them each. */
export function branching(runs: number): void {
  describe('trees of referrals', () => {
    it.each(LAWS)('%s: as many die out as theory says', (_name, law) => {
      const died = over(runs, seed => (tree(seed, u => drawn(law.p, u)) < Number.POSITIVE_INFINITY ? 1 : 0))
      expectTheory(died, extinction(law))
    })

    it.each([0.5, 0.8, 0.9])(
      'R = %d, drawn as the crowd draws: Borel’s sizes, their mean and variance',
      r => {
        const sizes = over(runs, seed => tree(seed, u => poisson(r, u, 0)))
        for (const n of [1, 2, 3, 4])
          expectTheory(
            sizes.map(size => (size === n ? 1 : 0)),
            borel(r, n),
          )
        const { mean, variance } = total(poissonOffspring(r))
        expectTheory(sizes, mean)
        expectTheory(
          sizes.map(size => (size - mean) ** 2),
          variance,
        )
      },
    )

    it.each([0.6, 1.2])('a k-factor of %d, 100 people, ten steps', k => {
      const reached = over(runs / 50, seed => {
        let [people, last] = [100, 100]
        for (let step = 0; step < 10; step++) {
          let next = 0
          for (let i = 1; i <= last; i++) next += poisson(k, unit(hash2(seed, 2, people - i)), 0)
          people += last = next
        }
        return people
      })
      expectTheory(reached, kFactor(100, k, 10))
    })
  })
}
