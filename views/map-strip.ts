import type { TraceStep } from '../server/core/lot.ts'

export type StripStop = {
  label: string
  x: number
  y: number
  labelX: number
  labelY: number
  anchor: 'start' | 'middle' | 'end'
}
export type StripZone = { land: TraceStep['country'] | 'sea'; x: number; width: number }

/** A lot's journey as a schematic strip on a 360 × 160 grid: south left, north right. */
export type MapStrip = {
  zones: StripZone[]
  /** Lines between two zones. */
  borders: string[]
  stops: StripStop[]
  route: string
  abroad: boolean
}

type Step = Pick<TraceStep, 'step' | 'country' | 'lat' | 'lon'> & { place: string }
/** Neighbouring stops drawn as one dot; a `post` is where the lot leaves or enters a country. */
type Place = Step & { post: boolean }

const WIDTH = 360
const EDGE = 16
/** Latitudes of the strip's lower and upper dots, and how far apart they are drawn. */
const SOUTH = 12
const NORTH = 25
const SOUTH_Y = 120
const RISE = 42
/** The last stop's label stands on its map pin. */
const PIN = 32
/** Stops nearer than this, in degrees, are one dot: a farm, its packing house and its laboratory. */
const NEAR = 1
/** A Thai exit north of this latitude is a land border with Laos, anything south of it a port. */
const LAND_BORDER = 16

/** Null while the lot has only been in one place: a strip with one dot tells nothing. */
export function mapStrip(journey: readonly Step[]): MapStrip | null {
  const places = gather(journey)
  if (places.length < 2) return null
  const { slots, zones } = layOut(places)
  const stops = places.map((p, i) => stopAt(p, slots[i]!, i, places.length))
  return {
    zones,
    borders: zones.slice(1).map(({ x }) => `M${x} 0q${-BEND} 40 0 80t0 80`),
    stops,
    route: routeOf(stops),
    abroad: places.some(p => p.country !== 'TH'),
  }
}

/**
 * Neighbouring stops of one country become one; it is named by where the lot began there, the last by where it lies now.
 * A border post stays by itself, however near the farm is.
 */
function gather(journey: readonly Step[]): Place[] {
  const places: Place[] = []
  for (const step of journey) {
    const post = step.step === 'exported' || step.step === 'imported'
    const last = places.at(-1)
    if (last && last.country === step.country && near(last, step) && (last.post || !post)) continue
    places.push({ ...step, post })
  }
  const end = journey.at(-1)
  return end && places.length > 1 ? [...places.slice(0, -1), { ...places.at(-1)!, place: end.place }] : places
}

const near = (a: Step, b: Step): boolean => Math.abs(a.lat - b.lat) < NEAR && Math.abs(a.lon - b.lon) < NEAR

/** Widths: of a stop inside a country, of what the lot passes without one, and of the land beside a border post. */
const SLOT = 1
const PASSED = 0.9
const BESIDE = 0.4

/** A slot of equal width for each stop inside a country; a post stands on the line to the land it leads to. */
function layOut(places: readonly Place[]): { slots: number[]; zones: StripZone[] } {
  const lands: { land: StripZone['land']; size: number }[] = []
  const centres: number[] = []
  let used = 0
  const add = (land: StripZone['land'], size: number) => {
    const last = lands.at(-1)
    if (last?.land === land) last.size += size
    else lands.push({ land, size })
    used += size
  }
  places.forEach((place, i) => {
    const [from, to] = [places[i - 1], places[i + 1]]
    if (from?.country === 'TH' && place.country === 'CN') add(from.lat > LAND_BORDER ? 'LA' : 'sea', PASSED)
    // Where two countries touch, the post that the lot leaves by has the line already.
    const enters =
      place.post && from !== undefined && from.country !== place.country && centres.at(-1) !== used
    const leaves = place.post && to !== undefined && to.country !== place.country
    if (enters) centres.push(used)
    add(place.country, enters || leaves ? BESIDE : SLOT)
    if (!enters) centres.push(leaves ? used : used - SLOT / 2)
  })
  const unit = WIDTH / used
  let x = 0
  const zones = lands.map(({ land, size }) => {
    const zone = { land, x: round(x), width: round(size * unit) }
    x += size * unit
    return zone
  })
  return { slots: centres.map(c => round(c * unit)), zones }
}

/** How far a border line swings to the left above the middle, and to the right below it, times two. */
const BEND = 5

/** Where the line that starts at `x` runs at height `y`. */
export function borderAt(x: number, y: number): number {
  const t = (y % 80) / 80
  return round(x + (y < 80 ? -1 : 1) * 2 * t * (1 - t) * BEND)
}

/** Labels go below and above in turn, and those at the ends stay inside the strip. */
function stopAt(place: Place, slot: number, index: number, count: number): StripStop {
  const last = index === count - 1
  const y = round(SOUTH_Y - ((Math.min(NORTH, Math.max(SOUTH, place.lat)) - SOUTH) / (NORTH - SOUTH)) * RISE)
  const x = place.post ? borderAt(slot, y) : slot
  const anchor = index === 0 ? 'start' : last ? 'end' : 'middle'
  const labelX = anchor === 'start' ? EDGE : anchor === 'end' ? WIDTH - EDGE : x
  return {
    label: place.place,
    x,
    y,
    labelX,
    labelY: last ? y - PIN : index % 2 === 0 ? y + 22 : y - 14,
    anchor,
  }
}

function routeOf(stops: readonly StripStop[]): string {
  return stops
    .map(({ x, y }, i) => {
      const from = stops[i - 1]
      if (!from) return `M${x} ${y}`
      const middle = round((from.x + x) / 2)
      return `C${middle} ${from.y} ${middle} ${y} ${x} ${y}`
    })
    .join('')
}

const round = (n: number): number => Math.round(n * 10) / 10
