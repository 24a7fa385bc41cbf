import { describe, expect, it } from 'vitest'
import { hash2, unit } from '../../server/core/chance.ts'
import { contactsOf, type DegreeLaw } from '../../simulations/kernel/degrees.ts'
import { friendsGraph } from '../../simulations/kernel/friends.ts'
import { groupsGraph } from '../../simulations/kernel/groups.ts'
import {
  asSharer,
  both,
  largestCluster,
  overGroups,
  overTies,
  partReached,
  reachOfOne,
  type Spread,
} from './cascade.ts'
import { expectHalved, expectTheory, over } from './estimate.ts'
import * as clustered from './formulas/clustered.ts'
import { finalSize, largeCluster, meanReach, reached } from './formulas/percolation.ts'
import { lawOf, poissonLaw, powerLaw, realised, regular } from './laws.ts'

/** `people` in a graph, `seeds` graphs a case, `runs` single sharers a case. */
export type GraphSize = { people: number; seeds: number; runs: number }

const POISSON = poissonLaw(6)
const TWO = lawOf({ 4: 0.9, 40: 0.1 })

const LARGE: [string, DegreeLaw, number][] = [
  ['a Poisson graph, R0 = 1.5', POISSON, 1.5 / 6],
  ['a Poisson graph, R0 = 2', POISSON, 2 / 6],
  ['a Poisson graph, R0 = 3', POISSON, 3 / 6],
  ['3 friends each', regular(3), 0.6],
  ['4 friends each', regular(4), 0.4],
  ['4 friends each, closer', regular(4), 0.5],
  ['10 friends each', regular(10), 0.15],
  ['10 friends each, closer', regular(10), 0.2],
  ['4 or 40 friends', TWO, 0.1],
  ['4 or 40 friends, closer', TWO, 0.2],
  ['a power law of 2.5', powerLaw(2.5, 2, 1000), 0.1],
  ['a power law of 2.5, closer', powerLaw(2.5, 2, 1000), 0.2],
  ['a power law of 3', powerLaw(3, 3, 1000), 0.2],
  ['a power law of 2.2', powerLaw(2.2, 5, 5000), 0.02],
]

const SEEDED: [string, DegreeLaw, number, number][] = [
  ['a Poisson graph, R0 = 0.8', POISSON, 0.8 / 6, 0.01],
  ['a Poisson graph, R0 = 1.5', POISSON, 1.5 / 6, 0.01],
  ['a Poisson graph, R0 = 2', POISSON, 2 / 6, 0.01],
  ['4 friends each', regular(4), 0.4, 0.02],
  ['4 or 40 friends', TWO, 0.1, 0.01],
  ['a power law of 2.5', powerLaw(2.5, 2, 1000), 0.1, 0.01],
]

const SMALL: [string, DegreeLaw, number][] = [
  ['3 friends each', regular(3), 0.3],
  ['4 friends each', regular(4), 0.2],
  ['10 friends each', regular(10), 0.05],
  ['4 or 40 friends', TWO, 0.03],
  ['a Poisson graph', POISSON, 0.5 / 6],
]

const CLUSTERED: clustered.Clustered[] = [
  { m: 3, share: 0.3, g: 5, p: 0.2 },
  { m: 4, share: 0.1, g: 10, p: 0.2 },
  { m: 2, share: 0.2, g: 20, p: 0.05 },
  { m: 3, share: 0.2, g: 5, p: 0.2 },
]
const QUIET: clustered.Clustered = { m: 4, share: 0.05, g: 5, p: 0.3 }

const someone = (population: number, seed: number): number => Math.floor(unit(hash2(seed, 5, 0)) * population)

function inGroups(c: clustered.Clustered, people: number, seed: number): Spread {
  const friends = friendsGraph(seed, people, regular(c.m))
  const groups = groupsGraph(seed, people, [[c.g]])
  return both(overTies(friends, seed, c.share), overGroups(groups, seed, c.p))
}

/** The largest size the crowd has. */
export function million(seeds: number): void {
  const people = 1_000_000
  it('a million people with 10 friends each', () =>
    expectTheory(
      over(seeds, seed =>
        largestCluster(people, overTies(friendsGraph(seed, people, regular(10)), seed, 0.2)),
      ),
      largeCluster(regular(10), 0.2),
    ))
  it('a million people with friends and groups', () =>
    expectTheory(
      over(seeds, seed => largestCluster(people, inGroups(CLUSTERED[0]!, people, seed))),
      clustered.largeCluster(CLUSTERED[0]!),
    ))
  it('a million people with their contacts, 128 on average', () =>
    expectTheory(
      over(seeds, seed => largestCluster(people, overTies(friendsGraph(seed, people), seed, 0.01))),
      largeCluster(realised(contactsOf(people), people), 0.01),
    ))
}

/** How far news gets over the crowd's own graphs. */
export function percolation({ people, seeds, runs }: GraphSize): void {
  const largest = (population: number, law: DegreeLaw, share: number) =>
    over(seeds, seed =>
      largestCluster(population, overTies(friendsGraph(seed, population, law), seed, share)),
    )
  const reaches = (law: DegreeLaw, share: number) =>
    over(runs, seed =>
      reachOfOne(someone(people, seed), asSharer(friendsGraph(seed, people, law), seed, share)),
    )

  describe('one large cluster of live ties', () => {
    it.each(LARGE)('%s', (_name, law, share) =>
      expectTheory(largest(people, law, share), largeCluster(realised(law, people), share)),
    )

    it('its spread halves when there are four times the people', () =>
      expectHalved(largest(people / 4, regular(4), 0.5), largest(people, regular(4), 0.5)))
  })

  describe('reached when some begin at random', () => {
    it.each(SEEDED)('%s', (_name, law, share, begin) => {
      const parts = over(seeds, seed =>
        partReached(people, asSharer(friendsGraph(seed, people, law), seed, share), seed, begin),
      )
      expectTheory(parts, reached(realised(law, people), share, begin))
      if (law === POISSON) expectTheory(parts, finalSize(share * 6, begin))
    })
  })

  describe('one sharer', () => {
    it.each(SMALL)('below the threshold, %s', (_name, law, share) =>
      expectTheory(reaches(law, share), meanReach(realised(law, people), share)),
    )

    it.each<[string, DegreeLaw, number]>([
      ['4 friends each', regular(4), 0.4],
      ['4 or 40 friends', TWO, 0.2],
    ])('above it, %s: reaches many as often as the large cluster is large', (_name, law, share) => {
      const town = Math.min(people, 4000)
      const theory = largeCluster(realised(law, town), share)
      const large = over(Math.min(runs, 20_000) / 20, seed => {
        const spread = asSharer(friendsGraph(seed, town, law), seed, share)
        return reachOfOne(someone(town, seed), spread) > (theory * town) / 2 ? 1 : 0
      })
      expectTheory(large, theory)
    })
  })

  describe('friends and groups', () => {
    it.each(CLUSTERED)('%j', c =>
      expectTheory(
        over(seeds, seed => largestCluster(people, inGroups(c, people, seed))),
        clustered.largeCluster(c),
      ),
    )

    it('below the threshold no cluster is large', () => {
      expect(largestCluster(people, inGroups(QUIET, people, 1))).toBeLessThan(0.02)
      expectTheory(
        over(runs, seed => reachOfOne(someone(people, seed), inGroups(QUIET, people, seed))),
        clustered.meanReach(QUIET),
      )
    })
  })
}
