import { type Book, emptyBook } from './books.ts'
import { type Curve, noCurve } from './curve.ts'
import { type Delivery, noDelivery } from './delivery.ts'
import { TOLD, type Told } from './flow.columns.ts'
import type { Market } from './market.ts'
import { PLACES } from './places.ts'
import type { RefusalCode } from './refusal.ts'
import { noTrails, type Trails } from './trail.ts'

/** What the simulated crowd did in one market since the run opened. Amounts in satang. */
export type Crowd = {
  orders: number
  units: number
  gmv: number
  /** When the orders came. */
  curve: Curve
  shares: number
  byPlace: number[]
  byProduct: number[]
  byChannel: number[]
  /** Orders that came by a friend's link: `from * PLACES.length + to`, the sharer's place and the buyer's. */
  byWord: number[]
  /** Orders that came by a link, whoever sent it. */
  byLink: number
  refused: Partial<Record<RefusalCode, number>>
  /** How far people came whom a link reached, and what became of teams. */
  told: Told
  /** Tags looked at. */
  scans: number
  /** By shop, in opening order. */
  books: Book[]
  /** Satang by person of goods that enter as cross-border retail: the tax office counts a year's purchases. */
  spent: Map<number, number>
  /** Orders of somebody who had bought from the shop before. */
  repeats: number
  delivery: Delivery
  /** By product: all stars given, and by how many. */
  stars: number[]
  reviews: number[]
  /** The events that all this was counted from. */
  trails: Trails
  /** The newest payments for being seen, by event and row. */
  spendings: Spending[]
}

export type Spending = {
  seq: number
  row: number
  shop: number
  kind: 'ad' | 'redpacket'
  count: number
  cost: number
}

export type Refused = Partial<Record<Market, Partial<Record<RefusalCode, number>>>>

export const noneTold = (): Told => Object.fromEntries(TOLD.map(key => [key, 0])) as Told

export const emptyCrowd = (): Crowd => ({
  orders: 0,
  units: 0,
  gmv: 0,
  curve: noCurve(),
  shares: 0,
  byPlace: PLACES.map(() => 0),
  byProduct: [],
  byChannel: [],
  byWord: PLACES.flatMap(() => PLACES.map(() => 0)),
  byLink: 0,
  refused: {},
  told: noneTold(),
  scans: 0,
  books: [],
  spent: new Map(),
  repeats: 0,
  delivery: noDelivery(),
  stars: [],
  reviews: [],
  trails: noTrails(),
  spendings: [],
})

export function bookOf(crowd: Crowd, shop: number): Book {
  while (crowd.books.length <= shop) crowd.books.push(emptyBook())
  return crowd.books[shop]!
}

export const bump = (counts: number[], index: number, by = 1): void => {
  counts[index] = (counts[index] ?? 0) + by
}
