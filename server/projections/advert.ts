import { type Bid, bidOf, hasAds } from '../core/ads.ts'
import { peoplesPlace } from '../core/keyword.ts'
import { knob } from '../core/knobs.ts'
import type { Market } from '../core/market.ts'
import { type Money, thb } from '../core/money.ts'
import { CATEGORIES, type Category } from '../core/product.ts'
import type { Shop } from '../core/shop.ts'
import type { State } from '../core/state.ts'
import type { Language } from '../core/text.ts'
import { type ProductCard, productCard } from './card.ts'
import { mayReadAccounts, type Viewer } from './viewer.ts'

/** What stands in the advertised place above a kind of goods, or above all (`null`), and what a click costs its shop. */
export type Advert = { category: Category | null; price: Money; product: ProductCard }

export function advertOf(
  state: State,
  market: Market,
  category: Category | null,
  language: Language,
): Advert | null {
  const place = peoplesPlace(state, market, category)
  if (!place) return null
  const product = productCard(state, state.productList[place.product]!, market, language)
  return { category, price: thb(place.price), product }
}

/** The place of all goods and that of each kind, where somebody holds it. */
export const adverts = (state: State, market: Market, language: Language): Advert[] =>
  [null, ...CATEGORIES].flatMap(category => advertOf(state, market, category, language) ?? [])

/** What a shop bids in the market the room is in, and what that brings and costs. Amounts in satang. */
export type Bidding = Bid & {
  /** Least price of a click. */
  reserve: number
  /** Spent today, by crowd and room. */
  spent: number
  /** Clicks of people of the room in this run. */
  clicks: number
  /** The kinds of goods whose place it holds (null for all), and what a click costs there. */
  places: { category: Category | null; price: number }[]
}

/** For its owner and staff, where places are sold; null for anybody else. */
export function biddingOf(state: State, shop: Shop, viewer: Viewer): Bidding | null {
  const { market } = state.workshop
  const knobs = state.run?.header.knobs
  if (!mayReadAccounts(shop, viewer) || !hasAds(market, knobs)) return null
  const { spentToday, clicks } = state.shelves[market]
  const places = [null, ...CATEGORIES].flatMap(category => {
    const place = peoplesPlace(state, market, category)
    return place?.shop === shop.number ? [{ category, price: place.price }] : []
  })
  return {
    ...bidOf(state, market, shop),
    reserve: knob('ads.reserve', knobs),
    spent: spentToday[shop.number] ?? 0,
    clicks: clicks.filter(click => click.shop === shop.number).length,
    places,
  }
}
