import type { PerMarket } from './market.ts'

/**
 * The crowd's acts in columns: a tick of 10,000 orders is one event, not 10,000.
 * A column whose rows are all equal is stored as that one number.
 */
export type Column = number | number[]

/** How a buyer came upon the product; append, never reorder: columns index it. */
export const CHANNELS = [
  'campaign',
  'search',
  'share',
  'group',
  'moments',
  'ad',
  'feed',
  'flash',
  'live',
  'callback',
  'team',
  'redpacket',
] as const
export type Channel = (typeof CHANNELS)[number]

/**
 * What simulated people want to buy. `market` indexes MARKETS, `buyer` the population, `product` the listing order,
 * `price` is satang a unit, `channel` indexes CHANNELS, `via` is a share's number or -1, `place` indexes PLACES.
 */
export type FlowIntents = {
  market: Column
  buyer: Column
  product: Column
  quantity: Column
  price: Column
  channel: Column
  via: Column
  place: Column
  /** 1 when the buyer becomes the shop's own customer, whom it may call again for nothing; logs of before have none. */
  keeps: Column
}
/** The intents that found stock; `lot` indexes the registration order of lots. */
export type FlowRows = FlowIntents & { lot: Column }

/** Links that simulated buyers passed on; `parent` is a share's number or -1, `reach` how many people see it,
 * `place` indexes PLACES. */
export type FlowShares = {
  market: Column
  person: Column
  product: Column
  channel: Column
  parent: Column
  reach: Column
  /** Where the sharer lives; logs of before it have none. */
  place: Column
}

/** Tag pages that simulated people looked at before deciding. */
export type FlowScans = { market: Column; person: Column; product: Column; place: Column }

/** What shops paid for being seen: `kind` indexes SPENDS, `shop` the opening order, `cost` satang, `count` how often. */
export type FlowSpends = { market: Column; shop: Column; kind: Column; count: Column; cost: Column }
export const SPENDS = ['ad', 'redpacket'] as const

/**
 * Parcels at the door: `order` is the order's number among the crowd's, `hours` from order to door, `fresh` what is
 * left of a hundred, `stars` 1 to 5 or 0 for no review, `back` 1 when the buyer wants and gets the money back.
 */
export type FlowParcels = { order: Column; hours: Column; fresh: Column; stars: Column; back: Column }

/** How far people came whom a link reached, and what became of teams: counts of one tick. */
export const TOLD = ['seen', 'opened', 'trusted', 'teams', 'filled', 'lapsed'] as const
export type Told = Record<(typeof TOLD)[number], number>

export const FLOW_INTENT_KEYS = [
  'market',
  'buyer',
  'product',
  'quantity',
  'price',
  'channel',
  'via',
  'place',
  'keeps',
] as const
export const FLOW_SHARE_KEYS = ['market', 'person', 'product', 'channel', 'parent', 'reach', 'place'] as const
export const FLOW_SCAN_KEYS = ['market', 'person', 'product', 'place'] as const
export const FLOW_SPEND_KEYS = ['market', 'shop', 'kind', 'count', 'cost'] as const
export const FLOW_PARCEL_KEYS = ['order', 'hours', 'fresh', 'stars', 'back'] as const

export const at = (column: Column, row: number): number =>
  typeof column === 'number' ? column : (column[row] as number)

/** Rows that all agree become one number. */
export function pack(values: number[]): Column {
  const first = values[0]
  if (first === undefined) return values
  for (let i = 1; i < values.length; i++) if (values[i] !== first) return values
  return first
}

/** Simulated time [from, to) in sim-ms; `n` counts the ticks of a run from 0. */
export type Tick = { n: number; from: number; to: number }

/** Columns of `count` rows. */
export type Table<Columns> = { count: number; columns: Columns }

/** What the crowd wants to do in a tick; core decides what of it happens. */
export type FlowBatch = {
  tick: Tick
  count: number
  intents: FlowIntents
  shareCount: number
  shares: FlowShares
  scans?: Table<FlowScans>
  spends?: Table<FlowSpends>
  parcels?: Table<FlowParcels>
  told?: Partial<PerMarket<Partial<Told>>>
}
