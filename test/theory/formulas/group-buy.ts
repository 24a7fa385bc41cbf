import { choose } from './root.ts'

/**
 * Chance that a team of `size` is full in time: the founder is in, size − 1 joiners are needed, `expected` come on
 * average within the window, as a Poisson stream.
 */
export function fillProbability(size: number, expected: number): number {
  let term = Math.exp(-expected)
  let short = 0
  for (let joiners = 0; joiners < size - 1; joiners++) {
    short += term
    term *= expected / (joiners + 1)
  }
  return 1 - short
}

/** The same if `invited` friends accept with probability `accepts` each. */
export function fillByInvitation(size: number, invited: number, accepts: number): number {
  let short = 0
  for (let joiners = 0; joiners < size - 1; joiners++)
    short += choose(invited, joiners) * accepts ** joiners * (1 - accepts) ** (invited - joiners)
  return 1 - short
}
