import { CATALOGUE, productId, shopId } from '../../seeds/index.ts'

const KNOWN = {
  market: new Map(CATALOGUE.shops.map(shop => [shopId(shop.key), shop.key])),
  shop: new Map(CATALOGUE.shops.map(shop => [shopId(shop.key), shop.key])),
  product: new Map(CATALOGUE.products.map(product => [productId(product.key), product.key])),
}

/**
 * The fonts of a page about something seeded, all its Chinese in one file; a market is known by its first
 * shop. Null for what the room made: its letters come in small files.
 */
export function lettersOf(page: keyof typeof KNOWN, id: string | undefined): string | null {
  const key = KNOWN[page].get(id ?? '')
  return key === undefined ? null : `fonts-zh-${page}-${key}.css`
}

/** The same of a list that somebody asked for: names of all goods and shops. */
export const LIST_LETTERS = 'fonts-zh-list.css'

/** The same of a market that shows goods and no shops. */
export const GOODS_LETTERS = 'fonts-zh-goods.css'
