import { expect } from 'vitest'

/** A mean over replications and its standard error. */
export type Estimate = { mean: number; error: number; spread: number }

export function estimate(values: readonly number[]): Estimate {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length
  const variance = values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (values.length - 1)
  return { mean, error: Math.sqrt(variance / values.length), spread: Math.sqrt(variance) }
}

const told = ({ mean, error }: Estimate, theory: number): string =>
  `${mean} ± ${error}, theory ${theory}, off by ${(mean - theory) / error} standard errors`

/** The rule of all proofs: replications agree with theory to within four of their own standard errors. */
export function expectTheory(values: readonly number[], theory: number): void {
  const found = estimate(values)
  expect(Math.abs(found.mean - theory), told(found, theory)).toBeLessThanOrEqual(4 * found.error)
}

/** Four times the people, half the spread: the ratio of two sample spreads, to within four of its standard errors. */
export function expectHalved(few: readonly number[], many: readonly number[]): void {
  const ratio = Math.log(estimate(few).spread / estimate(many).spread)
  const error = Math.sqrt(1 / (2 * (few.length - 1)) + 1 / (2 * (many.length - 1)))
  expect(Math.abs(ratio - Math.LN2), `spread ratio ${Math.exp(ratio)}`).toBeLessThanOrEqual(4 * error)
}

/** One value for each of `n` seeds. */
export const over = <T>(n: number, f: (seed: number) => T): T[] =>
  Array.from({ length: n }, (_, seed) => f(seed))
