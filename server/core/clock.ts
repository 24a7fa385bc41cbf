import type { Decision, Folds, Judges } from './decider.ts'
import { refuse } from './refusal.ts'
import { inBurst } from './scenario.ts'

/** Simulated seconds per wall second that the trainer may choose. */
export const SPEEDS = [0.5, 1, 2, 4, 8, 60, 600] as const

type ClockCommands = 'clock.set' | 'clock.slow' | 'clock.resume' | 'clock.stall'

export const judges: Judges<ClockCommands> = {
  'clock.set': (state, c): Decision => {
    if (!state.run?.running) return refuse('run.not-running')
    const speed = c.speed ?? state.clock.speed
    const running = c.running ?? state.clock.running
    if (speed === state.clock.speed && running === state.clock.running) return refuse('clock.unchanged')
    return [{ type: 'clock.set', speed, running, reason: 'trainer' }]
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

export const folds: Folds<'clock.set' | 'clock.stalled'> = {
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
  },
  'clock.stalled': state => {
    state.clock.running = false
  },
}
