import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '../../server/core/evolve.ts'
import { aBuyer, aRoom, type Room, TRAINER, text } from '../support/room.ts'

const SEATS = ['seat_1', 'seat_2', 'seat_3', 'seat_4']

/** What may happen around questions, in any order; `n` picks among those asked so far. */
type Act =
  | { do: 'ask'; options: number }
  | { do: 'answer'; seat: number; n: number; option: number }
  | { do: 'close'; n: number }
  | { do: 'remove'; seat: number }
  | { do: 'freeze' | 'unfreeze' }

const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('ask' as const), options: fc.integer({ min: 2, max: 8 }) }),
  },
  {
    weight: 12,
    arbitrary: fc.record({
      do: fc.constant('answer' as const),
      seat: fc.nat(SEATS.length - 1),
      n: fc.nat(3),
      option: fc.nat(8),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('close' as const), n: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remove' as const), seat: fc.nat(SEATS.length - 1) }) },
  { weight: 1, arbitrary: fc.constantFrom<Act>({ do: 'freeze' }, { do: 'unfreeze' }) },
)

/** Plays the acts, and keeps beside the room what each seat was last told that it had chosen. */
function play(acts: Act[]): { room: Room; chosen: Map<string, Map<string, number>> } {
  const room = aRoom()
  for (const seat of SEATS) aBuyer(room, seat, seat)
  const chosen = new Map<string, Map<string, number>>()
  for (const a of acts) {
    if (a.do === 'ask') ask(room, a.options)
    if (a.do === 'answer') {
      const pollId = `poll_${a.n}`
      const { ok } = room.send(SEATS[a.seat]!, 'poll.answer', { pollId, option: a.option })
      if (ok) chosen.set(pollId, (chosen.get(pollId) ?? new Map()).set(SEATS[a.seat]!, a.option))
    }
    if (a.do === 'close') room.send(TRAINER, 'poll.close', { pollId: `poll_${a.n}` })
    if (a.do === 'remove') room.send(TRAINER, 'participant.remove', { participantId: SEATS[a.seat]! })
    if (a.do === 'freeze') room.send(TRAINER, 'workshop.freeze', {})
    if (a.do === 'unfreeze') room.send(TRAINER, 'workshop.unfreeze', {})
  }
  return { room, chosen }
}

function ask(room: Room, options: number): void {
  room.send(TRAINER, 'poll.open', {
    pollId: `poll_${room.state.polls.length}`,
    question: text('?'),
    options: Array.from({ length: options }, (_, i) => text(String(i))),
  })
}

describe('whatever the room answers, in whatever order', () => {
  it('the counts are those of the seats that answered, each counted once and as it was last told', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 60 }), acts => {
        const { room, chosen } = play([{ do: 'ask', options: 3 }, ...acts])
        for (const { pollId, answers, counts, options } of room.state.polls) {
          expect(answers).toEqual(chosen.get(pollId) ?? new Map())
          const told = [...answers.values()]
          expect(counts).toEqual(options.map((_, i) => told.filter(option => option === i).length))
          expect(counts.reduce((sum, n) => sum + n, 0)).toBe(answers.size)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('at most the last question is open, and the log alone gives the same questions', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), acts => {
        const { room } = play(acts)
        expect(room.state.polls.slice(0, -1).every(poll => poll.phase === 'closed')).toBe(true)
        expect(fold(room.log.map(event => JSON.parse(JSON.stringify(event))))).toEqual(room.state)
      }),
      { numRuns: 100 },
    )
  })
})
