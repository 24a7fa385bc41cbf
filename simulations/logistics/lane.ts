import { enter, nobody, type Presence, type Stay } from './presence.ts'

/**
 * A way that is left on a timetable: a lorry, a train or a ship every `every` ms that takes up to `capacity`, first
 * come first aboard, and is under way for `takes` ms. Plain data.
 */
export type Lane = {
  first: number
  every: number
  capacity: number
  takes: number
  /** The departure that is being loaded, counted from 0, and how many are aboard. */
  departure: number
  aboard: number
  presence: Presence
}

export type Timetable = Pick<Lane, 'first' | 'every' | 'capacity' | 'takes'>

/** A lane on which nothing has gone yet; `first` is the first departure, `at` now, both sim-ms. */
export const openLane = (timetable: Timetable, at = 0): Lane => ({
  ...timetable,
  departure: 0,
  aboard: 0,
  presence: nobody(at),
})

/**
 * Something comes to the lane at `at` (never earlier than the one before); `begins` is its departure. Cost: the log of
 * how many are under way.
 */
export function board(lane: Lane, at: number, name = 0): Stay {
  const soonest = Math.ceil((at - lane.first) / lane.every)
  if (soonest > lane.departure) load(lane, soonest)
  if (lane.aboard >= lane.capacity) load(lane, lane.departure + 1)
  const begins = lane.first + lane.departure * lane.every
  const stay = { begins, leaves: begins + lane.takes }
  enter(lane.presence, at, stay, name)
  lane.aboard++
  return stay
}

function load(lane: Lane, departure: number): void {
  lane.departure = departure
  lane.aboard = 0
}
