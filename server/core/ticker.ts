import type { ParticipantId } from './ids.ts'
import type { Market } from './market.ts'
import type { State } from './state.ts'

/** A paid order worth a line on the stage. `place` indexes PLACES, -1 for the room itself. */
export type TickerLine = {
  kind: 'person' | 'crowd'
  /** The buyer's seat; empty for the crowd. */
  who: ParticipantId
  /** Who bought with them as a team. */
  team?: ParticipantId[]
  product: number
  market: Market
  amount: number
  place: number
}

const LENGTH = 8

/** Keeps the newest lines; the crowd gives one a tick, so people of the room stay readable. */
export function tellTicker(state: State, line: TickerLine): void {
  state.ticker.unshift(line)
  if (state.ticker.length > LENGTH) state.ticker.length = LENGTH
}
