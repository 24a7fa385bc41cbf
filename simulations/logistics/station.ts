import { type Heap, replaceLeast } from '../kernel/heap.ts'
import { enter, nobody, type Presence, type Stay } from './presence.ts'

/**
 * A place where `servers` work side by side on one line, first come first served: a packing house, a customs desk, a
 * training room. Plain data, so a checkpoint holds it.
 */
export type Station = {
  /** When each server will be done with all it has been given so far, sim-ms. */
  free: Heap
  presence: Presence
}

/** A station with nobody in it; `at` in sim-ms. */
export const openStation = (servers: number, at = 0): Station => ({
  free: new Array<number>(servers).fill(at),
  presence: nobody(at),
})

/**
 * Something comes at `at` (never earlier than the one before) and needs `service` ms of one server. Cost: the log of
 * the number of servers.
 */
export function arrive(station: Station, at: number, service: number): Stay {
  const begins = Math.max(at, station.free[0]!)
  const stay = { begins, leaves: begins + service }
  enter(station.presence, at, stay)
  replaceLeast(station.free, stay.leaves)
  return stay
}
