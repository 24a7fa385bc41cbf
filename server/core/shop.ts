import type { Folds, Judges } from './decider.ts'
import type { ParticipantId, ShopId } from './ids.ts'
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

export type Shop = ShopFacts & { shopId: ShopId; owner: ParticipantId; products: string[] }

/** Room for trying something, not for filling every phone in the class. Assumption. */
const SHOPS_PER_SEAT = 3

export const judges: Judges<'shop.open'> = {
  'shop.open': (state, c) => {
    if (state.shops.has(c.shopId)) return refuse('shop.exists')
    const mine = state.participants.get(c.by)?.shops.length ?? 0
    if (mine >= SHOPS_PER_SEAT) return refuse('shop.limit', { most: SHOPS_PER_SEAT })
    const { id: _id, by, type: _type, ...facts } = c
    return [{ type: 'shop.opened', owner: by, ...facts }]
  },
}

export const folds: Folds<'shop.opened'> = {
  'shop.opened': (state, e) => {
    const { seq: _s, at: _a, t: _t, by: _b, cmd: _c, v: _v, type: _type, ...shop } = e
    state.shops.set(e.shopId, { ...shop, products: [] })
    state.participants.get(e.owner)?.shops.push(e.shopId)
  },
}
