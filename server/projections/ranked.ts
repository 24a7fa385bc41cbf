import type { Market } from '../core/market.ts'
import type { Product } from '../core/product.ts'
import { rank, ratingOf } from '../core/ranking.ts'
import type { State } from '../core/state.ts'

/** What a marketplace tells about a product: units sold since the last restock, and the mean of its stars; null without any. */
export type Standing = { sold: number; stars: number | null }

/** Of people and crowd in this market. */
export function standingOf(state: State, product: Product, market: Market): Standing {
  const sold = product.lots.reduce((sum, id) => sum + state.lots.get(id)!.stock[market].sold, 0)
  const given = state.crowd[market].reviews[product.number] ?? 0
  const stars = given > 0 ? Math.round((10 * state.crowd[market].stars[product.number]!) / given) / 10 : null
  return { sold, stars }
}

/** The rule by which the crowd's shelves are ordered. Bids buy no place in this list: the paid place is another. */
export function ranked(state: State, products: readonly Product[], market: Market): Product[] {
  const { stars, reviews } = state.crowd[market]
  const entries = products.map(product => ({
    product: product.number,
    sales: standingOf(state, product, market).sold,
    rating: ratingOf(stars[product.number] ?? 0, reviews[product.number] ?? 0),
    bid: 0,
  }))
  return rank(entries, state.run?.header.knobs).map(entry => state.productList[entry.product]!)
}
