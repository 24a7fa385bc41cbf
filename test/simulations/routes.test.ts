import { expect, it } from 'vitest'
import { PLACES } from '../../server/core/places.ts'
import type { Product } from '../../server/core/product.ts'
import { simKnobs } from '../../simulations/knobs.ts'
import { routeOf } from '../../simulations/logistics/routes.ts'

const [DURIAN, SILK, TOUR] = [
  { weight: 4_750, shelfLife: 12 },
  { weight: 300, shelfLife: null },
  { weight: 0, shelfLife: null },
] as const satisfies Pick<Product, 'weight' | 'shelfLife'>[]
const placed = (key: string) => PLACES.findIndex(place => place.key === key)

it.each<[string, object, string, number, string]>([
  ['fruit to China', DURIAN, 'kunming', 1, 'fresh'],
  ['silk to China from the bonded warehouse', SILK, 'shanghai', 1, 'bonded'],
  ['silk to China by mail', SILK, 'shanghai', 0, 'mail'],
  ['fruit to a neighbour', DURIAN, 'vientiane', 1, 'neighbours'],
  ['fruit to the rest of the world', DURIAN, 'world', 1, 'world'],
  ['silk to the rest of the world, bonded goods or not', SILK, 'world', 1, 'world'],
  ['a tour, wherever the buyer lives', TOUR, 'world', 1, 'visit'],
])('%s', (_what, goods, place, bonded, route) => {
  const knobs = simKnobs({ 'alibaba.bonded': bonded })
  const product = { number: 3, ...goods } as Product
  const consignment = { market: 'alibaba' as const, product, buyer: 9, place: placed(place) }
  expect(routeOf(7, knobs, consignment)).toBe(route)
})
