/**
 * The crowd's acts in columns: a tick of 10,000 orders is one event, not 10,000.
 * A column whose rows are all equal is stored as that one number.
 */
export type Column = number | number[]

export const CHANNELS = ['campaign', 'search', 'share', 'group', 'moments'] as const
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

export const FLOW_INTENT_KEYS = [
  'market',
  'buyer',
  'product',
  'quantity',
  'price',
  'channel',
  'via',
  'place',
] as const
export const FLOW_SHARE_KEYS = ['market', 'person', 'product', 'channel', 'parent', 'reach', 'place'] as const

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

export type FlowBatch = {
  tick: Tick
  count: number
  intents: FlowIntents
  shareCount: number
  shares: FlowShares
}
