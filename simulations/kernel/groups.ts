import { hash2 } from '../../server/core/chance.ts'
import { classAt } from './degrees.ts'
import { mix, mixer, unmix } from './mixer.ts'
import { PURPOSE } from './purpose.ts'

/** Sizes of the groups of one layer, in people, repeated as often as the population allows. */
export type GroupSizes = readonly number[]

/**
 * Chat groups, computed when asked: in every layer each person is in one group, and everybody in a group knows
 * everybody. A layer is a shuffled row of people cut into groups; the last group takes those who are left over.
 */
export type GroupsGraph = {
  readonly population: number
  readonly layers: number
  /** A number for the person's group, counted from 0 within the layer. */
  groupOf(person: number, layer: number): number
  /** How many people are in the person's group, the person among them. */
  size(person: number, layer: number): number
  /** The group's people; 0 <= j < size(person, layer), the person is one of them. */
  member(person: number, layer: number, j: number): number
}

/** Three groups a person, family, class and village: together 8 to 30 people each. Assumption. */
export const CHAT_GROUPS: readonly GroupSizes[] = [
  [8, 10, 12],
  [12, 16, 20],
  [20, 24, 30],
]

export function groupsGraph(
  seed: number,
  population: number,
  layers: readonly GroupSizes[] = CHAT_GROUPS,
): GroupsGraph {
  const cut = layers.map((sizes, layer) => cutLayer(hash2(seed, PURPOSE.group, layer), population, sizes))
  const of = (layer: number): CutLayer => cut[layer]!
  return {
    population,
    layers: layers.length,
    groupOf: (person, layer) => of(layer).groupOf(person),
    size: (person, layer) => of(layer).size(person),
    member: (person, layer, j) => of(layer).member(person, j),
  }
}

type CutLayer = {
  groupOf(person: number): number
  size(person: number): number
  member(person: number, j: number): number
}

function cutLayer(seed: number, population: number, sizes: GroupSizes): CutLayer {
  const places = mixer(seed, PURPOSE.group, population)
  const begins = [0]
  for (const size of sizes) begins.push(begins.at(-1)! + size)
  const round = begins.at(-1)!

  const begin = (place: number): number => {
    const within = place % round
    return place - within + begins[classAt(begins, within)]!
  }
  return {
    groupOf: person => {
      const place = mix(places, person)
      return Math.floor(place / round) * sizes.length + classAt(begins, place % round)
    },
    size: person => {
      const place = mix(places, person)
      return Math.min(sizes[classAt(begins, place % round)]!, population - begin(place))
    },
    member: (person, j) => unmix(places, begin(mix(places, person)) + j),
  }
}
