import { knob } from './knobs.ts'

/** What a marketplace knows of a product when it orders a list. */
export type Ranked = {
  product: number
  /** How well it answers what was asked for, 0 to 1: a name more than a shop or a place; 1 where nothing was typed. */
  relevance: number
  /** Units sold lately; older sales count less. */
  sales: number
  /** Mean stars, 1 to 5. */
  rating: number
  /** Satang a click its shop offers, 0 for none. */
  bid: number
}

/** Stars that a product without reviews is taken to have, and how many reviews that belief is worth. */
export const PRIOR = { stars: 4.5, reviews: 10 }

export const ratingOf = (stars: number, reviews: number): number =>
  (stars + PRIOR.stars * PRIOR.reviews) / (reviews + PRIOR.reviews)

/** The one order of a marketplace's list, for the crowd's shelves and people's phones. Equal scores: listing order. */
export function rank<T extends Ranked>(list: readonly T[], knobs?: Record<string, number>): T[] {
  const scores = new Map(list.map(entry => [entry.product, score(entry, knobs)]))
  return [...list].sort((a, b) => scores.get(b.product)! - scores.get(a.product)! || a.product - b.product)
}

const score = ({ relevance, sales, rating, bid }: Ranked, knobs?: Record<string, number>): number =>
  knob('rank.relevance', knobs) * relevance +
  knob('rank.sales', knobs) * Math.log1p(sales) +
  knob('rank.rating', knobs) * (rating - PRIOR.stars) +
  (knob('rank.bid', knobs) * bid) / 1_000
