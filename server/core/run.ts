import { emptyCrowd } from './crowd.ts'
import { actsFault, type Cue, resolveCues } from './cue-sheet.ts'
import type { Ctx, Decision, Folds, Judges } from './decider.ts'
import type { DomainEvent } from './event.ts'
import { closeTeams } from './group.ts'
import type { LotId } from './ids.ts'
import { noInsight } from './insight.ts'
import { MARKETS, perMarket } from './market.ts'
import { closeOpenOrders } from './order.ts'
import { isRefusal } from './outcome.ts'
import { type Refusal, refuse } from './refusal.ts'
import { noSales } from './sales.ts'
import { FIRST_TICK, HOUR, type ScenarioHeader } from './scenario.ts'
import { noShelves } from './shelves.ts'
import type { State } from './state.ts'

export const judges: Judges<'scenario.start' | 'scenario.stop' | 'scenario.finish'> = {
  'scenario.start': (state, c, ctx): Decision => {
    const header = ctx.scenario(c.scenario)
    if (!header) return refuse('scenario.unknown', { scenario: c.scenario })
    const fault = sheetFault(header, ctx)
    if (fault) return fault
    const speed = c.speed ?? header.speed
    return [
      ...endRun(state, 'next'),
      ...closeOpenOrders(state),
      ...closeTeams(state, 'run-ended'),
      {
        type: 'scenario.started',
        runId: ctx.newId('run'),
        seed: c.seed ?? state.workshop.seed,
        header: { ...header, speed },
      },
      ...restock(state, header),
      ...enter(state, header),
    ]
  },
  'scenario.stop': state =>
    state.run?.running
      ? [...endRun(state, 'trainer'), ...closeTeams(state, 'run-ended')]
      : refuse('run.not-running'),
  'scenario.finish': state =>
    isOver(state) ? [...endRun(state, 'finished'), ...closeTeams(state, 'run-ended')] : [],
}

export const folds: Folds<'scenario.started' | 'scenario.stopped'> = {
  'scenario.started': (state, e) => {
    state.run = {
      runId: e.runId,
      seed: e.seed,
      header: e.header,
      tick: { ...FIRST_TICK },
      running: true,
      cues: sheetOf(e.header),
      seq: e.seq,
      turns: [],
      firstShare: state.shares.length,
    }
    state.at = 0
    state.clock = { speed: e.header.speed, running: true, resume: null, overridden: false, skipTo: null }
    state.crowd = perMarket(emptyCrowd)
    state.shelves = perMarket(noShelves)
    state.sales = noSales()
    state.insight = noInsight(state.insight.joined)
    state.people = perMarket(market => ({
      orders: 0,
      checked: 0,
      units: 0,
      gmv: 0,
      shares: state.people[market].shares,
      refused: {},
    }))
    state.ticker = []
  },
  'scenario.stopped': state => {
    state.run!.running = false
    state.clock.running = false
    state.clock.resume = null
    state.clock.skipTo = null
  },
}

/** Simulated time runs: a run is open, its clock is on, and the room is not frozen. */
export const isTicking = (state: State): boolean =>
  state.run?.running === true && state.clock.running && state.workshop.frozenAt === null

/** The scenario's hours are simulated whole. */
export const isOver = (state: State): boolean =>
  state.run?.running === true && state.run.tick.to >= state.run.header.hours * HOUR

/** A recording of a sheet that is no sheet is a recording without one. */
function sheetOf(header: ScenarioHeader): Cue[] {
  const cues = resolveCues(header.cues ?? [])
  return isRefusal(cues) ? [] : cues
}

function sheetFault(header: ScenarioHeader, ctx: Ctx): Refusal | undefined {
  const cues = resolveCues(header.cues ?? [])
  if (isRefusal(cues)) return cues
  return cues.map(cue => actsFault(cue.does, ctx)).find(fault => fault !== undefined)
}

const endRun = (state: State, reason: 'trainer' | 'next' | 'finished'): DomainEvent[] =>
  state.run?.running ? [{ type: 'scenario.stopped', runId: state.run.runId, reason }] : []

/** Both markets open with the same stock. */
function restock(state: State, header: ScenarioHeader): DomainEvent[] {
  const onHand: Record<LotId, number> = Object.fromEntries(
    state.lotList.map(lot => [lot.lotId, header.stock[`${lot.gtin}/${lot.batchLotNumber}`] ?? lot.quantity]),
  )
  return MARKETS.map(market => ({ type: 'lot.restocked', market, onHand }))
}

const enter = (state: State, header: ScenarioHeader): DomainEvent[] =>
  state.workshop.market === header.market ? [] : [{ type: 'market.entered', market: header.market }]
