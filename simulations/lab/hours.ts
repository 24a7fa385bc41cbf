import { type PerMarket, perMarket } from '../../server/core/market.ts'
import { HOUR } from '../../server/core/scenario.ts'
import type { State } from '../../server/core/state.ts'

/** The crowd's totals since the run opened, at the end of a whole simulated hour. */
export type Hour = {
  /** Sim-ms. */
  at: number
  /** `gmv` in satang. */
  markets: PerMarket<{ orders: number; units: number; gmv: number; shares: number; refused: number }>
}

/** Appends a row when the last tick ended a whole hour; the grid has a tick that ends there, bursts or not. */
export function addHour(hours: Hour[], state: State): void {
  const at = state.run?.tick.to ?? 0
  if (at === 0 || at % HOUR !== 0) return
  const markets = perMarket(market => {
    const { orders, units, gmv, shares, refused } = state.crowd[market]
    return { orders, units, gmv, shares, refused: sum(Object.values(refused)) }
  })
  hours.push({ at, markets })
}

export const sum = (counts: readonly number[]): number => counts.reduce((total, n) => total + n, 0)
