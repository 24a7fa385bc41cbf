/** Which events a number was counted from: the first and the last of them, and how many rows of how many. */
export type Trail = { first: number; last: number; events: number; rows: number }

/** What the crowd's numbers are counted from, by what the rows tell. */
export const TRAILS = ['orders', 'ads', 'redPackets', 'parcels', 'refunds'] as const
export type TrailName = (typeof TRAILS)[number]
export type Trails = Record<TrailName, Trail>

export const noTrails = (): Trails =>
  Object.fromEntries(TRAILS.map(name => [name, { first: 0, last: 0, events: 0, rows: 0 }])) as Trails

/** Counts a row of the event `seq`; rows of one event come one after the other. */
export function follow(trail: Trail, seq: number): void {
  if (trail.last !== seq) trail.events++
  if (trail.first === 0) trail.first = seq
  trail.last = seq
  trail.rows++
}
