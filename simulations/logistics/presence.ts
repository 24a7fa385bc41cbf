import { type Heap, pop, push } from '../kernel/heap.ts'

/** When something's turn comes and when it is gone, both sim-ms. */
export type Stay = { begins: number; leaves: number }

/**
 * Who is at a place, waiting or having their turn, counted exactly up to `now`. Stays are known when they are entered,
 * in the order of their turns. Plain data, so a checkpoint holds it.
 */
export type Presence = {
  now: number
  arrived: number
  left: number
  /** Those whose turn has not come, first come first; what lies before `head` is gone. */
  begins: number[]
  leaves: number[]
  /** What each is called where it came from. */
  names: number[]
  head: number
  /** When each whose turn it is will leave. */
  busy: Heap
  /**
   * ∫ people dt in people · ms since the place opened, waiting and having their turn. Their sum over the time is
   * Little's L; exact while times are whole and the sums stay below 2^53.
   */
  area: { waiting: number; busy: number }
}

/** Nobody has come yet; `now` in sim-ms. */
export const nobody = (now: number): Presence => ({
  now,
  arrived: 0,
  left: 0,
  begins: [],
  leaves: [],
  names: [],
  head: 0,
  busy: [],
  area: { waiting: 0, busy: 0 },
})

/** How many are waiting at `now`. */
export const waiting = (p: Presence): number => p.begins.length - p.head

/** How many are there at `now`, waiting or having their turn. */
export const present = (p: Presence): number => waiting(p) + p.busy.length

/** Somebody comes at `at` and will stay so; both `at` and `begins` never fall from one to the next. */
export function enter(p: Presence, at: number, stay: Stay, name: number): void {
  if (!(p.now <= at && at <= stay.begins && stay.begins <= stay.leaves))
    throw new RangeError(`now ${p.now}, came ${at}, begins ${stay.begins}, leaves ${stay.leaves}`)
  advance(p, at)
  p.arrived++
  p.begins.push(stay.begins)
  p.leaves.push(stay.leaves)
  p.names.push(name)
}

/** Lets time pass up to `to`: turns come, people leave, areas grow. Cost: what happened, log of the busy each. */
export function advance(p: Presence, to: number): void {
  for (;;) {
    const begins = p.begins[p.head] ?? Number.POSITIVE_INFINITY
    const leaves = p.busy[0] ?? Number.POSITIVE_INFINITY
    const next = Math.min(begins, leaves)
    if (next > to) break
    pass(p, next)
    // Leaving comes first, so that no more are busy than there are servers.
    if (leaves <= begins) leave(p)
    else begin(p)
  }
  pass(p, to)
  forget(p)
}

function pass(p: Presence, to: number): void {
  if (to <= p.now) return
  p.area.waiting += waiting(p) * (to - p.now)
  p.area.busy += p.busy.length * (to - p.now)
  p.now = to
}

function begin(p: Presence): void {
  push(p.busy, p.leaves[p.head]!)
  p.head++
}

function leave(p: Presence): void {
  pop(p.busy)
  p.left++
}

const KEPT = 1024

/** Drops those who are gone, when they are most of the row, so that each is moved about once. */
function forget(p: Presence): void {
  if (p.head < KEPT || p.head * 2 < p.begins.length) return
  p.begins.splice(0, p.head)
  p.leaves.splice(0, p.head)
  p.names.splice(0, p.head)
  p.head = 0
}
