import type { Lot } from '../core/lot.ts'
import { PLACES } from '../core/places.ts'
import type { LotChecks } from '../core/scan.ts'
import type { State } from '../core/state.ts'
import type { Language } from '../core/text.ts'
import { withinFrame } from './budget.ts'
import { type Badge, badge } from './face.ts'
import { sideOf } from './map.ts'
import type { Viewer } from './viewer.ts'

/** Who of the room looked at tags: which lots, from where, and whether before paying. */
export type ScansSection = {
  checks: number
  /** Seats that looked at any. */
  people: number
  /** The room's paid orders in the market entered, and those whose buyer had looked at the tag first. */
  orders: { paid: number; checked: number }
  /** Most looked at first. */
  lots: ScannedLot[]
  more: number
  /** Where people said they look from, most first. */
  cities: ScanCity[]
  latest: LatestScan[]
}
export type ScannedLot = {
  id: string
  lot: string
  name: string
  art: string
  /** Where it is from. */
  place: string
  lat: number
  lon: number
  people: number
  checks: number
  /** Checks by city, as keys of `cities`. */
  from: Record<string, number>
}
export type ScanCity = {
  key: string
  name: string
  zh: string
  lat: number
  lon: number
  abroad: boolean
  beyond: boolean
  checks: number
}
export type LatestScan = {
  who: Badge
  name: string
  lot: string
  /** The city the person said, else empty. */
  place: string
}

const LOTS = 6
const CITIES = 9
const LATEST = 4
/** Bytes: of lots and of the newest looks, so that both fit one section. */
const LOTS_BUDGET = 3_000
const LATEST_BUDGET = 2_200

export function scansSection(state: State, viewer: Viewer): ScansSection {
  const { scans, people, workshop } = state
  const { orders: paid, checked } = people[workshop.market]
  const all = [...scans.lots].sort(([, a], [, b]) => b.seats.length - a.seats.length || b.checks - a.checks)
  const lots = withinFrame(
    all.slice(0, LOTS).map(([id, checks]) => lotView(state, state.lots.get(id)!, checks, viewer.language)),
    LOTS,
    LOTS_BUDGET,
  )
  const latest = scans.latest.slice(0, LATEST).map(check => {
    const lot = state.lots.get(check.lotId)!
    return {
      who: badge(state, check.by, viewer),
      name: state.products.get(lot.productId)!.name[viewer.language],
      lot: lot.batchLotNumber,
      place: placeOf(check.place)?.name[viewer.language] ?? '',
    }
  })
  return {
    checks: scans.checks,
    people: seatsThatLooked(state),
    orders: { paid, checked },
    lots,
    more: all.length - lots.length,
    cities: citiesOf(state, viewer.language),
    latest: withinFrame(latest, LATEST, LATEST_BUDGET),
  }
}

const placeOf = (key: string | null) => PLACES.find(place => place.key === key)

const seatsThatLooked = ({ scans }: State): number =>
  new Set([...scans.lots.values()].flatMap(lot => lot.seats)).size

function lotView(
  state: State,
  lot: Lot,
  { checks, seats, places }: LotChecks,
  language: Language,
): ScannedLot {
  const product = state.products.get(lot.productId)!
  // A lot's journey begins where it grew; without one the shop stands for it.
  const { lat, lon } = lot.trace[0] ?? state.shops.get(product.shopId)!
  return {
    id: lot.lotId,
    lot: lot.batchLotNumber,
    name: product.name[language],
    art: product.art,
    place: lot.origin[language],
    ...{ lat, lon, people: seats.length, checks },
    from: { ...places },
  }
}

function citiesOf({ scans }: State, language: Language): ScanCity[] {
  const checks = (key: string) => [...scans.lots.values()].reduce((n, lot) => n + (lot.places[key] ?? 0), 0)
  return PLACES.map(place => {
    const { key, name, lat, lon } = place
    return { key, name: name[language], zh: name.zh, lat, lon, ...sideOf(place), checks: checks(key) }
  })
    .filter(city => city.checks > 0)
    .sort((a, b) => b.checks - a.checks)
    .slice(0, CITIES)
}
