import { describe, expect, it } from 'vitest'
import type { LoggedEvent } from '../../server/core/event.ts'
import { fold } from '../../server/core/evolve.ts'
import { KNOBS } from '../../server/core/knobs.ts'
import { OPENING_BALANCE } from '../../server/core/participant.ts'
import type { ScenarioHeader } from '../../server/core/scenario.ts'
import { splitSum } from '../../server/core/split.ts'
import { teamTerms } from '../../server/core/team.ts'
import {
  aBuyer,
  aRoom,
  code,
  DURIAN,
  GTIN,
  placed,
  type Room,
  SELLER,
  TRAINER,
  text,
} from '../support/room.ts'

const WINDOW = KNOBS['team.windowPeople'].value
const PRICE = 99_500
const TEAM = teamTerms(PRICE).price

const scenario = (own: Partial<ScenarioHeader> = {}): ScenarioHeader => ({
  ...{ name: 'week', title: text('Week'), market: 'tencent', startsAt: 1_523_934_000_000, hours: 1 },
  ...{ speed: 60, bursts: [], population: 100, product: GTIN, stock: { [`${GTIN}/LOT-1`]: 10 }, knobs: {} },
  ...own,
})
const run = (room: Room, own: Partial<ScenarioHeader> = {}) => {
  room.scenarios = [scenario(own)]
  return room.send(TRAINER, 'scenario.start', { scenario: 'week' })
}

const stock = (room: Room) => room.state.lots.get('lot_1')!.stock.tencent
const balance = (room: Room, seat: string) => room.state.participants.get(seat)!.balance
const start = (room: Room, seat: string, quantity = 1) => {
  const outcome = room.send(seat, 'group.start', { productId: DURIAN, quantity })
  if (!outcome.ok) throw new Error(`not started: ${outcome.refused.code}`)
  return String(outcome.result?.groupId)
}
const join = (room: Room, seat: string, groupId: string) => room.send(seat, 'group.join', { groupId })
const stateOf = (room: Room, seat: string) =>
  room.state.participants.get(seat)!.orders.map(id => room.state.orders.get(id)!.state)

/** A room of two buyers and one team of the first of them. */
function aTeam(options: Parameters<typeof aRoom>[0] = {}) {
  const room = aRoom({ price: PRICE, ...options })
  const [nok, lek] = [aBuyer(room), aBuyer(room, 'seat_2', 'Lek')]
  return { room, nok, lek, groupId: start(room, nok) }
}

describe('opening a team', () => {
  it('pays at once, holds the goods and gives a link of its own, at the price of the one rule', () => {
    const room = aRoom({ price: PRICE, stock: 10 })
    const nok = aBuyer(room)
    const before = room.log.length
    const outcome = room.send(nok, 'group.start', { productId: DURIAN, quantity: 2 })
    expect(outcome).toEqual({
      ok: true,
      seq: room.state.seq,
      result: {
        ...{ orderId: 'ord_3', state: 'awaiting_group', amount: { amount: 2 * TEAM, currency: 'THB' } },
        ...{ groupId: 'grp_2', shareId: 'shr_1' },
      },
    })
    expect(room.facts(before)).toMatchObject([
      { type: 'share.created', shareId: 'shr_1', productId: DURIAN },
      {
        type: 'group.started',
        ...{ groupId: 'grp_2', shareId: 'shr_1', market: 'tencent', size: 2, window: WINDOW },
        price: { amount: TEAM, currency: 'THB' },
      },
      { type: 'order.placed', groupId: 'grp_2', holdUntil: WINDOW, amount: { amount: 2 * TEAM } },
      { type: 'order.paid', orderId: 'ord_3' },
      { type: 'group.joined', groupId: 'grp_2', orderId: 'ord_3' },
    ])
    expect(stock(room)).toEqual({ onHand: 10, allocated: 2, sold: 0 })
    expect(balance(room, nok)).toBe(OPENING_BALANCE - 2 * TEAM)
    expect(room.state.people.tencent.orders, 'nothing is sold yet').toBe(0)
    expect(room.state.timeline.orders).toEqual([])
  })

  it('puts its link into the class group when asked to', () => {
    const room = aRoom()
    const nok = aBuyer(room)
    const before = room.log.length
    expect(code(room.send(nok, 'group.start', { productId: DURIAN, room: 'all', text: 'Who else?' }))).toBe(
      'ok',
    )
    expect(room.facts(before).map(fact => fact.type)).toEqual([
      ...['share.created', 'chat.posted', 'group.started', 'order.placed', 'order.paid', 'group.joined'],
    ])
  })

  it.each([
    ['an unknown product', { productId: 'prd_none' }, 'product.unknown'],
    ['a link nobody made', { productId: DURIAN, shareId: 'shr_none' }, 'share.unknown'],
    ['more than there is', { productId: DURIAN, quantity: 101 }, 'lot.sold-out'],
  ])('refuses %s', (_what, payload, refused) => {
    const room = aRoom({ stock: 100 })
    expect(code(room.send(aBuyer(room), 'group.start', payload))).toBe(refused)
    expect(room.state.groups.size + room.state.orders.size + room.state.shares.length).toBe(0)
  })

  it('refuses more than the wallet holds, and a product that was taken off', () => {
    const dear = aRoom({ price: 200_000_000 })
    expect(code(dear.send(aBuyer(dear), 'group.start', { productId: DURIAN }))).toBe('wallet.too-low')
    const room = aRoom()
    room.send(SELLER, 'product.withdraw', { productId: DURIAN })
    expect(code(room.send(aBuyer(room), 'group.start', { productId: DURIAN }))).toBe('product.withdrawn')
  })

  it('is not offered where the rule book has none, until its knob offers it', () => {
    const room = aRoom()
    const nok = aBuyer(room)
    run(room, { market: 'alibaba' })
    expect(room.send(nok, 'group.start', { productId: DURIAN })).toMatchObject({
      refused: { code: 'group.not-offered', params: { market: 'alibaba' } },
    })
    room.send(TRAINER, 'knob.set', { knob: 'alibaba.team.rate', value: 0.2 })
    expect(code(room.send(nok, 'group.start', { productId: DURIAN }))).toBe('ok')
  })

  it('is offered among friends also where a scenario’s crowd buys alone', () => {
    const room = aRoom()
    const nok = aBuyer(room)
    run(room, { knobs: { 'tencent.team.rate': 0 } })
    expect(code(room.send(nok, 'group.start', { productId: DURIAN }))).toBe('ok')
  })
})

describe('joining a team', () => {
  it('that is full then sends everybody’s goods on their way, in one decision', () => {
    const { room, nok, lek, groupId } = aTeam({ stock: 10 })
    const before = room.log.length
    const outcome = join(room, lek, groupId)
    expect(outcome).toMatchObject({
      ok: true,
      result: { groupId, state: 'to_ship', amount: { amount: TEAM } },
    })
    const facts = room.log.slice(before)
    expect(facts.map(event => event.type)).toEqual([
      ...['order.placed', 'order.paid', 'group.joined', 'group.filled'],
    ])
    expect(new Set(facts.map(event => event.cmd)).size).toBe(1)
    expect([stateOf(room, nok), stateOf(room, lek)]).toEqual([['to_ship'], ['to_ship']])
    expect(stock(room)).toEqual({ onHand: 8, allocated: 0, sold: 2 })
    expect(room.state.people.tencent).toMatchObject({ orders: 2, units: 2, gmv: 2 * TEAM })
    expect(room.state.timeline.orders).toEqual([2])
    expect(room.state.ticker).toMatchObject([{ who: nok, team: [lek], amount: 2 * TEAM }])
  })

  it('comes by the team’s link: its leader has the reward once the team is full', () => {
    const { room, nok, lek, groupId } = aTeam()
    expect(room.state.participants.get(nok)!.rewards).toBe(0)
    join(room, lek, groupId)
    const order = room.state.orders.get(room.state.participants.get(lek)!.orders[0]!)!
    expect(order.split!.rewards).toEqual([{ to: nok, level: 1, amount: Math.floor(TEAM * 0.05) }])
    expect(splitSum(order.split!)).toBe(TEAM)
    expect(room.state.participants.get(nok)!.rewards).toBe(Math.floor(TEAM * 0.05))
  })

  it('is also an order that names it', () => {
    const { room, lek, groupId } = aTeam()
    const wrong = { productId: 'prd_other', quantity: 1, groupId }
    expect(code(room.send(lek, 'order.place', wrong))).toBe('payload.malformed')
    const outcome = room.send(lek, 'order.place', { productId: DURIAN, quantity: 1, groupId })
    expect(outcome).toMatchObject({ ok: true, result: { groupId, state: 'to_ship' } })
  })

  it.each<[string, (team: ReturnType<typeof aTeam>) => unknown, string]>([
    ['one that does not exist', ({ room, lek }) => join(room, lek, 'grp_none'), 'group.unknown'],
    ['one’s own', ({ room, nok, groupId }) => join(room, nok, groupId), 'group.own'],
    [
      'one that lapsed',
      ({ room, lek, groupId }) => {
        room.t += WINDOW
        room.drive('group.lapse', { groupId })
        return join(room, lek, groupId)
      },
      'group.over',
    ],
    [
      'one whose window is over, though the driver has not said so yet',
      ({ room, lek, groupId }) => {
        room.t += WINDOW
        return join(room, lek, groupId)
      },
      'group.over',
    ],
    [
      'one that is full',
      ({ room, lek, groupId }) => {
        join(room, lek, groupId)
        return join(room, aBuyer(room, 'seat_3', 'Dao'), groupId)
      },
      'group.full',
    ],
    [
      'a second time',
      ({ room, lek, groupId }) => {
        join(room, lek, groupId)
        return join(room, lek, groupId)
      },
      'group.joined',
    ],
    [
      'one of the other market',
      ({ room, lek, groupId }) => {
        room.send(TRAINER, 'market.enter', { market: 'alibaba' })
        return join(room, lek, groupId)
      },
      'group.elsewhere',
    ],
    [
      'one whose goods are gone',
      ({ room, lek, groupId }) => {
        placed(room, lek, 99)
        return join(room, lek, groupId)
      },
      'lot.sold-out',
    ],
    [
      'while the room is frozen',
      ({ room, lek, groupId }) => {
        room.send(TRAINER, 'workshop.freeze', {})
        return join(room, lek, groupId)
      },
      'workshop.frozen',
    ],
  ])('refuses %s', (_what, act, refused) => {
    expect(code(act(aTeam({ stock: 100 })) as never)).toBe(refused)
  })

  it('that is refused for the money leaves no trace of an order', () => {
    const { room, groupId } = aTeam({ price: 60_000_000 })
    const poor = aBuyer(room, 'seat_3', 'Dao')
    room.send(poor, 'order.pay', { orderId: placed(room, poor) })
    expect(code(join(room, poor, groupId))).toBe('wallet.too-low')
    expect(room.state.groups.get(groupId)!.orders).toHaveLength(1)
  })
})

describe('a team that is not filled', () => {
  const lapse = (room: Room, groupId: string) => room.drive('group.lapse', { groupId })

  it('gives everybody the money back and the goods to the shelf when its window ends, and says why', () => {
    const { room, nok, groupId } = aTeam({ stock: 10 })
    room.t += WINDOW - 1
    lapse(room, groupId)
    expect(stateOf(room, nok), 'not a moment too early').toEqual(['awaiting_group'])
    room.t += 1
    lapse(room, groupId)
    lapse(room, groupId)
    expect(room.log.filter(event => event.type === 'group.failed')).toHaveLength(1)
    expect(stateOf(room, nok)).toEqual(['group_failed'])
    expect(room.state.orders.get('ord_3')).toMatchObject({ payment: 'REFUND', reason: 'lapsed' })
    expect(stock(room)).toEqual({ onHand: 10, allocated: 0, sold: 0 })
    expect(balance(room, nok)).toBe(OPENING_BALANCE)
    expect(room.state.people.tencent.orders).toBe(0)
  })

  it('has its window moved by a freeze, as holds are', () => {
    const { room, lek, groupId } = aTeam()
    room.send(TRAINER, 'workshop.freeze', {})
    room.t += WINDOW + 5_000
    lapse(room, groupId)
    room.send(TRAINER, 'workshop.unfreeze', {})
    lapse(room, groupId)
    expect(room.state.groups.get(groupId)!.state).toBe('open')
    room.t += WINDOW - 1
    expect(code(join(room, lek, groupId))).toBe('ok')
  })

  it.each<[string, string, (room: Room, nok: string) => unknown]>([
    [
      'its leader is removed',
      'seat-removed',
      (room, nok) => room.send(TRAINER, 'participant.remove', { participantId: nok }),
    ],
    ['the room is closed', 'room-closed', room => room.send(TRAINER, 'workshop.close', {})],
    ['a scenario starts', 'run-ended', room => run(room)],
  ])('is closed with the money back when %s', (_what, reason, act) => {
    const { room, nok } = aTeam({ stock: 10 })
    expect(code(act(room, nok) as never)).toBe('ok')
    expect(stateOf(room, nok)).toEqual(['group_failed'])
    expect(room.state.groups.get('grp_2')).toMatchObject({ state: 'failed', reason })
    expect(balance(room, nok)).toBe(OPENING_BALANCE)
    expect(stock(room).allocated).toBe(0)
  })

  it('is closed when the run that it was opened in ends', () => {
    const room = aRoom()
    const nok = aBuyer(room)
    run(room)
    start(room, nok)
    room.send(TRAINER, 'scenario.stop', {})
    expect(stateOf(room, nok)).toEqual(['group_failed'])
  })

  it('goes on waiting when one of three is removed, who has the money back', () => {
    const room = aRoom({ stock: 10 })
    const [nok, lek, dao] = [aBuyer(room), aBuyer(room, 'seat_2', 'Lek'), aBuyer(room, 'seat_3', 'Dao')]
    run(room, { knobs: { 'team.size': 3 } })
    const groupId = start(room, nok)
    join(room, lek, groupId)
    expect(stateOf(room, lek)).toEqual(['awaiting_group'])
    room.send(TRAINER, 'participant.remove', { participantId: lek })
    expect(stateOf(room, lek)).toEqual(['refunded'])
    expect(balance(room, lek)).toBe(OPENING_BALANCE)
    join(room, dao, groupId)
    expect(room.state.groups.get(groupId)!.state, 'two of three').toBe('open')
    join(room, aBuyer(room, 'seat_4', 'Mai'), groupId)
    expect([nok, dao, 'seat_4'].map(seat => stateOf(room, seat))).toEqual([
      ['to_ship'],
      ['to_ship'],
      ['to_ship'],
    ])
    expect(stock(room)).toEqual({ onHand: 7, allocated: 0, sold: 3 })
  })
})

describe('what staff opened for somebody', () => {
  it('is taken back whole, also when a friend was waiting in it', () => {
    const room = aRoom({ stock: 10 })
    const [nok, lek] = [aBuyer(room), aBuyer(room, 'seat_2', 'Lek')]
    run(room, { knobs: { 'team.size': 3 } })
    const outcome = room.sendFor(TRAINER, nok, 'group.start', { productId: DURIAN })
    join(room, lek, outcome.ok ? String(outcome.result!.groupId) : '')
    expect(code(room.send(TRAINER, 'workshop.undo', {}))).toBe('ok')
    expect([stateOf(room, nok), stateOf(room, lek)]).toEqual([['refunded'], ['group_failed']])
    expect([balance(room, nok), balance(room, lek)]).toEqual([OPENING_BALANCE, OPENING_BALANCE])
    expect(stock(room)).toEqual({ onHand: 10, allocated: 0, sold: 0 })
  })

  it('stays with the friend once the team is full: only that order is taken back', () => {
    const room = aRoom({ stock: 10 })
    const [nok, lek] = [aBuyer(room), aBuyer(room, 'seat_2', 'Lek')]
    const outcome = room.sendFor(TRAINER, nok, 'group.start', { productId: DURIAN })
    join(room, lek, outcome.ok ? String(outcome.result!.groupId) : '')
    expect(code(room.send(TRAINER, 'workshop.undo', {}))).toBe('ok')
    expect([stateOf(room, nok), stateOf(room, lek)]).toEqual([['refunded'], ['to_ship']])
    expect(stock(room)).toEqual({ onHand: 9, allocated: 0, sold: 1 })
  })

  it('for a seat that they made is closed when the seat is taken back', () => {
    const room = aRoom({ stock: 10 })
    room.send(TRAINER, 'seat.create', { nickname: 'Uncle' })
    const uncle = [...room.state.participants.keys()].at(-1)!
    start(room, uncle)
    expect(code(room.send(TRAINER, 'workshop.undo', {}))).toBe('ok')
    expect(stateOf(room, uncle)).toEqual(['group_failed'])
    expect(stock(room).allocated).toBe(0)
  })
})

describe('the log', () => {
  it('answers a resent tap as the first time, and folds to the same room', () => {
    const { room, lek, groupId } = aTeam()
    const first = room.send(lek, 'group.join', { groupId }, 'tap')
    expect(room.send(lek, 'group.join', { groupId }, 'tap')).toEqual(first)
    const read = room.log.map(event => JSON.parse(JSON.stringify(event)) as LoggedEvent)
    expect(fold(read)).toEqual(room.state)
  })

  it('counts refusals at a full team among the sales that were not made', () => {
    const { room, lek, groupId } = aTeam()
    join(room, lek, groupId)
    join(room, aBuyer(room, 'seat_3', 'Dao'), groupId)
    expect(room.state.people.tencent.refused).toEqual({ 'group.full': 1 })
  })
})
