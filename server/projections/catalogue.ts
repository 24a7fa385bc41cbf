import type { Market } from '../core/market.ts'
import { CATEGORIES, type Category, type Product } from '../core/product.ts'
import { checkedBy } from '../core/scan.ts'
import { ranked } from '../core/shelves.ts'
import type { Shop } from '../core/shop.ts'
import type { State } from '../core/state.ts'
import type { Language, Text } from '../core/text.ts'
import { type ProductCard, productCard, tagUrl } from './card.ts'

export type ShopView = {
  id: string
  name: string
  names: Shop['name']
  story: string
  place: string
  province: string
  lat: number
  lon: number
  face: string
  scene: string
  products: number
  /** Drawings of its first products, for the shop's card. */
  arts: string[]
}

export type ProductView = ProductCard & {
  description: string
  /** Seats of the room that looked at a tag of it. */
  checkedBy: number
  lots: {
    gtin: string
    batchLotNumber: string
    origin: string
    harvestedOn: string
    expiresOn: string
    tagUrl: string
  }[]
}

export function shopView(state: State, shop: Shop, language: Language): ShopView {
  const products = shop.products.map(id => state.products.get(id)!).filter(p => !p.withdrawn)
  return {
    id: shop.shopId,
    name: shop.name[language],
    names: shop.name,
    story: shop.story[language],
    place: shop.place[language],
    province: shop.province,
    lat: shop.lat,
    lon: shop.lon,
    face: shop.face,
    scene: shop.scene,
    products: products.length,
    arts: products.slice(0, 3).map(p => p.art),
  }
}

export const shopList = (state: State, language: Language): ShopView[] =>
  [...state.shops.values()].map(shop => shopView(state, shop, language))

export type ProductFilter = {
  q?: string | undefined
  category?: string | undefined
  shop?: string | undefined
  market?: Market | undefined
  /** In the marketplace's order, not in that of listing. */
  ranked?: boolean | undefined
}

/** Products on sale in listing order; `q` matches any language's name, the shop and the place. */
export function productList(state: State, filter: ProductFilter, language: Language): ProductCard[] {
  const market = filter.market ?? state.workshop.market
  const found = state.productList.filter(p => !p.withdrawn && matches(state, p, filter))
  const relevance = (p: Product) => relevanceOf(p, filter.q)
  return (filter.ranked ? ranked(state, market, found, relevance) : found).map(p =>
    productCard(state, p, market, language),
  )
}

export function productView(state: State, product: Product, market: Market, language: Language): ProductView {
  const card = productCard(state, product, market, language)
  return {
    ...card,
    description: product.description[language],
    checkedBy: checkedBy(state, product),
    lots: product.lots.map(id => {
      const lot = state.lots.get(id)!
      const { gtin, batchLotNumber, harvestedOn, expiresOn } = lot
      return {
        gtin,
        batchLotNumber,
        origin: lot.origin[language],
        harvestedOn,
        expiresOn,
        tagUrl: tagUrl(state, gtin, batchLotNumber),
      }
    }),
  }
}

/** Categories that have something on sale, in their fixed order. */
export function categoriesOf(state: State): Category[] {
  const present = new Set(state.productList.filter(p => !p.withdrawn).map(p => p.category))
  return CATEGORIES.filter(c => present.has(c))
}

/** Its own name answers what was typed; that of its shop or place only leads to it. */
const relevanceOf = (product: Product, q: string | undefined): number =>
  !q || holds(product.name, q) ? 1 : 0.5

const holds = (text: Text, q: string): boolean =>
  Object.values(text).some(word => word.toLowerCase().includes(q.trim().toLowerCase()))

function matches(state: State, product: Product, filter: ProductFilter): boolean {
  if (filter.category && product.category !== filter.category) return false
  if (filter.shop && product.shopId !== filter.shop) return false
  if (!filter.q) return true
  const shop = state.shops.get(product.shopId)!
  const { q } = filter
  return [product.name, shop.name, shop.place].some(text => holds(text, q))
}
