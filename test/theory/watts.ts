import { describe, expect, it } from 'vitest'
import { hash2, unit } from '../../server/core/chance.ts'
import { type FriendsGraph, friendsGraph } from '../../simulations/kernel/friends.ts'
import { expectTheory, over } from './estimate.ts'
import { avalancheSize, avalanches, triggers } from './formulas/watts.ts'
import { poissonLaw, realised } from './laws.ts'

const PHI = 0.18

/** Part of all who follow in the end, when everybody follows once PHI of their friends do and one person begins. */
function avalanche(graph: FriendsGraph, first: number): number {
  const active = new Set([first])
  const pushed = new Map<number, number>()
  for (const person of active)
    for (let i = 0; i < graph.degreeOf(person); i++) {
      const friend = graph.friendOf(person, i)
      const times = (pushed.get(friend) ?? 0) + 1
      pushed.set(friend, times)
      if (times / graph.degreeOf(friend) >= PHI) active.add(friend)
    }
  return active.size / graph.population
}

/** Trust that needs several friends, on Poisson graphs of `people`, `runs` single beginners each. */
export function watts({ people, runs }: { people: number; runs: number }): void {
  const parts = (z: number) => {
    const law = poissonLaw(z)
    return over(runs, seed =>
      avalanche(friendsGraph(seed, people, law), Math.floor(unit(hash2(seed, 6, 0)) * people)),
    )
  }

  describe(`avalanches of those who follow a part of ${PHI} of their friends`, () => {
    const { from, to } = avalanches(PHI)

    it.each([2, 3, 4])('a mean of %d friends: as often and as large as theory says', z => {
      expect(z).toBeGreaterThan(from)
      expect(z).toBeLessThan(to)
      const law = realised(poissonLaw(z), people)
      const found = parts(z)
      expectTheory(
        found.map(part => (part > 0.2 ? 1 : 0)),
        triggers(law, PHI),
      )
      expectTheory(
        found.filter(part => part > 0.2),
        avalancheSize(law, PHI),
      )
    })

    it.each([0.7, 8])('a mean of %d friends lies outside the window: never', z => {
      expect(z < from || z > to).toBe(true)
      expect(Math.max(...parts(z))).toBeLessThan(0.1)
    })
  })
}
