import { hash2 } from '../../server/core/chance.ts'
import { DAY, HOUR } from '../../server/core/scenario.ts'
import { likes } from '../kernel/buying.ts'
import { follows } from '../kernel/population.ts'
import { PURPOSE } from '../kernel/purpose.ts'
import { decayed, type Offer, type Proposal, visit } from '../kernel/visits.ts'
import { headline } from './headline.ts'

/** A post older than this many decays is as good as gone (e^-12: one look in 160,000). */
const GONE = 12

/** The posts about the scenario's product: followers meet them in their feed, soon or never. */
export function posts(p: Proposal): void {
  const { sim, tick, market } = p
  const share = sim.knobs[`${market}.followers`]
  if (share === 0 || sim.product < 0) return
  const offer = headline(p, sim.knobs['moments.conversion'])
  for (const { number, at } of postsBetween(sim.posts, tick.from - GONE * decay(p), tick.to))
    visit(p, {
      purpose: PURPOSE.post,
      part: number,
      channel: 'moments',
      expected: sim.population * sim.knobs['post.look'] * decayed(tick, at, decay(p)),
      offer: (person, turn, dice) =>
        follows(sim.seed, person, share) ? offer(person, turn, dice) : undefined,
    })
}

/** Every other shop posts once a day, each at its own hour, about one thing after the other. */
export function shopPosts(p: Proposal): void {
  const { sim, state, market, tick } = p
  const share = sim.knobs[`${market}.shopFollowers`]
  if (share === 0) return
  for (const shop of state.shopList)
    for (const { at, number } of shopPostsAlive(p, shop.number)) {
      const product = postedBy(p, shop.number, number)
      if (product === undefined) continue
      visit(p, {
        purpose: PURPOSE.shopPost,
        part: shop.number * 1_000 + number,
        channel: 'moments',
        expected: share * sim.population * sim.knobs['post.look'] * decayed(tick, at, decay(p)),
        offer: person => liked(p, person, product, sim.knobs['moments.conversion']),
      })
    }
}

/** The same posts call those who bought before: for nothing, if they are the shop's own. */
export function callbacks(p: Proposal): void {
  const { sim, market, tick } = p
  for (const [shop, own] of sim.coming[market].own.entries()) {
    if (!own?.length) continue
    for (const { at, number } of shopPostsAlive(p, shop)) {
      const product = postedBy(p, shop, number)
      if (product === undefined) continue
      visit(p, {
        purpose: PURPOSE.callback,
        part: shop * 1_000 + number,
        channel: 'callback',
        again: true,
        expected: own.length * sim.knobs['post.look'] * decayed(tick, at, decay(p)),
        who: u => own[Math.floor(u * own.length)]!,
        offer: person => liked(p, person, product, sim.knobs['callback.conversion']),
      })
    }
  }
}

const liked = ({ sim, state }: Proposal, person: number, product: number, conversion: number): Offer => ({
  product,
  chance: conversion * likes(sim, state, person, product),
})

const decay = ({ sim }: Proposal): number => sim.knobs['post.decay']

function postedBy({ state }: Proposal, shop: number, number: number): number | undefined {
  const products = state.shopList[shop]?.products ?? []
  const productId = products[number % products.length]
  return productId === undefined ? undefined : state.products.get(productId)!.number
}

/** Between seven in the morning and nine in the evening at home, sim-ms after the day's beginning. */
const hourOf = (seed: number, shop: number): number => (hash2(seed, PURPOSE.shopPost, shop) % 14) * HOUR

function shopPostsAlive({ sim, tick }: Proposal, shop: number): { number: number; at: number }[] {
  return postsBetween([hourOf(sim.seed, shop)], tick.from - GONE * sim.knobs['post.decay'], tick.to)
}

/** Posts made in [from, to), numbered from the first day's first. */
function postsBetween(daily: readonly number[], from: number, to: number): { number: number; at: number }[] {
  const found: { number: number; at: number }[] = []
  for (let day = Math.max(0, Math.floor(from / DAY)); day * DAY < to; day++)
    for (const [i, time] of daily.entries()) {
      const at = day * DAY + time
      if (at >= from && at < to) found.push({ number: day * daily.length + i, at })
    }
  return found
}
