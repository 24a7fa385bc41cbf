import { type Money, thb } from '../core/money.ts'
import type { State } from '../core/state.ts'
import type { Language } from '../core/text.ts'
import { withinFrame } from './budget.ts'
import { yuanOf } from './card.ts'

/** What an empty room looks at: goods that want to be asked where they come from. */
export type Showcase = {
  shops: number
  products: number
  provinces: number
  goods: { id: string; name: string; art: string; price: Money; yuan: Money; shop: string; place: string }[]
}

const GOODS = 12

/** Every shop's first product that has a tag, in the order in which the shops opened. */
export function showcaseSection(state: State, language: Language): Showcase {
  const shops = [...state.shops.values()]
  const goods = shops.flatMap(shop => {
    const product = shop.products
      .map(id => state.products.get(id)!)
      .find(p => !p.withdrawn && p.lots.length > 0)
    if (!product) return []
    const { productId, name, art, price } = product
    const prices = { price: thb(price), yuan: yuanOf(state, price) }
    return [
      {
        id: productId,
        name: name[language],
        art,
        ...prices,
        shop: shop.name[language],
        place: shop.place[language],
      },
    ]
  })
  return {
    shops: shops.length,
    products: state.productList.filter(p => !p.withdrawn).length,
    provinces: new Set(shops.map(s => s.province)).size,
    goods: withinFrame(goods, GOODS),
  }
}
