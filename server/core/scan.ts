import type { Folds, Judges } from './decider.ts'
import type { LotId, ParticipantId } from './ids.ts'
import type { Product } from './product.ts'
import { refuse } from './refusal.ts'
import { MINUTE } from './scenario.ts'
import type { State } from './state.ts'

/** One look at a tag by somebody of the room. */
export type Check = {
  by: ParticipantId
  lotId: LotId
  /** Of the tag, or '' when it names its lot alone. */
  serial: string
  /** Key of one of PLACES that the person chose, or null: a place is told, never found out. */
  place: string | null
  /** Lesson-ms. */
  checkedAt: number
}

/** Checks of one lot: how many, by whom, by which event each first looked, and from where those looked who told it. */
export type LotChecks = {
  checks: number
  seats: ParticipantId[]
  seqs: number[]
  places: Record<string, number>
}

/**
 * Who of the room looked where its goods are from. The simulated crowd's checks are columns of the flow and are counted
 * there.
 */
export type Scans = {
  checks: number
  lots: Map<LotId, LotChecks>
  /** By seat: the place it told last, and its checks of the minute that runs. */
  seats: Map<ParticipantId, { place: string | null; recent: Check[] }>
  /** The newest first. */
  latest: Check[]
}

export const noScans = (): Scans => ({ checks: 0, lots: new Map(), seats: new Map(), latest: [] })

/** Of a tag by one seat; looking again within it is the same look. Lesson-ms. Assumption. */
const SAME_LOOK = MINUTE
/** Different tags in that time: more is a script. Assumption. */
const TAGS = 20
const LATEST = 8

/** What takes back a place that was told. */
export const NOWHERE = 'nowhere'

export const judges: Judges<'tag.scan'> = {
  'tag.scan': (state, c, ctx) => {
    const lot = state.lotList.find(l => l.gtin === c.gtin && l.batchLotNumber === c.batchLotNumber)
    if (!lot) return refuse('lot.unknown', { lot: c.batchLotNumber })
    const { lotId } = lot
    const { serial = '' } = c
    const recent = recentOf(state, c.by, ctx.t)
    const before = sameTag(recent, lotId, serial)
    const place = c.place === undefined ? (state.scans.seats.get(c.by)?.place ?? null) : told(c.place)
    if (before && before.place === place) return []
    if (!before && recent.length >= TAGS) {
      const wait = recent[0]!.checkedAt + SAME_LOOK - ctx.t
      return refuse('rate.limited', { retryAfter: Math.ceil(wait / 1000) })
    }
    const by = { participantId: c.by, lotId }
    return [{ type: 'tag.scanned', ...by, ...(serial ? { serial } : {}), ...(place ? { place } : {}) }]
  },
}

const told = (place: string): string | null => (place === NOWHERE ? null : place)

const recentOf = ({ scans }: State, by: ParticipantId, t: number): Check[] =>
  scans.seats.get(by)?.recent.filter(check => t - check.checkedAt < SAME_LOOK) ?? []

const sameTag = (checks: readonly Check[], lotId: LotId, serial: string): Check | undefined =>
  checks.find(check => check.lotId === lotId && check.serial === serial)

export const folds: Folds<'tag.scanned'> = {
  'tag.scanned': (state, e) => {
    const { participantId: by, lotId, serial = '', place = null } = e
    const { scans } = state
    const recent = recentOf(state, by, e.t)
    const before = sameTag(recent, lotId, serial)
    scans.seats.set(by, { place, recent })
    const lot = scans.lots.get(lotId) ?? { checks: 0, seats: [], seqs: [], places: {} }
    scans.lots.set(lotId, lot)
    if (before) {
      count(lot, before.place, -1)
      count(lot, place, 1)
      before.place = place
      return
    }
    const check: Check = { by, lotId, serial, place, checkedAt: e.t }
    recent.push(check)
    scans.checks++
    lot.checks++
    if (!lot.seats.includes(by)) {
      lot.seats.push(by)
      lot.seqs.push(e.seq)
    }
    count(lot, place, 1)
    scans.latest.unshift(check)
    if (scans.latest.length > LATEST) scans.latest.pop()
  },
}

function count({ places }: LotChecks, place: string | null, sign: 1 | -1): void {
  if (place === null) return
  places[place] = (places[place] ?? 0) + sign
  if (places[place] === 0) delete places[place]
}

/** Whether this seat has looked at a tag of the product, of whichever lot. */
export const hasChecked = ({ scans }: State, by: ParticipantId, product: Product): boolean =>
  product.lots.some(lotId => scans.lots.get(lotId)?.seats.includes(by))

/** The event by which this seat first looked at a tag of the product; 0 when it never did. */
export function checkSeq({ scans }: State, by: ParticipantId, product: Product): number {
  const seqs = product.lots.flatMap(lotId => {
    const lot = scans.lots.get(lotId)
    const i = lot?.seats.indexOf(by) ?? -1
    return i < 0 ? [] : [lot!.seqs[i]!]
  })
  return seqs.length === 0 ? 0 : Math.min(...seqs)
}

/** Seats of the room that looked at a tag of the product. */
export function checkedBy({ scans }: State, product: Product): number {
  const seats = new Set(product.lots.flatMap(lotId => scans.lots.get(lotId)?.seats ?? []))
  return seats.size
}
