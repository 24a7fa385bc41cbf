import { leastFixed } from './root.ts'

/** Offspring of one person: its probabilities from 0 up, and its generating function. */
export type Offspring = { mean: number; variance: number; p: number[]; pgf: (x: number) => number }

const ENOUGH = 1200

function terms(first: number, ratio: (n: number) => number): number[] {
  const p = [first]
  while (p.length < ENOUGH && p.at(-1)! > 0) p.push(p.at(-1)! * ratio(p.length))
  return p
}

export const poissonOffspring = (mean: number): Offspring => ({
  mean,
  variance: mean,
  p: terms(Math.exp(-mean), n => mean / n),
  pgf: x => Math.exp(-mean * (1 - x)),
})

export const binomialOffspring = (n: number, c: number): Offspring => ({
  mean: n * c,
  variance: n * c * (1 - c),
  p: terms((1 - c) ** n, k => ((n - k + 1) / k) * (c / (1 - c))).slice(0, n + 1),
  pgf: x => (1 - c + c * x) ** n,
})

/** Few pass on much, most nothing: `k` is small when the tail is heavy; k = 1 is the geometric law. */
export const negativeBinomialOffspring = (k: number, mean: number): Offspring => ({
  mean,
  variance: mean * (1 + mean / k),
  p: terms((k / (k + mean)) ** k, n => ((n - 1 + k) / n) * (mean / (k + mean))),
  pgf: x => (1 + (mean * (1 - x)) / k) ** -k,
})

export const extinction = (o: Offspring): number => leastFixed(o.pgf)

/** Size of the whole tree below the threshold. */
export const total = (o: Offspring) => ({
  mean: 1 / (1 - o.mean),
  variance: o.variance / (1 - o.mean) ** 3,
})

/** Chance that the whole tree of Poisson offspring has n people. */
export function borel(mean: number, n: number): number {
  let p = Math.exp(-mean * n)
  for (let i = 1; i < n; i++) p *= (mean * n) / i
  return p / n
}

/** Everybody reached from `n0` in `t` steps if each brings k. */
export const kFactor = (n0: number, k: number, t: number): number => (n0 * (k ** (t + 1) - 1)) / (k - 1)
