import { hasBudget } from '../../server/core/ads.ts'
import { hash2, unit } from '../../server/core/chance.ts'
import type { Market } from '../../server/core/market.ts'
import { ratingOf } from '../../server/core/ranking.ts'
import type { Shelf } from '../../server/core/shelves.ts'
import { placeOnList } from '../kernel/attention.ts'
import { trustsStranger } from '../kernel/buying.ts'
import { likedCategory } from '../kernel/person.ts'
import { PURPOSE } from '../kernel/purpose.ts'
import { partOfDay } from '../kernel/rhythm.ts'
import { type Offer, type Proposal, visit, WHO } from '../kernel/visits.ts'

const CATEGORY = 3
const PLACE = 4
const AD = 5

/** People who look through a kind of goods: they click what stands high, or the advertised place above. */
export function browse(p: Proposal): void {
  const { sim, state, market, tick } = p
  visit(p, {
    purpose: PURPOSE.browse,
    part: 0,
    channel: 'search',
    expected: sim.knobs[`${market}.browse.visits`] * sim.population * partOfDay(sim.startsAt, tick),
    offer: (person, turn, dice) => {
      const { weights, byCategory } = state.shelves[market]
      const u = unit(hash2(dice, CATEGORY, turn))
      const kind = likedCategory(sim.seed, person, u, { weights, spread: sim.knobs['taste.spread'] })
      return fromShelf(p, byCategory[kind]!, person, hash2(dice, PLACE, turn))
    },
  })
}

/** Buyers who look again for what they liked: the platform does not tell their shop, they pass it once more. */
export function comeback(p: Proposal): void {
  const { sim, market, tick } = p
  const rate = sim.knobs[`${market}.comeback`]
  const { buyers } = sim.coming[market]
  const all = buyers.reduce((sum, list) => sum + list.length, 0)
  if (rate === 0 || all === 0) return
  visit(p, {
    purpose: PURPOSE.comeback,
    part: 0,
    channel: 'search',
    again: true,
    expected: rate * all * partOfDay(sim.startsAt, tick),
    who: u => nth(buyers, Math.floor(u * all)).person,
    offer: (_person, turn, dice) => {
      const { shop } = nth(buyers, Math.floor(unit(hash2(dice, WHO, turn)) * all))
      return again(p, shop, hash2(dice, PLACE, turn))
    },
  })
}

/** Entry number `n` of the lists one after the other. */
function nth(lists: readonly (readonly number[])[], n: number): { shop: number; person: number } {
  let left = n
  let shop = 0
  while (left >= lists[shop]!.length) left -= lists[shop++]!.length
  return { shop, person: lists[shop]![left]! }
}

/** They find the shop they know, if it is still on a shelf, by its paid place or below it. */
function again(p: Proposal, shop: number, draw: number): Offer | undefined {
  const { state, market } = p
  const shelf = state.shelves[market].byCategory.find(s =>
    s.products.some(n => state.productList[n]!.shop === shop),
  )
  const product = shelf?.products.find(n => state.productList[n]!.shop === shop)
  if (!shelf || product === undefined) return undefined
  const bought = shelf.ad?.shop === shop && clicksAd(p, shelf, draw)
  return { product, chance: 1, ...(bought ? { channel: 'ad' as const } : {}) }
}

function fromShelf(p: Proposal, shelf: Shelf, person: number, draw: number): Offer | undefined {
  const { sim, market } = p
  if (shelf.products.length === 0 || !trustsStranger(p, person)) return undefined
  if (shelf.ad && clicksAd(p, shelf, draw))
    return { product: shelf.ad.product, channel: 'ad', chance: sim.knobs['ads.conversion'] }
  const place = placeOnList(shelf.products.length, sim.knobs['rank.positionBias'], unit(draw))
  const product = shelf.products[place]!
  return { product, chance: sim.knobs['search.conversion'] * praise(p, market, product) }
}

/** A click is paid for, whether or not anybody buys. */
function clicksAd({ sim, state, market, draft }: Proposal, { ad }: Shelf, draw: number): boolean {
  if (!ad || unit(hash2(draw, AD, 0)) >= sim.knobs['ads.share']) return false
  const spent = draft.spentOnAds(market, ad.shop)
  if (!hasBudget(state, market, state.shopList[ad.shop]!, spent)) return false
  draft.spend(market, 'ad', ad.shop, ad.price)
  return true
}

/** What reviews add to the chance of a sale or take from it. */
export function praise({ sim, state }: Proposal, market: Market, product: number): number {
  const { stars, reviews } = state.crowd[market]
  const rating = ratingOf(stars[product] ?? 0, reviews[product] ?? 0)
  return Math.max(0, 1 + sim.knobs['review.weight'] * (rating - 4.5))
}
