import type { Range } from '../server/core/dial.ts'
import type { LoggedEvent } from '../server/core/event.ts'
import { at, type FlowBatch, type Tick } from '../server/core/flow.columns.ts'
import type { Knob } from '../server/core/knob.ts'
import { KNOBS } from '../server/core/knobs.ts'
import type { Lesson } from '../server/core/lesson.ts'
import { MARKETS } from '../server/core/market.ts'
import type { ScenarioHeader } from '../server/core/scenario.ts'
import type { State } from '../server/core/state.ts'
import { drop } from './kernel/agenda.ts'
import { Draft } from './kernel/draft.ts'
import { add } from './kernel/population.ts'
import type { Scenario } from './kernel/scenario.ts'
import { openSim, type Sim } from './kernel/sim.ts'
import type { Proposal } from './kernel/visits.ts'
import { SIM_KNOBS, type SimKnobName } from './knobs.ts'
import { LESSONS } from './lessons/index.ts'
import { afterglow, campaign } from './markets/campaign.ts'
import { foldBuyer, foldShares, looks, shares } from './markets/links.ts'
import { posts } from './markets/posts.ts'
import { others, search } from './markets/search.ts'
import { durianFlash } from './scenarios/durian-flash.ts'
import { durianStampede } from './scenarios/durian-stampede.ts'

export type { Scenario } from './kernel/scenario.ts'
export type { Sim } from './kernel/sim.ts'
export { SIM_KNOBS } from './knobs.ts'
export { LESSONS } from './lessons/index.ts'

export const SCENARIOS: readonly Scenario[] = [durianFlash, durianStampede]

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

/** In this order people meet the product within a tick, and in this order stock is given out in it. */
const MECHANISMS: readonly ((p: Proposal) => void)[] = [
  campaign,
  afterglow,
  posts,
  looks,
  search,
  others,
  shares,
]

/** What the crowd wants in a tick, in both markets. Reads `sim` and `state`, changes neither. */
export function proposeTick(sim: Sim, state: State, tick: Tick): FlowBatch {
  const draft = new Draft(sim, state, tick)
  for (const market of MARKETS) for (const propose of MECHANISMS) propose({ sim, state, tick, market, draft })
  return draft.batch()
}

/** Brings the crowd one event forward, in place; `state` already holds the event. Other events leave it as it is. */
export function evolveSim(sim: Sim, event: LoggedEvent, state: State): void {
  if (event.type === 'knob.set' && Object.hasOwn(sim.knobs, event.knob))
    sim.knobs[event.knob as SimKnobName] = event.value
  if (event.type === 'flow.shared') foldShares(sim, event, state)
  if (event.type === 'flow.advanced') foldOrders(sim, event)
}

/** The crowd one event further: a new run brings its own. `state` already holds the event. */
export function follow(sim: Sim | null, event: LoggedEvent, state: State): Sim | null {
  if (event.type === 'scenario.started') return startSim(event.header, event.seed, state)
  if (sim) evolveSim(sim, event, state)
  return sim
}

function foldOrders(sim: Sim, event: LoggedEvent<'flow.advanced'>): void {
  const { rows, count, tick, last } = event
  for (let row = 0; row < count; row++) {
    const market = MARKETS[at(rows.market, row)]!
    const person = at(rows.buyer, row)
    add(sim.bought[market], person)
    if (at(rows.product, row) === sim.product) foldBuyer(sim, market, person, at(rows.via, row), tick.to)
  }
  if (!last) return
  for (const market of MARKETS) {
    drop(sim.coming[market].shares, tick.from, tick.to)
    drop(sim.coming[market].looks, tick.from, tick.to)
  }
}
