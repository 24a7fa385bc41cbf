import { type DegreeLaw, layOut } from '../../simulations/kernel/degrees.ts'

/** Everybody has `degree` friends. */
export const regular = (degree: number): DegreeLaw => [{ degree, share: 1 }]

/** A law from a table of degree and share. */
export const lawOf = (shares: Readonly<Record<number, number>>): DegreeLaw =>
  Object.entries(shares).map(([degree, share]) => ({ degree: Number(degree), share }))

/** Weights for degrees from `least` to `most`, brought to sum 1. */
function weighted(least: number, most: number, weight: (degree: number) => number): DegreeLaw {
  const row = Array.from({ length: most - least + 1 }, (_, i) => ({
    degree: least + i,
    share: weight(least + i),
  }))
  const total = row.reduce((sum, c) => sum + c.share, 0)
  return row.map(c => ({ degree: c.degree, share: c.share / total }))
}

/** Poisson with a mean below 20: the graph in which everybody knows everybody with the same small probability. */
export function poissonLaw(mean: number): DegreeLaw {
  let share = Math.exp(-mean)
  return weighted(0, 80, degree => {
    if (degree > 0) share *= mean / degree
    return share
  })
}

export const geometricLaw = (a: number): DegreeLaw => weighted(0, 400, degree => a ** degree)

/** Shares ∝ degree^-exponent from `least` to `most`. */
export const powerLaw = (exponent: number, least: number, most: number): DegreeLaw =>
  weighted(least, most, degree => degree ** -exponent)

/** The shares that the degrees of so many people really have: whole people, an even number of ends. */
export function realised(law: DegreeLaw, population: number): DegreeLaw {
  const { degree, rank } = layOut(law, population)
  return degree.map((d, c) => ({ degree: d, share: (rank[c + 1]! - rank[c]!) / population }))
}
