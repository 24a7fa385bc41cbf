import { type PerMarket, perMarket } from '../core/market.ts'
import { shopResult } from '../core/result.ts'
import type { State } from '../core/state.ts'
import { type Badge, badge } from './face.ts'
import { hundredOf } from './hundred.ts'
import { unitsSold } from './sold.ts'
import type { Viewer } from './viewer.ts'

/** What the light falls on: who it is and what they did, in both markets together. */
export type SpotlightSection =
  | ({ kind: 'person'; orders: number; shares: number; brought: number; sold: number } & Badge)
  | {
      kind: 'shop'
      id: string
      name: string
      /** Drawing of the shop: `static/art/shops/<face>.svg`. */
      face: string
      place: string
      products: number
      sold: number
      /** Satang of 100 baht that it kept of the crowd's orders, in each market; null before the first. */
      kept: PerMarket<number | null>
    }
  | null

export function spotlightSection(state: State, viewer: Viewer): SpotlightSection {
  const { spotlight } = state
  if (!spotlight) return null
  return spotlight.kind === 'shop'
    ? ofShop(state, spotlight.id, viewer)
    : ofPerson(state, spotlight.id, viewer)
}

function ofShop(state: State, shopId: string, { language }: Viewer): SpotlightSection {
  const shop = state.shops.get(shopId)!
  const products = shop.products.filter(id => !state.products.get(id)!.withdrawn).length
  const { face } = shop
  const kept = perMarket(market => hundredOf(shopResult(state, market, shop.number))?.net ?? null)
  const [name, place] = [shop.name[language], shop.place[language]]
  return { kind: 'shop', id: shopId, name, face, place, products, sold: unitsSold(state, shop), kept }
}

function ofPerson(state: State, participantId: string, viewer: Viewer): SpotlightSection {
  const seat = state.participants.get(participantId)!
  const paid = seat.orders.filter(id => state.orders.get(id)!.split !== null)
  const brought = seat.shares.reduce((sum, n) => sum + state.shares[n]!.orders, 0)
  const sold = seat.shops.reduce((sum, id) => sum + unitsSold(state, state.shops.get(id)!), 0)
  return {
    kind: 'person',
    ...badge(state, participantId, viewer),
    ...{ orders: paid.length, shares: seat.shares.length, brought, sold },
  }
}
