import { hash3, unit } from '../../server/core/chance.ts'
import type { Market } from '../../server/core/market.ts'
import { PLACES } from '../../server/core/places.ts'
import type { Product } from '../../server/core/product.ts'
import { PURPOSE } from '../kernel/purpose.ts'
import type { SimKnobs } from '../knobs.ts'

/** Where parcels wait in line, and ways that take their time. */
export const STATIONS = ['packing', 'customs', 'hub'] as const
export type StationName = (typeof STATIONS)[number]
export type Leg =
  | StationName
  | 'firstMile'
  | 'papers'
  | 'fresh'
  | 'mail'
  | 'neighbours'
  | 'world'
  | 'entry'
  | 'lastMile'

/**
 * The ways from a Thai farm to a door. Fresh goods go by rail and cold lorry, by ship or plane, what keeps by mail, or it lies in a
 * bonded warehouse in China when it is ordered. A visit is used on the day after. To the rest of the world the post takes
 * it from house to house.
 */
export const ROUTES = {
  fresh: ['packing', 'firstMile', 'papers', 'customs', 'fresh', 'lastMile'],
  mail: ['packing', 'firstMile', 'papers', 'customs', 'mail', 'lastMile'],
  neighbours: ['packing', 'firstMile', 'papers', 'customs', 'neighbours', 'lastMile'],
  bonded: ['hub', 'entry', 'lastMile'],
  visit: ['lastMile'],
  world: ['packing', 'papers', 'customs', 'world'],
} as const satisfies Record<string, readonly Leg[]>
export type RouteName = keyof typeof ROUTES
export const ROUTE_NAMES = Object.keys(ROUTES) as RouteName[]

/** Days that goods keep, up to which they are fresh. Assumption. */
const FRESH = 45

export const isFresh = ({ shelfLife }: Pick<Product, 'shelfLife'>): boolean =>
  shelfLife !== null && shelfLife <= FRESH

export type Consignment = { market: Market; product: Product; buyer: number; place: number }

export function routeOf(
  seed: number,
  knobs: SimKnobs,
  { market, product, buyer, place }: Consignment,
): RouteName {
  if (product.weight === 0) return 'visit'
  const country = PLACES[place]?.country
  if (country === '001') return 'world'
  if (country !== 'CN') return 'neighbours'
  if (isFresh(product)) return 'fresh'
  return unit(hash3(seed, PURPOSE.freight, buyer, product.number)) < knobs[`${market}.bonded`]
    ? 'bonded'
    : 'mail'
}
