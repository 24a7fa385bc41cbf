import { Allotment } from './allotment.ts'
import type { Refused } from './crowd.ts'
import type { Decision, Judges } from './decider.ts'
import type { DomainEvent } from './event.ts'
import {
  at,
  type Column,
  FLOW_INTENT_KEYS,
  FLOW_PARCEL_KEYS,
  FLOW_SCAN_KEYS,
  FLOW_SHARE_KEYS,
  FLOW_SPEND_KEYS,
  type FlowBatch,
  type FlowRows,
  pack,
} from './flow.columns.ts'
import { MARKETS, type Market } from './market.ts'
import type { RefusalCode } from './refusal.ts'
import { saleOf, UNDERWAY } from './sales.ts'
import type { State } from './state.ts'

/** Rows in one event: about 40 KiB as JSON, so that a big tick never makes a line that a phone's memory feels. */
const ROWS_PER_EVENT = 1_000

export const judges: Judges<'flow.advance'> = {
  'flow.advance': (state, batch): Decision => {
    const run = state.run
    if (!run?.running || batch.tick.n !== run.tick.n + 1) return []
    return [
      ...passOn(batch),
      ...scan(batch),
      ...spend(batch),
      ...deliver(state, batch),
      ...allot(state, batch),
    ]
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
    const told = last && batch.told ? { told: batch.told } : {}
    events.push({
      type: 'flow.advanced',
      tick: batch.tick,
      last,
      count: part.length,
      rows,
      refused: last ? refused : {},
      ...told,
    })
  }
  return events
}

const passOn = ({ tick, shares, shareCount }: FlowBatch): DomainEvent[] =>
  parts(shares, FLOW_SHARE_KEYS, shareCount).map(({ count, columns }) => ({
    ...{ type: 'flow.shared', tick, count, shares: columns },
  }))

const scan = ({ tick, scans }: FlowBatch): DomainEvent[] =>
  parts(scans?.columns, FLOW_SCAN_KEYS, scans?.count).map(({ count, columns }) => ({
    ...{ type: 'flow.scanned', tick, count, scans: columns },
  }))

const spend = ({ tick, spends }: FlowBatch): DomainEvent[] =>
  parts(spends?.columns, FLOW_SPEND_KEYS, spends?.count).map(({ count, columns }) => ({
    ...{ type: 'flow.spent', tick, count, spends: columns },
  }))

/** A parcel comes to the door once. */
function deliver(state: State, { tick, parcels }: FlowBatch): DomainEvent[] {
  if (!parcels) return []
  const due: number[] = []
  const seen = new Set<number>()
  for (let row = 0; row < parcels.count; row++) {
    const order = at(parcels.columns.order, row)
    if (order >= state.sales.count || seen.has(order)) continue
    if (saleOf(state.sales, order, 'status') !== UNDERWAY) continue
    seen.add(order)
    due.push(row)
  }
  return parts(parcels.columns, FLOW_PARCEL_KEYS, due.length, i => due[i]!).map(({ count, columns }) => ({
    ...{ type: 'flow.delivered', tick, count, parcels: columns },
  }))
}

type Part<K extends string> = { count: number; columns: Record<K, Column> }

/** Rows in events of bearable size, each column packed; `rowOf` picks the rows when not all are taken. */
function parts<K extends string>(
  table: Record<K, Column> | undefined,
  keys: readonly K[],
  total = 0,
  rowOf: (i: number) => number = i => i,
): Part<K>[] {
  const found: Part<K>[] = []
  for (let from = 0; from < total; from += ROWS_PER_EVENT) {
    const size = Math.min(ROWS_PER_EVENT, total - from)
    const columns = {} as Record<K, Column>
    for (const key of keys)
      columns[key] = pack(Array.from({ length: size }, (_, i) => at(table![key], rowOf(from + i))))
    found.push({ count: size, columns })
  }
  return found
}
