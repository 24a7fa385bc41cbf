import type { Bid } from './ads.ts'
import { payloadOf } from './command.ts'
import type { Folds, Judges } from './decider.ts'
import { factsOf } from './event.ts'
import type { ParticipantId, ShopId } from './ids.ts'
import { type PerMarket, perMarket } from './market.ts'
import { refuse } from './refusal.ts'
import type { Text } from './text.ts'

export type ShopFacts = {
  name: Text
  /** One or two sentences about who sells here. */
  story: Text
  /** ISO 3166-2, for example TH-22 (Chanthaburi). */
  province: string
  /** District and province as people say it. */
  place: Text
  lat: number
  lon: number
  /** Drawn face and banner scene by name (`static/art`). */
  face: string
  scene: string
}

export type Shop = ShopFacts & {
  shopId: ShopId
  owner: ParticipantId
  products: string[]
  /** Position in opening order, what `shop` columns hold. */
  number: number
  /** What it decided to bid for the advertised place; null before it decided. */
  bids: PerMarket<Bid | null>
}

/** Room for trying something, not for filling every phone in the class. Assumption. */
const SHOPS_PER_SEAT = 3

export const judges: Judges<'shop.open'> = {
  'shop.open': (state, c) => {
    if (state.shops.has(c.shopId)) return refuse('shop.exists')
    const mine = state.participants.get(c.by)?.shops.length ?? 0
    if (mine >= SHOPS_PER_SEAT) return refuse('shop.limit', { most: SHOPS_PER_SEAT })
    return [{ type: 'shop.opened', owner: c.by, ...payloadOf(c) }]
  },
}

export const folds: Folds<'shop.opened'> = {
  'shop.opened': (state, e) => {
    const shop: Shop = {
      ...factsOf(e),
      products: [],
      number: state.shopList.length,
      bids: perMarket(() => null),
    }
    state.shops.set(e.shopId, shop)
    state.shopList.push(shop)
    state.participants.get(e.owner)?.shops.push(e.shopId)
  },
}
