import type { LotPapers, TraceStep } from '../server/core/lot.ts'
import type { ProductFacts } from '../server/core/product.ts'
import type { ShopFacts } from '../server/core/shop.ts'

/** `key` makes the ids `shop_<key>` and `seat_<key>`; `owner` is the house seat's nickname. */
export type ShopSeed = ShopFacts & { key: string; owner: string }
export type LotSeed = Omit<LotPapers, 'gtin'> & { trace: TraceStep[] }
/** `key` makes the id `prd_<key>`; `shop` is the key of the shop that sells it. */
export type ProductSeed = ProductFacts & { key: string; shop: string; lots: LotSeed[] }
export type Catalogue = { shops: ShopSeed[]; products: ProductSeed[] }
