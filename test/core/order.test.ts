import { describe, expect, it } from 'vitest'
import { KNOBS } from '../../server/core/knobs.ts'
import { aBuyer, aLot, aRoom, code, DURIAN, placed, SELLER, TRAINER } from '../support/room.ts'

const HOLD = KNOBS['hold.duration'].value
const stock = (room: ReturnType<typeof aRoom>) => room.state.lots.get('lot_1')!.stock.tencent

describe('placing an order', () => {
  it('holds its units until the hold runs out, and says what to pay', () => {
    const room = aRoom({ stock: 10 })
    const nok = aBuyer(room)
    room.t = 5_000
    const before = room.log.length
    const outcome = room.send(nok, 'order.place', { productId: DURIAN, quantity: 3 })
    expect(outcome).toEqual({
      ok: true,
      seq: room.state.seq,
      result: { orderId: 'ord_1', state: 'pending_payment', amount: { amount: 298_500, currency: 'THB' } },
    })
    expect(room.facts(before)).toEqual([
      {
        type: 'order.placed',
        orderId: 'ord_1',
        productId: DURIAN,
        quantity: 3,
        market: 'tencent',
        amount: { amount: 298_500, currency: 'THB' },
        allocations: [{ lotId: 'lot_1', quantity: 3 }],
        holdUntil: 5_000 + HOLD,
      },
    ])
    expect(stock(room)).toEqual({ onHand: 10, allocated: 3, sold: 0 })
  })

  it('draws on several lots, first expired first, so that sold can reach saleable exactly', () => {
    const room = aRoom({ stock: 2 })
    aLot(room, 'lot_0', 3, '2018-04-20')
    const nok = aBuyer(room)
    placed(room, nok, 5)
    expect(room.state.orders.get('ord_1')!.allocations).toEqual([
      { lotId: 'lot_0', quantity: 3 },
      { lotId: 'lot_1', quantity: 2 },
    ])
  })

  it('does not sell a lot that is past its date', () => {
    const room = aRoom({ stock: 2 })
    aLot(room, 'lot_old', 50, '2018-04-16')
    expect(code(room.send(aBuyer(room), 'order.place', { productId: DURIAN, quantity: 3 }))).toBe(
      'lot.sold-out',
    )
  })

  it('tells the loser what is left, and the log keeps it', () => {
    const room = aRoom({ stock: 2 })
    const outcome = room.send(aBuyer(room), 'order.place', { productId: DURIAN, quantity: 3 })
    expect(outcome).toEqual({
      ok: false,
      refused: { code: 'lot.sold-out', params: { saleable: 2, wanted: 3 } },
    })
    expect(room.log.at(-1)).toMatchObject({
      type: 'command.refused',
      command: 'order.place',
      code: 'lot.sold-out',
    })
    expect(room.state.people.tencent.refused).toEqual({ 'lot.sold-out': 1 })
  })

  it.each([
    ['an unknown product', 'prd_none', undefined, 'product.unknown'],
    ['an unknown share', DURIAN, 'shr_none', 'share.unknown'],
  ])('refuses %s without leaving a trace', (_name, productId, shareId, refused) => {
    const room = aRoom()
    const nok = aBuyer(room)
    const before = room.log.length
    expect(code(room.send(nok, 'order.place', { productId, quantity: 1, shareId }))).toBe(refused)
    expect(room.log.length).toBe(before)
  })

  it('refuses a withdrawn product', () => {
    const room = aRoom()
    room.send(SELLER, 'product.withdraw', { productId: DURIAN })
    expect(code(room.send(aBuyer(room), 'order.place', { productId: DURIAN, quantity: 1 }))).toBe(
      'product.withdrawn',
    )
  })

  it('keeps the two markets apart', () => {
    const room = aRoom({ stock: 1 })
    const nok = aBuyer(room)
    placed(room, nok)
    room.send(TRAINER, 'market.enter', { market: 'alibaba' })
    expect(code(room.send(nok, 'order.place', { productId: DURIAN, quantity: 1 }))).toBe('ok')
    expect(room.state.lots.get('lot_1')!.stock).toEqual({
      tencent: { onHand: 1, allocated: 1, sold: 0 },
      alibaba: { onHand: 1, allocated: 1, sold: 0 },
    })
  })
})

describe('paying', () => {
  it('turns the hold into a sale and says where the money went', () => {
    const room = aRoom({ stock: 10, price: 88_600 })
    const nok = aBuyer(room)
    const orderId = placed(room, nok)
    const outcome = room.send(nok, 'order.pay', { orderId })
    expect(outcome).toMatchObject({ ok: true, result: { orderId, state: 'to_ship' } })
    expect(stock(room)).toEqual({ onHand: 9, allocated: 0, sold: 1 })
    expect(room.log.at(-1)).toMatchObject({
      type: 'order.paid',
      split: {
        ...{ merchant: 88_600 - 886 - 12_500 - 7_315, paymentFee: 886, commission: 0, rewards: [] },
        // 4,750 g by road and to the door; 9 % inside the price.
        ...{ carrier: 12_500, tax: 7_315 },
      },
    })
  })

  it('after the hold ran out gives the money back instead of selling twice', () => {
    const room = aRoom({ stock: 1 })
    const [slow, quick] = [aBuyer(room, 'seat_slow'), aBuyer(room, 'seat_quick')]
    const orderId = placed(room, slow)
    room.t += HOLD
    room.drive('order.expire', { orderId })
    room.send(quick, 'order.pay', { orderId: placed(room, quick) })
    expect(room.send(slow, 'order.pay', { orderId })).toMatchObject({
      ok: true,
      result: { state: 'refunded' },
    })
    expect(stock(room)).toEqual({ onHand: 0, allocated: 0, sold: 1 })
    expect(room.state.participants.get(slow)!.balance).toBe(room.state.participants.get(SELLER)!.balance)
  })

  it('late, before the driver saw the hold run out, ends alike', () => {
    const room = aRoom({ stock: 1 })
    const nok = aBuyer(room)
    const orderId = placed(room, nok)
    room.t += HOLD
    const before = room.log.length
    room.send(nok, 'order.pay', { orderId })
    expect(room.facts(before).map(e => e.type)).toEqual(['order.expired', 'order.refunded'])
    expect(stock(room)).toEqual({ onHand: 1, allocated: 0, sold: 0 })
  })

  it.each([
    ['somebody else’s order', 'seat_2', 'order.not-yours'],
    ['one that was paid already', 'seat_1', 'order.not-payable'],
  ])('refuses %s', (_name, payer, refused) => {
    const room = aRoom()
    const nok = aBuyer(room)
    aBuyer(room, 'seat_2', 'Lek')
    const orderId = placed(room, nok)
    room.send(nok, 'order.pay', { orderId })
    expect(code(room.send(payer, 'order.pay', { orderId }))).toBe(refused)
  })

  it('refuses more than the wallet holds', () => {
    const room = aRoom({ price: 100_000_001 })
    const nok = aBuyer(room)
    expect(code(room.send(nok, 'order.pay', { orderId: placed(room, nok) }))).toBe('wallet.too-low')
  })
})

describe('a hold', () => {
  it('is not ended a moment too early', () => {
    const room = aRoom()
    const orderId = placed(room, aBuyer(room))
    room.t += HOLD - 1
    const before = room.log.length
    room.drive('order.expire', { orderId })
    expect(room.log.length).toBe(before)
  })

  it('stands still while the room is frozen, and moves by the time it was', () => {
    const room = aRoom()
    const nok = aBuyer(room)
    const orderId = placed(room, nok)
    room.t = 100_000
    room.send(TRAINER, 'workshop.freeze', {})
    room.t = HOLD + 50_000
    room.drive('order.expire', { orderId })
    expect(room.state.orders.get(orderId)!.state).toBe('pending_payment')
    room.send(TRAINER, 'workshop.unfreeze', {})
    expect(room.state.holds.get(orderId)).toBe(HOLD + (HOLD + 50_000 - 100_000))
    expect(code(room.send(nok, 'order.pay', { orderId }))).toBe('ok')
  })

  it('is released by cancelling', () => {
    const room = aRoom({ stock: 5 })
    const nok = aBuyer(room)
    const orderId = placed(room, nok, 4)
    room.send(nok, 'order.cancel', { orderId })
    expect(stock(room)).toEqual({ onHand: 5, allocated: 0, sold: 0 })
    expect(code(room.send(nok, 'order.pay', { orderId }))).toBe('order.not-payable')
  })
})
