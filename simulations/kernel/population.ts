import { hash2, unit } from '../../server/core/chance.ts'
import { PLACES } from '../../server/core/places.ts'
import { PURPOSE } from './purpose.ts'

/** A uniform draw in [0, 1) as a person's number. */
export const personAt = (population: number, u: number): number => Math.floor(u * population)

const BORDERS = borders(PLACES.map(p => p.weight))

/** Where a person lives, as an index of PLACES: asked again, the answer is the same, so nothing is stored. */
export function placeOf(seed: number, person: number): number {
  const u = unit(hash2(seed, PURPOSE.place, person))
  let place = 0
  while (u >= BORDERS[place]!) place++
  return place
}

/** Whether a person follows the shop's account. */
export const follows = (seed: number, person: number, share: number): boolean =>
  unit(hash2(seed, PURPOSE.follows, person)) < share

/** Cumulative shares; the last is 1 exactly, whatever the sum of floats says. */
function borders(weights: readonly number[]): number[] {
  const total = weights.reduce((sum, w) => sum + w, 0)
  let sum = 0
  const found = weights.map(w => {
    sum += w
    return sum / total
  })
  found[found.length - 1] = 1
  return found
}

/** One bit a person: 25 KiB for 200,000, 175 MB for 1.4 billion. */
export type PersonSet = Uint8Array

export const emptySet = (population: number): PersonSet => new Uint8Array(Math.ceil(population / 8))

export const has = (set: PersonSet, person: number): boolean =>
  ((set[person >>> 3]! >>> (person & 7)) & 1) === 1

export function add(set: PersonSet, person: number): void {
  set[person >>> 3]! |= 1 << (person & 7)
}
