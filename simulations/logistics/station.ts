import { type Heap, replaceLeast } from '../kernel/heap.ts'
import { advance, enter, nobody, type Presence, type Stay } from './presence.ts'

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
export function arrive(station: Station, at: number, service: number, name = 0): Stay {
  const begins = Math.max(at, station.free[0]!)
  const stay = { begins, leaves: begins + service }
  enter(station.presence, at, stay, name)
  replaceLeast(station.free, stay.leaves)
  return stay
}

/**
 * From `now` on so many work there. Turns that have begun are finished; everybody who waits is given a new one, first
 * come first served, and the answer says when each leaves, by name. Fewer servers: those who are done first go home.
 */
export function restaff(station: Station, servers: number, now: number): Map<number, number> {
  const { presence } = station
  advance(presence, now)
  const busy = presence.busy.toSorted((a, b) => a - b)
  const idle = new Array<number>(Math.max(0, servers - busy.length)).fill(now)
  station.free = [...idle, ...busy.slice(Math.max(0, busy.length - servers))]
  const leaving = new Map<number, number>()
  for (let i = presence.head; i < presence.begins.length; i++) {
    const begins = station.free[0]!
    const leaves = begins + presence.leaves[i]! - presence.begins[i]!
    presence.begins[i] = begins
    presence.leaves[i] = leaves
    replaceLeast(station.free, leaves)
    leaving.set(presence.names[i]!, leaves)
  }
  return leaving
}
