/**
 * What is going to happen, soonest first; what is due at the same moment goes by number. A binary heap in three
 * columns, so that a checkpoint holds it and 60,000 parcels are three arrays.
 */
export type Queue = { at: number[]; n: number[]; tag: number[] }

export const emptyQueue = (): Queue => ({ at: [], n: [], tag: [] })

/** `tag` is whatever the caller wants to know again. */
export function enqueue(q: Queue, at: number, n: number, tag: number): void {
  let i = q.at.length
  q.at.push(at)
  q.n.push(n)
  q.tag.push(tag)
  while (i > 0) {
    const parent = (i - 1) >> 1
    if (!before(q, i, parent)) break
    swap(q, i, parent)
    i = parent
  }
}

/** The soonest that is due by `now`, taken out; undefined if nothing is. */
export function dequeue(q: Queue, now: number): { at: number; n: number; tag: number } | undefined {
  if (q.at.length === 0 || q.at[0]! > now) return undefined
  const first = { at: q.at[0]!, n: q.n[0]!, tag: q.tag[0]! }
  swap(q, 0, q.at.length - 1)
  q.at.pop()
  q.n.pop()
  q.tag.pop()
  sink(q, 0)
  return first
}

/** Other times for those of these numbers. Cost: the length of the queue. */
export function reschedule(q: Queue, times: ReadonlyMap<number, number>): void {
  for (let i = 0; i < q.n.length; i++) q.at[i] = times.get(q.n[i]!) ?? q.at[i]!
  for (let i = (q.n.length >> 1) - 1; i >= 0; i--) sink(q, i)
}

function sink(q: Queue, from: number): void {
  for (let i = from; ; ) {
    let child = 2 * i + 1
    if (child >= q.at.length) return
    if (child + 1 < q.at.length && before(q, child + 1, child)) child++
    if (!before(q, child, i)) return
    swap(q, i, child)
    i = child
  }
}

const before = (q: Queue, a: number, b: number): boolean =>
  q.at[a]! < q.at[b]! || (q.at[a] === q.at[b] && q.n[a]! < q.n[b]!)

function swap(q: Queue, a: number, b: number): void {
  for (const column of [q.at, q.n, q.tag]) {
    const kept = column[a]!
    column[a] = column[b]!
    column[b] = kept
  }
}
