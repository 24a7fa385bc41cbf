import { describe, expect, it } from 'vitest'
import type { Commands } from '../../server/core/command.ts'
import { project } from '../../server/projections/project.ts'
import { passerBy, viewerOf } from '../../server/projections/viewer.ts'
import { aBuyer, aRoom, DURIAN, type Room, TRAINER, text } from '../support/room.ts'

const SEATS = ['seat_a', 'seat_b', 'seat_c', 'seat_d']
const QUESTION: Commands['poll.open'] = {
  pollId: 'poll_1',
  question: { th: 'กี่ชุด?', en: 'How many?', zh: '多少份？' },
  options: ['4,000', '40,000', '400,000'].map(text),
  truth: 1,
  source: text('Bangkok Post'),
}

/** An open question in a room of four, which these options were chosen in, one seat after the other. */
function answered(choices: readonly number[], question = QUESTION): Room {
  const room = aRoom()
  for (const seat of SEATS) aBuyer(room, seat, seat)
  room.send(TRAINER, 'poll.open', question)
  for (const [i, option] of choices.entries())
    room.send(SEATS[i]!, 'poll.answer', { pollId: 'poll_1', option })
  return room
}

const close = (room: Room) => room.send(TRAINER, 'poll.close', { pollId: 'poll_1' })
const stage = (room: Room) => project('stage', room.state, passerBy('th'))
const phone = (room: Room, seat: string) => project('phone', room.state, viewerOf(room.state, seat, 'en'))
const trainer = (room: Room) => project('trainer', room.state, viewerOf(room.state, TRAINER, 'th'))
const bytes = (section: unknown) => Buffer.byteLength(JSON.stringify(section))

describe('while a question is open', () => {
  it('every stage and every other phone is the same to the byte, however the room answers', () => {
    const [one, other] = [answered([0, 0, 0]), answered([2, 1, 2])]
    expect(JSON.stringify(stage(one))).toBe(JSON.stringify(stage(other)))
    expect(JSON.stringify(phone(one, 'seat_d'))).toBe(JSON.stringify(phone(other, 'seat_d')))
  })

  it('tells how many have answered, of how many', () => {
    const room = answered([0, 0, 0])
    // Four buyers and the seller of the room.
    const known = { phase: 'open', answered: 3, people: 5, counts: null, truth: null }
    expect(stage(room).poll).toMatchObject(known)
    expect(phone(room, 'seat_d').poll).toMatchObject(known)
  })

  it('shows a phone its own answer and nobody else’s', () => {
    const room = answered([2, 1])
    expect(SEATS.map(seat => phone(room, seat).poll?.mine)).toEqual([2, 1, null, null])
  })

  it('lets the trainer count, and nobody see the truth', () => {
    expect(trainer(answered([2, 1, 2])).poll).toMatchObject({ live: [0, 1, 2], counts: null, truth: null })
  })
})

describe('once it is closed', () => {
  const room = answered([1, 1, 0])
  close(room)
  const result = {
    phase: 'closed',
    counts: [1, 2, 0],
    truth: { option: 1, words: '', source: 'Bangkok Post' },
  }

  it('everybody sees the answers and the truth', () => {
    expect(stage(room).poll).toMatchObject(result)
    expect(phone(room, 'seat_d').poll).toMatchObject(result)
  })

  it('nobody is named: only a seat’s own answer stands on its own phone', () => {
    expect(JSON.stringify(stage(room).poll)).not.toContain('seat_')
    expect(JSON.stringify(trainer(room).poll)).not.toContain('seat_')
  })

  it('the stage has the question in three languages, a phone in its own', () => {
    expect(stage(room).poll?.question).toEqual(QUESTION.question)
    expect(phone(room, 'seat_a').poll?.question).toBe('How many?')
  })

  it('a truth in words comes in the reader’s language', () => {
    const told = answered([], { ...QUESTION, truth: { th: 'แล้วแต่', en: 'It depends', zh: '看情况' } })
    close(told)
    expect(phone(told, 'seat_a').poll?.truth).toMatchObject({ option: null, words: 'It depends' })
  })
})

describe('a closed question on a phone', () => {
  it('goes when its owner trades, and stays on the others', () => {
    const room = answered([1])
    close(room)
    room.send('seat_a', 'share.create', { productId: DURIAN })
    expect(phone(room, 'seat_a').poll).toBeNull()
    expect(phone(room, 'seat_b').poll).toMatchObject({ phase: 'closed' })
  })

  it('gives way to the next question, also where it was left behind', () => {
    const room = answered([1])
    close(room)
    room.send(TRAINER, 'market.enter', { market: 'alibaba' })
    expect(phone(room, 'seat_b').poll).toBeNull()
    room.send(TRAINER, 'poll.open', { ...QUESTION, pollId: 'poll_2' })
    expect(phone(room, 'seat_b').poll).toMatchObject({ pollId: 'poll_2', phase: 'open' })
  })
})

it('the longest question that is taken fits a frame’s section', () => {
  const long = (length: number) => text('ก'.repeat(length))
  const room = answered([7], {
    pollId: 'p'.repeat(64),
    question: long(200),
    options: Array.from({ length: 8 }, () => long(60)),
    truth: long(80),
    source: long(200),
  })
  room.send(TRAINER, 'poll.close', { pollId: 'p'.repeat(64) })
  for (const section of [stage(room).poll, phone(room, 'seat_a').poll, trainer(room).poll])
    expect(bytes(section)).toBeLessThanOrEqual(8_192)
  expect(bytes(stage(room).poll), 'and is as long as it may be').toBeGreaterThan(6_500)
})

it('before the first question there is none', () => {
  const room = aRoom()
  expect([stage(room).poll, trainer(room).poll, phone(room, aBuyer(room)).poll]).toEqual([null, null, null])
})
