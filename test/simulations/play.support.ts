import type { CueSpec } from '../../server/core/cue-sheet.ts'
import type { Market } from '../../server/core/market.ts'
import { resultOf } from '../../server/core/result.ts'
import { SCENARIOS } from '../../simulations/index.ts'
import { type HeadlessOptions, runHeadless } from '../../simulations/lab/headless.ts'

export type Wishes = Omit<HeadlessOptions, 'scenario' | 'seed'> & { seed?: number }

const runs = new Map<string, ReturnType<typeof runHeadless>>()

/** The same run is made once, whoever asks for it. */
function runOf(scenario: string, wishes: Wishes) {
  const key = JSON.stringify([scenario, wishes])
  const run = runs.get(key) ?? runHeadless({ scenario, seed: 1, ...wishes })
  runs.set(key, run)
  return run
}

/** What a play is about, counted at the end of a run: directions and sizes, on few people for few hours. */
export async function play(scenario: string, market: Market, wishes: Wishes = {}) {
  const { state } = await runOf(scenario, wishes)
  const crowd = state.crowd[market]
  const result = resultOf(state, market)
  const { delivered, refunded } = result.delivery
  const left = state.lotList
    .filter(lot => lot.gtin === state.run!.header.product)
    .reduce((sum, lot) => sum + lot.stock[market].onHand, 0)
  return {
    ...{ state, crowd, result, left, orders: crowd.orders, told: crowd.told },
    byLink: result.k * crowd.orders,
    /** Parcels that came and were not sent back. */
    enjoyed: delivered - refunded,
    belowZero: result.shops.filter(shop => shop.net < 0).length,
  }
}

export const cuesOf = (scenario: string): readonly CueSpec[] =>
  SCENARIOS.find(s => s.header.name === scenario)!.header.cues!

/** Only these cues of the scenario, as if the trainer had taken them in; none is the quiet run. */
export const only = (scenario: string, ...ids: string[]): Wishes => ({
  changes: {
    cues: cuesOf(scenario)
      .filter(cue => ids.includes(cue.cueId))
      .map(cue => ({ ...cue, muted: false })),
  },
})

/** The same from the first minute on, so that a short run shows them. */
export const atOnce = (scenario: string, ...ids: string[]): Wishes => ({
  changes: { cues: only(scenario, ...ids).changes!.cues!.map(cue => ({ ...cue, at: 0 }) as CueSpec) },
})
