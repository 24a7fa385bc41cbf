import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '../../server/core/evolve.ts'
import { MARKETS } from '../../server/core/market.ts'
import { isSold } from '../../server/core/order.ts'
import { OPENING_BALANCE } from '../../server/core/participant.ts'
import { splitSum } from '../../server/core/split.ts'
import type { State } from '../../server/core/state.ts'
import { aBuyer, aRoom, DURIAN, type Room, TRAINER } from '../support/room.ts'

const STOCK = 7
const SEATS = ['seat_1', 'seat_2', 'seat_3']

/** What people, the trainer and time may do, in any order. */
type Act =
  | { do: 'place'; seat: number; quantity: number }
  | { do: 'pay' | 'cancel'; seat: number; order: number }
  | { do: 'team'; seat: number; quantity: number }
  | { do: 'join'; seat: number; team: number; quantity: number }
  | { do: 'share' | 'remove'; seat: number }
  | { do: 'resend'; n: number }
  | { do: 'wait'; ms: number }
  | { do: 'expire' }
  | { do: 'market' | 'freeze' | 'unfreeze' | 'withdraw' }

const seat = fc.nat(SEATS.length - 1)
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('place' as const),
      seat,
      quantity: fc.integer({ min: 1, max: 4 }),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constantFrom('pay' as const, 'cancel' as const), seat, order: fc.nat(12) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('team' as const),
      seat,
      quantity: fc.integer({ min: 1, max: 3 }),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('join' as const),
      ...{ seat, team: fc.nat(6), quantity: fc.integer({ min: 1, max: 3 }) },
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('share' as const), seat }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remove' as const), seat }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('resend' as const), n: fc.nat(30) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.nat(150_000) }) },
  { weight: 3, arbitrary: fc.constant({ do: 'expire' as const }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Act>(
      { do: 'market' },
      { do: 'freeze' },
      { do: 'unfreeze' },
      { do: 'withdraw' },
    ),
  },
)

function perform(room: Room, a: Act, id: string): void {
  const orderId = a.do === 'pay' || a.do === 'cancel' ? `ord_${a.order}` : ''
  if (a.do === 'place')
    room.send(SEATS[a.seat]!, 'order.place', { productId: DURIAN, quantity: a.quantity }, id)
  if (a.do === 'pay') room.send(SEATS[a.seat]!, 'order.pay', { orderId }, id)
  if (a.do === 'cancel') room.send(SEATS[a.seat]!, 'order.cancel', { orderId }, id)
  if (a.do === 'share') room.send(SEATS[a.seat]!, 'share.create', { productId: DURIAN }, id)
  if (a.do === 'team')
    room.send(SEATS[a.seat]!, 'group.start', { productId: DURIAN, quantity: a.quantity }, id)
  if (a.do === 'join') {
    const groupId = [...room.state.groups.keys()].at(-1 - a.team) ?? 'grp_none'
    room.send(SEATS[a.seat]!, 'group.join', { groupId, quantity: a.quantity }, id)
  }
  if (a.do === 'remove') room.send(TRAINER, 'participant.remove', { participantId: SEATS[a.seat]! })
  if (a.do === 'wait') room.t += a.ms
  if (a.do === 'expire') {
    for (const open of [...room.state.holds.keys()]) room.drive('order.expire', { orderId: open })
    for (const groupId of [...room.state.groups.keys()]) room.drive('group.lapse', { groupId })
  }
  if (a.do === 'market')
    room.send(TRAINER, 'market.enter', {
      market: room.state.workshop.market === 'tencent' ? 'alibaba' : 'tencent',
    })
  if (a.do === 'freeze') room.send(TRAINER, 'workshop.freeze', {})
  if (a.do === 'unfreeze') room.send(TRAINER, 'workshop.unfreeze', {})
  if (a.do === 'withdraw') room.send(TRAINER, 'product.withdraw', { productId: DURIAN })
}

/** Runs the acts; `resend` sends an earlier one again under its own id, as a phone with bad Wi-Fi does. */
function play(acts: Act[]): Room {
  const room = aRoom({ stock: STOCK })
  for (const s of SEATS) aBuyer(room, s, s)
  acts.forEach((a, i) => {
    const n = a.do === 'resend' ? a.n % (i + 1) : i
    const real = acts[n]!
    if (real.do !== 'resend') perform(room, real, `act-${n}`)
  })
  return room
}

function expectSoundStock(state: State): void {
  for (const market of MARKETS) {
    const { onHand, allocated, sold } = state.lots.get('lot_1')!.stock[market]
    expect(onHand + sold, 'what was there is on hand or sold').toBe(STOCK)
    expect(allocated, 'holds').toBeGreaterThanOrEqual(0)
    expect(allocated, 'held is on hand').toBeLessThanOrEqual(onHand)
    const orders = [...state.orders.values()].filter(o => o.market === market)
    const units = (s: string) => orders.filter(o => o.state === s).reduce((n, o) => n + o.quantity, 0)
    expect(sold, 'sold is paid for').toBe(units('to_ship'))
    expect(allocated, 'held is waited for').toBe(units('pending_payment') + units('awaiting_group'))
  }
}

/** What a seat has left is what it began with, less what it paid and did not get back, and its rewards. */
function expectSoundWallets(state: State): void {
  const orders = [...state.orders.values()]
  const rewards = orders.filter(isSold).flatMap(o => o.split!.rewards)
  for (const { participantId, balance } of state.participants.values()) {
    const paid = orders.filter(o => o.buyer === participantId && o.payment === 'SUCCESS')
    const earned = rewards.filter(r => r.to === participantId)
    const sum = (amounts: { amount: number }[]) => amounts.reduce((n, { amount }) => n + amount, 0)
    expect(balance, participantId).toBe(OPENING_BALANCE - sum(paid) + sum(earned))
  }
}

/** All of a team buy, or nobody does. */
function expectSoundTeams(state: State): void {
  const becomes = { open: 'awaiting_group', filled: 'to_ship', failed: 'group_failed' }
  for (const group of state.groups.values()) {
    const orders = group.orders.map(id => state.orders.get(id)!)
    expect(orders.map(o => o.state)).toEqual(orders.map(() => becomes[group.state]))
    expect(new Set(orders.map(o => o.buyer)).size, 'one place a person').toBe(orders.length)
    expect(orders.length >= group.size, 'filled when full, never before or after').toBe(
      group.state === 'filled',
    )
    expect(orders.length).toBeLessThanOrEqual(group.size)
  }
  const inTeams = [...state.groups.values()].flatMap(group => group.orders)
  const waiting = [...state.orders.values()].filter(o => o.state === 'awaiting_group').map(o => o.orderId)
  expect(waiting.every(id => inTeams.includes(id))).toBe(true)
}

function expectSoundMoney(state: State): void {
  for (const order of state.orders.values()) {
    if (!order.split) continue
    const { merchant, rewards } = order.split
    expect(splitSum(order.split)).toBe(order.amount)
    expect(rewards.length).toBeLessThanOrEqual(2)
    expect(merchant).toBeGreaterThan(0)
  }
}

describe('whatever people do, in whatever order', () => {
  it('sold ≤ stock in both markets, every hold has its order, and every satang has its owner', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 60 }), acts => {
        const { state } = play(acts)
        expectSoundStock(state)
        expectSoundMoney(state)
        expectSoundWallets(state)
        expectSoundTeams(state)
      }),
      { numRuns: 300 },
    )
  })

  it('the log alone gives the same room, also when folded in two parts across a structured clone', () => {
    fc.assert(
      fc.property(
        fc.array(act, { maxLength: 40 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (acts, where) => {
          const room = play(acts)
          const cut = Math.floor(room.log.length * where)
          const half = structuredClone(fold(room.log.slice(0, cut)))
          expect(fold(room.log.slice(cut), half)).toEqual(room.state)
          expect(fold(room.log.map(event => JSON.parse(JSON.stringify(event))))).toEqual(room.state)
        },
      ),
      { numRuns: 100 },
    )
  })
})
