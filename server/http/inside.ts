import { CATALOGUE } from '../../seeds/index.ts'
import type { Language } from '../core/text.ts'

/** What home shows of the market on a screen that has the room: counts, and goods from all over the country. */
export type Inside = {
  shops: number
  products: number
  provinces: number
  goods: { art: string; place: string }[]
}

/** Told by their shape alone, and none of those that lie in front of the page's picture. */
const ON_THE_SHELF = ['mangosteen', 'coffee', 'umbrella', 'indigo', 'roosterbowl', 'batik']

export function insideOf(lang: Language): Inside {
  const { shops, products } = CATALOGUE
  const shelf = ON_THE_SHELF.flatMap(art => products.filter(product => product.art === art))
  return {
    shops: shops.length,
    products: products.length,
    provinces: new Set(shops.map(shop => shop.province)).size,
    goods: shelf.map(({ art, shop }) => ({ art, place: shops.find(s => s.key === shop)!.place[lang] })),
  }
}
