import { describe, expect, it } from 'vitest'
import { fold } from '../../server/core/evolve.ts'
import { PACE } from '../../server/core/rehearsal.ts'
import { createMemoryStorage } from '../../server/storage/memory/index.ts'
import { TRAINER } from '../support/live.ts'
import { RehearsalRoom } from '../support/rehearsal.ts'

const aRehearsal = async (bots = 10, pace = 1_000) => {
  const room = await RehearsalRoom.open()
  await room.start(bots, { seed: 7, pace })
  return room
}

describe('bots in a room', () => {
  it('do nothing before they are let in', async () => {
    const room = await RehearsalRoom.open()
    const before = room.state.seq
    await room.pass(20_000)
    expect(room.state.seq).toBe(before)
  })

  it('buy, share, open friends’ links, pay, cancel, and ask for too much', async () => {
    const room = await aRehearsal(20)
    await room.pass(40_000)
    for (const type of [
      'order.placed',
      'order.paid',
      'order.cancelled',
      'share.created',
      'share.opened',
    ] as const)
      expect((await room.done(type)).length, type).toBeGreaterThan(0)
    const refused = await room.done('command.refused')
    expect(new Set(refused.map(e => e.type === 'command.refused' && e.code))).toEqual(
      new Set(['lot.sold-out']),
    )
    const viaFriend = (await room.done('order.placed')).filter(e => 'shareId' in e)
    expect(viaFriend.length).toBeGreaterThan(0)
  })

  it('answer what the trainer asks the room, each once', async () => {
    const room = await aRehearsal(20)
    const word = (text: string) => ({ th: text, en: text, zh: text })
    await room.room.send(TRAINER, 'poll.open', {
      question: word('How many?'),
      options: [word('a'), word('b'), word('c')],
    })
    await room.pass(2_000)
    expect((await room.done('poll.answered')).length).toBe(20)
    expect(room.state.polls[0]!.counts.filter(n => n > 0).length).toBe(3)
  })

  it('act at most once a pace each, not all at the same moment', async () => {
    const room = await aRehearsal(20, 5_000)
    await room.pass(50_000)
    const turns = room.acts.filter(({ command }) => command.id.endsWith(':0'))
    for (const seat of room.seats())
      expect(turns.filter(turn => turn.command.by === seat).length).toBeLessThanOrEqual(10)
    const moments = new Set((await room.room.events()).filter(e => e.cmd.startsWith('bot:')).map(e => e.t))
    expect(moments.size).toBeGreaterThan(turns.length / 4)
  })

  it('take their time unless told otherwise', async () => {
    const room = await RehearsalRoom.open()
    await room.start(5)
    expect(room.state.rehearsal).toMatchObject({ pace: PACE.usual, seed: 7 })
  })
})

describe('bots wait and rest', () => {
  it('while every screen is frozen, and go on afterwards without catching up', async () => {
    const room = await aRehearsal()
    await room.pass(10_000)
    await room.room.send(TRAINER, 'workshop.freeze', {})
    const frozen = room.acts.length
    await room.pass(30_000)
    expect(room.acts.length).toBe(frozen)
    await room.room.send(TRAINER, 'workshop.unfreeze', {})
    await room.pass(1_000)
    const soon = room.acts.length - frozen
    expect(soon).toBeGreaterThan(0)
    expect(soon).toBeLessThanOrEqual(2 * 10 * 2)
  })

  it('when the trainer sends them home', async () => {
    const room = await aRehearsal()
    await room.pass(10_000)
    await room.room.send(TRAINER, 'rehearsal.stop', {})
    const home = room.acts.length
    await room.pass(10_000)
    expect(room.acts.length).toBe(home)
    expect([...room.state.holds.keys()]).toEqual([])
  })

  it('when the room closes', async () => {
    const room = await aRehearsal()
    await room.pass(5_000)
    await room.room.send(TRAINER, 'workshop.close', {})
    const { seq } = room.state
    await room.pass(10_000)
    expect(room.state.seq).toBe(seq)
  })

  it('one alone, when the trainer removes its seat', async () => {
    const room = await aRehearsal(3)
    await room.pass(3_000)
    const [removed] = room.seats()
    await room.room.send(TRAINER, 'participant.remove', { participantId: removed! })
    const before = room.acts.length
    await room.pass(30_000)
    const later = room.acts.slice(before)
    expect(later.length).toBeGreaterThan(0)
    expect(later.filter(act => act.command.by === removed)).toEqual([])
  })
})

describe('after a crash', () => {
  it('the bots of the log go on, and no step is taken twice', async () => {
    const storage = createMemoryStorage()
    const room = await RehearsalRoom.open(storage)
    await room.start(30, { seed: 7, pace: 1_000 })
    await room.pass(20_600) // in the middle of a step
    const again = await RehearsalRoom.open(storage)
    expect(again.seats()).toEqual(room.seats())
    await again.pass(10_000)
    expect(again.acts.length).toBeGreaterThan(20)
    const events = await again.room.events()
    const starts = events.filter((e, i) => e.cmd.startsWith('bot:') && events[i - 1]?.cmd !== e.cmd)
    const steps = starts.map(e => [e.by, ...e.cmd.split(':').slice(2)].join(' '))
    expect(new Set(steps).size).toBe(starts.length)
    expect(fold(events)).toEqual(again.state)
  })
})
