import type { LoggedEvent } from '../../server/core/event.ts'
import type { State } from '../../server/core/state.ts'
import { evolveSim, type Sim, startSim } from '../index.ts'

/** The crowd one event further: a new run brings its own. `state` already holds the event. */
export function follow(sim: Sim | null, event: LoggedEvent, state: State): Sim | null {
  if (event.type === 'scenario.started') return startSim(event.header, event.seed, state)
  if (sim) evolveSim(sim, event, state)
  return sim
}
