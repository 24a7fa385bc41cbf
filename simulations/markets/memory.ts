import type { LoggedEvent } from '../../server/core/event.ts'
import { at } from '../../server/core/flow.columns.ts'
import { MARKETS, type Market } from '../../server/core/market.ts'
import type { State } from '../../server/core/state.ts'
import { drop } from '../kernel/agenda.ts'
import { add } from '../kernel/population.ts'
import type { Sim } from '../kernel/sim.ts'
import type { SimKnobName } from '../knobs.ts'
import { move, resize, send, type Way } from '../logistics/freight.ts'
import { foldBuyer, foldLooks, foldPersonsLink, foldShares } from './links.ts'

/** Brings the crowd one event forward, in place; `state` already holds the event. Other events leave it as it is. */
export function foldCrowd(sim: Sim, event: LoggedEvent, state: State): void {
  if (event.type === 'knob.set') foldKnob(sim, event, state)
  if (event.type === 'share.created') foldPersonsLink(sim, event, state)
  if (event.type === 'flow.shared') foldShares(sim, event, state)
  if (event.type === 'flow.advanced') foldOrders(sim, event, state)
}

function foldKnob(sim: Sim, { knob, value }: LoggedEvent<'knob.set'>, state: State): void {
  if (!Object.hasOwn(sim.knobs, knob)) return
  sim.knobs[knob as SimKnobName] = value
  for (const market of MARKETS) resize(sim.freight[market], sim.knobs, state.run!.tick.to)
}

function foldOrders(sim: Sim, event: LoggedEvent<'flow.advanced'>, state: State): void {
  const { count, last, tick } = event
  for (let row = 0; row < count; row++) foldOrder(sim, event, row, state)
  if (last) for (const market of MARKETS) endTick(sim, market, tick, state)
}

function foldOrder(sim: Sim, { rows, tick }: LoggedEvent<'flow.advanced'>, row: number, state: State): void {
  const market = MARKETS[at(rows.market, row)]!
  const [person, product, via] = [at(rows.buyer, row), at(rows.product, row), at(rows.via, row)]
  const { shop } = state.productList[product]!
  const memory = sim.coming[market]
  add(sim.bought[market], person)
  listOf(memory.buyers, shop).push(person)
  if (at(rows.keeps ?? 0, row) === 1) listOf(memory.own, shop).push(person)
  foldBuyer(sim, market, { person, product, via }, tick.to)
  send(wayOf(sim, market, state), sim.orders++, tick.to)
}

function listOf(lists: number[][], shop: number): number[] {
  while (lists.length <= shop) lists.push([])
  return lists[shop]!
}

const wayOf = (sim: Sim, market: Market, state: State): Way => ({
  ...{ seed: sim.seed, knobs: sim.knobs, state, market, freight: sim.freight[market] },
})

function endTick(sim: Sim, market: Market, { from, to }: { from: number; to: number }, state: State): void {
  const { shares, looks, teams } = sim.coming[market]
  foldLooks(sim, market, from, to)
  for (const agenda of [shares, looks, teams]) drop(agenda as Map<number, { due: number }[]>, from, to)
  const freight = sim.freight[market]
  freight.arrived = []
  move(wayOf(sim, market, state), to)
}
