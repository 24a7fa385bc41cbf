import type { DegreeLaw } from '../../simulations/kernel/degrees.ts'

/** Everybody has `degree` friends. */
export const regular = (degree: number): DegreeLaw => [{ degree, share: 1 }]

/** A law from a table of degree and share. */
export const lawOf = (shares: Readonly<Record<number, number>>): DegreeLaw =>
  Object.entries(shares).map(([degree, share]) => ({ degree: Number(degree), share }))
