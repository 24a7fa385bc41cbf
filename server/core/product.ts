import { payloadOf } from './command.ts'
import type { Folds, Judges } from './decider.ts'
import { factsOf } from './event.ts'
import type { ProductId, ShopId } from './ids.ts'
import { isStaff } from './permission.ts'
import { refuse } from './refusal.ts'
import type { Season } from './season.ts'
import type { Text } from './text.ts'

export const CATEGORIES = [
  'fruit',
  'rice',
  'drink',
  'herb',
  'snack',
  'sweet',
  'craft',
  'cloth',
  'tour',
] as const
export type Category = (typeof CATEGORIES)[number]

/** `simulated` marks are shown with that word; GI only with the right province (TH-PGI texts). */
export type Mark = { kind: 'otop' | 'organic' | 'halal' | 'gi' | 'gap'; label: Text; simulated: boolean }

export type ProductFacts = {
  name: Text
  description: Text
  category: Category
  /** Satang a unit. */
  price: number
  /** Grams a unit; 0 for a service. */
  weight: number
  /** Days a unit keeps from packing, stored as its kind needs; null for what does not spoil. */
  shelfLife: number | null
  /** When it is harvested or can be visited; null all year. */
  season: Season | null
  /** GTIN-14 under GS1's example prefix 952. */
  gtin: string
  /** Drawing by name (`static/art`). */
  art: string
  marks: Mark[]
}

export type Product = ProductFacts & {
  productId: ProductId
  shopId: ShopId
  /** Position in listing order, what `product` columns hold. */
  number: number
  /** Number of its shop. */
  shop: number
  withdrawn: boolean
  /** Lot ids, first-expired first. */
  lots: string[]
}

/** As many as a shop's page shows with pleasure. Assumption. */
const PRODUCTS_PER_SHOP = 40

export const judges: Judges<'product.list' | 'product.withdraw'> = {
  'product.list': (state, c) => {
    const shop = state.shops.get(c.shopId)
    if (!shop) return refuse('shop.unknown', { shopId: c.shopId })
    if (shop.owner !== c.by) return refuse('shop.not-yours')
    if (state.products.has(c.productId)) return refuse('product.exists')
    if (shop.products.length >= PRODUCTS_PER_SHOP) return refuse('shop.full', { most: PRODUCTS_PER_SHOP })
    return [{ type: 'product.listed', ...payloadOf(c) }]
  },
  'product.withdraw': (state, c) => {
    const product = state.products.get(c.productId)
    if (!product) return refuse('product.unknown', { productId: c.productId })
    if (product.withdrawn) return refuse('product.withdrawn')
    const actor = state.participants.get(c.by)
    const staff = actor !== undefined && isStaff(actor.role)
    if (!staff && state.shops.get(product.shopId)!.owner !== c.by) return refuse('shop.not-yours')
    return [{ type: 'product.withdrawn', productId: c.productId }]
  },
}

export const folds: Folds<'product.listed' | 'product.withdrawn'> = {
  'product.listed': (state, e) => {
    const product: Product = {
      // Logs of before these two fields say nothing about them.
      ...{ shelfLife: null, season: null },
      ...factsOf(e),
      ...{ number: state.productList.length, withdrawn: false, lots: [] },
      shop: state.shops.get(e.shopId)!.number,
    }
    state.products.set(e.productId, product)
    state.productList.push(product)
    state.shops.get(e.shopId)!.products.push(e.productId)
  },
  'product.withdrawn': (state, e) => {
    state.products.get(e.productId)!.withdrawn = true
  },
}
