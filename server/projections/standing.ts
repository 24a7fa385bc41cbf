import type { Market } from '../core/market.ts'
import type { Product } from '../core/product.ts'
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
