import { describe, expect, it } from 'vitest'
import { isGuest } from '../../server/core/participant.ts'
import { BOTS } from '../../server/core/rehearsal.ts'
import { REHEARSAL_NAMES } from '../../server/core/rehearsal-names.ts'
import { roomSection } from '../../server/projections/room.ts'
import { stageSections } from '../../server/projections/stage.ts'
import { trainerSections } from '../../server/projections/trainer.ts'
import { aBuyer, aRoom, code, DURIAN, join, placed, type Room, TRAINER } from '../support/room.ts'

const trainer = { participantId: TRAINER, role: 'trainer', language: 'th' } as const

function rehearsing(bots = 3): { room: Room; bot: string } {
  const room = aRoom()
  room.send(TRAINER, 'rehearsal.start', { bots })
  return { room, bot: room.state.rehearsal!.seats[0]! }
}

const names = (room: Room) => [...room.state.participants.values()].filter(isGuest).map(p => p.nickname)

describe('letting bots in', () => {
  it('gives each a seat like anybody’s, and writes who they are, their seed and pace', () => {
    const room = aRoom()
    const from = room.log.length
    expect(room.send(TRAINER, 'rehearsal.start', { bots: 2, seed: 9, pace: 2_000 })).toMatchObject({
      result: { bots: 2, seed: 9 },
    })
    const seats = room.state.rehearsal!.seats
    expect(room.facts(from)).toMatchObject([
      { type: 'participant.joined', participantId: seats[0], role: 'participant', kind: 'rehearsal' },
      { type: 'participant.joined', participantId: seats[1], role: 'participant', kind: 'rehearsal' },
      { type: 'rehearsal.started', seats, seed: 9, pace: 2_000 },
    ])
  })

  it('is done once; the second time says so', () => {
    const { room } = rehearsing()
    expect(code(room.send(TRAINER, 'rehearsal.start', { bots: 5 }))).toBe('rehearsal.running')
  })

  it('calls each by another name, short ones and long ones', () => {
    const { room } = rehearsing(BOTS.most)
    const bots = names(room).filter(name => (REHEARSAL_NAMES as readonly string[]).includes(name))
    expect(new Set(bots).size).toBe(60)
    const lengths = bots.map(name => name.length)
    expect(Math.min(...lengths)).toBeLessThan(4)
    expect(Math.max(...lengths)).toBeGreaterThan(25)
  })

  it('works with the door shut, which is for people', () => {
    const room = aRoom()
    room.send(TRAINER, 'workshop.lock', {})
    expect(code(room.send(TRAINER, 'rehearsal.start', { bots: 1 }))).toBe('ok')
  })
})

describe('on screens', () => {
  it('bots count among the people, and it is said how many they are', () => {
    const { room } = rehearsing(3)
    aBuyer(room)
    const before = 1 + 1 // the seller of this room, and the buyer
    expect(roomSection(room.state, 'th')).toMatchObject({ people: before + 3, bots: 3 })
    const { people } = stageSections(room.state, trainer)
    expect(people).toMatchObject({ count: before + 3, bots: 3 })
    expect(people.faces.filter(face => face.bot).length).toBe(3)
    expect(people.faces.filter(face => 'bot' in face && !face.bot)).toEqual([])
  })

  it('the console has them on its roster, and phones that practise unmarked', () => {
    const { room } = rehearsing(2)
    const phone = { nickname: 'Phone', language: 'th', role: 'participant', kind: 'practice' } as const
    room.send('seat_phone', 'participant.join', phone)
    const { roster, rehearsal } = trainerSections(room.state, trainer)
    expect(rehearsal).toEqual({ started: true, bots: 2, phones: 1, lesson: null })
    expect(roster.people.filter(p => p.bot).length).toBe(2)
    expect(roster.people.filter(p => p.phoneless)).toEqual([])
  })
})

describe('sending them home', () => {
  it('takes bots and practising phones off the roster, and people stay', () => {
    const { room } = rehearsing()
    aBuyer(room)
    const phone = { nickname: 'Phone', language: 'th', role: 'participant', kind: 'practice' } as const
    room.send('seat_phone', 'participant.join', phone)
    expect(room.send(TRAINER, 'rehearsal.stop', {})).toMatchObject({ ok: true, result: { left: 4 } })
    expect(names(room)).toEqual(['Seller', 'Nok'])
    expect(room.state.rehearsal).toBeNull()
  })

  it('puts what they hold back on sale, and leaves people’s holds alone', () => {
    const { room, bot } = rehearsing()
    const nok = aBuyer(room)
    const [theirs, hers] = [placed(room, bot, 5), placed(room, nok, 2)]
    room.send(TRAINER, 'rehearsal.stop', {})
    expect(room.state.orders.get(theirs)).toMatchObject({ state: 'cancelled', reason: 'rehearsal-ended' })
    expect(room.state.orders.get(hers)).toMatchObject({ state: 'pending_payment' })
    expect(room.state.lots.get('lot_1')!.stock.tencent.allocated).toBe(2)
  })

  it('is refused when nobody rehearses', () => {
    expect(code(aRoom().send(TRAINER, 'rehearsal.stop', {}))).toBe('rehearsal.not-running')
  })

  it('ends what a bot may do', () => {
    const { room, bot } = rehearsing()
    room.send(TRAINER, 'rehearsal.stop', {})
    expect(code(room.send(bot, 'order.place', { productId: DURIAN, quantity: 1 }))).toBe('seat.removed')
  })

  it('is no act that undo would take back by halves, and neither is letting them in', () => {
    const { room } = rehearsing()
    expect(code(room.send(TRAINER, 'workshop.undo', {}))).toBe('undo.nothing')
    room.send(TRAINER, 'rehearsal.stop', {})
    expect(code(room.send(TRAINER, 'workshop.undo', {}))).toBe('undo.nothing')
  })

  it('leaves their names to whoever comes next', () => {
    const { room, bot } = rehearsing()
    const { nickname } = room.state.participants.get(bot)!
    room.send(TRAINER, 'rehearsal.stop', {})
    join(room, 'seat_1', nickname)
    expect(room.state.participants.get('seat_1')!.number).toBe(1)
    room.send(TRAINER, 'rehearsal.start', { bots: 3 })
    expect(names(room).length).toBe(5)
  })
})
