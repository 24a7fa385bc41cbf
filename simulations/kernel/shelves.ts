import { auction } from '../../server/core/auction.ts'
import { hash2, unit } from '../../server/core/chance.ts'
import { knob } from '../../server/core/knobs.ts'
import type { Market } from '../../server/core/market.ts'
import { CATEGORIES, type Product } from '../../server/core/product.ts'
import { rank, ratingOf } from '../../server/core/ranking.ts'
import { HOUR } from '../../server/core/scenario.ts'
import type { State } from '../../server/core/state.ts'
import { saleable } from '../../server/core/stock.ts'
import { PURPOSE } from './purpose.ts'
import type { Sim } from './sim.ts'

/** One kind of goods as a market shows it for an hour: best first, and the advertised place if somebody bought it. */
export type Shelf = { products: number[]; ad: { product: number; shop: number; price: number } | null }

/** What a market puts before people. */
export type Shelves = {
  byCategory: Shelf[]
  /** Everything, what sells most first. */
  all: number[]
  /** How much there is of each kind, for whoever picks a kind. */
  weights: number[]
}

/** Units sold lately by product, and when that was last brought up to date (sim-ms). */
export type Sold = { units: number[]; asOf: number }

export const noShelves = (): Shelves => ({
  byCategory: CATEGORIES.map(() => ({ products: [], ad: null })),
  all: [],
  weights: CATEGORIES.map(() => 0),
})

/** Forgets as time passes: after `memory` ms a sale counts 1/e. */
export function fade(sold: Sold, now: number, memory: number): void {
  const left = Math.exp((sold.asOf - now) / memory)
  for (let i = 0; i < sold.units.length; i++) sold.units[i] = (sold.units[i] ?? 0) * left
  sold.asOf = now
}

/** A market orders its shelves once an hour; what is sold out or taken down is not on them. */
export function stackShelves(sim: Sim, state: State, market: Market): Shelves {
  const knobs = state.run?.header.knobs
  const crowd = state.crowd[market]
  const offered = state.productList.filter(p => !p.withdrawn && saleable(state, p, market) > 0)
  const ranked = rank(
    offered.map(p => ({
      product: p.number,
      sales: sim.sold[market].units[p.number] ?? 0,
      rating: ratingOf(crowd.stars[p.number] ?? 0, crowd.reviews[p.number] ?? 0),
      bid: bidOf(sim, market, p.shop),
    })),
    knobs,
  )
  // The scenario's own product is looked for by name: `search`.
  const order = ranked.map(r => r.product).filter(n => n !== sim.product)
  const kinds = order.map(n => CATEGORIES.indexOf(state.productList[n]!.category))
  return {
    byCategory: CATEGORIES.map((_, c) => {
      const products = order.filter((_, i) => kinds[i] === c)
      return { products, ad: adOf(sim, state, market, products) }
    }),
    all: order,
    weights: CATEGORIES.map((_, c) => kinds.filter(kind => kind === c).length),
  }
}

/** The advertised place goes to the highest of the shops with money left for the day; they show what stands best. */
function adOf(sim: Sim, state: State, market: Market, products: readonly number[]): Shelf['ad'] {
  const best = new Map<number, Product>()
  for (const number of products) {
    const product = state.productList[number]!
    if (!best.has(product.shop) && hasBudget(sim, market, product.shop)) best.set(product.shop, product)
  }
  const bids = [...best.keys()].map(shop => ({ shop, bid: bidOf(sim, market, shop) }))
  const won = auction(bids, knob('ads.reserve', state.run?.header.knobs))
  return won ? { product: best.get(won.winner)!.number, shop: won.winner, price: won.price } : null
}

/** Satang a click; each shop has its own idea of what one is worth. */
const bidOf = (sim: Sim, market: Market, shop: number): number =>
  Math.round(sim.knobs[`${market}.ads.bid`] * (0.5 + unit(hash2(sim.seed, PURPOSE.bid, shop))))

export const hasBudget = (sim: Sim, market: Market, shop: number, more = 0): boolean =>
  (sim.adSpend[market][shop] ?? 0) + more < sim.knobs['ads.budget']

/** Whether the shelves are to be stacked anew at the end of a tick. */
export const isNewHour = (from: number, to: number): boolean =>
  Math.floor(from / HOUR) < Math.floor(to / HOUR)

const BIAS = new Map<number, number[]>()

/** A place on a list of `length`, 0 the first, chosen as people choose: by its rank to the power of -bias. */
export function placeOnList(length: number, bias: number, u: number): number {
  const sums = sumsTo(length, bias)
  const target = u * sums[length - 1]!
  let low = 0
  let high = length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (sums[middle]! > target) high = middle
    else low = middle + 1
  }
  return low
}

/** Running sums of rank^-bias, kept because they are asked for at every visit. */
function sumsTo(length: number, bias: number): readonly number[] {
  const sums = BIAS.get(bias) ?? []
  BIAS.set(bias, sums)
  while (sums.length < length) sums.push((sums.at(-1) ?? 0) + (sums.length + 1) ** -bias)
  return sums
}
