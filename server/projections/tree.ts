import type { ParticipantId } from '../core/ids.ts'
import type { Market } from '../core/market.ts'
import { rewardRate } from '../core/split.ts'
import type { State } from '../core/state.ts'
import { withinFrame } from './budget.ts'
import { type Badge, badge } from './face.ts'
import { chooseLinks, isPersons, type Numbered } from './tree-choice.ts'
import { type Sale, saleOf } from './tree-sale.ts'
import type { Viewer } from './viewer.ts'

/** One drawn link: index of its parent in `nodes` or -1, depth, links below it, orders, and whose it is. */
export type TreeNode = [parent: number, depth: number, size: number, orders: number, who: number]

/** A sale on the picture; `chain` are indexes of `nodes`, `link` that of the buyer's own link below it or -1. */
export type TreeSale = Omit<Sale, 'buyer'> & { buyer: { who: number; link: number } }

export type TreeSection = {
  market: Market
  nodes: TreeNode[]
  /** Faces of the people that links belong to: `who` counts them from 1, 0 is somebody of the crowd. */
  faces: number[]
  /** Their names in the same order, as many as a frame has room for. */
  names: string[]
  /** Links that exist but are not drawn. */
  more: number
  shares: number
  orders: number
  byDepth: number[]
  /** Basis points paid one and two levels above a buyer; there is no third. */
  rates: [level1: number, level2: number]
  sale: TreeSale | null
  best: (Badge & { shares: number; orders: number }) | null
}

/** Bytes of the names: with the links they stay under 8 KiB. */
const NAMES = 1_500

/** The tree of a market: people's links and everything above them first, then the biggest branches of the crowd. */
export function treeSection(state: State, market: Market, viewer: Viewer): TreeSection {
  const links = state.shares
    .map((node, number) => ({ node, number }))
    .filter(link => link.node.market === market && isOfThisRun(state, link))
  const drawn = chooseLinks(links)
  const sale = saleOf(state, market, drawn)
  const people = peopleOf(drawn, sale)
  const whoIs = new Map(people.map((id, i) => [id, i + 1]))
  const badges = people.map(id => badge(state, id, viewer))
  const index = new Map(drawn.map((link, i) => [link.number, i]))
  return {
    market,
    nodes: drawn.map(({ node }) => [
      index.get(node.parent) ?? -1,
      node.depth,
      node.size,
      node.orders,
      whoIs.get(String(node.by)) ?? 0,
    ]),
    faces: badges.map(({ face }) => face),
    names: withinFrame(
      badges.map(({ name }) => name),
      badges.length,
      NAMES,
    ),
    more: links.length - drawn.length,
    ...sumsOf(links),
    rates: [rewardRate(state, market, 1), rewardRate(state, market, 2)],
    sale: sale && drawnSale(sale, drawn, index, whoIs),
    best: bestSharer(state, market, viewer),
  }
}

/** People's links stay through a lesson, the crowd's go with their run. */
const isOfThisRun = (state: State, { node, number }: Numbered): boolean =>
  isPersons(node) || number >= (state.run?.firstShare ?? 0)

/** Who has a face on the picture: those of the sale first, then by orders, so that names run out where least is told. */
function peopleOf(drawn: readonly Numbered[], sale: Sale | null): ParticipantId[] {
  const told = new Set(sale?.chain)
  const inSale = drawn.filter(link => told.has(link.number))
  const byOrders = [...drawn].sort((a, b) => b.node.orders - a.node.orders)
  const owners = [...inSale, ...byOrders]
    .filter(({ node }) => isPersons(node))
    .map(({ node }) => String(node.by))
  return [...new Set([...(sale?.buyer ? [sale.buyer] : []), ...owners])]
}

function drawnSale(
  { buyer, chain, amount, rewards }: Sale,
  drawn: readonly Numbered[],
  index: ReadonlyMap<number, number>,
  whoIs: ReadonlyMap<string, number>,
): TreeSale {
  const link = drawn.findIndex(({ node }) => node.by === buyer && node.parent === chain[0])
  return {
    buyer: { who: whoIs.get(buyer ?? '') ?? 0, link },
    chain: chain.map(number => index.get(number)!),
    amount,
    rewards,
  }
}

function sumsOf(links: readonly Numbered[]): Pick<TreeSection, 'shares' | 'orders' | 'byDepth'> {
  const byDepth: number[] = []
  let orders = 0
  for (const { node } of links) {
    byDepth[node.depth - 1] = (byDepth[node.depth - 1] ?? 0) + 1
    orders += node.orders
  }
  return { shares: links.length, orders, byDepth: Array.from(byDepth, n => n ?? 0) }
}

function bestSharer(state: State, market: Market, viewer: Viewer): TreeSection['best'] {
  const totals = new Map<string, { shares: number; orders: number }>()
  for (const node of state.shares) {
    if (typeof node.by !== 'string' || node.market !== market) continue
    const t = totals.get(node.by) ?? { shares: 0, orders: 0 }
    t.shares++
    t.orders += node.orders
    totals.set(node.by, t)
  }
  const best = [...totals].sort(([, a], [, b]) => b.orders - a.orders || b.shares - a.shares)[0]
  return best && best[1].orders > 0 ? { ...badge(state, best[0], viewer), ...best[1] } : null
}
