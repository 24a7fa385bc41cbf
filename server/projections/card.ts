import { knob } from '../core/knobs.ts'
import type { Market } from '../core/market.ts'
import { type Money, thb, toFen } from '../core/money.ts'
import type { Mark, Product } from '../core/product.ts'
import { inSeason, type Season } from '../core/season.ts'
import type { State } from '../core/state.ts'
import { nextLot, saleable } from '../core/stock.ts'
import type { Language, Text } from '../core/text.ts'
import { type Standing, standingOf } from './standing.ts'
import { type TeamOffer, teamOffer } from './teams.ts'

export type MarkView = { kind: Mark['kind']; label: string; simulated: boolean }

/** A product as a card on a phone and as an item of the HTTP list; `name` is in the viewer's language. */
export type ProductCard = {
  id: string
  name: string
  /** The same name in the market's own language, for the second line. */
  names: Text
  shopId: string
  shopName: string
  place: string
  category: Product['category']
  art: string
  price: Money
  /** The yuan beside it, rounded: for showing only. */
  yuan: Money
  /** With a friend. */
  team: TeamOffer
  weight: number
  /** Days from packing. */
  shelfLife: number | null
  season: Season | null
  /** The lot sold next was harvested outside the season. */
  offSeason: boolean
  saleable: number
  withdrawn: boolean
  standing: Standing
  lot: { gtin: string; batchLotNumber: string } | null
  tagUrl: string | null
  marks: MarkView[]
}

export function productCard(state: State, product: Product, market: Market, language: Language): ProductCard {
  const shop = state.shops.get(product.shopId)!
  const lot = nextLot(state, product, market)
  return {
    id: product.productId,
    name: product.name[language],
    names: product.name,
    shopId: product.shopId,
    shopName: shop.name[language],
    place: shop.place[language],
    category: product.category,
    art: product.art,
    price: thb(product.price),
    yuan: yuanOf(state, product.price),
    team: teamOffer(state, product, market),
    weight: product.weight,
    shelfLife: product.shelfLife,
    season: product.season,
    offSeason: lot !== undefined && isOffSeason(product, lot.harvestedOn),
    saleable: product.withdrawn ? 0 : saleable(state, product, market),
    withdrawn: product.withdrawn,
    standing: standingOf(state, product, market),
    lot: lot ? { gtin: lot.gtin, batchLotNumber: lot.batchLotNumber } : null,
    tagUrl: lot ? tagUrl(state, lot.gtin, lot.batchLotNumber) : null,
    marks: product.marks.map(m => ({ kind: m.kind, label: m.label[language], simulated: m.simulated })),
  }
}

/** A service is sold long before it is given: the day its tag begins says nothing about the season. */
const isOffSeason = ({ category, season }: Product, harvestedOn: string): boolean =>
  category !== 'tour' && season !== null && !inSeason(season, Number(harvestedOn.slice(5, 7)))

export const yuanOf = (state: State, satang: number): Money => ({
  amount: toFen(satang, knob('fx.thbPerCny', state.run?.header.knobs)),
  currency: 'CNY',
})

/** A GS1 Digital Link on our own host; `w` names the workshop, whose log tells the journey. */
export const tagUrl = (state: State, gtin: string, batchLotNumber: string): string =>
  `/01/${gtin}/10/${encodeURIComponent(batchLotNumber)}?w=${state.workshop.pin}`
