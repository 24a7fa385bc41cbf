import { describe, expect, it } from 'vitest'
import { COMMAND_TYPES } from '../../server/contract/commands.ts'
import { dayOf, OPENING_DAY, secondOfDay } from '../../server/core/calendar.ts'
import type { CommandType } from '../../server/core/command.ts'
import { DRIVER } from '../../server/core/ids.ts'
import { maySend } from '../../server/core/permission.ts'
import { aBuyer, aRoom, code, DURIAN, join, placed, TRAINER } from '../support/room.ts'

describe('joining', () => {
  it('numbers people of the same name', () => {
    const room = aRoom()
    for (const seat of ['seat_1', 'seat_2', 'seat_3']) join(room, seat, 'Nok')
    expect(['seat_1', 'seat_2', 'seat_3'].map(s => room.state.participants.get(s)!.number)).toEqual([1, 2, 3])
  })

  it('is shut by the lock for new people only', () => {
    const room = aRoom()
    const nok = aBuyer(room)
    room.send(TRAINER, 'workshop.lock', {})
    expect(code(join(room, 'seat_late', 'Late'))).toBe('workshop.locked')
    expect(code(room.send(nok, 'order.place', { productId: DURIAN, quantity: 1 }))).toBe('ok')
    room.send(TRAINER, 'workshop.unlock', {})
    expect(code(join(room, 'seat_late', 'Late'))).toBe('ok')
  })

  it('ends with removal, which the trainer cannot do to the trainer', () => {
    const room = aRoom()
    const nok = aBuyer(room)
    room.send(TRAINER, 'participant.remove', { participantId: nok })
    expect(code(room.send(nok, 'order.place', { productId: DURIAN, quantity: 1 }))).toBe('seat.removed')
    expect(code(room.send(TRAINER, 'participant.remove', { participantId: TRAINER }))).toBe(
      'participant.is-trainer',
    )
  })
})

describe('freezing', () => {
  it('holds people and not the trainer, and says so to whoever taps', () => {
    const room = aRoom()
    const nok = aBuyer(room)
    room.send(TRAINER, 'workshop.freeze', { message: 'Look up' })
    expect(code(room.send(nok, 'order.place', { productId: DURIAN, quantity: 1 }))).toBe('workshop.frozen')
    expect(code(room.send(TRAINER, 'market.enter', { market: 'alibaba' }))).toBe('ok')
    expect(code(room.send(TRAINER, 'workshop.freeze', {}))).toBe('workshop.frozen')
  })

  it('is undone once', () => {
    const room = aRoom()
    room.send(TRAINER, 'workshop.freeze', {})
    expect(code(room.send(TRAINER, 'workshop.unfreeze', {}))).toBe('ok')
    expect(code(room.send(TRAINER, 'workshop.unfreeze', {}))).toBe('workshop.not-frozen')
  })
})

describe('the same command id', () => {
  it('from the same seat is answered alike and carried out once', () => {
    const room = aRoom({ stock: 10 })
    const nok = aBuyer(room)
    const outcomes = Array.from({ length: 5 }, () =>
      room.send(nok, 'order.place', { productId: DURIAN, quantity: 1 }, 'tap'),
    )
    expect(new Set(outcomes.map(o => JSON.stringify(o))).size).toBe(1)
    expect(room.state.orders.size).toBe(1)
  })

  it('keeps a refusal too', () => {
    const room = aRoom({ stock: 1 })
    const nok = aBuyer(room)
    const other = aBuyer(room, 'seat_2')
    const orderId = placed(room, other)
    const first = room.send(nok, 'order.place', { productId: DURIAN, quantity: 1 }, 'tap')
    room.send(other, 'order.cancel', { orderId })
    expect(room.send(nok, 'order.place', { productId: DURIAN, quantity: 1 }, 'tap')).toEqual(first)
  })

  it('from another seat is another command', () => {
    const room = aRoom()
    const [a, b] = [aBuyer(room, 'seat_a'), aBuyer(room, 'seat_b')]
    for (const seat of [a, b]) room.send(seat, 'order.place', { productId: DURIAN, quantity: 1 }, 'tap')
    expect(room.state.orders.size).toBe(2)
  })
})

describe('who may send what', () => {
  const staffOnly: CommandType[] = [
    'workshop.lock',
    'workshop.unlock',
    'workshop.freeze',
    'workshop.unfreeze',
    'workshop.close',
    'participant.remove',
    'participant.blank',
    'participant.promote',
    'seat.create',
    'seat.reissue',
    'help.answer',
    'spotlight.set',
    'chat.mute',
    'chat.unmute',
    'chat.hide',
    'chat.show',
    'chat.guard',
    'chat.release',
    'market.enter',
    'rehearsal.start',
    'rehearsal.stop',
    'scenario.start',
    'scenario.stop',
    'clock.set',
    'poll.open',
    'poll.close',
    'clock.skip',
    'workshop.undo',
    'room.tell',
    'stage.show',
    'scene.start',
    'knob.set',
    'cue.fire',
    'cue.delay',
    'cue.mute',
    'cue.unmute',
    'cue.add',
  ]
  /** What also ends or comes by itself when its time is there. */
  const byTime: CommandType[] = ['workshop.unfreeze', 'cue.fire']
  it.each(COMMAND_TYPES)('%s', type => {
    // The guesses are the room's: a trainer knows the answer.
    expect(maySend('trainer', type)).toBe(type !== 'poll.answer')
    expect(maySend('participant', type)).toBe(!staffOnly.includes(type))
    expect(maySend('observer', type)).toBe(false)
    expect(maySend(DRIVER, type)).toBe(byTime.includes(type))
  })

  it('no seat may move the crowd or time', () => {
    for (const type of [
      'flow.advance',
      'order.expire',
      'clock.stall',
      'clock.slow',
      'clock.resume',
      'scenario.finish',
    ] as const)
      expect(maySend('trainer', type)).toBe(false)
  })

  it('a participant who tries is told, and the log stays clean', () => {
    const room = aRoom()
    const nok = aBuyer(room)
    const before = room.log.length
    expect(code(room.send(nok, 'workshop.freeze', {}))).toBe('role.forbidden')
    expect(room.log.length).toBe(before)
  })
})

describe('the calendar', () => {
  it.each([0, 951_782_399_999, 951_782_400_000, OPENING_DAY, 1_582_934_400_000, 4_102_444_800_000])(
    'agrees with Date at +07:00 (%i)',
    ms => {
      const bangkok = new Date(ms + 7 * 3_600_000)
      expect(dayOf(ms)).toBe(bangkok.toISOString().slice(0, 10))
      expect(secondOfDay(ms)).toBe(
        bangkok.getUTCHours() * 3600 + bangkok.getUTCMinutes() * 60 + bangkok.getUTCSeconds(),
      )
    },
  )

  it('opens on the day of the flash sale at ten', () => {
    expect(dayOf(OPENING_DAY)).toBe('2018-04-17')
    expect(secondOfDay(OPENING_DAY)).toBe(10 * 3600)
  })
})
