import { isPooled, leastOwners, leastPeople, ownersOf } from '../core/insight.ts'
import { MARKETS, type Market } from '../core/market.ts'
import { PLACES } from '../core/places.ts'
import { CATEGORIES, type Category } from '../core/product.ts'
import { shopResult } from '../core/result.ts'
import { SEGMENTS } from '../core/segments.ts'
import type { Shop } from '../core/shop.ts'
import type { State } from '../core/state.ts'
import { type Shown, type Sum, withhold } from '../core/withhold.ts'
import { type Asked, countOrders, countTable } from './insight-table.ts'
import type { Viewer } from './viewer.ts'

/** Why there is no report: the market has seen no midnight, the shop joined after the last, too few owners are in. */
export type Waiting = 'first-day' | 'next-day' | 'too-few'

export type InsightRow = { category: Category; cells: Shown['cells'][number]; sum: Sum }
export type InsightReport = {
  /** Midnights of the market that are in it. */
  day: number
  /** Shops whose sales are in it, and the orders that the reading shop gave for it. */
  shops: number
  gave: number
  rows: InsightRow[]
  columns: Sum[]
  all: Sum
  /** Kinds of goods that too few owners of the pool sell: left out whole. */
  thin: Category[]
}

/** What a shop reads about buyers in one market, and what it gives for it. */
export type Insight = {
  market: Market
  kind: 'pooled' | 'own'
  /** Fewer people than this are never shown. */
  least: number
  /** A pool needs so many owners. */
  leastShops: number
  /** Buyers and orders of the shop itself, and whom of them it may call again. */
  holds: { orders: number; customers: number; owned: number }
  /** Shops that are in now. */
  joined: number
} & ({ report: InsightReport } | { report: null; waiting: Waiting | 'not-joined' })

export type ShopInsight = {
  id: string
  name: string
  face: string
  joined: boolean
  segments: { key: string; name: string; cities: string[] }[]
  markets: Insight[]
}

export function shopInsight(state: State, shop: Shop, { language }: Viewer): ShopInsight {
  return {
    ...{ id: shop.shopId, name: shop.name[language], face: shop.face },
    joined: state.insight.joined.has(shop.shopId),
    segments: segmentsIn(language),
    markets: MARKETS.map(market => insightOf(state, shop, market)),
  }
}

export const segmentsIn = (language: Viewer['language']): ShopInsight['segments'] =>
  SEGMENTS.map(({ key, name, cities }) => ({
    ...{ key, name: name[language] },
    cities: PLACES.filter(place => cities.includes(place.key)).map(place => place.name[language]),
  }))

export function insightOf(state: State, shop: Shop, market: Market): Insight {
  const pooled = isPooled(state, market)
  const { orders, customers, owned } = shopResult(state, market, shop.number)
  const about = {
    ...{ market, kind: pooled ? ('pooled' as const) : ('own' as const) },
    ...{ least: leastPeople(state), leastShops: leastOwners(state) },
    ...{ holds: { orders, customers, owned }, joined: state.insight.joined.size },
  }
  const pool = pooled ? poolOf(state) : [shop]
  const waiting = pooled ? waitingOf(state, shop, pool) : state.insight.day === 0 ? 'first-day' : null
  if (waiting) return { ...about, report: null, waiting }
  const buyers = pooled ? undefined : (state.crowd[market].books[shop.number]?.owned ?? NOBODY)
  const thin = pooled ? thinOf(state, pool) : []
  const asked = { market, shops: pool, until: state.insight.seq, buyers }
  const gave = countOrders(state, { ...asked, shops: [shop] })
  return { ...about, report: { ...reportOf(state, asked, thin), gave, thin } }
}

const NOBODY: ReadonlySet<number> = new Set()

const poolOf = ({ insight, shops }: State): Shop[] => insight.pool.map(shopId => shops.get(shopId)!)

/** Who is out reads nothing, and who has only just come in has given nothing to what there is. */
function waitingOf(state: State, { shopId }: Shop, pool: Shop[]): Waiting | 'not-joined' | null {
  const { joined, day } = state.insight
  if (!joined.has(shopId)) return 'not-joined'
  if (day === 0) return 'first-day'
  if (!pool.some(shop => shop.shopId === shopId)) return 'next-day'
  return ownersOf(pool) < leastOwners(state) ? 'too-few' : null
}

/** What a kind sold by two comes to would tell each of them about the other. Who offers what is no secret. */
function thinOf(state: State, pool: readonly Shop[]): Category[] {
  const sellers = (category: Category) =>
    pool.filter(shop => shop.products.some(id => state.products.get(id)!.category === category))
  return CATEGORIES.filter(category => {
    const owners = ownersOf(sellers(category))
    return owners > 0 && owners < leastOwners(state)
  })
}

function reportOf(
  state: State,
  asked: Asked,
  thin: readonly Category[],
): Omit<InsightReport, 'gave' | 'thin'> {
  const offered = new Set(
    asked.shops.flatMap(shop => shop.products.map(id => state.products.get(id)!.category)),
  )
  const kinds = CATEGORIES.filter(category => offered.has(category) && !thin.includes(category))
  const counted = countTable(state, asked)
  const { cells, rows, columns, all } = withhold(
    kinds.map(category => counted[CATEGORIES.indexOf(category)]!),
    leastPeople(state),
  )
  return {
    ...{ day: state.insight.day, shops: asked.shops.length },
    rows: kinds.map((category, i) => ({ category, cells: cells[i]!, sum: rows[i]! })),
    ...{ columns, all },
  }
}
