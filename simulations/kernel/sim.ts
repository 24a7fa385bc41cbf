import { hash2, unit } from '../../server/core/chance.ts'
import type { Channel } from '../../server/core/flow.columns.ts'
import { type PerMarket, perMarket } from '../../server/core/market.ts'
import type { ScenarioHeader } from '../../server/core/scenario.ts'
import type { State } from '../../server/core/state.ts'
import { type SimKnobs, simKnobs } from '../knobs.ts'
import type { Agenda } from './agenda.ts'
import { emptySet, type PersonSet } from './population.ts'
import { PURPOSE } from './purpose.ts'

/** A simulated person who wants one product, by the link `via` (a share's number) or by none (-1). */
export type Buyer = {
  person: number
  product: number
  quantity: number
  channel: Channel
  via: number
  place: number
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

/** At `due` (sim-ms) `person` passes on what they bought through `parent`. */
export type ComingShare = { due: number; person: number; parent: number }
/** At `due` (sim-ms) `person` opens link `via`, which `sharer` sent through `channel`. */
export type ComingLook = { due: number; person: number; sharer: number; via: number; channel: Channel }

/**
 * What the crowd of a run remembers: a fold of its flow events and nothing else. Plain data and typed arrays, so that
 * a checkpoint is a structured clone of it.
 */
export type Sim = {
  seed: number
  startsAt: number
  population: number
  /** Number of the product the scenario is about, -1 if nobody sells it. */
  product: number
  /** The scenario's first burst in sim-ms, less the head start; empty if there is none. */
  campaign: { from: number; to: number }
  posts: number[]
  knobs: SimKnobs
  /** This seed's factor on all visits. */
  luck: number
  bought: PerMarket<PersonSet>
  coming: PerMarket<{ shares: Agenda<ComingShare>; looks: Agenda<ComingLook> }>
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
    bought: perMarket(() => emptySet(header.population)),
    coming: perMarket(() => ({ shares: new Map(), looks: new Map() })),
  }
}

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
