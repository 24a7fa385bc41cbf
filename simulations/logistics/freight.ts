import { hash3, unit } from '../../server/core/chance.ts'
import { MODES, type Mode, modeOf } from '../../server/core/freight.ts'
import type { Market } from '../../server/core/market.ts'
import { saleOf } from '../../server/core/sales.ts'
import { HOUR } from '../../server/core/scenario.ts'
import type { State } from '../../server/core/state.ts'
import { PURPOSE } from '../kernel/purpose.ts'
import { dequeue, emptyQueue, enqueue, type Queue, reschedule } from '../kernel/queue.ts'
import type { Arrival } from '../kernel/sim.ts'
import type { SimKnobs } from '../knobs.ts'
import { board, type Lane, openLane, type Timetable } from './lane.ts'
import { type Leg, ROUTE_NAMES, ROUTES, routeOf, STATIONS, type StationName } from './routes.ts'
import { arrive, openStation, restaff, type Station } from './station.ts'

/** One market's parcels on their way: lines at packing house, customs and hub, and those that travel. Plain data. */
export type Freight = {
  stations: Record<StationName, Station>
  /** Trains, lorries, ships and planes with fresh goods. */
  lanes: Record<Mode, Lane>
  /** When each parcel reaches the leg that its tag names (`route * 16 + leg`); `n` is the order's number. */
  moving: Queue
  /** At the door since the last tick. */
  arrived: Arrival[]
}

const SERVERS: Record<StationName, 'packing.lines' | 'customs.desks' | 'hub.sorters'> = {
  ...{ packing: 'packing.lines', customs: 'customs.desks', hub: 'hub.sorters' },
}

const timetableOf = (knobs: SimKnobs, mode: Mode, first: number): Timetable => ({
  ...{
    first,
    every: knobs[`lane.${mode}.every`],
    capacity: knobs['lane.capacity'],
    takes: knobs[`lane.${mode}`],
  },
})

const lanesOf = (knobs: SimKnobs, now: number): Freight['lanes'] => ({
  rail: openLane(timetableOf(knobs, 'rail', now), now),
  road: openLane(timetableOf(knobs, 'road', now), now),
  sea: openLane(timetableOf(knobs, 'sea', now), now),
  air: openLane(timetableOf(knobs, 'air', now), now),
})

export const openFreight = (knobs: SimKnobs): Freight => ({
  stations: {
    packing: openStation(knobs['packing.lines']),
    customs: openStation(knobs['customs.desks']),
    hub: openStation(knobs['hub.sorters']),
  },
  lanes: lanesOf(knobs, 0),
  moving: emptyQueue(),
  arrived: [],
})

const LEGS = 16

export type Way = { seed: number; knobs: SimKnobs; state: State; market: Market; freight: Freight }

/** An order of the crowd is handed to the carriers. */
export function send({ seed, knobs, state, market, freight }: Way, order: number, now: number): void {
  const { sales } = state
  const route = routeOf(seed, knobs, {
    market,
    product: state.productList[saleOf(sales, order, 'product')]!,
    buyer: saleOf(sales, order, 'buyer'),
    place: saleOf(sales, order, 'place'),
  })
  enqueue(freight.moving, now, order, ROUTE_NAMES.indexOf(route) * LEGS)
}

/** Everything that moves until `now`; parcels that come to the door wait in `arrived` to be told. */
export function move(way: Way, now: number): void {
  const { freight, state } = way
  for (;;) {
    const next = dequeue(freight.moving, now)
    if (!next) return
    const { at, n: order, tag } = next
    const leg = ROUTES[ROUTE_NAMES[Math.floor(tag / LEGS)]!][tag % LEGS]
    if (leg !== undefined) enqueue(freight.moving, at + legTime(way, order, leg, at), order, tag + 1)
    else freight.arrived.push({ order, hours: Math.ceil((at - soldAt(state, order)) / HOUR) })
  }
}

const soldAt = (state: State, order: number): number => saleOf(state.sales, order, 'minute') * 60_000

/** Sim-ms that a leg takes, waiting in line included. */
function legTime(way: Way, order: number, leg: Leg, at: number): number {
  const { knobs, market, freight } = way
  const digital = knobs[`${market}.customs.digital`] >= 0.5
  switch (leg) {
    case 'packing':
      return arrive(freight.stations.packing, at, knobs['packing.time'], order).leaves - at
    case 'hub':
      return arrive(freight.stations.hub, at, knobs['hub.time'], order).leaves - at
    case 'customs': {
      const service = digital
        ? knobs['customs.digital.time']
        : Math.ceil(-knobs['customs.paper.time'] * Math.log(1 - draw(way, order, 1)))
      return arrive(freight.stations.customs, at, service, order).leaves - at
    }
    case 'papers':
      return digital ? knobs['customs.digital.wait'] : knobs['customs.paper.wait']
    case 'entry':
      return knobs['hub.wait']
    case 'fresh':
      return board(freight.lanes[modeOf(market, way.state.run?.header.knobs)], at).leaves - at
    default:
      return spread(way, order, travel(knobs, leg))
  }
}

const travel = (knobs: SimKnobs, leg: 'firstMile' | 'mail' | 'neighbours' | 'world' | 'lastMile'): number =>
  leg === 'firstMile' || leg === 'lastMile' ? knobs[`${leg}.time`] : knobs[`lane.${leg}`]

/** A travel time somewhat longer or shorter for each parcel. */
function spread(way: Way, order: number, mean: number): number {
  const part = way.knobs['lane.spread']
  return Math.round(mean * (1 - part + 2 * part * draw(way, order, 2)))
}

/** Of the buyer and what they bought, not of the order's number: equal markets send equal parcels. */
const draw = ({ seed, state }: Way, order: number, n: number): number =>
  unit(
    hash3(
      seed,
      PURPOSE.freight + n * 1_000,
      saleOf(state.sales, order, 'buyer'),
      saleOf(state.sales, order, 'product'),
    ),
  )

/** A parameter that was turned: more or fewer work side by side from now on. */
export function resize(freight: Freight, knobs: SimKnobs, now: number): void {
  for (const name of STATIONS) {
    const station = freight.stations[name]
    const servers = knobs[SERVERS[name]]
    if (servers !== station.free.length) reschedule(freight.moving, restaff(station, servers, now))
  }
  for (const mode of MODES) retime(freight, knobs, mode, now)
}

/** A new timetable begins now; whoever is aboard arrives as planned. */
function retime({ lanes }: Freight, knobs: SimKnobs, mode: Mode, now: number): void {
  const old = lanes[mode]
  const { every, capacity, takes } = timetableOf(knobs, mode, now)
  if (every === old.every && capacity === old.capacity && takes === old.takes) return
  lanes[mode] = openLane({ first: now, every, capacity, takes }, now)
}
