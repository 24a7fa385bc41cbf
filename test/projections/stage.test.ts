import { describe, expect, it } from 'vitest'
import type { FlowBatch } from '../../server/core/flow.columns.ts'
import { PLACES } from '../../server/core/places.ts'
import type { ScenarioHeader } from '../../server/core/scenario.ts'
import { stageSections } from '../../server/projections/stage.ts'
import { passerBy } from '../../server/projections/viewer.ts'
import { aRoom, GTIN, type Room, TRAINER, text } from '../support/room.ts'

const KUNMING = PLACES.findIndex(p => p.key === 'kunming')
const WORLD = PLACES.findIndex(p => p.key === 'world')
const YANGON = PLACES.findIndex(p => p.key === 'yangon')
const seen = (room: Room) => stageSections(room.state, passerBy('en'))

const QUIET: ScenarioHeader = {
  name: 'quiet',
  title: text('Quiet'),
  market: 'tencent',
  startsAt: 1_523_934_000_000,
  hours: 1,
  speed: 60,
  bursts: [],
  population: 100,
  product: GTIN,
  stock: {},
  knobs: {},
}

/** A run in the market `tencent`, in which a friend in Kunming passes a link on and three buy through it, and one elsewhere without. */
function aRun(): Room {
  const room = aRoom({ stock: 100 })
  room.scenarios = [QUIET]
  room.send(TRAINER, 'scenario.start', { scenario: 'quiet' })
  const batch = (n: number, extra: Partial<FlowBatch>): FlowBatch => ({
    tick: { n, from: n, to: n + 1 },
    count: 0,
    intents: {
      market: 0,
      buyer: 0,
      product: 0,
      quantity: 1,
      price: 99_500,
      channel: 2,
      via: 0,
      place: 0,
      keeps: 0,
    },
    shareCount: 0,
    shares: { market: 0, person: 7, product: 0, channel: 2, parent: -1, reach: 5, place: KUNMING },
    ...extra,
  })
  room.drive('flow.advance', batch(0, { shareCount: 1 }))
  const intents = { ...batch(1, {}).intents, buyer: [1, 2, 3, 4], place: [YANGON, YANGON, KUNMING, WORLD] }
  room.drive('flow.advance', batch(1, { count: 4, intents: { ...intents, via: [0, 0, 0, -1] } }))
  return room
}

describe('the map of the stage', () => {
  it('shows every shop where it stands, with what it sold in this market', () => {
    const { stalls, sold } = seen(aRun())
    expect([stalls, sold]).toEqual([[{ id: 'shop_1', lat: 12.6, lon: 102.1 }], [4]])
  })

  it('tells Thailand’s neighbours and the rest of the world from the cities of China', () => {
    expect(seen(aRun()).cities.map(c => [c.name, c.abroad, c.beyond, c.orders])).toEqual([
      ['Kunming', false, false, 1],
      ['Yangon', true, false, 2],
      ['Elsewhere', false, true, 1],
    ])
  })

  it('draws word of mouth from friend to buyer, when they live in two places', () => {
    const [kunming, yangon] = [PLACES[KUNMING]!, PLACES[YANGON]!]
    expect(seen(aRun()).words).toEqual([
      {
        from: { lat: kunming.lat, lon: kunming.lon },
        to: { lat: yangon.lat, lon: yangon.lon },
        orders: 2,
      },
    ])
  })

  it('has nothing to draw before anybody bought', () => {
    const { cities, words, sold } = seen(aRoom())
    expect([cities, words, sold]).toEqual([[], [], [0]])
  })
})

describe('the orchard’s price', () => {
  it('stands beside a run of its fruit, before and now', () => {
    const room = aRun()
    room.state.crowd.tencent.byProduct[0] = 60_000
    expect(seen(room).proof.farmGate).toEqual({ before: 6_750, now: 7_800 })
  })

  it('is not told when no scenario is about it', () => {
    expect(seen(aRoom()).proof.farmGate).toBeNull()
  })
})

describe('what an empty room looks at', () => {
  it('is one thing a shop, with price and origin, and how much more there is inside', () => {
    expect(seen(aRoom()).showcase).toMatchObject({
      shops: 1,
      products: 1,
      provinces: 1,
      goods: [
        { name: 'Durian', price: { amount: 99_500, currency: 'THB' }, shop: 'Orchard', place: 'Chanthaburi' },
      ],
    })
  })

  it('is not what nobody can buy', () => {
    const room = aRoom()
    room.send(TRAINER, 'product.withdraw', { productId: 'prd_durian' })
    expect(seen(room).showcase).toMatchObject({ products: 0, goods: [] })
  })
})

describe('faces', () => {
  it('are dealt in the order of joining: the first twelve look like twelve people', () => {
    const room = aRoom()
    for (let i = 0; i < 12; i++)
      room.send(`seat_${i}`, 'participant.join', {
        ...{ nickname: `n${i}`, language: 'th', role: 'participant', kind: 'person' },
      })
    const faces = seen(room).people.faces.filter(f => f.id.startsWith('seat_') && f.name.startsWith('n'))
    expect(new Set(faces.map(f => f.face)).size).toBe(12)
  })
})
