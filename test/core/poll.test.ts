import { describe, expect, it } from 'vitest'
import { lastPoll } from '../../server/core/poll.ts'
import { aBuyer, aRoom, code, join, placed, type Room, SELLER, TRAINER, text } from '../support/room.ts'

const QUESTION = {
  question: text('How many in the first minute?'),
  options: ['4,000', '40,000', '400,000'].map(text),
  truth: 1,
  source: text('Bangkok Post'),
}

/** A room with two people in it and one open question. */
function asking(): { room: Room; a: string; b: string } {
  const room = aRoom()
  const [a, b] = [aBuyer(room, 'seat_a', 'A'), aBuyer(room, 'seat_b', 'B')]
  room.send(TRAINER, 'poll.open', { pollId: 'poll_1', ...QUESTION })
  return { room, a, b }
}

const answer = (room: Room, seat: string, option: number, pollId = 'poll_1') =>
  room.send(seat, 'poll.answer', { pollId, option })
const close = (room: Room) => room.send(TRAINER, 'poll.close', { pollId: 'poll_1' })

describe('opening a poll', () => {
  it('keeps the question as it was asked, in three languages', () => {
    const room = aRoom()
    const before = room.log.length
    expect(room.send(TRAINER, 'poll.open', { pollId: 'poll_1', ...QUESTION })).toMatchObject({
      result: { pollId: 'poll_1' },
    })
    expect(room.facts(before)).toEqual([{ type: 'poll.opened', pollId: 'poll_1', ...QUESTION }])
  })

  it('finds an id for it when the sender has none', () => {
    const outcome = aRoom().send(TRAINER, 'poll.open', QUESTION)
    expect(outcome).toMatchObject({ ok: true, result: { pollId: expect.stringMatching(/^poll_/) } })
  })

  it('is for the trainer alone', () => {
    const { room, a } = asking()
    expect(code(room.send(a, 'poll.open', QUESTION))).toBe('role.forbidden')
    expect(code(room.send(a, 'poll.close', { pollId: 'poll_1' }))).toBe('role.forbidden')
  })

  it('waits until the one before is closed', () => {
    const { room } = asking()
    expect(room.send(TRAINER, 'poll.open', { ...QUESTION, pollId: 'poll_2' })).toMatchObject({
      refused: { code: 'poll.open-already', params: { pollId: 'poll_1' } },
    })
    close(room)
    expect(code(room.send(TRAINER, 'poll.open', { ...QUESTION, pollId: 'poll_2' }))).toBe('ok')
  })

  it('never takes an id twice', () => {
    const { room } = asking()
    close(room)
    expect(code(room.send(TRAINER, 'poll.open', { ...QUESTION, pollId: 'poll_1' }))).toBe('poll.exists')
  })
})

describe('answering', () => {
  it('counts one answer a seat, the last one', () => {
    const { room, a, b } = asking()
    for (const [seat, option] of [
      [a, 0],
      [b, 2],
      [a, 1],
    ] as const)
      answer(room, seat, option)
    expect(lastPoll(room.state)).toMatchObject({
      counts: [0, 1, 1],
      answers: new Map([
        [a, 1],
        [b, 2],
      ]),
    })
  })

  it('with the same option again changes nothing and is no event', () => {
    const { room, a } = asking()
    answer(room, a, 0)
    const before = room.log.length
    expect(code(answer(room, a, 0))).toBe('ok')
    expect(room.log.length).toBe(before)
  })

  it('is refused after the close, and the log remembers who came late', () => {
    const { room, a } = asking()
    close(room)
    const before = room.log.length
    expect(code(answer(room, a, 0))).toBe('poll.closed')
    expect(room.facts(before)).toEqual([
      { type: 'command.refused', command: 'poll.answer', code: 'poll.closed' },
    ])
  })

  it('is refused while the room is frozen, and goes on after it', () => {
    const { room, a } = asking()
    room.send(TRAINER, 'workshop.freeze', {})
    expect(code(answer(room, a, 0))).toBe('workshop.frozen')
    room.send(TRAINER, 'workshop.unfreeze', {})
    expect(code(answer(room, a, 0))).toBe('ok')
  })

  it('names the field when there is no such option, and leaves no trace', () => {
    const { room, a } = asking()
    const before = room.log.length
    expect(answer(room, a, 3)).toMatchObject({
      refused: { code: 'payload.malformed', params: { field: 'option' } },
    })
    expect(room.log.length).toBe(before)
  })

  it('does not know a question that nobody asked', () => {
    const { room, a } = asking()
    expect(code(answer(room, a, 0, 'poll_9'))).toBe('poll.unknown')
    expect(code(room.send(TRAINER, 'poll.close', { pollId: 'poll_9' }))).toBe('poll.unknown')
  })

  it('is for participants: the trainer’s guess is not the room’s', () => {
    expect(code(answer(asking().room, TRAINER, 0))).toBe('role.forbidden')
  })
})

describe('closing', () => {
  it('holds for good how many were asked, whoever comes or goes later', () => {
    const { room, a } = asking()
    answer(room, a, 0)
    close(room)
    aBuyer(room, 'seat_late', 'Late')
    room.send(TRAINER, 'participant.remove', { participantId: a })
    // The seller of the room is a person too.
    expect(lastPoll(room.state)).toMatchObject({ phase: 'closed', people: 3, counts: [1, 0, 0] })
  })

  it('is done once', () => {
    const { room } = asking()
    close(room)
    expect(code(close(room))).toBe('poll.closed')
  })

  it('never counts more answers than people, also when one who answered was taken out', () => {
    const { room, a, b } = asking()
    for (const seat of [a, b, SELLER]) answer(room, seat, 0)
    room.send(TRAINER, 'participant.remove', { participantId: a })
    close(room)
    expect(lastPoll(room.state)).toMatchObject({ people: 3, counts: [3, 0, 0] })
  })
})

describe('several polls', () => {
  it('stay in the order in which they were asked', () => {
    const { room } = asking()
    close(room)
    room.send(TRAINER, 'poll.open', { ...QUESTION, pollId: 'poll_2' })
    expect(room.state.polls.map(p => [p.pollId, p.phase])).toEqual([
      ['poll_1', 'closed'],
      ['poll_2', 'open'],
    ])
  })
})

describe('a closed poll', () => {
  const gone = ({ room, a, b }: ReturnType<typeof asking>) =>
    [a, b].map(seat => lastPoll(room.state)!.over || lastPoll(room.state)!.movedOn.includes(seat))

  it('is left behind by whoever trades', () => {
    const at = asking()
    placed(at.room, at.a)
    close(at.room)
    expect(gone(at), 'what was bought before').toEqual([false, false])
    placed(at.room, at.a)
    expect(gone(at)).toEqual([true, false])
  })

  it('is left behind by all when the room goes to the other market', () => {
    const at = asking()
    close(at.room)
    at.room.send(TRAINER, 'market.enter', { market: 'alibaba' })
    expect(gone(at)).toEqual([true, true])
  })
})

it('somebody who joins while a question is open may answer it', () => {
  const { room } = asking()
  join(room, 'seat_new', 'New')
  expect(code(answer(room, 'seat_new', 2))).toBe('ok')
})

describe('taking a question back', () => {
  const undo = (room: Room) => code(room.send(TRAINER, 'workshop.undo', {}))

  it('that was closed too early: it is open again, with its answers, and nobody has moved on', () => {
    const { room, a, b } = asking()
    answer(room, a, 0)
    const before = structuredClone(room.state.polls)
    close(room)
    placed(room, a)
    expect(undo(room)).toBe('ok')
    expect(room.state.polls).toEqual(before)
    expect(code(answer(room, b, 1))).toBe('ok')
  })

  it('that should not have been asked: it is on no screen, and a late answer finds nothing', () => {
    const { room, a } = asking()
    answer(room, a, 0)
    expect(room.state.timeline.marks).toMatchObject([{ kind: 'poll', title: QUESTION.question }])
    expect(undo(room)).toBe('ok')
    expect(lastPoll(room.state)).toBeUndefined()
    expect(room.state.timeline.marks).toEqual([])
    expect(code(answer(room, a, 1))).toBe('poll.unknown')
  })

  it('leaves the one before as the last', () => {
    const { room } = asking()
    close(room)
    room.send(TRAINER, 'poll.open', { ...QUESTION, pollId: 'poll_2' })
    undo(room)
    expect(lastPoll(room.state)).toMatchObject({ pollId: 'poll_1', phase: 'closed' })
  })

  it('an answer given for somebody goes back to what they had said, never one of a phone’s own', () => {
    const { room, a, b } = asking()
    answer(room, a, 0)
    room.sendFor(TRAINER, a, 'poll.answer', { pollId: 'poll_1', option: 2 })
    room.sendFor(TRAINER, b, 'poll.answer', { pollId: 'poll_1', option: 2 })
    undo(room)
    expect(lastPoll(room.state)).toMatchObject({ counts: [0, 0, 1], answers: new Map([[a, 2]]) })
    undo(room)
    expect(lastPoll(room.state)).toMatchObject({ counts: [1, 0, 0], answers: new Map([[a, 0]]) })
  })
})
