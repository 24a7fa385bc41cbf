import { hash2, hash3, unit } from '../../server/core/chance.ts'
import type { FriendsGraph } from '../../simulations/kernel/friends.ts'
import type { GroupsGraph } from '../../simulations/kernel/groups.ts'
import { add, emptySet, has } from '../../simulations/kernel/population.ts'

const TIE = 1
const PAIR = 2
const ARROW = 3
const SEED = 4

/** Calls `visit` with everybody that a person's news reaches directly. */
export type Spread = (person: number, visit: (friend: number) => void) => void

/** One coin a tie, the same from both sides: what is live stays live whoever asks. */
export const overTies =
  (graph: FriendsGraph, seed: number, share: number): Spread =>
  (person, visit) => {
    const degree = graph.degreeOf(person)
    for (let i = 0; i < degree; i++)
      if (unit(hash2(seed, TIE, graph.tieOf(person, i))) < share) visit(graph.friendOf(person, i))
  }

/** One coin a pair of people in a group. */
export const overGroups =
  (graph: GroupsGraph, seed: number, share: number): Spread =>
  (person, visit) => {
    for (let layer = 0; layer < graph.layers; layer++)
      for (let j = 0; j < graph.size(person, layer); j++) {
        const other = graph.member(person, layer, j)
        const coin = hash3(seed + layer, PAIR, Math.min(person, other), Math.max(person, other))
        if (unit(coin) < share) visit(other)
      }
  }

/** One coin for each direction of a tie, as a sharer decides: the friend is only computed for what is shared. */
export const asSharer =
  (graph: FriendsGraph, seed: number, share: number): Spread =>
  (person, visit) => {
    const degree = graph.degreeOf(person)
    for (let i = 0; i < degree; i++)
      if (unit(hash3(seed, ARROW, person, i)) < share) visit(graph.friendOf(person, i))
  }

export const both =
  (a: Spread, b: Spread): Spread =>
  (person, visit) => {
    a(person, visit)
    b(person, visit)
  }

/** How many are reached from `first`, themselves included; marks them in `reached`. */
function reachFrom(first: readonly number[], spread: Spread, reached: Marks): number {
  const row: number[] = []
  const visit = (person: number) => {
    if (reached.has(person)) return
    reached.add(person)
    row.push(person)
  }
  first.forEach(visit)
  for (let i = 0; i < row.length; i++) spread(row[i]!, visit)
  return row.length
}

type Marks = { has(person: number): boolean; add(person: number): void }

function bits(population: number): Marks {
  const set = emptySet(population)
  return { has: person => has(set, person), add: person => add(set, person) }
}

/** How many the news of one person reaches. Cost: those it reaches. */
export const reachOfOne = (person: number, spread: Spread): number =>
  reachFrom([person], spread, new Set<number>())

/** Part of all people reached when each begins with probability `seeds`. */
export function partReached(population: number, spread: Spread, seed: number, seeds: number): number {
  const first: number[] = []
  for (let p = 0; p < population; p++) if (unit(hash2(seed, SEED, p)) < seeds) first.push(p)
  return reachFrom(first, spread, bits(population)) / population
}

/** The largest cluster's part of all people; `spread` works both ways. */
export function largestCluster(population: number, spread: Spread): number {
  const seen = bits(population)
  let largest = 0
  for (let p = 0; p < population; p++)
    if (!seen.has(p)) largest = Math.max(largest, reachFrom([p], spread, seen))
  return largest / population
}
