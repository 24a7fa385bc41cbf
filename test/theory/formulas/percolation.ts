import type { DegreeLaw } from '../../../simulations/kernel/degrees.ts'
import { leastFixed, root } from './root.ts'

const moment = (law: DegreeLaw, f: (k: number) => number): number =>
  law.reduce((sum, c) => sum + c.share * f(c.degree), 0)

export const mean = (law: DegreeLaw): number => moment(law, k => k)

/** Generating functions of degree and of a friend's other friends. */
const g0 = (law: DegreeLaw, x: number): number => moment(law, k => x ** k)
const g1 = (law: DegreeLaw, x: number): number => moment(law, k => (k > 0 ? k * x ** (k - 1) : 0)) / mean(law)

/** The share probability above which a message can go on for ever. */
export const threshold = (law: DegreeLaw): number => mean(law) / moment(law, k => k * (k - 1))

/** Where a tie leads nowhere with this probability (Newman 2002). */
export const deadEnd = (law: DegreeLaw, share: number): number =>
  leastFixed(u => g1(law, 1 - share + share * u))

/** Part of all people in the one large cluster of live ties; also the chance that one sharer reaches it. */
export const largeCluster = (law: DegreeLaw, share: number): number =>
  1 - g0(law, 1 - share + share * deadEnd(law, share))

/** Mean reach of one sharer below the threshold, themself included. */
export const meanReach = (law: DegreeLaw, share: number): number =>
  1 + (share * mean(law)) / (1 - share / threshold(law))

/** Part of all people reached when a part `seeds` of them, drawn at random, begins. */
export function reached(law: DegreeLaw, share: number, seeds: number): number {
  const quiet = root(v => 1 - share + share * (1 - seeds) * g1(law, v) - v, 0, 1)
  return 1 - (1 - seeds) * g0(law, quiet)
}

/** The same on a Poisson graph, written as everybody writes it: r = 1 − (1 − e) exp(−R0 r). */
export const finalSize = (r0: number, seeds: number): number =>
  seeds === 0
    ? 1 - leastFixed(q => Math.exp(-r0 * (1 - q)))
    : root(r => 1 - (1 - seeds) * Math.exp(-r0 * r) - r, seeds, 1 + 1e-12)
