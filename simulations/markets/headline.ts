import { headlineFactor } from '../kernel/buying.ts'
import { PURPOSE } from '../kernel/purpose.ts'
import { partOfDay } from '../kernel/rhythm.ts'
import { type Proposal, type Source, visit } from '../kernel/visits.ts'

/** The scenario's product, which those who come this way came for. */
export function headline({ sim, state }: Proposal, conversion: number): Source['offer'] {
  const { product } = sim
  return person =>
    product < 0 ? undefined : { product, chance: conversion * headlineFactor(sim, state, person, product) }
}

/** People who look for the scenario's product by themselves, as busy as the hour. */
export function search(p: Proposal): void {
  const { sim, market } = p
  visit(p, {
    purpose: PURPOSE.search,
    part: 0,
    channel: 'search',
    expected: sim.knobs[`${market}.search.visits`] * sim.population * partOfDay(sim.startsAt, p.tick),
    offer: headline(p, sim.knobs['search.conversion']),
  })
}
