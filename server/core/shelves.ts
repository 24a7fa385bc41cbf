import { type AdPlace, adPlaceOf, bidOf } from './ads.ts'
import { knob } from './knobs.ts'
import { MARKETS, type Market } from './market.ts'
import { CATEGORIES } from './product.ts'
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
  /** Units the crowd bought lately by product, older ones counting less, and when that was last brought up to date (sim-ms). */
  lately: { units: number[]; asOf: number }
  /** Satang spent today on clicks, by shop. */
  spentToday: number[]
}

export const noShelves = (): Shelves => ({
  byCategory: CATEGORIES.map(() => ({ products: [], ad: null })),
  all: [],
  weights: CATEGORIES.map(() => 0),
  lately: { units: [], asOf: 0 },
  spentToday: [],
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
  for (let i = 0; i < lately.units.length; i++) lately.units[i] = (lately.units[i] ?? 0) * left
  lately.asOf = now
}

/** What is sold out or taken down is not on a shelf, nor is the scenario's own product, which is looked for by name. */
export function stackShelves(state: State, market: Market): void {
  const shelves = state.shelves[market]
  const { stars, reviews } = state.crowd[market]
  const own = state.run?.header.product
  const offered = state.productList.filter(
    p => !p.withdrawn && p.gtin !== own && saleable(state, p, market) > 0,
  )
  const order = rank(
    offered.map(p => ({
      product: p.number,
      sales: shelves.lately.units[p.number] ?? 0,
      rating: ratingOf(stars[p.number] ?? 0, reviews[p.number] ?? 0),
      bid: bidOf(state, market, p.shop),
    })),
    state.run?.header.knobs,
  ).map(r => r.product)
  const kinds = order.map(n => CATEGORIES.indexOf(state.productList[n]!.category))
  shelves.all = order
  shelves.weights = CATEGORIES.map((_, c) => kinds.filter(kind => kind === c).length)
  shelves.byCategory = CATEGORIES.map((_, c) => {
    const products = order.filter((_, i) => kinds[i] === c)
    return { products, ad: adPlaceOf(state, market, products) }
  })
}
