import type { LoggedEvent } from '../../server/core/event.ts'
import { at } from '../../server/core/flow.columns.ts'
import { MARKETS, type Market, type PerMarket, perMarket } from '../../server/core/market.ts'
import { MINUTE } from '../../server/core/scenario.ts'
import { splitOf } from '../../server/core/split.ts'
import type { State } from '../../server/core/state.ts'

/** What a run's totals in the state do not tell. Amounts in satang. */
export type MarketTally = { inMinute1: number; merchant: number; paymentFee: number; commission: number }
export type Tally = PerMarket<MarketTally>

export const emptyTally = (): Tally =>
  perMarket(() => ({ inMinute1: 0, merchant: 0, paymentFee: 0, commission: 0 }))

/** Adds a tick's orders, each split by the rule that people's orders obey. */
export function addToTally(tally: Tally, event: LoggedEvent, state: State): void {
  if (event.type !== 'flow.advanced') return
  const { rows, count, tick } = event
  for (let row = 0; row < count; row++) {
    const market: Market = MARKETS[at(rows.market, row)]!
    const amount = at(rows.quantity, row) * at(rows.price, row)
    const split = splitOf(state, { amount, market, share: at(rows.via, row), buyer: '' })
    const sums = tally[market]
    if (tick.to <= MINUTE) sums.inMinute1++
    sums.merchant += split.merchant
    sums.paymentFee += split.paymentFee
    sums.commission += split.commission
  }
}
