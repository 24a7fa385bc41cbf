import { say } from './chat.ts'
import type { Folds, Judges } from './decider.ts'
import type { Actor, ShareId } from './ids.ts'
import type { Market } from './market.ts'
import { isRefusal } from './outcome.ts'
import { refuse } from './refusal.ts'
import type { State } from './state.ts'

/** One link in the referral tree, of a person of the room or of the simulated crowd. */
export type ShareNode = {
  /** Absent for the crowd's links: their address is `flow:<log>:<seq>:<row>`. */
  shareId?: ShareId
  /** The seat, or the crowd's person by number. */
  by: Actor | number
  /** The event that brought it. */
  seq: number
  /** Where a simulated sharer lives, as an index of PLACES; -1 for the room. */
  place: number
  /** Number of the link this buyer came by, or -1. */
  parent: number
  product: number
  market: Market
  /** 1 for a link taken straight from the shop. */
  depth: number
  /** Links below this one, at any depth. */
  size: number
  orders: number
  opens: number
  /** Seats that opened it, so that one person is counted once. */
  openedBy: string[]
}

export const judges: Judges<'share.create' | 'share.open'> = {
  'share.create': (state, c, ctx) => {
    const product = state.products.get(c.productId)
    if (!product) return refuse('product.unknown', { productId: c.productId })
    if (product.withdrawn) return refuse('product.withdrawn')
    const parentId = c.parentId ?? lastOpened(state, c.by, product.number)
    if (parentId !== undefined && !state.shareNumbers.has(parentId))
      return refuse('share.unknown', { shareId: parentId })
    const above = parentId === undefined ? undefined : shareById(state, parentId)
    const hangs = above !== undefined && above.by !== c.by && above.market === state.workshop.market
    const shareId = ctx.newId('shr')
    const { room, text } = c
    const posted = room === undefined ? [] : say(state, c, ctx, { room, text, shareId })
    if (isRefusal(posted)) return posted
    return [
      {
        type: 'share.created',
        shareId,
        productId: c.productId,
        market: state.workshop.market,
        ...(parentId !== undefined && hangs ? { parentId } : {}),
      },
      ...posted,
    ]
  },
  'share.open': (state, c) => {
    const node = shareById(state, c.shareId)
    if (!node) return refuse('share.unknown', { shareId: c.shareId })
    if (node.by === c.by || node.openedBy.includes(c.by)) return []
    return [{ type: 'share.opened', shareId: c.shareId, participantId: c.by }]
  },
}

export const folds: Folds<'share.created' | 'share.opened'> = {
  'share.created': (state, e) => {
    const parent = e.parentId === undefined ? -1 : state.shareNumbers.get(e.parentId)!
    const number = grow(state, e.by, parent, state.products.get(e.productId)!.number, e.market)
    state.shares[number]!.shareId = e.shareId
    state.shares[number]!.seq = e.seq
    state.shareNumbers.set(e.shareId, number)
    state.participants.get(e.by)?.shares.push(number)
    state.people[e.market].shares++
  },
  'share.opened': (state, e) => {
    const node = shareById(state, e.shareId)!
    node.opens++
    node.openedBy.push(e.participantId)
  },
}

export function shareById(state: State, shareId: ShareId): ShareNode | undefined {
  const number = state.shareNumbers.get(shareId)
  return number === undefined ? undefined : state.shares[number]
}

const NOBODY_YET = { seq: 0, size: 0, orders: 0, opens: 0 }

/** Adds a link to the tree and returns its number. Cost: the depth of the link, not the size of the tree. */
export function grow(
  state: State,
  by: Actor | number,
  parent: number,
  product: number,
  market: Market,
): number {
  const above = state.shares[parent]
  const depth = above ? above.depth + 1 : 1
  state.shares.push({ ...{ by, place: -1, parent, product, market, depth }, ...NOBODY_YET, openedBy: [] })
  for (let n = parent; n >= 0; n = state.shares[n]!.parent) state.shares[n]!.size++
  return state.shares.length - 1
}

/** The link by which this seat came to the product in this market: what it passes on keeps growing that branch. */
function lastOpened(state: State, by: Actor, product: number): ShareId | undefined {
  const { market } = state.workshop
  for (let n = state.shares.length - 1; n >= 0; n--) {
    const node = state.shares[n]!
    if (node.market !== market) continue
    if (node.shareId !== undefined && node.product === product && node.openedBy.includes(by))
      return node.shareId
  }
  return undefined
}
