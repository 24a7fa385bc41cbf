import { payloadOf } from './command.ts'
import type { Folds, Judges } from './decider.ts'
import { factsOf } from './event.ts'
import type { LotId, ProductId } from './ids.ts'
import { type PerMarket, perMarket } from './market.ts'
import { refuse } from './refusal.ts'
import { stackShelves } from './shelves.ts'
import type { Text } from './text.ts'

/** A batch with one origin and a finite quantity, in GS1's words. Dates are calendar days `YYYY-MM-DD`. */
export type LotPapers = {
  gtin: string
  /** GS1 AI 10, up to 20 characters. */
  batchLotNumber: string
  /** Units on hand in each market when the workshop opens. */
  quantity: number
  /** ISO 3166-2 of the farm or workshop. */
  province: string
  origin: Text
  harvestedOn: string
  expiresOn: string
  /** Fictional certificate numbers, all beginning with SIM-. */
  papers: { name: Text; number: string }[]
}

export const TRACE_STEPS = ['harvested', 'packed', 'inspected', 'exported', 'imported', 'stored'] as const
/** One stop of a lot's journey, as it stands on its tag. */
export type TraceStep = {
  step: (typeof TRACE_STEPS)[number]
  on: string
  place: Text
  lat: number
  lon: number
  country: 'TH' | 'LA' | 'VN' | 'CN'
  detail: Text
}

export type Stock = { onHand: number; allocated: number; sold: number }
export type Lot = LotPapers & {
  lotId: LotId
  productId: ProductId
  /** Position in registration order, what `lot` columns hold. */
  number: number
  stock: PerMarket<Stock>
  trace: TraceStep[]
}

export const judges: Judges<'lot.register' | 'lot.trace'> = {
  'lot.register': (state, c) => {
    const product = state.products.get(c.productId)
    if (!product) return refuse('product.unknown', { productId: c.productId })
    if (state.shops.get(product.shopId)!.owner !== c.by) return refuse('shop.not-yours')
    const twin = state.lotList.some(l => l.gtin === c.gtin && l.batchLotNumber === c.batchLotNumber)
    if (twin || state.lots.has(c.lotId)) return refuse('lot.exists')
    return [{ type: 'lot.registered', ...payloadOf(c) }]
  },
  'lot.trace': (state, c) => {
    const lot = state.lots.get(c.lotId)
    if (!lot) return refuse('lot.unknown', { lotId: c.lotId })
    const product = state.products.get(lot.productId)!
    if (state.shops.get(product.shopId)!.owner !== c.by) return refuse('shop.not-yours')
    return [{ type: 'lot.traced', ...payloadOf(c) }]
  },
}

export const folds: Folds<'lot.registered' | 'lot.traced' | 'lot.restocked'> = {
  'lot.registered': (state, e) => {
    const lot: Lot = {
      ...factsOf(e),
      number: state.lotList.length,
      stock: perMarket(() => ({ onHand: e.quantity, allocated: 0, sold: 0 })),
      trace: [],
    }
    state.lots.set(e.lotId, lot)
    state.lotList.push(lot)
    const product = state.products.get(e.productId)!
    product.lots.push(e.lotId)
    product.lots.sort((a, b) => compareExpiry(state.lots.get(a)!, state.lots.get(b)!))
  },
  'lot.traced': (state, e) => {
    const { step, on, place, lat, lon, country, detail } = e
    state.lots.get(e.lotId)!.trace.push({ step, on, place, lat, lon, country, detail })
  },
  'lot.restocked': (state, e) => {
    for (const [lotId, onHand] of Object.entries(e.onHand))
      state.lots.get(lotId)!.stock[e.market] = { onHand, allocated: 0, sold: 0 }
    stackShelves(state, e.market)
  },
}

/** First expired, first out; equal dates go by lot id. */
function compareExpiry(a: Lot, b: Lot): number {
  if (a.expiresOn !== b.expiresOn) return a.expiresOn < b.expiresOn ? -1 : 1
  return a.lotId < b.lotId ? -1 : 1
}
