import type { Range } from '../server/core/dial.ts'
import type { LoggedEvent } from '../server/core/event.ts'
import type { FlowBatch, Tick } from '../server/core/flow.columns.ts'
import type { Knob } from '../server/core/knob.ts'
import { KNOBS } from '../server/core/knobs.ts'
import type { Lesson } from '../server/core/lesson.ts'
import { MARKETS } from '../server/core/market.ts'
import type { ScenarioHeader } from '../server/core/scenario.ts'
import type { State } from '../server/core/state.ts'
import { Draft } from './kernel/draft.ts'
import type { Scenario } from './kernel/scenario.ts'
import { openSim, type Sim } from './kernel/sim.ts'
import { trafficOf } from './kernel/visits.ts'
import { SIM_KNOBS } from './knobs.ts'
import { LESSONS } from './lessons/index.ts'
import { MECHANISMS } from './markets/index.ts'
import { foldCrowd } from './markets/memory.ts'
import { durianFlash } from './scenarios/durian-flash.ts'
import { durianStampede } from './scenarios/durian-stampede.ts'
import { groupBuy } from './scenarios/group-buy.ts'
import { hardCase } from './scenarios/hard-case.ts'
import { harvestGlut } from './scenarios/harvest-glut.ts'
import { jasmine } from './scenarios/jasmine.ts'
import { sameWeek } from './scenarios/same-week.ts'

export type { Scenario } from './kernel/scenario.ts'
export type { Sim } from './kernel/sim.ts'
export { SIM_KNOBS } from './knobs.ts'
export { LESSONS } from './lessons/index.ts'

export const SCENARIOS: readonly Scenario[] = [
  durianFlash,
  durianStampede,
  sameWeek,
  jasmine,
  groupBuy,
  harvestGlut,
  hardCase,
]

export const lessonNamed = (name: string): Lesson | undefined => LESSONS.find(l => l.name === name)

/** Every parameter there is by name, of the rules and of the crowd. */
export const ALL_KNOBS: Readonly<Record<string, Knob>> = { ...KNOBS, ...SIM_KNOBS }

/** Read once, when a run opens: turning it later changes nothing. */
export const isReadAtStart = (name: string): boolean => ['traffic.luck', 'campaign.headStart'].includes(name)

/** Any parameter of the rules or of the crowd. */
export const rangeOf = (name: string): Range | undefined =>
  Object.hasOwn(ALL_KNOBS, name) ? ALL_KNOBS[name] : undefined

const scenarioNamed = (name: string): Scenario | undefined => SCENARIOS.find(s => s.header.name === name)

export const scenarioHeader = (name: string): ScenarioHeader | undefined => scenarioNamed(name)?.header

/**
 * The crowd at the opening of a run; `header` is the one in `scenario.started`, which `state` already holds.
 * @throws Error when the scenario is not one of ours: a recording of it can be replayed, not continued
 */
export function startSim(header: ScenarioHeader, seed: number, state: State): Sim {
  const scenario = scenarioNamed(header.name)
  if (!scenario) throw new Error(`crowd: no scenario called ${header.name}`)
  return openSim(header, scenario.posts, seed, state)
}

/** What the crowd wants in a tick, in both markets. Reads `sim` and `state`, changes neither. */
export function proposeTick(sim: Sim, state: State, tick: Tick): FlowBatch {
  const draft = new Draft(sim, state, tick)
  for (const market of MARKETS) {
    const proposal = { sim, state, tick, market, draft, traffic: trafficOf(sim, market) }
    for (const propose of MECHANISMS) propose(proposal)
  }
  return draft.batch()
}

/** The crowd one event further, in place: a new run brings its own. `state` already holds the event. */
export function follow(sim: Sim | null, event: LoggedEvent, state: State): Sim | null {
  if (event.type === 'scenario.started') return startSim(event.header, event.seed, state)
  if (sim) foldCrowd(sim, event, state)
  return sim
}
