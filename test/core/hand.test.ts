import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Commands } from '../../server/core/command.ts'
import {
  aBuyer,
  aRoom,
  code,
  DURIAN,
  join,
  placed,
  type Room,
  SELLER,
  TRAINER,
  text,
} from '../support/room.ts'

const made = (room: Room, payload: Commands['seat.create']): string => {
  const outcome = room.send(TRAINER, 'seat.create', payload)
  if (!outcome.ok) throw new Error(outcome.refused.code)
  return String(outcome.result?.participantId)
}
/** A room with a person who has no phone. */
function aRoomWithChai(stock = 100): { room: Room; chai: string } {
  const room = aRoom({ stock })
  return { room, chai: made(room, { nickname: 'Chai' }) }
}
const buys = (room: Room, chai: string, quantity = 1, id?: string) =>
  room.sendFor(TRAINER, chai, 'order.place', { productId: DURIAN, quantity, pay: true }, id)
const wallet = (room: Room, seat: string) => room.state.participants.get(seat)!.balance
/** What an undo must bring back: money, goods and numbers, not the record of what was. */
const books = ({ state }: Room) =>
  structuredClone({
    wallets: [...state.participants.values()].map(p => [p.balance, p.rewards]),
    stock: state.lotList.map(lot => lot.stock),
    people: state.people,
    holds: state.holds,
    links: state.shares.map(s => s.orders),
    polls: state.polls.map(p => [p.answers, p.counts]),
  })

describe('staff do something for a seat without a phone', () => {
  it('it is that person’s order, and the log says by whose hand', () => {
    const { room, chai } = aRoomWithChai()
    const from = room.log.length
    expect(buys(room, chai)).toMatchObject({ ok: true, result: { state: 'to_ship' } })
    expect(room.log.slice(from)).toMatchObject([
      { type: 'order.placed', by: chai, hand: TRAINER },
      { type: 'order.paid', by: chai, hand: TRAINER },
    ])
    const [order] = room.state.orders.values()
    expect(order).toMatchObject({ buyer: chai, payment: 'SUCCESS' })
    expect(wallet(room, chai)).toBe(wallet(room, TRAINER) - order!.amount)
  })

  it('shares, answers, pays and cancels for them as well', () => {
    const { room, chai } = aRoomWithChai()
    const does = <T extends keyof Commands>(type: T, payload: Commands[T]) =>
      code(room.sendFor(TRAINER, chai, type as never, payload as never))
    room.send(TRAINER, 'poll.open', { pollId: 'poll_1', question: text('?'), options: ['a', 'b'].map(text) })
    const first = placed(room, chai)
    const second = placed(room, chai)
    expect([
      does('share.create', { productId: DURIAN }),
      does('poll.answer', { pollId: 'poll_1', option: 1 }),
      does('order.pay', { orderId: first }),
      does('order.cancel', { orderId: second }),
    ]).toEqual(['ok', 'ok', 'ok', 'ok'])
    expect(room.state.shares[0]!.by).toBe(chai)
    expect(room.state.polls[0]!.answers.get(chai)).toBe(1)
  })

  it('what a phone would be told is refused, the trainer is told it, and the log names both', () => {
    const { room, chai } = aRoomWithChai(2)
    expect(buys(room, chai, 3)).toEqual({
      ok: false,
      refused: { code: 'lot.sold-out', params: { saleable: 2, wanted: 3 } },
    })
    expect(room.log.at(-1)).toMatchObject({
      ...{ type: 'command.refused', code: 'lot.sold-out', by: chai, hand: TRAINER },
    })
    expect(room.state.people.tencent.refused).toEqual({ 'lot.sold-out': 1 })
  })

  it('orders nothing when the wallet is too small to pay at once', () => {
    const { room, chai } = aRoomWithChai(1_000_000)
    expect(code(buys(room, chai, 2_000))).toBe('wallet.too-low')
    expect(room.state.orders.size).toBe(0)
  })

  it('waits like everybody in a frozen room', () => {
    const { room, chai } = aRoomWithChai()
    room.send(TRAINER, 'workshop.freeze', {})
    expect(code(buys(room, chai))).toBe('workshop.frozen')
  })

  it.each<[string, (room: Room, chai: string) => unknown, string]>([
    ['an unknown seat', room => buys(room, 'seat_nobody'), 'participant.unknown'],
    [
      'a seat that left',
      (room, chai) => {
        room.send(TRAINER, 'participant.remove', { participantId: chai })
        return buys(room, chai)
      },
      'participant.unknown',
    ],
    ['another trainer', room => buys(room, TRAINER), 'participant.unknown'],
    [
      'somebody’s order that is not theirs',
      (room, chai) =>
        room.sendFor(TRAINER, chai, 'order.pay', { orderId: placed(room, aBuyer(room, 'seat_nok')) }),
      'order.not-yours',
    ],
    [
      'their name',
      (room, chai) => room.sendFor(TRAINER, chai, 'participant.rename', { nickname: 'X' }),
      'role.forbidden',
    ],
    ['a call for help', (room, chai) => room.sendFor(TRAINER, chai, 'help.request', {}), 'role.forbidden'],
  ])('is refused for %s', (_what, send, refusal) => {
    const { room, chai } = aRoomWithChai()
    expect(code(send(room, chai) as never)).toBe(refusal)
  })

  it('is nothing for a participant’s hand', () => {
    const { room, chai } = aRoomWithChai()
    const nok = aBuyer(room, 'seat_nok')
    expect(code(room.sendFor(nok, chai, 'order.place', { productId: DURIAN, quantity: 1 }))).toBe(
      'role.forbidden',
    )
  })

  it('sent again is done once, and another hand’s command of the same name is another', () => {
    const { room, chai } = aRoomWithChai()
    join(room, 'seat_two', 'Two', 'trainer')
    const first = buys(room, chai, 1, 'tap')
    expect(buys(room, chai, 1, 'tap')).toEqual(first)
    const other = { productId: DURIAN, quantity: 1 }
    expect(code(room.sendFor('seat_two', chai, 'order.place', other, 'tap'))).toBe('ok')
    expect(room.send(chai, 'order.place', other, 'tap')).not.toEqual(first)
    expect(room.state.orders.size).toBe(3)
  })

  it('comes to what the phone itself would have come to', () =>
    fc.assert(
      fc.property(
        fc.array(fc.record({ quantity: fc.integer({ min: 1, max: 60 }), pay: fc.boolean() }), {
          maxLength: 8,
        }),
        orders => {
          const [byPhone, byHand] = [aRoomWithChai(), aRoomWithChai()]
          for (const order of orders) {
            const asked = { productId: DURIAN, ...order }
            const told = byPhone.room.send(byPhone.chai, 'order.place', asked)
            expect(byHand.room.sendFor(TRAINER, byHand.chai, 'order.place', asked)).toEqual(told)
          }
          expect(byHand.room.facts(0)).toEqual(byPhone.room.facts(0))
          expect(books(byHand.room)).toEqual(books(byPhone.room))
        },
      ),
    ))
})

describe('taking back what was done for somebody', () => {
  it('an order that was paid: goods, money and the friend’s reward go back', () => {
    const { room, chai } = aRoomWithChai()
    const shared = room.send(SELLER, 'share.create', { productId: DURIAN })
    const shareId = String(shared.ok && shared.result?.shareId)
    const before = books(room)
    const order = { productId: DURIAN, quantity: 2, shareId, pay: true }
    room.sendFor(TRAINER, chai, 'order.place', order)
    expect(room.state.participants.get(SELLER)!.rewards).toBeGreaterThan(0)
    expect(code(room.send(TRAINER, 'workshop.undo', {}))).toBe('ok')
    expect(books(room)).toEqual(before)
    expect([...room.state.orders.values()]).toMatchObject([{ state: 'refunded', reason: 'undone' }])
  })

  it('an order that waits for its money', () => {
    const { room, chai } = aRoomWithChai()
    const before = books(room)
    room.sendFor(TRAINER, chai, 'order.place', { productId: DURIAN, quantity: 2 })
    room.send(TRAINER, 'workshop.undo', {})
    expect(books(room)).toEqual(before)
    expect([...room.state.orders.values()]).toMatchObject([{ state: 'cancelled', reason: 'undone' }])
  })

  it('is passed over once the hold ran out, and no phone’s order is ever taken back', () => {
    const { room, chai } = aRoomWithChai()
    const nok = aBuyer(room, 'seat_nok')
    room.send(TRAINER, 'workshop.lock', {})
    const outcome = room.sendFor(TRAINER, chai, 'order.place', { productId: DURIAN, quantity: 1 })
    room.t = 10 * 60_000
    room.drive('order.expire', { orderId: String(outcome.ok && outcome.result?.orderId) })
    placed(room, nok)
    room.send(TRAINER, 'workshop.undo', {})
    expect(room.state.workshop.locked).toBe(false)
    expect([...room.state.orders.values()].map(o => o.state)).toEqual(['expired', 'pending_payment'])
  })
})
