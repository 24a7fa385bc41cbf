import { hash2 } from '../../server/core/chance.ts'
import { DAY, HOUR } from '../../server/core/scenario.ts'
import { likes } from '../kernel/buying.ts'
import { follows } from '../kernel/population.ts'
import { PURPOSE } from '../kernel/purpose.ts'
import { decayed, type Offer, type Proposal, visit, visitsOf } from '../kernel/visits.ts'
import { headline } from './headline.ts'

/** A post older than this many decays is as good as gone (e^-7: one look in a thousand). */
const GONE = 7

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

/**
 * Every shop posts once a day, each at its own hour, about one thing after the other. A post meets its followers, and it
 * calls those who bought before: for nothing, if they are the shop's own.
 */
export function shopPosts(p: Proposal): void {
  const { sim, state, market } = p
  const share = sim.knobs[`${market}.shopFollowers`]
  const own = sim.coming[market].own
  if (p.traffic === 0 || (share === 0 && own.length === 0)) return
  for (const shop of state.shopList)
    for (const post of shopPostsAlive(p, shop.number)) {
      const product = postedBy(p, shop.number, post.number)
      if (product === undefined) continue
      const about = { ...post, shop: shop.number, product }
      meetFollowers(p, about, share * sim.population)
      callBack(p, about, own[shop.number] ?? NOBODY)
    }
}

const NOBODY: readonly number[] = []
type Post = { shop: number; number: number; at: number; product: number }

const partOf = ({ shop, number }: Post): number => shop * 1_000 + number
const seenOf = (p: Proposal, { at }: Post): number => p.sim.knobs['post.look'] * decayed(p.tick, at, decay(p))

function meetFollowers(p: Proposal, post: Post, followers: number): void {
  const rare = { purpose: PURPOSE.shopPost, part: partOf(post), expected: followers * seenOf(p, post) }
  if (visitsOf(p, rare) === 0) return
  const conversion = p.sim.knobs['moments.conversion']
  visit(p, { ...rare, channel: 'moments', offer: person => liked(p, person, post.product, conversion) })
}

function callBack(p: Proposal, post: Post, own: readonly number[]): void {
  const rare = { purpose: PURPOSE.callback, part: partOf(post), expected: own.length * seenOf(p, post) }
  if (visitsOf(p, rare) === 0) return
  const conversion = p.sim.knobs['callback.conversion']
  visit(p, {
    ...rare,
    channel: 'callback',
    again: true,
    who: u => own[Math.floor(u * own.length)]!,
    offer: person => liked(p, person, post.product, conversion),
  })
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
