import { describe, expect, it } from 'vitest'
import type { Commands } from '../../server/core/command.ts'
import { displayName } from '../../server/core/participant.ts'
import { PERSONAL } from '../../server/core/personal.ts'
import {
  aBuyer,
  aRoom,
  code,
  DURIAN,
  GTIN,
  join,
  placed,
  type Room,
  SELLER,
  TRAINER,
  text,
} from '../support/room.ts'

const nameOf = (room: Room, seat: string) => displayName(room.state.participants.get(seat)!)
const made = (room: Room, payload: Commands['seat.create'], by = TRAINER): string => {
  const outcome = room.send(by, 'seat.create', payload)
  if (!outcome.ok) throw new Error(outcome.refused.code)
  return String(outcome.result?.participantId)
}
const aCoTrainer = (room: Room): string => {
  const seat = made(room, { nickname: 'Helper', role: 'co-trainer' })
  room.send(seat, 'seat.take', {})
  return seat
}

describe('a name', () => {
  it('may be that of two who share a seat, and the pair is numbered as a pair', () => {
    const room = aRoom()
    for (const seat of ['seat_1', 'seat_2', 'seat_3']) join(room, seat, 'Chai')
    room.send('seat_2', 'participant.rename', { nickname: 'Chai', second: 'Sri' })
    room.send('seat_3', 'participant.rename', { nickname: 'Chai', second: 'Sri' })
    expect(['seat_1', 'seat_2', 'seat_3'].map(s => nameOf(room, s))).toEqual([
      'Chai',
      'Chai + Sri',
      'Chai + Sri 2',
    ])
  })

  it('without a second is one person’s again', () => {
    const room = aRoom()
    const seat = aBuyer(room)
    room.send(seat, 'participant.rename', { nickname: 'Chai', second: 'Sri' })
    room.send(seat, 'participant.rename', { nickname: 'Chai' })
    expect(nameOf(room, seat)).toBe('Chai')
  })

  it('of somebody who left cannot be changed', () => {
    const room = aRoom()
    const seat = aBuyer(room)
    room.send(TRAINER, 'participant.remove', { participantId: seat })
    const outcome = room.send(TRAINER, 'participant.rename', { participantId: seat, nickname: 'X' })
    expect(code(outcome)).toBe('participant.unknown')
  })

  it('that staff hid is hidden until it is another one', () => {
    const room = aRoom()
    const seat = aBuyer(room, 'seat_1', 'Rude')
    room.send(TRAINER, 'participant.blank', { participantId: seat, blanked: true })
    room.send(seat, 'participant.rename', { nickname: 'Rude' })
    expect(room.state.participants.get(seat)!.blanked).toBe(true)
    room.send(seat, 'participant.rename', { nickname: 'Nok' })
    expect(room.state.participants.get(seat)!.blanked).toBe(false)
  })

  it('is hidden once: the same again says nothing new', () => {
    const room = aRoom()
    const seat = aBuyer(room)
    const hide = () => room.send(TRAINER, 'participant.blank', { participantId: seat, blanked: true })
    hide()
    const before = room.log.length
    expect(code(hide())).toBe('ok')
    expect(room.log.length).toBe(before)
  })
})

describe('a seat that staff make', () => {
  it('counts at once, in the room’s language, also behind a shut door', () => {
    const room = aRoom()
    room.send(TRAINER, 'workshop.lock', {})
    const seat = made(room, { nickname: 'Chai', second: 'Sri' })
    expect(room.state.participants.get(seat)).toMatchObject({
      nickname: 'Chai',
      second: 'Sri',
      role: 'participant',
      kind: 'person',
      language: 'th',
      taken: false,
    })
  })

  it('is taken once, also in a frozen room', () => {
    const room = aRoom()
    const seat = made(room, { nickname: 'Chai' })
    room.send(TRAINER, 'workshop.freeze', {})
    expect(code(room.send(seat, 'seat.take', {}))).toBe('ok')
    expect(room.state.participants.get(seat)!.taken).toBe(true)
    const before = room.log.length
    room.send(seat, 'seat.take', {})
    expect(room.log.length).toBe(before)
  })

  it('for a co-trainer is the trainer’s to make', () => {
    const room = aRoom()
    const helper = aCoTrainer(room)
    expect(code(room.send(helper, 'seat.create', { nickname: 'Chai' }))).toBe('ok')
    expect(code(room.send(helper, 'seat.create', { nickname: 'Two', role: 'co-trainer' }))).toBe(
      'role.forbidden',
    )
    expect(code(room.send(aBuyer(room, 'seat_nok'), 'seat.create', { nickname: 'Me' }))).toBe(
      'role.forbidden',
    )
  })
})

describe('running the room', () => {
  it('passes on: a co-trainer becomes trainer, and the first one may step down', () => {
    const room = aRoom()
    const helper = aCoTrainer(room)
    room.send(TRAINER, 'participant.promote', { participantId: helper, role: 'trainer' })
    expect(
      code(room.send(TRAINER, 'participant.promote', { participantId: TRAINER, role: 'co-trainer' })),
    ).toBe('ok')
    expect(room.state.participants.get(TRAINER)!.role).toBe('co-trainer')
    expect(code(room.send(helper, 'workshop.lock', {}))).toBe('ok')
  })

  it('never ends: the last trainer stays one', () => {
    const room = aRoom()
    aCoTrainer(room)
    const outcome = room.send(TRAINER, 'participant.promote', { participantId: TRAINER, role: 'participant' })
    expect(code(outcome)).toBe('participant.last-trainer')
  })

  it('is nothing that a co-trainer or a participant may give away', () => {
    const room = aRoom()
    const helper = aCoTrainer(room)
    for (const seat of [helper, aBuyer(room, 'seat_nok')])
      expect(code(room.send(seat, 'participant.promote', { participantId: seat, role: 'trainer' }))).toBe(
        'role.forbidden',
      )
  })

  it('is not for somebody who left', () => {
    const room = aRoom()
    const seat = aBuyer(room)
    room.send(TRAINER, 'participant.remove', { participantId: seat })
    expect(code(room.send(TRAINER, 'participant.promote', { participantId: seat, role: 'co-trainer' }))).toBe(
      'participant.unknown',
    )
  })

  it('by two at once gives both an outcome', () => {
    const room = aRoom()
    const helper = aCoTrainer(room)
    const both = [TRAINER, helper].map(seat => code(room.send(seat, 'workshop.freeze', {}, 'same-id')))
    expect(both).toEqual(['ok', 'workshop.frozen'])
  })
})

describe('asking for help', () => {
  it('waits until it is answered, and the answer until it is put away', () => {
    const room = aRoom()
    const seat = aBuyer(room)
    room.t = 60_000
    room.send(seat, 'help.request', { text: 'How do I pay?' })
    expect(room.state.help.get(seat)).toEqual({ text: 'How do I pay?', since: 60_000, answer: null })
    room.send(TRAINER, 'help.answer', { participantId: seat, text: 'Tap Pay.' })
    expect(room.state.help.get(seat)?.answer).toBe('Tap Pay.')
    room.send(seat, 'help.withdraw', {})
    expect(room.state.help.size).toBe(0)
  })

  it('needs no words', () => {
    const room = aRoom()
    expect(code(room.send(aBuyer(room), 'help.request', {}))).toBe('ok')
  })

  it('is done once at a time', () => {
    const room = aRoom()
    const seat = aBuyer(room)
    room.send(seat, 'help.request', {})
    expect(code(room.send(seat, 'help.request', { text: 'Hello?' }))).toBe('help.open')
  })

  it('again after an answer goes to the end of the queue', () => {
    const room = aRoom()
    const [a, b] = [aBuyer(room, 'seat_a', 'A'), aBuyer(room, 'seat_b', 'B')]
    for (const seat of [a, b]) room.send(seat, 'help.request', {})
    room.send(TRAINER, 'help.answer', { participantId: a, text: 'Yes' })
    room.send(a, 'help.request', { text: 'And then?' })
    expect([...room.state.help.keys()]).toEqual([b, a])
  })

  it.each([
    ['nobody', 'seat_nobody', 'participant.unknown'],
    ['somebody who did not ask', SELLER, 'help.none'],
  ])('an answer to %s is refused', (_who, participantId, refusal) => {
    const room = aRoom()
    expect(code(room.send(TRAINER, 'help.answer', { participantId, text: 'Hm?' }))).toBe(refusal)
  })

  it('what was never asked cannot be withdrawn, nor answered twice', () => {
    const room = aRoom()
    const seat = aBuyer(room)
    expect(code(room.send(seat, 'help.withdraw', {}))).toBe('help.none')
    room.send(seat, 'help.request', {})
    const answer = () => room.send(TRAINER, 'help.answer', { participantId: seat, text: 'Yes' })
    expect([code(answer()), code(answer())]).toEqual(['ok', 'help.none'])
  })

  it('ends when the person is removed', () => {
    const room = aRoom()
    const seat = aBuyer(room)
    room.send(seat, 'help.request', {})
    room.send(TRAINER, 'participant.remove', { participantId: seat })
    expect(room.state.help.size).toBe(0)
  })
})

describe('the spotlight', () => {
  it('falls on a person, then a shop, then nobody', () => {
    const room = aRoom()
    const seat = aBuyer(room)
    room.send(TRAINER, 'spotlight.set', { participantId: seat })
    expect(room.state.spotlight).toEqual({ kind: 'person', id: seat })
    room.send(TRAINER, 'spotlight.set', { shopId: 'shop_1' })
    expect(room.state.spotlight).toEqual({ kind: 'shop', id: 'shop_1' })
    room.send(TRAINER, 'spotlight.set', { participantId: null })
    expect(room.state.spotlight).toBeNull()
  })

  it('says nothing new when nothing changes', () => {
    const room = aRoom()
    const before = room.log.length
    expect(code(room.send(TRAINER, 'spotlight.set', {}))).toBe('ok')
    expect(room.log.length).toBe(before)
  })

  it.each([
    ['an unknown seat', { participantId: 'seat_nobody' }, 'participant.unknown'],
    ['an unknown shop', { shopId: 'shop_nowhere' }, 'shop.unknown'],
  ])('does not fall on %s', (_what, payload, refusal) => {
    expect(code(aRoom().send(TRAINER, 'spotlight.set', payload))).toBe(refusal)
  })

  it.each(['break', 'blank'] as const)('goes out when the stage rests (%s), and may be lit again', scene => {
    const room = aRoom()
    room.send(TRAINER, 'spotlight.set', { shopId: 'shop_1' })
    room.send(TRAINER, 'stage.show', { scene: 'market' })
    expect(room.state.spotlight).not.toBeNull()
    room.send(TRAINER, 'stage.show', { scene })
    expect(room.state.spotlight).toBeNull()
    room.send(TRAINER, 'spotlight.set', { shopId: 'shop_1' })
    expect(room.state.spotlight).not.toBeNull()
  })

  it('goes out with whoever is removed', () => {
    const room = aRoom()
    const seat = aBuyer(room)
    room.send(TRAINER, 'spotlight.set', { participantId: seat })
    room.send(TRAINER, 'participant.remove', { participantId: seat })
    expect(room.state.spotlight).toBeNull()
    expect(code(room.send(TRAINER, 'spotlight.set', { participantId: seat }))).toBe('participant.unknown')
  })
})

describe('taking back', () => {
  const undo = (room: Room) => code(room.send(TRAINER, 'workshop.undo', {}))

  it('the spotlight goes to whom it was on before', () => {
    const room = aRoom()
    const seat = aBuyer(room)
    room.send(TRAINER, 'spotlight.set', { participantId: seat })
    room.send(TRAINER, 'spotlight.set', { shopId: 'shop_1' })
    undo(room)
    expect(room.state.spotlight).toEqual({ kind: 'person', id: seat })
    undo(room)
    expect(room.state.spotlight).toBeNull()
  })

  it('a pair gets both names back, and a hidden name comes back hidden', () => {
    const room = aRoom()
    const seat = aBuyer(room, 'seat_1', 'Rude')
    room.send(seat, 'participant.rename', { nickname: 'Rude', second: 'Mate' })
    room.send(TRAINER, 'participant.blank', { participantId: seat, blanked: true })
    room.send(TRAINER, 'participant.rename', { participantId: seat, nickname: 'Gardener' })
    undo(room)
    expect(room.state.participants.get(seat)).toMatchObject({
      nickname: 'Rude',
      second: 'Mate',
      blanked: true,
    })
    undo(room)
    expect(room.state.participants.get(seat)!.blanked).toBe(false)
  })

  it('a seat that was made is gone', () => {
    const room = aRoom()
    const seat = made(room, { nickname: 'Chai' })
    undo(room)
    expect(room.state.participants.get(seat)!.removed).toBe(true)
  })

  it('roles stay: a co-trainer who undoes does not become trainer again', () => {
    const room = aRoom()
    const helper = aCoTrainer(room)
    room.send(TRAINER, 'participant.promote', { participantId: helper, role: 'trainer' })
    room.send(helper, 'participant.promote', { participantId: TRAINER, role: 'co-trainer' })
    undo(room)
    expect(room.state.participants.get(TRAINER)!.role).toBe('co-trainer')
    expect(room.state.participants.get(helper)!.role).toBe('trainer')
  })
})

it('every word that people typed in this room stands in a field of the table', () => {
  const room = aRoom()
  const seat = aBuyer(room, 'seat_1', 'WORD-nickname')
  room.send(seat, 'participant.rename', { nickname: 'WORD-again', second: 'WORD-second' })
  made(room, { nickname: 'WORD-made', second: 'WORD-with' })
  room.send(seat, 'help.request', { text: 'WORD-question' })
  room.send(TRAINER, 'help.answer', { participantId: seat, text: 'WORD-answer' })
  room.send(seat, 'chat.post', { room: 'all', text: 'WORD-chat' })
  room.send(seat, 'tag.scan', { gtin: GTIN, batchLotNumber: 'LOT-1', place: 'WORD-place' })
  room.send(seat, 'share.create', { productId: DURIAN, room: 'all', text: 'WORD-card' })
  room.send(seat, 'order.place', { productId: DURIAN, quantity: 1 })
  const table: Record<string, readonly string[]> = PERSONAL
  const spoken = room.log.flatMap(event =>
    Object.entries(event)
      .filter(([, value]) => String(value).startsWith('WORD-'))
      .map(([field]) => [event.type, field] as const),
  )
  expect(spoken.length).toBe(10)
  expect(spoken.filter(([type, field]) => !table[type]?.includes(field))).toEqual([])
})

describe('a frozen room', () => {
  it('hears a call for help and nothing else that a phone may send', () => {
    const room = aRoom()
    const seat = aBuyer(room)
    const orderId = placed(room, seat)
    room.send(TRAINER, 'poll.open', { pollId: 'poll_1', question: text('?'), options: ['a', 'b'].map(text) })
    room.send(TRAINER, 'workshop.freeze', {})
    const calls: { [K in keyof Commands]?: Commands[K] } = {
      'help.request': { text: 'Why does nothing move?' },
      'help.withdraw': {},
      'participant.rename': { nickname: 'X' },
      'share.create': { productId: DURIAN },
      'order.place': { productId: DURIAN, quantity: 1 },
      'order.pay': { orderId },
      'order.cancel': { orderId },
      'poll.answer': { pollId: 'poll_1', option: 0 },
    }
    const told = Object.entries(calls).map(([type, payload]) => [
      type,
      code(room.send(seat, type as 'help.request', payload as Commands['help.request'])),
    ])
    expect(told.filter(([, outcome]) => outcome === 'ok')).toEqual([['help.request', 'ok']])
    expect(new Set(told.slice(1).map(([, outcome]) => outcome))).toEqual(new Set(['workshop.frozen']))
    expect([...room.state.help.keys()]).toEqual([seat])
  })
})
