import type { LoggedEvent } from '../../server/core/event.ts'
import { at } from '../../server/core/flow.columns.ts'
import { MARKETS, type PerMarket, perMarket } from '../../server/core/market.ts'
import { MINUTE } from '../../server/core/scenario.ts'

/** What a run's totals in the state do not tell: orders of the first minute. */
export type Tally = PerMarket<{ inMinute1: number }>

export const emptyTally = (): Tally => perMarket(() => ({ inMinute1: 0 }))

export function addToTally(tally: Tally, event: LoggedEvent): void {
  if (event.type !== 'flow.advanced' || event.tick.to > MINUTE) return
  for (let row = 0; row < event.count; row++) tally[MARKETS[at(event.rows.market, row)]!].inMinute1++
}
