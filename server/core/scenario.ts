import type { CueSpec } from './cue-sheet.ts'
import type { Tick } from './flow.columns.ts'
import type { Market } from './market.ts'
import type { Text } from './text.ts'

/** The part of a scenario that the rules need and the log keeps; how the crowd behaves stays in `simulations/`. */
export type ScenarioHeader = {
  name: string
  title: Text
  /** The market the room is put in. */
  market: Market
  /** Calendar instant of `at` = 0, epoch ms. */
  startsAt: number
  hours: number
  /** Simulated seconds per wall second. */
  speed: number
  /** Stretches of `at` (sim-ms) with one-second ticks, in which the live clock slows to 1x by itself. */
  bursts: { from: number; to: number }[]
  population: number
  /** The product the scenario is about, by GTIN. */
  product: string
  /** Opening quantity per market, by `gtin/batchLotNumber`; other lots open with their registered quantity. */
  stock: Record<string, number>
  knobs: Record<string, number>
  /** Scripted shocks and stage directions, the trainer's to fire, move and mute. */
  cues?: readonly CueSpec[]
}

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const SECOND = 1_000
export const DAY = 24 * HOUR

/** The tick after `previous` on the run's fixed grid: 1 s inside bursts, else 60 s. Speed and people never move it. */
export function nextTick(bursts: ScenarioHeader['bursts'], previous: { n: number; to: number }): Tick {
  const from = previous.to
  const burst = bursts.find(b => from >= b.from && from < b.to)
  if (burst) return { n: previous.n + 1, from, to: Math.min(from + SECOND, burst.to) }
  const minute = (Math.floor(from / MINUTE) + 1) * MINUTE
  const nextBurst = bursts.find(b => b.from > from && b.from < minute)
  return { n: previous.n + 1, from, to: nextBurst ? nextBurst.from : minute }
}

export const FIRST_TICK = { n: -1, to: 0 }

/** How long a room sits before a run at its own speed: minutes of wall time, bursts at 1x. */
export function roomMinutes({
  hours,
  speed,
  bursts,
}: Pick<ScenarioHeader, 'hours' | 'speed' | 'bursts'>): number {
  const burst = bursts.reduce((sum, { from, to }) => sum + (to - from), 0)
  return Math.ceil((burst + (hours * HOUR - burst) / speed) / MINUTE)
}

export const inBurst = (bursts: ScenarioHeader['bursts'], at: number): boolean =>
  bursts.some(b => at >= b.from && at < b.to)
