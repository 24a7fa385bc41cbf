import { describe, expect, it } from 'vitest'
import { bidOf } from '../../server/core/ads.ts'
import { peoplesPlace } from '../../server/core/keyword.ts'
import type { Category } from '../../server/core/product.ts'
import { DAY } from '../../server/core/scenario.ts'
import type { Shelves } from '../../server/core/shelves.ts'
import { aBuyer, aRoom, code, DURIAN, join, type Room, TRAINER, text } from '../support/room.ts'

const [BAHT, RIVAL, RICE] = [100, 'seat_rival', 'prd_rice']
const SHOP = { name: text('Paddy'), story: text('Fields'), province: 'TH-45', place: text('Roi Et') }

/** Two shops of people, one with a durian, one with rice and a durian, in the market that sells places. */
function twoShops(): Room {
  const room = aRoom()
  join(room, RIVAL, 'Rival')
  room.send(RIVAL, 'shop.open', {
    shopId: 'shop_2',
    ...SHOP,
    ...{ lat: 16, lon: 103.6, face: 'rice', scene: 'field' },
  })
  sells(room, RICE, 'rice', '09521234000204')
  sells(room, 'prd_chanee', 'fruit', '09521234000303')
  room.send(TRAINER, 'market.enter', { market: 'alibaba' })
  return room
}

function sells(room: Room, productId: string, category: Category, gtin: string): void {
  room.send(RIVAL, 'product.list', {
    ...{ productId, shopId: 'shop_2', name: text(productId), description: text('.'), category, gtin },
    ...{ price: 10_000, weight: 500, shelfLife: null, season: null, art: 'rice', marks: [] },
  })
  room.send(RIVAL, 'lot.register', {
    ...{ lotId: `lot_${productId}`, productId, gtin, batchLotNumber: 'L-1', quantity: 50 },
    ...{
      province: 'TH-45',
      origin: text('.'),
      harvestedOn: '2018-04-15',
      expiresOn: '2018-06-01',
      papers: [],
    },
  })
}
const bid = (room: Room, by: string, shopId: string, click: number, budget?: number) =>
  code(room.send(by, 'keyword.bid', { shopId, bid: click, ...(budget === undefined ? {} : { budget }) }))
const place = (room: Room, category: Category | null = 'fruit') => {
  const found = peoplesPlace(room.state, 'alibaba', category)
  return found && { id: room.state.productList[found.product]!.productId, price: found.price }
}
const open = (room: Room, by: string, productId: string, category?: Category) =>
  code(room.send(by, 'keyword.open', { productId, category }))
const shelves = (room: Room): Shelves => room.state.shelves.alibaba

describe('the advertised place of a kind of goods', () => {
  it('is nobody’s while no shop of people asked for it: they pay for nothing unasked', () => {
    const room = twoShops()
    expect(place(room)).toBeNull()
    expect(bidOf(room.state, 'alibaba', room.state.shopList[0]!).click).toBe(0)
  })

  it('goes to the highest bid, which pays the second highest', () => {
    const room = twoShops()
    bid(room, 'seat_seller', 'shop_1', 9 * BAHT)
    expect(place(room)).toEqual({ id: DURIAN, price: 150 })
    bid(room, RIVAL, 'shop_2', 12 * BAHT)
    expect(place(room)).toEqual({ id: 'prd_chanee', price: 9 * BAHT })
    expect(place(room, 'rice')).toEqual({ id: RICE, price: 150 })
  })

  it('shows what stands best in the list among the winner’s goods', () => {
    const room = twoShops()
    bid(room, RIVAL, 'shop_2', 12 * BAHT)
    expect(place(room, null)).toMatchObject({ id: RICE })
    room.send(aBuyer(room), 'order.place', { productId: 'prd_chanee', quantity: 3, pay: true })
    expect(place(room, null)).toMatchObject({ id: 'prd_chanee' })
  })

  it('is left by a shop that bids nothing any more, and by one that has nothing to sell', () => {
    const room = twoShops()
    bid(room, RIVAL, 'shop_2', 12 * BAHT)
    bid(room, RIVAL, 'shop_2', 0)
    expect(place(room)).toBeNull()
    bid(room, 'seat_seller', 'shop_1', 9 * BAHT)
    room.send(aBuyer(room), 'order.place', { productId: DURIAN, quantity: 100 })
    expect(place(room)).toBeNull()
  })

  it('is the market’s own: the other sells none', () => {
    const room = twoShops()
    bid(room, RIVAL, 'shop_2', 12 * BAHT)
    room.send(TRAINER, 'market.enter', { market: 'tencent' })
    expect(peoplesPlace(room.state, 'tencent', 'fruit')).toBeNull()
    expect(bid(room, RIVAL, 'shop_2', 5 * BAHT)).toBe('keyword.not-offered')
  })
})

describe('a click of the room', () => {
  const aClick = () => {
    const room = twoShops()
    bid(room, RIVAL, 'shop_2', 12 * BAHT, 4 * BAHT)
    const nok = aBuyer(room)
    return { room, nok }
  }

  it('costs the shop the price of the place, once a person', () => {
    const { room, nok } = aClick()
    open(room, nok, 'prd_chanee', 'fruit')
    open(room, nok, 'prd_chanee', 'fruit')
    expect(shelves(room).clicks).toEqual([{ by: nok, shop: 1, price: 150 }])
    expect(shelves(room).spentToday[1]).toBe(150)
  })

  it('costs nothing on what does not stand there, by its owner, or by whoever teaches', () => {
    const { room, nok } = aClick()
    for (const [by, product] of [
      [nok, DURIAN],
      [RIVAL, 'prd_chanee'],
      [TRAINER, 'prd_chanee'],
    ] as const)
      expect(open(room, by, product, 'fruit')).toBe('ok')
    expect(shelves(room).clicks).toEqual([])
  })

  it('is no longer possible when the day’s money is spent: the next shop stands there', () => {
    const { room } = aClick()
    bid(room, 'seat_seller', 'shop_1', 2 * BAHT)
    for (const n of [1, 2]) open(room, aBuyer(room, `seat_${n}`, `N${n}`), 'prd_chanee', 'fruit')
    expect(shelves(room).spentToday[1]).toBe(4 * BAHT)
    expect(place(room)).toEqual({ id: DURIAN, price: 150 })
  })
})

describe('a bid is refused', () => {
  it.each<[string, string, string, number, string]>([
    ['of another’s shop', 'seat_seller', 'shop_2', 900, 'shop.not-yours'],
    ['for a shop that is none', RIVAL, 'shop_9', 900, 'shop.unknown'],
    ['below the least price of a click', RIVAL, 'shop_2', 149, 'keyword.below-reserve'],
  ])('%s', (_what, by, shopId, click, refused) => expect(bid(twoShops(), by, shopId, click)).toBe(refused))

  it('of no shop from whoever teaches', () => expect(bid(twoShops(), TRAINER, 'shop_2', 900)).toBe('ok'))
})

describe('with a run', () => {
  it('a bid stands on the crowd’s shelf at once, and a new day makes budgets whole', () => {
    const room = twoShops()
    room.scenarios = [
      {
        ...{ name: 'quiet', title: text('Quiet'), startsAt: 0, hours: 72, speed: 60, market: 'alibaba' },
        ...{ population: 10, product: '', bursts: [], knobs: {}, stock: {} },
      } as never,
    ]
    room.send(TRAINER, 'scenario.start', { scenario: 'quiet', seed: 1 })
    bid(room, RIVAL, 'shop_2', 12 * BAHT, 3 * BAHT)
    expect(shelves(room).byCategory[0]!.ad).toMatchObject({ shop: 1, price: 150 })
    for (const n of [1, 2]) open(room, aBuyer(room, `seat_${n}`, `N${n}`), 'prd_chanee', 'fruit')
    const tickTo = (to: number) => {
      const n = room.state.run!.tick.n + 1
      room.drive('flow.advance', { tick: { n, from: to - 60_000, to }, count: 0, intents: {} } as never)
    }
    tickTo(DAY - 60_000)
    expect(place(room)).toBeNull()
    tickTo(DAY)
    expect(shelves(room).spentToday).toEqual([])
    expect(place(room)).toMatchObject({ id: 'prd_chanee' })
  })
})
