import { describe, expect, it } from 'vitest'
import { hash3, unit } from '../../server/core/chance.ts'
import { board, openLane } from '../../simulations/logistics/lane.ts'
import { advance, type Presence } from '../../simulations/logistics/presence.ts'
import { arrive, openStation, type Station } from '../../simulations/logistics/station.ts'
import { expectTheory, over } from './estimate.ts'
import { erlangB, erlangC, waitingMG1, waitingMMc } from './formulas/queues.ts'

/** Mean service in ms: large, so that whole milliseconds are fine steps and sums stay exact. */
const SERVICE = 1_000_000

/** `parcels` a run, of which the first tenth only fill the place; `seeds` runs a case. */
export type QueueSize = { parcels: number; seeds: number }

type Times = (u: number) => number
const exponential: Times = u => Math.round(-Math.log(1 - u) * SERVICE)
const fixed: Times = () => SERVICE
/** Two kinds of papers, as they come: nine in ten quick, one slow; squared variation 5. */
const QUICK = SERVICE / 3
const SLOW = 7 * SERVICE
const mixed: Times = u => Math.round(u < 0.9 ? QUICK : SLOW)
const MIXED_VARIATION = (0.9 * QUICK ** 2 + 0.1 * SLOW ** 2) / SERVICE ** 2 - 1

/** Moments of Poisson arrivals at `load` times what one server can do. */
function arrivals(seed: number, load: number, n: number, come: (at: number, i: number) => void): void {
  let at = 0
  for (let i = 0; i < n; i++) {
    at += Math.round((-Math.log(1 - unit(hash3(seed, 8, i, 0))) * SERVICE) / load)
    come(at, i)
  }
}

type Run = { waiting: number; present: number; waited: number }

/** One run after its first tenth: mean numbers by area, part of those who waited by counting. */
function run(c: number, load: number, times: Times, size: QueueSize, seed: number): Run {
  const station = openStation(c)
  const from = size.parcels / 10
  let before = { at: 0, waiting: 0, busy: 0 }
  let waited = 0
  let spent = 0
  arrivals(seed, load, size.parcels, (at, i) => {
    const stay = arrive(station, at, times(unit(hash3(seed, 9, i, 0))))
    spent += stay.leaves - at
    if (i === from) before = { at, ...station.presence.area }
    if (i > from && stay.begins > at) waited++
  })
  const { area, now } = station.presence
  const waiting = (area.waiting - before.waiting) / (now - before.at)
  const busy = (area.busy - before.busy) / (now - before.at)
  expectLittle(station, spent)
  return { waiting, present: waiting + busy, waited: waited / (size.parcels - from - 1) }
}

/** L = λ W to the last millisecond: the area is the time spent, once everybody is gone. */
function expectLittle({ presence }: Station, spent: number): void {
  advance(presence, presence.now + 10 ** 12)
  expect(presence.left).toBe(presence.arrived)
  expect(total(presence)).toBe(spent)
}
const total = ({ area }: Presence): number => area.waiting + area.busy

/** Lines, desks and lorries against queueing theory. */
export function queues(size: QueueSize): void {
  const runs = (c: number, load: number, times: Times) =>
    over(size.seeds, seed => run(c, load, times, size, seed))
  const each = (list: readonly Run[], key: keyof Run) => list.map(r => r[key])

  describe('stations', () => {
    it.each([
      [1, 0.5],
      [1, 0.8],
      [2, 1.6],
      [5, 4],
      [10, 8],
    ])('M/M/%i at load %d: Erlang C, waiting and present; Little exact', (c, load) => {
      const found = runs(c, load, exponential)
      expectTheory(each(found, 'waited'), erlangC(c, load))
      expectTheory(each(found, 'waiting'), waitingMMc(c, load))
      expectTheory(each(found, 'present'), waitingMMc(c, load) + load)
    })

    it.each<[string, Times, number, number]>([
      ['fixed times, load 0.5', fixed, 0.5, 0],
      ['fixed times, load 0.8', fixed, 0.8, 0],
      ['few slow ones among quick ones, load 0.5', mixed, 0.5, MIXED_VARIATION],
    ])('one server, %s: Pollaczek and Khinchine', (_name, times, rho, variation) => {
      expectTheory(each(runs(1, rho, times), 'waiting'), waitingMG1(rho, variation))
    })

    it('calls that find ten lines taken are lost as often as Erlang B says', () => {
      const lost = over(size.seeds, seed => {
        const station = openStation(10)
        let count = 0
        arrivals(seed, 8, size.parcels, (at, i) => {
          if (station.free[0]! > at) count++
          else arrive(station, at, exponential(unit(hash3(seed, 9, i, 0))))
        })
        return count / size.parcels
      })
      expectTheory(lost, erlangB(10, 8))
    })

    it('a flash sale of B parcels clears in B / μ, the mean wait is half of that', () => {
      const [burst, c] = [size.parcels, 10]
      const done = over(size.seeds, seed => {
        const station = openStation(c)
        const stays = over(burst, i => arrive(station, 0, exponential(unit(hash3(seed, 9, i, 0)))))
        return {
          clears: stays.reduce((last, s) => Math.max(last, s.leaves), 0) / SERVICE,
          wait: stays.reduce((sum, s) => sum + s.begins, 0) / burst / SERVICE,
        }
      })
      const clears = (burst - c) / c + over(c, n => 1 / (n + 1)).reduce((sum, x) => sum + x)
      const wait = ((burst - c) * (burst - c + 1)) / (2 * c * burst)
      expectTheory(
        done.map(d => d.clears),
        clears,
      )
      expectTheory(
        done.map(d => d.wait),
        wait,
      )
      // The fluid's B / μ and B / 2μ are these without what the single parcels add.
      expect(clears / (burst / c)).toBeCloseTo(1, 2)
      expect(wait / (burst / (2 * c))).toBeCloseTo(1, 2)
    })
  })

  describe('lanes', () => {
    it('a lorry with room for all every T: who comes at chance waits T / 2', () => {
      const every = 50 * SERVICE
      const waits = over(size.seeds, seed => {
        const lane = openLane({ first: 0, every, capacity: Number.POSITIVE_INFINITY, takes: 3 * SERVICE })
        arrivals(seed, 1, size.parcels, at => board(lane, at))
        advance(lane.presence, lane.presence.now + 10 ** 12)
        return lane.presence.area.waiting / lane.presence.arrived
      })
      expectTheory(waits, every / 2)
    })
  })
}
