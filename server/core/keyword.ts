import { type AdPlace, adPlaceOf, hasAds } from './ads.ts'
import { bump } from './crowd.ts'
import type { Decision, Folds, Judges } from './decider.ts'
import { knob } from './knobs.ts'
import type { Market } from './market.ts'
import { thb } from './money.ts'
import { isStaff } from './permission.ts'
import type { Category } from './product.ts'
import { refuse } from './refusal.ts'
import { ranked, stackShelves } from './shelves.ts'
import type { State } from './state.ts'
import { saleable } from './stock.ts'

export const judges: Judges<'keyword.bid' | 'keyword.open'> = {
  'keyword.bid': (state, { by, shopId, bid, budget }): Decision => {
    const shop = state.shops.get(shopId)
    if (!shop) return refuse('shop.unknown', { shopId })
    if (shop.owner !== by && !isStaff(state.participants.get(by)!.role)) return refuse('shop.not-yours')
    const { market } = state.workshop
    const knobs = state.run?.header.knobs
    if (!hasAds(market, knobs)) return refuse('keyword.not-offered', { market })
    const reserve = knob('ads.reserve', knobs)
    if (bid > 0 && bid < reserve) return refuse('keyword.below-reserve', { reserve })
    const day = budget ?? shop.bids[market]?.day ?? knob('ads.budget', knobs)
    return [{ type: 'keyword.bid', shopId, market, bid: { click: thb(bid), day: thb(day) } }]
  },
  /** A page that shows an older place costs nobody anything, nor does looking twice, at one's own, or to teach. */
  'keyword.open': (state, { by, productId, category }): Decision => {
    const product = state.products.get(productId)
    if (!product) return refuse('product.unknown', { productId })
    const { market } = state.workshop
    const place = peoplesPlace(state, market, category ?? null)
    const shop = state.shopList[product.shop]!
    if (place?.product !== product.number || shop.owner === by) return []
    if (isStaff(state.participants.get(by)!.role)) return []
    if (state.shelves[market].clicks.some(click => click.by === by && click.shop === shop.number)) return []
    return [{ type: 'keyword.opened', productId, market, price: thb(place.price) }]
  },
}

export const folds: Folds<'keyword.bid' | 'keyword.opened'> = {
  'keyword.bid': (state, { shopId, market, bid }) => {
    const shop = state.shops.get(shopId)!
    shop.bids[market] = bid && { click: bid.click.amount, day: bid.day.amount }
    if (state.run) stackShelves(state, market)
  },
  'keyword.opened': (state, { by, productId, market, price }) => {
    const { shop } = state.products.get(productId)!
    const shelves = state.shelves[market]
    shelves.clicks.push({ by, shop, price: price.amount })
    bump(shelves.spentToday, shop, price.amount)
  },
}

/** The advertised place above what people see of a kind of goods, or of all: the crowd's rule on people's list. */
export function peoplesPlace(state: State, market: Market, category: Category | null): AdPlace | null {
  const list = state.productList.filter(
    p => !p.withdrawn && (category === null || p.category === category) && saleable(state, p, market) > 0,
  )
  return adPlaceOf(
    state,
    market,
    ranked(state, market, list).map(p => p.number),
  )
}
