import type { Decision, Folds, Judges } from './decider.ts'
import type { DomainEvent } from './event.ts'
import { at, FLOW_INTENT_KEYS, FLOW_SHARE_KEYS, type FlowBatch, type FlowRows, pack } from './flow.columns.ts'
import { MARKETS, type Market } from './market.ts'
import { PLACES } from './places.ts'
import type { RefusalCode } from './refusal.ts'
import { grow, type ShareNode } from './share.ts'
import type { State } from './state.ts'
import { today } from './stock.ts'
import { tellTicker } from './ticker.ts'

/** What the simulated crowd did in one market since the run opened. Amounts in satang. */
export type Crowd = {
  orders: number
  units: number
  gmv: number
  shares: number
  byPlace: number[]
  byProduct: number[]
  byChannel: number[]
  /** Orders that came by a friend's link: `from * PLACES.length + to`, the sharer's place and the buyer's. */
  byWord: number[]
  refused: Partial<Record<RefusalCode, number>>
}

export type Refused = Partial<Record<Market, Partial<Record<RefusalCode, number>>>>

export const emptyCrowd = (): Crowd => ({
  orders: 0,
  units: 0,
  gmv: 0,
  shares: 0,
  byPlace: PLACES.map(() => 0),
  byProduct: [],
  byChannel: [],
  byWord: PLACES.flatMap(() => PLACES.map(() => 0)),
  refused: {},
})

/** Rows in one event: about 40 KiB as JSON, so that a big tick never makes a line that a phone's memory feels. */
const ROWS_PER_EVENT = 1_000

export const judges: Judges<'flow.advance'> = {
  'flow.advance': (state, batch): Decision => {
    const run = state.run
    if (!run?.running || batch.tick.n !== run.tick.n + 1) return []
    return [...passOn(batch), ...allot(state, batch)]
  },
}

/** Row by row in the order proposed: the first who asks gets it, as with people. */
function allot(state: State, batch: FlowBatch): DomainEvent[] {
  const stock = new Allotment(state)
  const refused: Refused = {}
  const lots: number[] = []
  const taken: number[] = []
  for (let row = 0; row < batch.count; row++) {
    const market = at(batch.intents.market, row)
    const lot = stock.take(market, at(batch.intents.product, row), at(batch.intents.quantity, row))
    if (typeof lot === 'string') {
      count(refused, MARKETS[market]!, lot)
      continue
    }
    lots.push(lot)
    taken.push(row)
  }
  return chunk(batch, taken, lots, refused)
}

const count = (refused: Refused, market: Market, code: RefusalCode): void => {
  const byCode = refused[market] ?? {}
  byCode[code] = (byCode[code] ?? 0) + 1
  refused[market] = byCode
}

function chunk(batch: FlowBatch, taken: number[], lots: number[], refused: Refused): DomainEvent[] {
  const events: DomainEvent<'flow.advanced'>[] = []
  for (let from = 0; from === 0 || from < taken.length; from += ROWS_PER_EVENT) {
    const part = taken.slice(from, from + ROWS_PER_EVENT)
    const rows = { lot: pack(lots.slice(from, from + ROWS_PER_EVENT)) } as FlowRows
    for (const key of FLOW_INTENT_KEYS) rows[key] = pack(part.map(row => at(batch.intents[key], row)))
    const last = from + ROWS_PER_EVENT >= taken.length
    events.push({
      type: 'flow.advanced',
      tick: batch.tick,
      last,
      count: part.length,
      rows,
      refused: last ? refused : {},
    })
  }
  return events
}

function passOn(batch: FlowBatch): DomainEvent[] {
  const events: DomainEvent<'flow.shared'>[] = []
  for (let from = 0; from < batch.shareCount; from += ROWS_PER_EVENT) {
    const count = Math.min(ROWS_PER_EVENT, batch.shareCount - from)
    const shares = {} as DomainEvent<'flow.shared'>['shares']
    for (const key of FLOW_SHARE_KEYS)
      shares[key] = pack(Array.from({ length: count }, (_, i) => at(batch.shares[key], from + i)))
    events.push({ type: 'flow.shared', tick: batch.tick, count, shares })
  }
  return events
}

/** What is left while a batch is judged: the state itself changes only when the events are folded. */
class Allotment {
  private readonly used = new Map<number, number>()
  private readonly day: string
  constructor(private readonly state: State) {
    this.day = today(state)
  }

  /** The lot's number, or why not. A simulated buyer's units come from one lot. */
  take(marketNumber: number, productNumber: number, quantity: number): number | RefusalCode {
    const market = MARKETS[marketNumber] as Market
    const product = this.state.productList[productNumber]
    if (!product) return 'product.unknown'
    if (product.withdrawn) return 'product.withdrawn'
    for (const lotId of product.lots) {
      const lot = this.state.lots.get(lotId)!
      if (lot.expiresOn < this.day) continue
      const key = lot.number * MARKETS.length + marketNumber
      const used = this.used.get(key) ?? 0
      const stock = lot.stock[market]
      if (stock.onHand - stock.allocated - used < quantity) continue
      this.used.set(key, used + quantity)
      return lot.number
    }
    return 'lot.sold-out'
  }
}

export const folds: Folds<'flow.advanced' | 'flow.shared'> = {
  'flow.advanced': (state, e) => {
    for (let row = 0; row < e.count; row++) foldRow(state, e.rows, row)
    for (const market of MARKETS) addRefused(state.crowd[market], e.refused[market])
    if (e.count > 0) tellTicker(state, lineOf(e.rows, e.count - 1))
    if (e.last && state.run) state.run.tick = { n: e.tick.n, to: e.tick.to }
    if (e.last && state.clock.skipTo !== null && e.tick.to >= state.clock.skipTo) state.clock.skipTo = null
  },
  'flow.shared': (state, e) => {
    for (let row = 0; row < e.count; row++) {
      const market = MARKETS[at(e.shares.market, row)]!
      const n = grow(
        state,
        at(e.shares.person, row),
        at(e.shares.parent, row),
        at(e.shares.product, row),
        market,
      )
      state.shares[n]!.place = at(e.shares.place ?? -1, row)
      state.crowd[market].shares++
    }
  },
}

function foldRow(state: State, rows: FlowRows, row: number): void {
  const market = MARKETS[at(rows.market, row)]!
  const quantity = at(rows.quantity, row)
  const crowd = state.crowd[market]
  crowd.orders++
  crowd.units += quantity
  crowd.gmv += quantity * at(rows.price, row)
  bump(crowd.byPlace, at(rows.place, row))
  bump(crowd.byProduct, at(rows.product, row))
  bump(crowd.byChannel, at(rows.channel, row))
  const stock = state.lotList[at(rows.lot, row)]!.stock[market]
  stock.onHand -= quantity
  stock.sold += quantity
  const via = at(rows.via, row)
  if (via >= 0) cameByLink(crowd, state.shares[via]!, at(rows.place, row))
}

function cameByLink(crowd: Crowd, link: ShareNode, to: number): void {
  link.orders++
  if (link.place >= 0) bump(crowd.byWord, link.place * PLACES.length + to)
}

const bump = (counts: number[], index: number): void => {
  counts[index] = (counts[index] ?? 0) + 1
}

function addRefused(crowd: Crowd, refused: Refused[Market]): void {
  for (const [code, n] of Object.entries(refused ?? {}) as [RefusalCode, number][])
    crowd.refused[code] = (crowd.refused[code] ?? 0) + n
}

const lineOf = (rows: FlowRows, row: number) => ({
  kind: 'crowd' as const,
  who: '',
  product: at(rows.product, row),
  market: MARKETS[at(rows.market, row)]!,
  amount: at(rows.quantity, row) * at(rows.price, row),
  place: at(rows.place, row),
})
