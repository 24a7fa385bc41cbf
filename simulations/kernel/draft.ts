import {
  CHANNELS,
  FLOW_INTENT_KEYS,
  FLOW_PARCEL_KEYS,
  FLOW_SCAN_KEYS,
  FLOW_SHARE_KEYS,
  FLOW_SPEND_KEYS,
  type FlowBatch,
  type FlowParcels,
  SPENDS,
  type Table,
  type Tick,
  type Told,
} from '../../server/core/flow.columns.ts'
import { MARKETS, type Market, type PerMarket, perMarket } from '../../server/core/market.ts'
import type { State } from '../../server/core/state.ts'
import { has } from './population.ts'
import type { Buyer, Sharing, Sim } from './sim.ts'

type Columns<K extends string> = Record<K, number[]>
const columns = <K extends string>(keys: readonly K[]): Columns<K> =>
  Object.fromEntries(keys.map(key => [key, []])) as unknown as Columns<K>

type Spend = { count: number; cost: number }

/** The batch of one tick while it is being written: whoever asks twice in a tick or has bought before is left out. */
export class Draft {
  private readonly intents = columns(FLOW_INTENT_KEYS)
  private readonly shares = columns(FLOW_SHARE_KEYS)
  private scans: Columns<(typeof FLOW_SCAN_KEYS)[number]> | undefined
  private parcels: Columns<(typeof FLOW_PARCEL_KEYS)[number]> | undefined
  private readonly spends = perMarket(() => new Map<number, Spend>())
  private readonly counts: PerMarket<Partial<Told>> = { tencent: {}, alibaba: {} }
  private readonly asked = perMarket(() => new Set<number>())

  constructor(
    private readonly sim: Sim,
    private readonly state: State,
    private readonly tick: Tick,
  ) {}

  /** Whether this person may still buy in this market; `again` lets in who bought in an earlier tick. */
  isFree(market: Market, person: number, again = false): boolean {
    return !this.asked[market].has(person) && (again || !has(this.sim.bought[market], person))
  }

  /** The caller has made sure that the person is free. */
  want(market: Market, buyer: Buyer): void {
    this.asked[market].add(buyer.person)
    const { intents } = this
    intents.market.push(MARKETS.indexOf(market))
    intents.buyer.push(buyer.person)
    intents.product.push(buyer.product)
    intents.quantity.push(buyer.quantity)
    intents.price.push(buyer.price ?? this.state.productList[buyer.product]!.price)
    intents.channel.push(CHANNELS.indexOf(buyer.channel))
    intents.via.push(buyer.via)
    intents.place.push(buyer.place)
    intents.keeps.push(buyer.keeps)
  }

  /** Whoever opens a team decides once in a tick, as whoever buys. */
  pass(market: Market, sharing: Sharing): void {
    if (sharing.channel === 'team') this.asked[market].add(sharing.person)
    const { shares } = this
    shares.market.push(MARKETS.indexOf(market))
    shares.person.push(sharing.person)
    shares.product.push(sharing.product)
    shares.channel.push(CHANNELS.indexOf(sharing.channel))
    shares.parent.push(sharing.parent)
    shares.reach.push(sharing.reach)
    shares.place.push(sharing.place)
  }

  scan(market: Market, person: number, product: number, place: number): void {
    this.scans ??= columns(FLOW_SCAN_KEYS)
    const { scans } = this
    scans.market.push(MARKETS.indexOf(market))
    scans.person.push(person)
    scans.product.push(product)
    scans.place.push(place)
  }

  spend(market: Market, kind: (typeof SPENDS)[number], shop: number, cost: number): void {
    const key = shop * SPENDS.length + SPENDS.indexOf(kind)
    const sum = this.spends[market].get(key) ?? { count: 0, cost: 0 }
    this.spends[market].set(key, { count: sum.count + 1, cost: sum.cost + cost })
  }

  /** Satang that a shop spends on advertising in this tick so far. */
  spentOnAds(market: Market, shop: number): number {
    return this.spends[market].get(shop * SPENDS.length + SPENDS.indexOf('ad'))?.cost ?? 0
  }

  arrive(parcel: { [K in keyof FlowParcels]: number }): void {
    this.parcels ??= columns(FLOW_PARCEL_KEYS)
    for (const key of FLOW_PARCEL_KEYS) this.parcels[key].push(parcel[key])
  }

  tell(market: Market, what: keyof Told): void {
    this.counts[market][what] = (this.counts[market][what] ?? 0) + 1
  }

  batch(): FlowBatch {
    const { tick, intents, shares, scans, parcels } = this
    const told = MARKETS.filter(m => Object.keys(this.counts[m]).length > 0).map(m => [m, this.counts[m]])
    return {
      ...{ tick, count: intents.buyer.length, intents, shareCount: shares.person.length, shares },
      ...(scans ? { scans: { count: scans.person.length, columns: scans } } : {}),
      ...(parcels ? { parcels: { count: parcels.order.length, columns: parcels } } : {}),
      ...(MARKETS.some(m => this.spends[m].size > 0) ? { spends: this.spent() } : {}),
      ...(told.length > 0 ? { told: Object.fromEntries(told) } : {}),
    }
  }

  private spent(): Table<Columns<(typeof FLOW_SPEND_KEYS)[number]>> {
    const found = columns(FLOW_SPEND_KEYS)
    for (const market of MARKETS)
      for (const [key, { count, cost }] of this.spends[market]) {
        found.market.push(MARKETS.indexOf(market))
        found.shop.push(Math.floor(key / SPENDS.length))
        found.kind.push(key % SPENDS.length)
        found.count.push(count)
        found.cost.push(cost)
      }
    return { count: found.shop.length, columns: found }
  }
}
