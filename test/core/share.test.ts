import { describe, expect, it } from 'vitest'
import { scenarioHeader } from '../../simulations/index.ts'
import { aBuyer, aRoom, code, DURIAN, SELLER } from '../support/room.ts'

const shareOf = (room: ReturnType<typeof aRoom>, by: string, parentId?: string): string => {
  const outcome = room.send(by, 'share.create', { productId: DURIAN, parentId })
  return String(outcome.ok && outcome.result?.shareId)
}
const buy = (room: ReturnType<typeof aRoom>, by: string, shareId?: string) => {
  const placed = room.send(by, 'order.place', { productId: DURIAN, quantity: 1, shareId })
  room.send(by, 'order.pay', { orderId: String(placed.ok && placed.result?.orderId) })
  return room.log.at(-1)
}

describe('a referral tree', () => {
  it('grows by the link through which somebody came, named or opened', () => {
    const room = aRoom()
    const [a, b, c] = ['a', 'b', 'c'].map(name => aBuyer(room, `seat_${name}`, name)) as [
      string,
      string,
      string,
    ]
    const first = shareOf(room, a)
    room.send(b, 'share.open', { shareId: first })
    const second = shareOf(room, b)
    shareOf(room, c, second)
    expect(room.state.shares.map(s => [s.by, s.parent, s.depth, s.size])).toEqual([
      [a, -1, 1, 2],
      [b, 0, 2, 1],
      [c, 1, 3, 0],
    ])
  })

  it('counts an opening once per seat and never the sharer’s own', () => {
    const room = aRoom()
    const [a, b] = [aBuyer(room, 'seat_a'), aBuyer(room, 'seat_b')]
    const shareId = shareOf(room, a)
    for (const seat of [a, b, b]) expect(code(room.send(seat, 'share.open', { shareId }))).toBe('ok')
    expect(room.state.shares[0]!.opens).toBe(1)
  })

  it('does not let a seat hang its link below its own', () => {
    const room = aRoom()
    const a = aBuyer(room)
    shareOf(room, a, shareOf(room, a))
    expect(room.state.shares.map(s => s.parent)).toEqual([-1, -1])
  })

  it('grows in each market by itself: a link of the other one carries nothing here', () => {
    const room = aRoom()
    const [a, b] = [aBuyer(room, 'seat_a'), aBuyer(room, 'seat_b')]
    const first = shareOf(room, a)
    room.send(b, 'share.open', { shareId: first })
    room.send('seat_trainer', 'market.enter', { market: 'alibaba' })
    shareOf(room, b)
    shareOf(room, b, first)
    expect(room.state.shares.slice(1).map(s => [s.market, s.parent, s.depth])).toEqual([
      ['alibaba', -1, 1],
      ['alibaba', -1, 1],
    ])
    room.send('seat_trainer', 'market.enter', { market: 'tencent' })
    shareOf(room, b)
    expect(room.state.shares.at(-1)).toMatchObject({ parent: 0, depth: 2 })
  })

  it('refuses links and products that do not exist', () => {
    const room = aRoom()
    const a = aBuyer(room)
    expect(code(room.send(a, 'share.create', { productId: 'prd_x' }))).toBe('product.unknown')
    expect(code(room.send(a, 'share.create', { productId: DURIAN, parentId: 'shr_x' }))).toBe('share.unknown')
    expect(code(room.send(a, 'share.open', { shareId: 'shr_x' }))).toBe('share.unknown')
  })
})

describe('rewards', () => {
  it('reach two levels above the buyer and no third, and all parts sum to what was paid', () => {
    const room = aRoom({ price: 99_500 })
    const seats = ['a', 'b', 'c', 'd'].map(name => aBuyer(room, `seat_${name}`, name))
    let link: string | undefined
    for (const seat of seats.slice(0, 3)) link = shareOf(room, seat, link)
    expect(buy(room, seats[3]!, link)).toMatchObject({
      type: 'order.paid',
      split: {
        merchant: 99_500 - 995 - 4_975 - 995 - 12_500 - 8_215,
        paymentFee: 995,
        commission: 0,
        rewards: [
          { to: seats[2], level: 1, amount: 4_975 },
          { to: seats[1], level: 2, amount: 995 },
        ],
      },
    })
    expect(room.state.participants.get(seats[2]!)!.rewards).toBe(4_975)
    expect(room.state.participants.get(seats[0]!)!.rewards).toBe(0)
  })

  it.each([
    [2, [4_975, 995]],
    [1, [4_975]],
    [0, []],
  ])('reach %d levels where the run allows so many', (levels, amounts) => {
    const room = aRoom({ price: 99_500 })
    const [a, b, c] = ['a', 'b', 'c'].map(name => aBuyer(room, `seat_${name}`, name))
    const header = scenarioHeader('durian-flash')!
    room.scenarios = [{ ...header, market: 'tencent', knobs: { 'reward.levels': levels } }]
    expect(code(room.send('seat_trainer', 'scenario.start', { scenario: 'durian-flash' }))).toBe('ok')
    const paid = buy(room, c!, shareOf(room, b!, shareOf(room, a!)))
    expect(paid).toMatchObject({ split: { rewards: amounts.map(amount => ({ amount })) } })
  })

  it('are not paid for one’s own order', () => {
    const room = aRoom()
    const a = aBuyer(room)
    expect(buy(room, a, shareOf(room, a))).toMatchObject({ split: { rewards: [] } })
  })

  it('are not paid by the marketplace, which takes its commission', () => {
    const room = aRoom({ price: 100_000 })
    const [a, b] = [aBuyer(room, 'seat_a'), aBuyer(room, 'seat_b')]
    room.send('seat_trainer', 'market.enter', { market: 'alibaba' })
    expect(buy(room, b, shareOf(room, a))).toMatchObject({
      split: { merchant: 95_000 - 12_500 - 8_256, paymentFee: 1_000, commission: 4_000, rewards: [] },
    })
    expect(room.state.shops.get('shop_1')!.owner).toBe(SELLER)
  })
})
