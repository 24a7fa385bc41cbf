import { MARKETS, type Market } from '../../server/core/market.ts'
import { PLACES } from '../../server/core/places.ts'
import { CATEGORIES, type Category } from '../../server/core/product.ts'
import { HOUR, MINUTE } from '../../server/core/scenario.ts'
import type { Shop } from '../../server/core/shop.ts'
import { aRoom, GTIN, join, type Room, TRAINER, text } from './room.ts'

export type Bought = {
  shop: number
  buyer: number
  category?: Category
  place?: string
  quantity?: number
  market?: Market
  keeps?: 0 | 1
}

/** The run opens at 10:00, so its first midnight is after 14 hours. */
const FIRST_MIDNIGHT = 14 * HOUR
const LOTS = 1_000_000

/** A room with so many shops, each of an owner of its own unless `owners` says otherwise, all selling every kind. */
export class PoolRoom {
  readonly room: Room = aRoom()
  readonly shops: Shop[] = []
  private tick = { n: -1, to: 0 }

  constructor(owners: readonly string[], kinds: (shop: number) => readonly Category[] = () => CATEGORIES) {
    for (const owner of new Set(owners)) join(this.room, owner, owner)
    for (const [shop, owner] of owners.entries()) this.open(owner, shop, kinds(shop))
    this.room.scenarios = [HEADER]
    this.start()
  }

  get state() {
    return this.room.state
  }

  start(knobs: Record<string, number> = {}): void {
    this.room.scenarios = [{ ...HEADER, knobs }]
    this.room.send(TRAINER, 'scenario.start', { scenario: 'week', seed: 3 })
    this.tick = { n: -1, to: 0 }
  }

  joins(...shops: number[]): void {
    for (const shop of shops) this.send(shop, 'insight.join')
  }

  send(shop: number, type: 'insight.join' | 'insight.leave', by = this.shops[shop]!.owner) {
    return this.room.send(by, type, { shopId: this.shops[shop]!.shopId })
  }

  /** A minute in which the crowd buys; the marketplace, Shanghai and one unit where nothing else is said. */
  buys(...rows: Bought[]): void {
    this.advance(this.tick.to + MINUTE, rows)
  }

  /** So many people, each one unit. */
  crowd(people: number, from: number, bought: Omit<Bought, 'buyer'>): void {
    this.buys(...Array.from({ length: people }, (_, i) => ({ ...bought, buyer: from + i })))
  }

  /** Time goes on to the next midnight. */
  midnight(): void {
    const days = Math.floor((this.tick.to - FIRST_MIDNIGHT) / (24 * HOUR)) + 1
    this.advance(FIRST_MIDNIGHT + Math.max(0, days) * 24 * HOUR, [])
  }

  /** The order of that number comes to the door and goes back, in a minute of its own. */
  returns(order: number): void {
    this.advance(this.tick.to + MINUTE, [], {
      count: 1,
      columns: { order, hours: 1, fresh: 0, stars: 0, back: 1 },
    })
  }

  private advance(to: number, rows: readonly Bought[], parcels?: object): void {
    const from = this.tick.to
    this.tick = { n: this.tick.n + 1, to }
    const column = (of: (row: Bought) => number) => rows.map(of)
    this.room.drive('flow.advance', {
      tick: { n: this.tick.n, from, to },
      count: rows.length,
      intents: {
        market: column(row => MARKETS.indexOf(row.market ?? 'alibaba')),
        buyer: column(row => row.buyer),
        product: column(row => this.product(row)),
        quantity: column(row => row.quantity ?? 1),
        price: 10_000,
        channel: 1,
        via: -1,
        place: column(row => PLACES.findIndex(place => place.key === (row.place ?? 'shanghai'))),
        keeps: column(row => row.keeps ?? 0),
      },
      shareCount: 0,
      shares: { market: 0, person: 0, product: 0, channel: 0, parent: -1, reach: 0, place: 0 },
      ...(parcels ? { parcels: parcels as never } : {}),
    })
  }

  private product({ shop, category = 'fruit' }: Bought): number {
    return this.state.products.get(`prd_${shop}_${category}`)!.number
  }

  private open(owner: string, shop: number, kinds: readonly Category[]): void {
    const shopId = `shop_of_${shop}`
    this.room.send(owner, 'shop.open', { ...PLACE, shopId })
    for (const category of kinds) {
      const productId = `prd_${shop}_${category}`
      this.room.send(owner, 'product.list', { ...GOODS, productId, shopId, category })
      this.room.send(owner, 'lot.register', {
        ...{ ...LOT, productId, lotId: `lot_${shop}_${category}`, batchLotNumber: `${shop}-${category}` },
      })
    }
    this.shops.push(this.state.shops.get(shopId)!)
  }
}

const HEADER = {
  ...{ name: 'week', title: text('Week'), market: 'alibaba' as const, startsAt: 1_523_934_000_000 },
  ...{ hours: 168, speed: 60, bursts: [], population: 1_000, product: GTIN, stock: {}, knobs: {} },
}
const PLACE = {
  ...{ name: text('Shop'), story: text('Story'), province: 'TH-22', place: text('Place') },
  ...{ lat: 12.6, lon: 102.1, face: 'orchard', scene: 'orchard' },
}
const GOODS = {
  ...{ name: text('Goods'), description: text('Goods'), price: 10_000, weight: 100, shelfLife: null },
  ...{ season: null, gtin: GTIN, art: 'durian', marks: [] },
}
const LOT = {
  ...{ gtin: GTIN, quantity: LOTS, province: 'TH-22', origin: text('Place') },
  ...{ harvestedOn: '2018-04-15', expiresOn: '2019-04-15', papers: [] },
}
