import { secondOfDay } from './calendar.ts'
import type { Decision, Folds, Judges } from './decider.ts'
import { refuse } from './refusal.ts'
import { DAY, HOUR, inBurst, MINUTE } from './scenario.ts'

/** Simulated seconds per wall second that the trainer may choose. */
export const SPEEDS = [0.5, 1, 2, 4, 8, 60, 600] as const

/** Simulated hour of the day at which markets wake up. */
const MORNING = 8 * HOUR

type ClockCommands = 'clock.set' | 'clock.skip' | 'clock.slow' | 'clock.resume' | 'clock.stall'

export const judges: Judges<ClockCommands> = {
  'clock.set': (state, c): Decision => {
    if (!state.run?.running) return refuse('run.not-running')
    const speed = c.speed ?? state.clock.speed
    const running = c.running ?? state.clock.running
    if (speed === state.clock.speed && running === state.clock.running) return refuse('clock.unchanged')
    return [{ type: 'clock.set', speed, running, reason: 'trainer' }]
  },
  'clock.skip': (state): Decision => {
    if (!state.run?.running) return refuse('run.not-running')
    if (state.clock.skipTo !== null) return []
    const { header, tick } = state.run
    const to = Math.min(nextMorning(header.startsAt, Math.max(state.at, tick.to)), header.hours * HOUR)
    return [{ type: 'clock.skipped', to }]
  },
  'clock.slow': state => {
    const { clock, run } = state
    const due = run?.running && inBurst(run.header.bursts, state.at) && clock.speed > 1 && !clock.overridden
    return due ? [{ type: 'clock.set', speed: 1, running: clock.running, reason: 'burst' }] : []
  },
  'clock.resume': state => {
    const { clock, run } = state
    if (!run?.running || inBurst(run.header.bursts, state.at)) return []
    if (clock.resume === null && !clock.overridden) return []
    return [
      { type: 'clock.set', speed: clock.resume ?? clock.speed, running: clock.running, reason: 'burst-over' },
    ]
  },
  'clock.stall': (_state, c) => [{ type: 'clock.stalled', gap: c.gap }],
}

/** The next time, later than `at`, that it is morning in Bangkok; sim-ms, on a whole minute. */
function nextMorning(startsAt: number, at: number): number {
  const wait = (MORNING - secondOfDay(startsAt + at) * 1000 + DAY) % DAY
  return Math.ceil((at + (wait || DAY)) / MINUTE) * MINUTE
}

export const folds: Folds<'clock.set' | 'clock.skipped' | 'clock.stalled'> = {
  'clock.skipped': (state, e) => {
    state.clock.skipTo = e.to
    state.clock.running = true
  },
  'clock.set': (state, e) => {
    const { clock } = state
    if (e.reason === 'burst') clock.resume = clock.speed
    if (e.reason === 'burst-over') clock.overridden = false
    if (e.reason !== 'burst') clock.resume = null
    if (
      e.reason === 'trainer' &&
      e.speed !== clock.speed &&
      state.run &&
      inBurst(state.run.header.bursts, state.at)
    )
      clock.overridden = true
    clock.speed = e.speed
    clock.running = e.running
    if (!e.running) clock.skipTo = null
  },
  'clock.stalled': state => {
    state.clock.running = false
  },
}
