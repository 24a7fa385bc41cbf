import type { Lot, TraceStep } from '../core/lot.ts'
import { checkedBy } from '../core/scan.ts'
import type { State } from '../core/state.ts'
import type { Language } from '../core/text.ts'
import { type ProductCard, productCard } from './card.ts'

/** What a lot's tag tells, from the log alone. */
export type TagView = {
  gtin: string
  batchLotNumber: string
  product: ProductCard
  origin: string
  harvestedOn: string
  expiresOn: string
  journey: {
    step: TraceStep['step']
    on: string
    place: string
    country: TraceStep['country']
    lat: number
    lon: number
    detail: string
  }[]
  papers: { name: string; number: string }[]
  /** Seats of the room that looked at a tag of the product. */
  checkedBy: number
}

export function tagView(
  state: State,
  gtin: string,
  batchLotNumber: string,
  language: Language,
): TagView | undefined {
  const lot = state.lotList.find(l => l.gtin === gtin && l.batchLotNumber === batchLotNumber)
  return lot && viewOf(state, lot, language)
}

function viewOf(state: State, lot: Lot, language: Language): TagView {
  const product = state.products.get(lot.productId)!
  return {
    gtin: lot.gtin,
    batchLotNumber: lot.batchLotNumber,
    product: productCard(state, product, state.workshop.market, language),
    origin: lot.origin[language],
    harvestedOn: lot.harvestedOn,
    expiresOn: lot.expiresOn,
    journey: lot.trace.map(s => ({
      step: s.step,
      on: s.on,
      place: s.place[language],
      country: s.country,
      lat: s.lat,
      lon: s.lon,
      detail: s.detail[language],
    })),
    checkedBy: checkedBy(state, product),
    papers: lot.papers.map(p => ({ name: p.name[language], number: p.number })),
  }
}
