import { describe, expect, it } from 'vitest'
import { ranked } from '../../server/core/shelves.ts'
import { productList } from '../../server/projections/catalogue.ts'
import { standingOf } from '../../server/projections/standing.ts'
import { aBuyer, aRoom, DURIAN, type Room, SELLER, TRAINER, text } from '../support/room.ts'

const OTHERS = ['prd_rice', 'prd_silk']

/** Three products in one shop, durian listed first. */
function aShop(): Room {
  const room = aRoom()
  for (const [i, productId] of OTHERS.entries()) {
    const gtin = `0952123400020${i}`
    room.send(SELLER, 'product.list', {
      ...{ productId, shopId: 'shop_1', name: text(productId), description: text('.'), category: 'rice' },
      ...{ price: 10_000, weight: 500, shelfLife: null, season: null, gtin, art: 'rice', marks: [] },
    })
    room.send(SELLER, 'lot.register', {
      ...{
        lotId: `lot_${productId}`,
        productId,
        gtin,
        batchLotNumber: 'L-1',
        quantity: 50,
        province: 'TH-22',
      },
      ...{ origin: text('.'), harvestedOn: '2018-04-15', expiresOn: '2018-06-01', papers: [] },
    })
  }
  room.send(TRAINER, 'market.enter', { market: 'alibaba' })
  return room
}
const buy = (room: Room, seat: string, productId: string, quantity: number) =>
  room.send(seat, 'order.place', { productId, quantity, pay: true })
const order = (room: Room, market: 'tencent' | 'alibaba' = 'alibaba') =>
  ranked(room.state, market, room.state.productList).map(p => p.productId)

describe('the order of a marketplace', () => {
  it('is that of listing while nothing was sold', () => {
    expect(order(aShop())).toEqual([DURIAN, ...OTHERS])
  })

  it('puts what sold more before, by this market alone', () => {
    const room = aShop()
    const nok = aBuyer(room)
    buy(room, nok, 'prd_silk', 5)
    buy(room, nok, 'prd_rice', 2)
    expect(order(room)).toEqual(['prd_silk', 'prd_rice', DURIAN])
    expect(order(room, 'tencent')).toEqual([DURIAN, ...OTHERS])
  })

  it('puts what was asked for by name before what only its shop is called', () => {
    const room = aShop()
    buy(room, aBuyer(room), 'prd_silk', 40)
    const found = (q?: string) =>
      productList(room.state, { q, ranked: true, market: 'alibaba' }, 'en').map(p => p.id)
    room.state.products.get(DURIAN)!.name = text('Orchard durian')
    expect(found()).toEqual(['prd_silk', DURIAN, 'prd_rice'])
    expect(found('orchard')).toEqual([DURIAN, 'prd_silk', 'prd_rice'])
  })

  it('puts better stars before where equally much was sold, and few stars weigh little', () => {
    const room = aShop()
    const { stars, reviews } = room.state.crowd.alibaba
    stars[0] = 4.0 * 100
    reviews[0] = 100
    stars[1] = 5
    reviews[1] = 1
    expect(order(room)).toEqual(['prd_rice', 'prd_silk', DURIAN])
    expect(standingOf(room.state, room.state.productList[0]!, 'alibaba')).toEqual({ sold: 0, stars: 4 })
  })

  it('is shown where it is asked for; a program that pages through the goods has them as listed', () => {
    const room = aShop()
    buy(room, aBuyer(room), 'prd_silk', 5)
    const ids = (asked: boolean) => productList(room.state, { ranked: asked }, 'th').map(card => card.id)
    expect(ids(true)).toEqual(['prd_silk', DURIAN, 'prd_rice'])
    expect(ids(false)).toEqual([DURIAN, ...OTHERS])
  })
})
