import { PLACES, type Place } from '../core/places.ts'
import type { Shop } from '../core/shop.ts'
import type { State } from '../core/state.ts'
import type { Language } from '../core/text.ts'
import { withinFrame } from './budget.ts'

/** `abroad`: in one of Thailand's neighbours, not in China; `beyond`: all the rest of the world. */
export type City = {
  name: string
  zh: string
  abroad: boolean
  beyond: boolean
  lat: number
  lon: number
  orders: number
}
export function sideOf({ country }: Place): Pick<City, 'abroad' | 'beyond'> {
  const beyond = country === '001'
  return { abroad: country !== 'CN' && !beyond, beyond }
}

/** A shop on the map. */
export type Stall = { id: string; lat: number; lon: number }
type Point = { lat: number; lon: number }
/** Simulated orders that came by a friend's link, from where the friend lives to where the buyer does. */
export type Word = { from: Point; to: Point; orders: number }

const IN_CHINA = 9
const WORDS = 6
/** Shops on the map: the seeded ones and some of the room's own. */
const STALLS = 40

/** Cities the crowd of the entered market buys from, most orders first: of China the largest, elsewhere all. */
export function citySection(state: State, language: Language): City[] {
  const counts = state.crowd[state.workshop.market].byPlace
  const buying = PLACES.map((place, i) => ({ place, orders: counts[i] ?? 0 }))
    .filter(({ orders }) => orders > 0)
    .sort((a, b) => b.orders - a.orders)
  const china = buying.filter(({ place }) => place.country === 'CN').slice(0, IN_CHINA)
  const elsewhere = buying.filter(({ place }) => place.country !== 'CN')
  return [...china, ...elsewhere].map(({ place, orders }) => {
    const { name, lat, lon } = place
    return { name: name[language], zh: name.zh, ...sideOf(place), lat, lon, orders }
  })
}

/** Apart from what they sell: where they stand is said once, not with every tick. */
export function stallSection(state: State): Stall[] {
  const stalls = [...state.shops.values()].map(({ shopId, lat, lon }) => ({ id: shopId, lat, lon }))
  return withinFrame(stalls, STALLS)
}

/** Units sold in the market entered by each of the stalls, the room's people among the buyers. */
export const soldSection = (state: State): number[] =>
  [...state.shops.values()].slice(0, STALLS).map(shop => soldBy(state, shop))

function soldBy(state: State, shop: Shop): number {
  const { market } = state.workshop
  const lots = shop.products.flatMap(id => state.products.get(id)!.lots)
  return lots.reduce((sum, id) => sum + state.lots.get(id)!.stock[market].sold, 0)
}

/** Between two cities only: what stays in one city has no way to draw. */
export function wordSection(state: State): Word[] {
  return state.crowd[state.workshop.market].byWord
    .map((orders, pair) => ({
      from: pointOf(PLACES[Math.floor(pair / PLACES.length)]!),
      to: pointOf(PLACES[pair % PLACES.length]!),
      orders,
    }))
    .filter(({ from, to, orders }) => orders > 0 && from.lat !== to.lat)
    .sort((a, b) => b.orders - a.orders)
    .slice(0, WORDS)
}

const pointOf = ({ lat, lon }: Place): Point => ({ lat, lon })
