import type { Request, Response } from 'express'
import { CATEGORIES } from '../core/product.ts'
import type { State } from '../core/state.ts'
import type { Language } from '../core/text.ts'
import { newId } from '../engine/keys.ts'
import { type Advert, advertOf } from '../projections/advert.ts'
import type { ProductCard } from '../projections/card.ts'
import type { ProductFilter } from '../projections/catalogue.ts'
import { openedOf, viewerIn } from './seat.ts'

/** Above a list of one kind of goods its place, above the answer to a search that of what was found. */
export function advertAbove(
  state: State,
  products: readonly ProductCard[],
  { category, q }: ProductFilter,
  lang: Language,
): Advert | null {
  const kind = CATEGORIES.find(c => c === category) ?? (q ? (products[0]?.category ?? null) : null)
  return products.length === 0 ? null : advertOf(state, state.workshop.market, kind, lang)
}

/** Whoever comes by the advertised place costs its shop a click. */
export async function noteAd(req: Request, res: Response): Promise<void> {
  const kind = req.query.ad
  const seat = viewerIn(res).participantId
  if (!kind || !seat) return
  const productId = String(req.params.id)
  const category = CATEGORIES.find(c => c === kind)
  const { workshop } = openedOf(res)
  await workshop.submit({ id: newId('ad'), by: seat, type: 'keyword.open', productId, category })
}
