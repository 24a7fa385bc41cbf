import { hash2, unit } from '../../server/core/chance.ts'
import { DAY, HOUR } from '../../server/core/scenario.ts'
import { likes } from '../kernel/buying.ts'
import { follows } from '../kernel/population.ts'
import { PURPOSE } from '../kernel/purpose.ts'
import { decayed, type Offer, type Proposal, visit, WHO } from '../kernel/visits.ts'
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
 * calls those who bought before: for nothing, if they are the shop's own. All posts are one source each way, because
 * asking for the visits of every post by itself cost a fifth of a run.
 */
export function shopPosts(p: Proposal): void {
  const { sim, market } = p
  const followers = sim.knobs[`${market}.shopFollowers`] * sim.population
  const { own } = sim.coming[market]
  if (followers === 0 && own.length === 0) return
  const posts = alivePosts(p)
  meet(p, posts, followers)
  callBack(p, posts, own)
}

/** A post that people may still meet; `seen` is how many of its audience do in this tick. */
type Post = { shop: number; number: number; seen: number }

function meet(p: Proposal, posts: readonly Post[], followers: number): void {
  const pick = lottery(posts, post => post.seen)
  visit(p, {
    purpose: PURPOSE.shopPost,
    part: 0,
    channel: 'moments',
    expected: followers * pick.total,
    offer: (person, turn, dice) => {
      const drawn = pick.at(unit(hash2(dice, POST, turn)))
      return drawn && liked(p, person, drawn.entry, p.sim.knobs['moments.conversion'])
    },
  })
}

function callBack(p: Proposal, posts: readonly Post[], own: readonly number[][]): void {
  const pick = lottery(posts, post => post.seen * (own[post.shop]?.length ?? 0))
  const drawn = (u: number) => {
    const { entry, rest } = pick.at(u)!
    const people = own[entry.shop]!
    return { entry, person: people[Math.floor(rest * people.length)]! }
  }
  visit(p, {
    purpose: PURPOSE.callback,
    part: 0,
    channel: 'callback',
    again: true,
    expected: pick.total,
    who: u => drawn(u).person,
    offer: (person, turn, dice) =>
      liked(p, person, drawn(unit(hash2(dice, WHO, turn))).entry, p.sim.knobs['callback.conversion']),
  })
}

const POST = 3

/** Entries drawn by their weight; `rest` is what the draw leaves to choose within the entry, in [0, 1). */
function lottery<T>(entries: readonly T[], weightOf: (entry: T) => number) {
  const sums: number[] = []
  let total = 0
  for (const entry of entries) {
    total += weightOf(entry)
    sums.push(total)
  }
  const at = (u: number): { entry: T; rest: number } | undefined => {
    const i = sums.findIndex(sum => sum > u * total)
    if (i < 0) return undefined
    const before = i === 0 ? 0 : sums[i - 1]!
    return { entry: entries[i]!, rest: (u * total - before) / (sums[i]! - before) }
  }
  return { total, at }
}

function alivePosts(p: Proposal): Post[] {
  const { sim, state, tick } = p
  const [look, fading] = [sim.knobs['post.look'], sim.knobs['post.decay']]
  const oldest = tick.from - GONE * fading
  const found: Post[] = []
  for (const { number: shop } of state.shopList) {
    const hour = hourOf(sim.seed, shop)
    for (let day = Math.floor((tick.to - 1 - hour) / DAY); day >= 0 && day * DAY + hour >= oldest; day--)
      found.push({ shop, number: day, seen: look * decayed(tick, day * DAY + hour, fading) })
  }
  return found
}

function liked(p: Proposal, person: number, { shop, number }: Post, conversion: number): Offer | undefined {
  const { products } = p.state.shopList[shop]!
  const productId = products[number % products.length]
  if (productId === undefined) return undefined
  const product = p.state.products.get(productId)!.number
  return { product, chance: conversion * likes(p.sim, p.state, person, product) }
}

/** Between seven in the morning and nine in the evening at home, sim-ms after the day's beginning. */
const hourOf = (seed: number, shop: number): number => (hash2(seed, PURPOSE.shopPost, shop) % 14) * HOUR

const decay = ({ sim }: Proposal): number => sim.knobs['post.decay']

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
