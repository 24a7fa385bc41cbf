import { describe, expect, it } from 'vitest'
import type { DegreeLaw } from '../../simulations/kernel/degrees.ts'
import { revenue } from './formulas/auction.ts'
import { adopted, adoptedInSteps, meanTime, peak } from './formulas/bass.ts'
import * as branching from './formulas/branching.ts'
import * as clustered from './formulas/clustered.ts'
import { fillByInvitation, fillProbability } from './formulas/group-buy.ts'
import * as percolation from './formulas/percolation.ts'
import { erlangB, erlangC, waitingMG1, waitingMMc } from './formulas/queues.ts'
import { avalanches } from './formulas/watts.ts'
import { geometricLaw, lawOf, poissonLaw, powerLaw, regular } from './laws.ts'

/** Values from the literature or computed elsewhere; the formulas that the crowd is held against must give them. */
describe('reference values', () => {
  const { poissonOffspring, binomialOffspring, negativeBinomialOffspring, extinction } = branching

  it.each([
    ['Poisson 1.2', poissonOffspring(1.2), 0.686301669],
    ['Poisson 1.5', poissonOffspring(1.5), 0.4171883561],
    ['Poisson 2', poissonOffspring(2), 0.20318787],
    ['Poisson 3', poissonOffspring(3), 0.0595202093],
    ['geometric 1.6', negativeBinomialOffspring(1, 1.6), 1 / 1.6],
    ['binomial 10, 0.15', binomialOffspring(10, 0.15), 0.3715105295],
    ['binomial 20, 0.1', binomialOffspring(20, 0.1), 0.1810834067],
    ['binomial 3, 0.5', binomialOffspring(3, 0.5), 0.2360679775],
    ['negative binomial 0.1, 1.5', negativeBinomialOffspring(0.1, 1.5), 0.9323423386],
    ['negative binomial 0.5, 1.5', negativeBinomialOffspring(0.5, 1.5), 0.7675918792],
    ['negative binomial 0.5, 3', negativeBinomialOffspring(0.5, 3), 0.5],
    ['below the threshold', poissonOffspring(0.8), 1],
  ])('a branching of %s dies out', (_name, offspring, q) => {
    expect(extinction(offspring)).toBeCloseTo(q, 9)
    expect(offspring.p.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 9)
    expect(offspring.p.reduce((sum, p, n) => sum + p * n, 0)).toBeCloseTo(offspring.mean, 9)
  })

  it.each([
    [0.5, [0.60653066, 0.18393972, 0.08367381, 0.04511176], 2, 4],
    [0.8, [0.44932896, 0.16151721, 0.08708924, 0.055654], 5, 100],
    [0.9, [], 10, 900],
  ])('trees of Poisson %d: Borel, mean and variance', (r, law, mean, variance) => {
    for (const [i, p] of law.entries()) expect(branching.borel(r, i + 1)).toBeCloseTo(p, 8)
    expect(branching.total(poissonOffspring(r)).mean).toBeCloseTo(mean, 9)
    expect(branching.total(poissonOffspring(r)).variance).toBeCloseTo(variance, 9)
  })

  it.each([
    [0.6, 249.093007],
    [1.2, 3215.041853],
  ])('a k-factor of %d brings 100 people in ten steps to', (k, people) =>
    expect(branching.kFactor(100, k, 10)).toBeCloseTo(people, 6),
  )

  it.each([
    [1.05, 0, 0.0937018371],
    [1.1, 0, 0.1761341436],
    [1.2, 0, 0.313698331],
    [1.5, 0, 0.5828116439],
    [2, 0, 0.79681213],
    [2.5, 0, 0.8926447536],
    [3, 0, 0.9404797907],
    [5, 0, 0.9930228463],
    [0.8, 0.01, 0.0450258861],
    [1.5, 0.01, 0.5936343],
    [2, 0.001, 0.7971540996],
  ])('final size with R0 = %d from a part %d of all', (r0, seeds, size) => {
    expect(percolation.finalSize(r0, seeds)).toBeCloseTo(size, 9)
    // A Poisson graph's own generating functions say the same.
    const law = poissonLaw(6)
    const same = seeds ? percolation.reached(law, r0 / 6, seeds) : percolation.largeCluster(law, r0 / 6)
    expect(same).toBeCloseTo(size, 8)
  })

  const TWO = lawOf({ 4: 0.9, 40: 0.1 })
  it.each<[string, DegreeLaw, number, number]>([
    ['3 friends, share 0.6', regular(3), 0.6, 19 / 27],
    ['4 friends, share 0.4', regular(4), 0.4, 0.5415026221],
    ['4 friends, share 0.5', regular(4), 0.5, 0.8541019662],
    ['10 friends, share 0.15', regular(10), 0.15, 0.5524097934],
    ['10 friends, share 0.2', regular(10), 0.2, 0.8187471248],
    ['4 or 40 friends, share 0.05', TWO, 0.05, 0.0381125548],
    ['4 or 40 friends, share 0.1', TWO, 0.1, 0.2675617558],
    ['4 or 40 friends, share 0.2', TWO, 0.2, 0.5058155604],
    ['a power law of 2.5, share 0.1', powerLaw(2.5, 2, 1000), 0.1, 0.10371663],
    ['a power law of 2.5, share 0.2', powerLaw(2.5, 2, 1000), 0.2, 0.29052575],
    ['a power law of 3, share 0.2', powerLaw(3, 3, 1000), 0.2, 0.2969245],
    ['a power law of 2.2, share 0.02', powerLaw(2.2, 5, 5000), 0.02, 0.1270768],
    // Newman's exercise, published as 0.116.
    ['a geometric law, share 0.9', geometricLaw(0.4), 0.9, 0.1155627],
  ])('%s: the large cluster', (_name, law, share, size) =>
    expect(percolation.largeCluster(law, share)).toBeCloseTo(size, size === 0.1155627 ? 7 : 8),
  )

  it('dead ends and thresholds', () => {
    expect(percolation.deadEnd(regular(3), 0.6)).toBeCloseTo(4 / 9, 12)
    // Newman's u is seen from before the tie is tried.
    expect(0.1 + 0.9 * percolation.deadEnd(geometricLaw(0.4), 0.9)).toBeCloseTo(0.8040064, 7)
    expect(percolation.mean(TWO)).toBeCloseTo(7.6, 12)
    expect(percolation.threshold(TWO)).toBeCloseTo(0.0455635492, 10)
    expect(percolation.mean(powerLaw(2.5, 2, 1000))).toBeCloseTo(4.536747, 6)
    expect(percolation.threshold(powerLaw(2.5, 2, 1000))).toBeCloseTo(0.026145, 6)
    expect(percolation.mean(powerLaw(2.2, 5, 5000))).toBeCloseTo(20.459857, 6)
  })

  it.each<[DegreeLaw, number, number]>([
    [regular(3), 0.3, 3.25],
    [regular(4), 0.2, 3],
    [regular(10), 0.05, 1.9090909],
    [TWO, 0.03, 1.6674884438],
  ])('mean reach of one sharer below the threshold %#', (law, share, reach) =>
    expect(percolation.meanReach(law, share)).toBeCloseTo(reach, 7),
  )

  it.each([
    [2, 0.3, 1.3],
    [3, 0.3, 1.726],
    [5, 0.2, 2.2701372416],
    [5, 0.3, 3.1011297736],
    [10, 0.1, 3.0269285933],
    [10, 0.2, 6.7844583453],
    [20, 0.05, 3.9911687652],
  ])('a group of %i with %d a pair: mean reach', (g, p, mean) => {
    expect(clustered.cliqueMean(g, p)).toBeCloseTo(mean, 9)
    expect(clustered.cliqueLaw(g, p).reduce((sum, q) => sum + q, 0)).toBeCloseTo(1, 12)
  })
  it('a group of three: 0.49, 0.294, 0.216', () => {
    const law = clustered.cliqueLaw(3, 0.3)
    for (const [s, q] of [0, 0.49, 0.294, 0.216].entries()) expect(law[s]).toBeCloseTo(q, 12)
  })

  it.each([
    [{ m: 3, share: 0.3, g: 5, p: 0.2 }, 1.743124, 0.65790755],
    [{ m: 4, share: 0.1, g: 10, p: 0.2 }, 2.613783, 0.80124608],
    [{ m: 2, share: 0.2, g: 20, p: 0.05 }, 1.396468, 0.30760338],
    [{ m: 3, share: 0.2, g: 5, p: 0.2 }, 1.162082, 0.23981607],
    [{ m: 4, share: 0.05, g: 5, p: 0.3 }, 0.570226, 0],
  ])('friends and groups %j', (c, reproduction, size) => {
    expect(clustered.groupsReached(c)).toBeCloseTo(reproduction, 6)
    expect(clustered.largeCluster(c)).toBeCloseTo(size, 8)
  })

  it('Watts’ window for a threshold of 0.18', () => {
    expect(avalanches(0.18).from).toBeCloseTo(1.0207039085, 9)
    expect(avalanches(0.18).to).toBeCloseTo(5.7646770872, 9)
  })

  it('Bass', () => {
    const usual = { p: 0.03, q: 0.38 }
    expect(peak(usual).time).toBeCloseTo(6.1926192, 8)
    expect(peak(usual).adopted).toBeCloseTo(0.46052632, 8)
    expect(peak(usual).rate).toBeCloseTo(0.11059211, 8)
    expect(meanTime(usual)).toBeCloseTo(6.8814731, 7)
    const curve = [1, 5, 10, 15, 20].map(t => adopted(usual, t))
    for (const [i, part] of [0.03575816, 0.33119864, 0.81280322, 0.97160964, 0.99625941].entries())
      expect(curve[i]).toBeCloseTo(part, 8)
    expect(peak({ p: 0.01, q: 0.5 }).time).toBeCloseTo(7.67063334, 8)
    expect(peak({ p: 0.01, q: 0.5 }).adopted).toBeCloseTo(0.49, 12)
    expect(peak({ p: 0.01, q: 0.5 }).rate).toBeCloseTo(0.13005, 12)
    expect(adoptedInSteps(usual, 5)).toBeCloseTo(0.27290684, 8)
    expect(adoptedInSteps(usual, 10)).toBeCloseTo(0.78264257, 8)
  })

  it.each([
    [2, 1.485, 0.77349766],
    [3, 1.485, 0.43714168],
    [3, 3, 0.80085173],
    [5, 4, 0.56652988],
  ])('a team of %i when %d join in time', (size, expected, p) =>
    expect(fillProbability(size, expected)).toBeCloseTo(p, 8),
  )
  it.each([
    [2, 10, 0.1, 0.65132156],
    [3, 10, 0.2, 0.62419036],
    [5, 20, 0.25, 0.77484395],
  ])('a team of %i when %i are asked', (size, asked, accepts, p) =>
    expect(fillByInvitation(size, asked, accepts)).toBeCloseTo(p, 8),
  )

  it.each([
    [2, 1.6, 0.71111111, 2.84444444],
    [5, 4, 0.55411255, 2.21645022],
    [10, 8, 0.40918015, 1.6367206],
    [20, 18, 0.550769, 4.95692104],
  ])('Erlang C of %i servers and load %d', (c, a, waits, waiting) => {
    expect(erlangC(c, a)).toBeCloseTo(waits, 8)
    expect(waitingMMc(c, a)).toBeCloseTo(waiting, 7)
  })
  it('Erlang B', () => expect(erlangB(10, 8)).toBeCloseTo(0.12166106, 8))
  it.each([
    [0.5, 1, 0.25],
    [0.8, 4, 1.6],
    [0.9, 9, 4.05],
    [0.95, 19, 9.025],
  ])('one server at load %d: M/M/1 and M/D/1', (rho, present, waitingFixed) => {
    expect(waitingMMc(1, rho) + rho).toBeCloseTo(present, 9)
    expect(waitingMG1(rho, 1) + rho).toBeCloseTo(present, 9)
    expect(waitingMG1(rho, 0)).toBeCloseTo(waitingFixed, 9)
  })

  it('second-price auctions: a third of the value with two bidders, five twelfths with the best reserve', () => {
    expect(revenue(2, 0)).toBeCloseTo(1 / 3, 12)
    expect(revenue(2, 0.5)).toBeCloseTo(5 / 12, 12)
    expect(revenue(5, 0)).toBeCloseTo(4 / 6, 12)
  })
})
