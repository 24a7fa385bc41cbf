import {
  CHANNELS,
  FLOW_INTENT_KEYS,
  FLOW_SHARE_KEYS,
  type FlowBatch,
  type Tick,
} from '../../server/core/flow.columns.ts'
import { MARKETS, type Market, perMarket } from '../../server/core/market.ts'
import type { State } from '../../server/core/state.ts'
import { has } from './population.ts'
import type { Buyer, Sharing, Sim } from './sim.ts'

const columns = <K extends string>(keys: readonly K[]): Record<K, number[]> =>
  Object.fromEntries(keys.map(key => [key, []])) as unknown as Record<K, number[]>

/** The batch of one tick while it is being written: whoever asks twice in a tick or has bought before is left out. */
export class Draft {
  private readonly intents = columns(FLOW_INTENT_KEYS)
  private readonly shares = columns(FLOW_SHARE_KEYS)
  private readonly asked = perMarket(() => new Set<number>())

  constructor(
    private readonly sim: Sim,
    private readonly state: State,
    private readonly tick: Tick,
  ) {}

  /** Whether this person may still buy in this market. */
  isFree(market: Market, person: number): boolean {
    return !has(this.sim.bought[market], person) && !this.asked[market].has(person)
  }

  /** The caller has made sure that the person is free. */
  want(market: Market, buyer: Buyer): void {
    this.asked[market].add(buyer.person)
    const { intents } = this
    intents.market.push(MARKETS.indexOf(market))
    intents.buyer.push(buyer.person)
    intents.product.push(buyer.product)
    intents.quantity.push(buyer.quantity)
    intents.price.push(this.state.productList[buyer.product]!.price)
    intents.channel.push(CHANNELS.indexOf(buyer.channel))
    intents.via.push(buyer.via)
    intents.place.push(buyer.place)
  }

  pass(market: Market, sharing: Sharing): void {
    const { shares } = this
    shares.market.push(MARKETS.indexOf(market))
    shares.person.push(sharing.person)
    shares.product.push(sharing.product)
    shares.channel.push(CHANNELS.indexOf(sharing.channel))
    shares.parent.push(sharing.parent)
    shares.reach.push(sharing.reach)
    shares.place.push(sharing.place)
  }

  batch(): FlowBatch {
    const { tick, intents, shares } = this
    return { tick, count: intents.buyer.length, intents, shareCount: shares.person.length, shares }
  }
}
