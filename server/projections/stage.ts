import { farmGateOf, farmGatePrice } from '../core/farm-gate.ts'
import type { Stock } from '../core/lot.ts'
import type { Market } from '../core/market.ts'
import { type PerMarket, perMarket } from '../core/market.ts'
import { type Money, thb } from '../core/money.ts'
import { PLACES } from '../core/places.ts'
import type { Product } from '../core/product.ts'
import type { RefusalCode } from '../core/refusal.ts'
import type { State } from '../core/state.ts'
import type { Language } from '../core/text.ts'
import { withinFrame } from './budget.ts'
import { yuanOf } from './card.ts'
import { type Badge, badge } from './face.ts'
import {
  type City,
  citySection,
  type Stall,
  soldSection,
  stallSection,
  type Word,
  wordSection,
} from './map.ts'
import { type StagePoll, stagePoll } from './poll.ts'
import { botsAmong, guests, type RoomSection, roomSection } from './room.ts'
import { type ScansSection, scansSection } from './scans.ts'
import { type Showcase, showcaseSection } from './showcase.ts'
import { type Curves, curvesSection, type Side, sidesSection } from './sides.ts'
import { type SpotlightSection, spotlightSection } from './spotlight.ts'
import { type Story, storyOf } from './story.ts'
import { type TimelineView, timelineView } from './timeline.ts'
import { type TreeSection, treeSection } from './tree.ts'
import { passerBy, type Viewer } from './viewer.ts'

export type MarketTotals = {
  orders: number
  units: number
  /** Satang. */
  gmv: number
  /** Of these, the room's own people. */
  people: { orders: number; units: number; gmv: number }
  shares: number
  refused: number
}
export type StageSections = {
  room: RoomSection
  /** `bots` of the `count` are those of a rehearsal. */
  people: { count: number; bots: number; faces: Badge[]; more: number }
  showcase: Showcase
  counter: PerMarket<MarketTotals>
  sides: PerMarket<Side>
  curves: Curves
  ticker: { lines: TickerView[]; more: number }
  proof: ProofSection
  cities: City[]
  stalls: Stall[]
  /** By stall. */
  sold: number[]
  words: Word[]
  tree: TreeSection
  poll: StagePoll | null
  scans: ScansSection
  spotlight: SpotlightSection
  /** Only while the projector shows them, else null: they would change with every tick. */
  story: Story | null
  timeline: TimelineView | null
}
export type TickerView = {
  kind: 'person' | 'crowd'
  who: Badge | null
  /** Who bought with them as a team. */
  team: Badge[]
  name: string
  art: string
  shop: string
  place: string
  market: Market
  amount: number
}
/** Sold, held and left of one product in the market entered; the three sum to `stock`, `over` must stay 0. */
export type ProofSection = {
  productId: string
  /** Where the orders fly from: the place of the product's shop. */
  origin: { place: string; lat: number; lon: number } | null
  price: Money | null
  yuan: Money | null
  /** What the orchard is paid for a kilogram of grade A before the run and now, in satang; null outside a run of fruit. */
  farmGate: { before: number; now: number } | null
  name: string
  art: string
  stock: number
  sold: number
  held: number
  left: number
  over: number
  refused: number
}

const FACES_SHOWN = 20
const LINES = 3

/** Everybody in the room looks at the stage, so it shows what a passer-by may see, whoever opened it. */
export function stageSections(state: State, { language }: Viewer): StageSections {
  const room = passerBy(language)
  return {
    room: roomSection(state, language),
    people: peopleSection(state, room),
    showcase: showcaseSection(state, language),
    counter: perMarket(market => totals(state, market)),
    sides: sidesSection(state),
    curves: curvesSection(state),
    ticker: tickerSection(state, room),
    proof: proofSection(state, language),
    cities: citySection(state, language),
    stalls: stallSection(state),
    sold: soldSection(state),
    words: wordSection(state),
    tree: treeSection(state, state.workshop.market, room),
    poll: stagePoll(state, language),
    scans: scansSection(state, room),
    spotlight: spotlightSection(state, room),
    story: storyOf(state, room),
    timeline: state.stage.scene === 'timeline' ? timelineView(state, language) : null,
  }
}

export function totals(state: State, market: Market): MarketTotals {
  const crowd = state.crowd[market]
  const people = state.people[market]
  return {
    orders: crowd.orders + people.orders,
    units: crowd.units + people.units,
    gmv: crowd.gmv + people.gmv,
    people: { orders: people.orders, units: people.units, gmv: people.gmv },
    shares: crowd.shares + people.shares,
    refused: sum(crowd.refused) + sum(people.refused),
  }
}

const sum = (counts: Partial<Record<RefusalCode, number>>): number =>
  Object.values(counts).reduce((total, n) => total + n, 0)

function peopleSection(state: State, viewer: Viewer): StageSections['people'] {
  const present = guests(state)
  const faces = present.map(p => badge(state, p.participantId, viewer))
  const newest = withinFrame(faces.reverse(), FACES_SHOWN).reverse()
  const bots = botsAmong(present)
  return { count: present.length, bots, faces: newest, more: present.length - newest.length }
}

function tickerSection(state: State, viewer: Viewer): StageSections['ticker'] {
  const { language } = viewer
  const { market } = state.workshop
  const lines = state.ticker
    .filter(line => line.market === market)
    .slice(0, LINES)
    .map(line => {
      const product = state.productList[line.product]!
      return {
        kind: line.kind,
        who: line.who ? badge(state, line.who, viewer) : null,
        team: (line.team ?? []).map(id => badge(state, id, viewer)),
        name: product.name[language],
        art: product.art,
        shop: state.shops.get(product.shopId)!.name[language],
        place: PLACES[line.place]?.name[language] ?? '',
        market: line.market,
        amount: line.amount,
      }
    })
  const all = state.crowd[market].orders + state.people[market].orders
  const told = lines.reduce((orders, line) => orders + 1 + line.team.length, 0)
  return { lines, more: Math.max(0, all - told) }
}

/** The product the scenario is about, else the one most sold, else the first listed. */
export function headline(state: State): Product | undefined {
  const named = state.run && state.productList.find(p => p.gtin === state.run?.header.product)
  if (named) return named
  const market = state.workshop.market
  const soldOf = (p: Product) => p.lots.reduce((n, id) => n + state.lots.get(id)!.stock[market].sold, 0)
  return [...state.productList].sort((a, b) => soldOf(b) - soldOf(a) || a.number - b.number)[0]
}

export function proofSection(state: State, language: Language): ProofSection {
  const product = headline(state)
  const market = state.workshop.market
  const refused = sum(state.crowd[market].refused) + sum(state.people[market].refused)
  if (!product) return { ...NOTHING, refused }
  const stocks = product.lots.map(id => state.lots.get(id)!.stock[market])
  const total = (of: (stock: Stock) => number) => stocks.reduce((n, stock) => n + of(stock), 0)
  const [sold, held, onHand] = [total(s => s.sold), total(s => s.allocated), total(s => s.onHand)]
  const { place, lat, lon } = state.shops.get(product.shopId)!
  return {
    productId: product.productId,
    name: product.name[language],
    art: product.art,
    price: thb(product.price),
    yuan: yuanOf(state, product.price),
    farmGate: farmGateView(state, product, market),
    origin: { place: place[language], lat, lon },
    stock: sold + onHand,
    sold,
    held,
    left: onHand - held,
    over: Math.max(0, held - onHand),
    refused,
  }
}

function farmGateView(state: State, product: Product, market: Market): ProofSection['farmGate'] {
  const header = state.run?.header
  if (header?.product !== product.gtin || product.category !== 'fruit') return null
  return { before: farmGatePrice(0, header.knobs).gradeA, now: farmGateOf(state, market).gradeA }
}

const NOTHING = {
  ...{ productId: '', name: '', art: '', price: null, yuan: null, farmGate: null, origin: null },
  ...{ stock: 0, sold: 0, held: 0, left: 0, over: 0 },
}
