import type { Market } from '../core/market.ts'
import type { ShareNode } from '../core/share.ts'
import { rewardRate } from '../core/split.ts'
import type { State } from '../core/state.ts'
import { type Badge, badge, faceOf } from './face.ts'
import type { Viewer } from './viewer.ts'

/** One drawn link: index of its parent in `nodes` or -1, depth, links below it, orders, and whose face, if a person's. */
export type TreeNode = [parent: number, depth: number, size: number, orders: number, face: number]

export type TreeSection = {
  market: Market
  nodes: TreeNode[]
  /** Links that exist but are not drawn. */
  more: number
  shares: number
  orders: number
  byDepth: number[]
  /** Basis points paid one and two levels above a buyer; there is no third. */
  rates: [level1: number, level2: number]
  best: (Badge & { shares: number; orders: number }) | null
}

/** Drawn links: about 12 bytes each keep the section under 8 KiB and the picture readable. */
const DRAWN = 400

/** The tree of a market: people's links and everything above them first, then the biggest branches of the crowd. */
export function treeSection(state: State, market: Market, viewer: Viewer): TreeSection {
  const inMarket = state.shares
    .map((node, number) => ({ node, number }))
    .filter(s => s.node.market === market && isOfThisRun(state, s))
  const drawn = choose(inMarket)
  const index = new Map(drawn.map((s, i) => [s.number, i]))
  const byDepth: number[] = []
  let orders = 0
  for (const { node } of inMarket) {
    byDepth[node.depth - 1] = (byDepth[node.depth - 1] ?? 0) + 1
    orders += node.orders
  }
  return {
    market,
    nodes: drawn.map(({ node }) => [
      index.get(node.parent) ?? -1,
      node.depth,
      node.size,
      node.orders,
      faceNumber(state, node),
    ]),
    more: inMarket.length - drawn.length,
    shares: inMarket.length,
    orders,
    byDepth: Array.from(byDepth, n => n ?? 0),
    rates: [rewardRate(state, market, 1), rewardRate(state, market, 2)],
    best: bestSharer(state, market, viewer),
  }
}

type Numbered = { node: ShareNode; number: number }

/** People's links stay through a lesson, the crowd's go with their run. */
const isOfThisRun = (state: State, { node, number }: Numbered): boolean =>
  typeof node.by === 'string' || number >= (state.run?.firstShare ?? 0)

/** Big branches outrank small ones and a parent is never smaller than its child, so parents are always drawn too. */
function choose(all: Numbered[]): Numbered[] {
  if (all.length <= DRAWN) return all
  const weight = (s: Numbered) =>
    (typeof s.node.by === 'string' ? 1e9 : 0) + s.node.size * 1000 + s.node.depth
  const chosen = new Set<number>()
  const byNumber = new Map(all.map(s => [s.number, s]))
  for (const s of [...all].sort((a, b) => weight(b) - weight(a) || a.number - b.number)) {
    if (chosen.size >= DRAWN) break
    for (let n = s.number; n >= 0 && !chosen.has(n); n = byNumber.get(n)?.node.parent ?? -1) chosen.add(n)
  }
  return all.filter(s => chosen.has(s.number))
}

const faceNumber = (state: State, node: ShareNode): number =>
  typeof node.by === 'string' ? faceOf(state, node.by) : 0

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
