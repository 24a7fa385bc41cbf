import type { ParticipantId } from '../core/ids.ts'
import type { Market } from '../core/market.ts'
import { isSold, type Order } from '../core/order.ts'
import { rewardOf, rewardRate } from '../core/split.ts'
import type { State } from '../core/state.ts'
import { isPersons, type Numbered } from './tree-choice.ts'

/** One sale that came by a link: whom it paid, and how much. */
export type Sale = {
  /** Absent when somebody of the crowd bought. */
  buyer?: ParticipantId
  /** Satang: what was paid, and what of it the first and the second link above the buyer got. */
  amount: number
  rewards: [first: number, second: number]
  /** Numbers of the links from the buyer upwards, at most three: the third is there to be paid nothing. */
  chain: number[]
}

const LEVELS = 3

/**
 * The sale on which the picture explains who is paid: the room's latest with as many levels as it takes, else one of
 * the crowd's at the price of its goods; null where nobody is paid.
 */
export function saleOf(state: State, market: Market, links: readonly Numbered[]): Sale | null {
  if (rewardRate(state, market, 1) + rewardRate(state, market, 2) === 0) return null
  const known = new Map(links.map(({ node, number }) => [number, node]))
  const chainOf = (share: number): number[] => {
    const chain: number[] = []
    for (let n = share; known.has(n) && chain.length < LEVELS; n = known.get(n)!.parent) chain.push(n)
    return chain
  }
  return roomsSale(state, market, chainOf) ?? crowdsSale(state, market, links, chainOf)
}

type ChainOf = (share: number) => number[]

function roomsSale(state: State, market: Market, chainOf: ChainOf): Sale | null {
  let best: { order: Order; chain: number[] } | null = null
  for (const order of state.orders.values()) {
    if (order.market !== market || !isSold(order) || order.share < 0) continue
    const chain = chainOf(order.share)
    if (chain.length > 0 && chain.length >= (best?.chain.length ?? 0)) best = { order, chain }
  }
  if (!best) return null
  const { order, chain } = best
  const paid = (level: 1 | 2) => order.split?.rewards.find(reward => reward.level === level)?.amount ?? 0
  return { buyer: order.buyer, amount: order.amount, rewards: [paid(1), paid(2)], chain }
}

/** The deepest of the crowd's links that sold something; one level alone would not show the rule. */
function crowdsSale(state: State, market: Market, links: readonly Numbered[], chainOf: ChainOf): Sale | null {
  let best: Numbered | null = null
  for (const link of links)
    if (!isPersons(link.node) && link.node.orders > 0 && link.node.depth >= (best?.node.depth ?? 2))
      best = link
  const chain = best ? chainOf(best.number) : []
  if (!best || chain.length < 2) return null
  const amount = state.productList[best.node.product]!.price
  return {
    amount,
    rewards: [rewardOf(state, market, amount, 1), rewardOf(state, market, amount, 2)],
    chain,
  }
}
