import { MARKETS, type Market } from './market.ts'
import type { RefusalCode } from './refusal.ts'
import type { State } from './state.ts'
import { today } from './stock.ts'

/** What is left while a batch is judged: the state itself changes only when the events are folded. */
export class Allotment {
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
