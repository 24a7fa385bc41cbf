import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pop, push, replaceLeast } from '../../simulations/kernel/heap.ts'
import { dequeue, emptyQueue, enqueue, reschedule } from '../../simulations/kernel/queue.ts'
import { board, openLane } from '../../simulations/logistics/lane.ts'
import { advance, type Presence, present, type Stay, waiting } from '../../simulations/logistics/presence.ts'
import { arrive, openStation, restaff } from '../../simulations/logistics/station.ts'

type Job = { at: number; service: number }
type Done = Stay & Job

/** Whole milliseconds, so that sums are exact; several may come at once. */
const jobs = fc
  .array(fc.record({ gap: fc.integer({ min: 0, max: 50 }), service: fc.integer({ min: 0, max: 120 }) }), {
    minLength: 1,
    maxLength: 80,
  })
  .map(rows => {
    let at = 0
    return rows.map(({ gap, service }): Job => {
      at += gap
      return { at, service }
    })
  })
const servers = fc.integer({ min: 1, max: 6 })

const serve = (c: number, list: readonly Job[]) => {
  const station = openStation(c)
  const done = list.map((job): Done => ({ ...job, ...arrive(station, job.at, job.service) }))
  return { station, done }
}

/** The plain way: at every turn the server that is free first, found by looking at all. */
function byHand(c: number, list: readonly Job[]): Stay[] {
  const free: number[] = new Array(c).fill(0)
  return list.map(({ at, service }) => {
    const i = free.indexOf(Math.min(...free))
    const begins = Math.max(at, free[i]!)
    free[i] = begins + service
    return { begins, leaves: free[i]! }
  })
}

/** Time spent there before `to`, summed over people one by one: what Little's law sets the area equal to. */
const spent = (done: readonly Done[], to: number) => {
  const upTo = (from: number, until: number) => Math.max(0, Math.min(until, to) - Math.min(from, to))
  return {
    waiting: done.reduce((sum, d) => sum + upTo(d.at, d.begins), 0),
    busy: done.reduce((sum, d) => sum + upTo(d.begins, d.leaves), 0),
  }
}

const inside = (done: readonly Done[], t: number) => ({
  waiting: done.filter(d => d.at <= t && t < d.begins).length,
  present: done.filter(d => d.at <= t && t < d.leaves).length,
  left: done.filter(d => d.leaves <= t).length,
})

const seen = (p: Presence) => ({ waiting: waiting(p), present: present(p), left: p.left })

describe('a station', () => {
  it('gives the turns that looking at every server gives', () => {
    fc.assert(
      fc.property(servers, jobs, (c, list) => {
        expect(serve(c, list).done.map(({ begins, leaves }) => ({ begins, leaves }))).toEqual(byHand(c, list))
      }),
    )
  })

  it('first come first served, never more busy than servers, nobody idle while somebody waits', () => {
    fc.assert(
      fc.property(servers, jobs, (c, list) => {
        const { done } = serve(c, list)
        for (const [i, d] of done.entries()) {
          if (i > 0) expect(d.begins).toBeGreaterThanOrEqual(done[i - 1]!.begins)
          const busy = done.filter(o => o.begins <= d.begins && d.begins < o.leaves).length
          expect(busy).toBeLessThanOrEqual(c)
          const before = done.slice(0, i).filter(o => o.leaves >= d.begins && o.begins < d.begins).length
          if (d.begins > d.at) expect(before).toBeGreaterThanOrEqual(c)
        }
      }),
    )
  })

  it('obeys Little’s law to the last millisecond, at every moment and whoever is still inside', () => {
    fc.assert(
      fc.property(servers, jobs, fc.integer({ min: 0, max: 9000 }), (c, list, more) => {
        const { station, done } = serve(c, list)
        const { presence } = station
        expect(presence.area).toEqual(spent(done, presence.now))
        advance(presence, presence.now + more)
        expect(presence.area).toEqual(spent(done, presence.now))
        expect(seen(presence)).toEqual(inside(done, presence.now))
      }),
    )
  })

  /** Those who come before `when` find `c` servers, everybody else `d`. */
  const shift = (c: number, d: number, list: readonly Job[], when: number) => {
    const station = openStation(c)
    const come = (job: Job, name: number): Done => ({
      ...job,
      ...arrive(station, job.at, job.service, name),
    })
    const early = list.filter(job => job.at < when)
    const done = early.map(come)
    const leaving = restaff(station, d, when)
    for (const [name, leaves] of leaving)
      Object.assign(done[name]!, { begins: leaves - done[name]!.service, leaves })
    done.push(...list.slice(early.length).map((job, i) => come(job, early.length + i)))
    return { station, done }
  }

  it('gives whoever waits a new turn when more or fewer work there', () => {
    fc.assert(
      fc.property(
        ...([servers, servers, jobs, fc.integer({ min: 1, max: 2_000 })] as const),
        (c, d, list, when) => {
          const { station, done } = shift(c, d, list, when)
          const before = serve(c, list).done
          for (const [i, one] of done.entries()) {
            if (i > 0) expect(one.begins).toBeGreaterThanOrEqual(done[i - 1]!.begins)
            if (before[i]!.begins <= when && one.at < when) expect(one).toEqual(before[i])
            if (d >= c) expect(one.leaves).toBeLessThanOrEqual(before[i]!.leaves)
            if (one.begins <= when) continue
            const busy = done.filter(o => o.begins <= one.begins && one.begins < o.leaves)
            if (d >= c) expect(busy.length).toBeLessThanOrEqual(d)
          }
          expect(station.free).toHaveLength(d)
          expect(station.presence.area).toEqual(spent(done, station.presence.now))
        },
      ),
    )
  })

  it('changes nobody’s turn when as many go on working', () => {
    fc.assert(
      fc.property(servers, jobs, fc.integer({ min: 1, max: 2_000 }), (c, list, when) => {
        expect(shift(c, c, list, when).done).toEqual(serve(c, list).done)
      }),
    )
  })

  it('goes on from a copy as if it had not been copied', () => {
    fc.assert(
      fc.property(servers, jobs, jobs, (c, list, later) => {
        const { station } = serve(c, list)
        const copy = structuredClone(station)
        const from = list.at(-1)!.at
        for (const job of later)
          expect(arrive(copy, from + job.at, job.service)).toEqual(
            arrive(station, from + job.at, job.service),
          )
        expect(copy).toEqual(station)
      }),
    )
  })

  it('clears a burst of 60,000 in B / μ, with a mean wait of half of that, and forgets who has gone', () => {
    const { station, done } = serve(20, new Array(60_000).fill({ at: 0, service: 1000 }))
    expect(Math.max(...done.map(d => d.leaves))).toBe((60_000 / 20) * 1000)
    expect(done.reduce((sum, d) => sum + d.begins, 0) / 60_000).toBe(((60_000 / 20 - 1) * 1000) / 2)
    advance(station.presence, 3_000_000)
    expect(seen(station.presence)).toEqual({ waiting: 0, present: 0, left: 60_000 })
    expect(station.presence.begins.length).toBeLessThan(2000)
  })

  it.each([
    ['comes before the one before', 9, 5],
    ['comes at no time', Number.NaN, 5],
    ['takes less than no time', 10, -1],
    ['takes no known time', 10, Number.NaN],
  ])('refuses what %s, and stays as it was', (_what, at, service) => {
    const station = openStation(1)
    arrive(station, 10, 5)
    const before = structuredClone(station)
    expect(() => arrive(station, at, service)).toThrow(RangeError)
    expect(station).toEqual(before)
  })
})

describe('a lane', () => {
  const table = { first: 100, every: 50, capacity: 2, takes: 30 }

  it('leaves on time, full or not; who comes on the dot still gets aboard', () => {
    const lane = openLane(table)
    const departures = [0, 60, 100, 101, 151, 350, 350, 350].map(at => board(lane, at).begins)
    expect(departures).toEqual([100, 100, 150, 150, 200, 350, 350, 400])
  })

  it('takes the first departure with room, never more than its capacity, and obeys Little’s law', () => {
    fc.assert(
      fc.property(jobs, fc.integer({ min: 1, max: 4 }), (list, capacity) => {
        const lane = openLane({ ...table, capacity })
        const done = list.map((job): Done => ({ ...job, ...board(lane, job.at) }))
        const aboard = new Map<number, number>()
        for (const d of done) {
          expect(d.begins).toBeGreaterThanOrEqual(d.at)
          expect((d.begins - 100) % 50).toBe(0)
          expect(d.leaves).toBe(d.begins + 30)
          for (let earlier = d.begins - 50; earlier >= Math.max(100, d.at); earlier -= 50)
            expect(aboard.get(earlier)).toBe(capacity)
          aboard.set(d.begins, (aboard.get(d.begins) ?? 0) + 1)
        }
        expect(Math.max(...aboard.values())).toBeLessThanOrEqual(capacity)
        advance(lane.presence, lane.presence.now + 77)
        expect(lane.presence.area).toEqual(spent(done, lane.presence.now))
        expect(seen(lane.presence)).toEqual(inside(done, lane.presence.now))
      }),
    )
  })
})

it('a heap gives back in order what was put in, replaced or not', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 1 }), fc.integer(), (values, other) => {
      const heap: number[] = []
      for (const value of values) push(heap, value)
      replaceLeast(heap, other)
      const rest = [...values].sort((a, b) => a - b).with(0, other)
      expect(values.map(() => pop(heap))).toEqual(rest.sort((a, b) => a - b))
    }),
  )
})

describe('a queue of what is to come', () => {
  it('gives others their new times and keeps the order of all', () => {
    const moments = fc.array(fc.integer({ min: 0, max: 99 }), { maxLength: 60 })
    fc.assert(
      fc.property(moments, moments, (times, changes) => {
        const queue = emptyQueue()
        for (const [n, at] of times.entries()) enqueue(queue, at, n, n + 1_000)
        const later = new Map(changes.map((at, i): [number, number] => [i * 2, at]))
        reschedule(queue, later)
        const expected = times
          .map((at, n) => ({ at: later.get(n) ?? at, n, tag: n + 1_000 }))
          .sort((a, b) => a.at - b.at || a.n - b.n)
        expect(times.map(() => dequeue(queue, 99))).toEqual(expected)
      }),
    )
  })
})
