import { hash2, hash3, unit } from '../../server/core/chance.ts'
import { CATEGORIES } from '../../server/core/product.ts'
import { HOUR } from '../../server/core/scenario.ts'
import { PURPOSE } from './purpose.ts'

/**
 * What a simulated person is like, computed when asked: the same question has the same answer, so a million people cost
 * no memory. Raw numbers of people carry no meaning.
 */
export const isAffluent = (seed: number, person: number, share: number): boolean =>
  unit(hash2(seed, PURPOSE.income, person)) < share

const MINDS = { affluent: 0.6, other: 1.11 }

/** How much a person minds the price, about 1 on average: the exponent of a price is multiplied with it. */
export function sensitivity(seed: number, person: number, affluent: number): number {
  const base = isAffluent(seed, person, affluent) ? MINDS.affluent : MINDS.other
  return base * (0.5 + unit(hash2(seed, PURPOSE.sensitivity, person)))
}

/** Friends who must have told a person before they trust what they see: 1, 2 or 3. */
export function trustThreshold(seed: number, person: number, one: number, two: number): 1 | 2 | 3 {
  const u = unit(hash2(seed, PURPOSE.trust, person))
  if (u < one) return 1
  return u < two ? 2 : 3
}

/** Sim-ms by which a person gets up later (or earlier, below 0) than most. Assumption: two hours to both sides. */
export const lateness = (seed: number, person: number): number =>
  Math.floor((unit(hash2(seed, PURPOSE.hours, person)) - 0.5) * 4 * HOUR)

const STEPS = 256

/**
 * How much a person likes a kind of goods beside the mean of 1: log-normal in 256 steps whose mean is exactly 1, so
 * that the spread of tastes changes who buys and not how much is bought.
 */
export const taste = (seed: number, person: number, category: number, spread: number): number =>
  lognormal(spread)[hash3(seed, PURPOSE.taste, person, category) & (STEPS - 1)]!

/** The same as a machine guesses it, `noise` times as far from the truth as tastes are from each other. */
export const guessedTaste = (
  seed: number,
  person: number,
  category: number,
  { spread, noise }: { spread: number; noise: number },
): number =>
  taste(seed, person, category, spread) *
  lognormal(spread * noise)[hash3(seed, PURPOSE.guess, person, category) & (STEPS - 1)]!

const SCRATCH = CATEGORIES.map(() => 0)

/** A kind of goods as likely as the person likes it and as there is of it (`weights`, by category). */
export function likedCategory(
  seed: number,
  person: number,
  u: number,
  { weights, spread }: { weights: readonly number[]; spread: number },
): number {
  const pull = SCRATCH
  let total = 0
  for (let c = 0; c < CATEGORIES.length; c++) {
    pull[c] = weights[c]! * taste(seed, person, c, spread)
    total += pull[c]!
  }
  let left = u * total
  for (let c = 0; c < CATEGORIES.length; c++) {
    left -= pull[c]!
    if (left < 0) return c
  }
  return CATEGORIES.length - 1
}

/** Those asked for lately: two at a time, taste and its guess. */
const TABLES: { spread: number; table: Float64Array }[] = []

function lognormal(spread: number): Float64Array {
  for (const known of TABLES) if (known.spread === spread) return known.table
  const table = NORMAL.map(z => Math.exp(spread * z))
  const mean = table.reduce((sum, x) => sum + x, 0) / STEPS
  const scaled = Float64Array.from(table, x => x / mean)
  TABLES.unshift({ spread, table: scaled })
  TABLES.length = Math.min(TABLES.length, 4)
  return scaled
}

/** The middles of 256 equally likely slices of the standard normal, by bisection of its distribution. */
const NORMAL = Array.from({ length: STEPS }, (_, i) => quantile((i + 0.5) / STEPS))

function quantile(p: number): number {
  let [low, high] = [-8, 8]
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2
    if (normalBelow(middle) < p) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** Abramowitz and Stegun 7.1.26 by way of the error function; off by less than 1.5e-7. */
function normalBelow(x: number): number {
  const z = Math.abs(x) / Math.SQRT2
  const t = 1 / (1 + 0.3275911 * z)
  const tail =
    ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) *
    t *
    Math.exp(-z * z)
  return x >= 0 ? 1 - tail / 2 : tail / 2
}
