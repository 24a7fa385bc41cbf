import { MARKETS } from '../core/market.ts'
import type { Shop } from '../core/shop.ts'
import type { State } from '../core/state.ts'

/** Units a shop sold in both markets, to people and crowd, since the last restock. */
export const unitsSold = (state: State, shop: Shop): number =>
  shop.products
    .flatMap(id => state.products.get(id)!.lots)
    .flatMap(id => MARKETS.map(market => state.lots.get(id)!.stock[market].sold))
    .reduce((sum, sold) => sum + sold, 0)
