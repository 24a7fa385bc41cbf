import { hash2, unit } from '../../server/core/chance.ts'
import type { Channel } from '../../server/core/flow.columns.ts'
import { type PerMarket, perMarket } from '../../server/core/market.ts'
import type { ScenarioHeader } from '../../server/core/scenario.ts'
import type { State } from '../../server/core/state.ts'
import { type SimKnobs, simKnobs } from '../knobs.ts'
import { type Freight, openFreight } from '../logistics/freight.ts'
import type { Agenda } from './agenda.ts'
import { emptySet, type PersonSet } from './population.ts'
import { PURPOSE } from './purpose.ts'

/** A simulated person who wants one product, by the link `via` (a share's number) or by none (-1). */
export type Buyer = {
  person: number
  product: number
  quantity: number
  /** Satang a unit, if not the list price. */
  price?: number
  channel: Channel
  via: number
  place: number
  /** 1 when the shop may call them again. */
  keeps: 0 | 1
}
/** A link that a buyer passes on; `parent` is the link they came by. */
export type Sharing = {
  person: number
  product: number
  channel: Channel
  parent: number
  reach: number
  place: number
}

/** At `due` (sim-ms) `person` passes on the product that they bought through `parent`. */
export type ComingShare = { due: number; person: number; product: number; parent: number }
/** At `due` (sim-ms) `person` sees link `via`, which `sharer` sent through `channel`. */
export type ComingLook = {
  due: number
  person: number
  sharer: number
  product: number
  via: number
  channel: Channel
}
/** At `due` (sim-ms) the team of link `via` is full with these `joiners`, or over without them. */
export type ComingTeam = {
  due: number
  leader: number
  product: number
  via: number
  parent: number
  joiners: number[] | null
}
/** A parcel at the door, to be told in the next tick. */
export type Arrival = { order: number; hours: number }

/** One market's world in the crowd's memory. */
export type Memory = {
  shares: Agenda<ComingShare>
  looks: Agenda<ComingLook>
  teams: Agenda<ComingTeam>
  /** How many links a person was sent about a product: `person * 4096 + product`. */
  links: Map<number, number>
  /** By shop: who bought, oftener if they did. */
  buyers: number[][]
  /** The same of those whom the shop may call again. */
  own: number[][]
}

/**
 * What the crowd of a run remembers: a fold of its flow events and nothing else. Plain data and typed arrays, so that
 * a checkpoint is a structured clone of it.
 */
export type Sim = {
  seed: number
  startsAt: number
  population: number
  /** Number of the product the scenario is about, -1 if it is about none. */
  product: number
  /** The scenario's first burst in sim-ms, less the head start; empty if there is none. */
  campaign: { from: number; to: number }
  posts: number[]
  knobs: SimKnobs
  /** This seed's factor on all visits. */
  luck: number
  /** Of this run, followed so far: the state may be ahead by the rest of a command. */
  orders: number
  bought: PerMarket<PersonSet>
  coming: PerMarket<Memory>
  freight: PerMarket<Freight>
}

/** The crowd at the opening of a run; `state` already holds `scenario.started`. */
export function openSim(header: ScenarioHeader, posts: readonly number[], seed: number, state: State): Sim {
  const knobs = simKnobs(header.knobs)
  return {
    seed,
    startsAt: header.startsAt,
    population: header.population,
    product: state.productList.findIndex(p => p.gtin === header.product),
    campaign: campaignOf(header.bursts[0], knobs['campaign.headStart']),
    posts: [...posts],
    knobs,
    luck: Math.exp(knobs['traffic.luck'] * normal(seed, PURPOSE.luck)),
    orders: 0,
    bought: perMarket(() => emptySet(header.population)),
    coming: perMarket(noMemory),
    freight: perMarket(() => openFreight(knobs)),
  }
}

const noMemory = (): Memory => ({
  ...{ shares: new Map(), looks: new Map(), teams: new Map(), links: new Map() },
  ...{ buyers: [], own: [] },
})

function campaignOf(burst: ScenarioHeader['bursts'][number] | undefined, headStart: number): Sim['campaign'] {
  if (!burst) return { from: 0, to: 0 }
  return { from: Math.min(burst.to, burst.from + headStart), to: burst.to }
}

/** A standard normal draw for a purpose. */
function normal(seed: number, purpose: number): number {
  const u = unit(hash2(seed, purpose, 0))
  const v = unit(hash2(seed, purpose, 1))
  return Math.sqrt(-2 * Math.log(1 - u)) * Math.cos(2 * Math.PI * v)
}
