import { type AdPlace, adPlaceOf, bidOf } from './ads.ts'
import type { Actor } from './ids.ts'
import { knob } from './knobs.ts'
import { MARKETS, type Market } from './market.ts'
import { CATEGORIES, type Product } from './product.ts'
import { rank, ratingOf } from './ranking.ts'
import { DAY, HOUR } from './scenario.ts'
import type { State } from './state.ts'
import { saleable } from './stock.ts'

/** One kind of goods as a market shows it for an hour: best first, and the advertised place if somebody bought it. */
export type Shelf = { products: number[]; ad: AdPlace | null }

/** What a market puts before its crowd, and what it remembers to do so. */
export type Shelves = {
  byCategory: Shelf[]
  /** Everything, what sells most first. */
  all: number[]
  /** How much there is of each kind, for whoever picks a kind. */
  weights: number[]
  /** Units bought lately by product, older ones counting less, and when that was last brought up to date (sim-ms). */
  lately: { crowd: number[]; people: number[]; asOf: number }
  /** Satang spent today on clicks, by shop. */
  spentToday: number[]
  /** Clicks of people of the room on the advertised place, in this run: satang that each cost its shop. */
  clicks: { by: Actor; shop: number; price: number }[]
}

export const noShelves = (): Shelves => ({
  byCategory: CATEGORIES.map(() => ({ products: [], ad: null })),
  all: [],
  weights: CATEGORIES.map(() => 0),
  lately: { crowd: [], people: [], asOf: 0 },
  spentToday: [],
  clicks: [],
})

/** At the end of a tick. Shelves are stacked anew each whole hour, budgets are whole again each day of the run. */
export function turnShelves(state: State, { from, to }: { from: number; to: number }): void {
  for (const market of MARKETS) {
    const shelves = state.shelves[market]
    if (isNext(DAY, from, to)) shelves.spentToday = []
    if (!isNext(HOUR, from, to)) continue
    fade(shelves.lately, to, knob('rank.memory', state.run?.header.knobs))
    stackShelves(state, market)
  }
}

const isNext = (span: number, from: number, to: number): boolean =>
  Math.floor(from / span) < Math.floor(to / span)

/** Forgets as time passes: after `memory` ms a sale counts 1/e. */
function fade(lately: Shelves['lately'], now: number, memory: number): void {
  const left = Math.exp((lately.asOf - now) / memory)
  for (const units of [lately.crowd, lately.people])
    for (let i = 0; i < units.length; i++) units[i] = (units[i] ?? 0) * left
  lately.asOf = now
}

/**
 * Products as the market orders them for people of the room: by what crowd and room bought lately, stars and, if the
 * rule book says so, bids.
 */
export function ranked(
  state: State,
  market: Market,
  products: readonly Product[],
  relevance: (product: Product) => number = ASKED,
): Product[] {
  const { crowd, people } = state.shelves[market].lately
  const sales = (n: number) => (crowd[n] ?? 0) + Math.max(0, people[n] ?? 0)
  return inOrder(state, market, products, { sales, relevance })
}

/** Whoever looks through a kind of goods asked for all of it. */
const ASKED = () => 1

function inOrder(
  state: State,
  market: Market,
  products: readonly Product[],
  { sales, relevance }: { sales: (number: number) => number; relevance: (product: Product) => number },
): Product[] {
  const { stars, reviews } = state.crowd[market]
  const entries = products.map(p => ({
    product: p.number,
    relevance: relevance(p),
    sales: sales(p.number),
    rating: ratingOf(stars[p.number] ?? 0, reviews[p.number] ?? 0),
    bid: bidOf(state, market, state.shopList[p.shop]!).click,
  }))
  return rank(entries, state.run?.header.knobs).map(entry => state.productList[entry.product]!)
}

/**
 * For the crowd, who know nothing of what the room bought. What is sold out or taken down is not on a shelf, nor is the
 * scenario's own product, which is looked for by name.
 */
export function stackShelves(state: State, market: Market): void {
  const shelves = state.shelves[market]
  const own = state.run?.header.product
  const offered = state.productList.filter(
    p => !p.withdrawn && p.gtin !== own && saleable(state, p, market) > 0,
  )
  const order = inOrder(state, market, offered, {
    sales: n => shelves.lately.crowd[n] ?? 0,
    relevance: ASKED,
  })
  shelves.all = order.map(p => p.number)
  shelves.byCategory = CATEGORIES.map(category => {
    const products = order.filter(p => p.category === category).map(p => p.number)
    return { products, ad: adPlaceOf(state, market, products) }
  })
  shelves.weights = shelves.byCategory.map(shelf => shelf.products.length)
}
