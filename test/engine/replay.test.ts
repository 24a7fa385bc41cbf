import { isDeepStrictEqual } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'
import type { LoggedEvent } from '../../server/core/event.ts'
import { fold } from '../../server/core/evolve.ts'
import { Replay } from '../../server/engine/replay.ts'
import { createMemoryStorage } from '../../server/storage/memory/index.ts'
import { runHeadless } from '../../simulations/lab/headless.ts'
import { LiveRoom, LOG, TRAINER } from '../support/live.ts'

/** Two hours of the flash sale: some 40,000 orders, its burst included, and enough weight for a checkpoint. */
async function aFlashSale() {
  const storage = createMemoryStorage()
  const { kept } = await runHeadless({ scenario: 'durian-flash', seed: 7, hours: 2, keep: true })
  await storage.log.create('flash')
  await storage.log.append('flash', 0, kept)
  const replay = new Replay('flash', storage.log)
  await replay.catchUp()
  return { events: kept, replay }
}

let flash: { events: LoggedEvent[]; replay: Replay }
beforeAll(async () => {
  flash = await aFlashSale()
})

/** Node's own comparison walks 40,000 orders thirty times as fast as one that is ready to explain a difference. */
function expectSame(found: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(found, expected)) expect(found).toEqual(expected)
}

const foldedTo = (seq: number) => fold(flash.events.slice(0, seq))

describe('a seek', () => {
  it('is the fold up to there, in whatever order one jumps', async () => {
    const { events, replay } = flash
    const places = [1, 0.3, 0.99, 0.31, 0.05, 0.6, 0.30001, 1].map(part => Math.ceil(part * events.length))
    for (const seq of places) expectSame(await replay.at(seq, state => structuredClone(state)), foldedTo(seq))
  })

  it('may be asked for by many at once', async () => {
    const { events, replay } = flash
    const places = Array.from({ length: 12 }, (_, i) => Math.ceil(((i * 7) % 12) * (events.length / 12)) + 1)
    const seen = await Promise.all(places.map(seq => replay.at(seq, state => structuredClone(state))))
    for (const [i, seq] of places.entries()) expectSame(seen[i], foldedTo(seq))
  })

  it('leaves nothing of what was looked at for the next to stumble over', async () => {
    const { replay } = flash
    const seq = replay.first + 10
    await replay.at(seq, () => undefined)
    await replay.at(replay.head, () => undefined)
    expect(await replay.at(seq, state => structuredClone(state))).toEqual(foldedTo(seq))
  })
})

describe('lesson time', () => {
  it('names the last event that had happened by then', () => {
    const { events, replay } = flash
    for (const t of [0, 1, 999, 60_000, 61_234, replay.length - 1, replay.length]) {
      const expected = events.filter(event => event.t <= t).length
      expect(replay.seqAt(t)).toBe(Math.max(replay.first, expected))
    }
  })

  it('begins where the market stands open and ends at the last event, whatever is asked for', () => {
    const { events, replay } = flash
    expect(events[replay.first - 1]!.type).toBe('insight.joined')
    expect(events[replay.first]!.type).toBe('scenario.started')
    expect(replay.seqAt(-5)).toBe(replay.first)
    expect(replay.seqAt(Number.POSITIVE_INFINITY)).toBe(events.length)
    expect(replay.within(0)).toBe(replay.first)
    expect(replay.within(1e9)).toBe(events.length)
  })
})

describe('a walk', () => {
  it('looks once at the end of every stretch in which something happened, and each look is the fold', async () => {
    const { events, replay } = flash
    const looks: { seq: number; orders: number }[] = []
    const reached = await replay.walk({ after: replay.first, until: 30_000, step: 1_000 }, state => {
      looks.push({ seq: state.seq, orders: state.crowd.alibaba.orders })
      return true
    })
    expect(reached).toBe(30_000)
    const ends = events
      .filter(({ seq, t }) => seq > replay.first && t <= 30_000)
      .filter((event, i, all) => Math.ceil(event.t / 1_000) !== Math.ceil((all[i + 1]?.t ?? -1) / 1_000))
    expect(looks.length).toBeGreaterThan(10)
    expect(looks).toEqual(ends.map(({ seq }) => ({ seq, orders: foldedTo(seq).crowd.alibaba.orders })))
  })

  it('stops when it is told to, says how far it came, and goes on from there', async () => {
    const { replay } = flash
    const seqs: number[] = []
    const reached = await replay.walk({ after: replay.first, until: 30_000, step: 1_000 }, state => {
      seqs.push(state.seq)
      return seqs.length < 3
    })
    expect(seqs).toHaveLength(3)
    expect(reached).toBe(replay.timeOf(seqs[2]!))
    await replay.walk({ after: seqs[2]!, until: 30_000, step: 1_000 }, state => {
      seqs.push(state.seq)
      return seqs.length < 6
    })
    const all: number[] = []
    await replay.walk({ after: replay.first, until: 30_000, step: 1_000 }, state => {
      all.push(state.seq)
      return true
    })
    expect(seqs).toEqual(all.slice(0, 6))
  })
})

describe('the log of a room that goes on', () => {
  it('is caught up with, and what came before stays where it was', async () => {
    const room = await LiveRoom.open()
    const replay = new Replay(LOG, room.storage.log)
    await replay.catchUp()
    const before = replay.head
    expect(replay.first).toBe(before)
    await room.pass(5_000)
    await room.joined('seat_nok')
    await room.send(TRAINER, 'market.enter', { market: 'alibaba' })
    await replay.catchUp()
    const events = await room.events()
    expect(replay.head).toBe(events.length)
    for (const seq of [before, before + 1, events.length])
      expect(await replay.at(seq, state => structuredClone(state))).toEqual(fold(events.slice(0, seq)))
  })

  it('has quiet stretches where for long nothing could be seen to happen', async () => {
    const room = await LiveRoom.open()
    await room.pass(1_000)
    await room.joined('seat_nok')
    room.wall += 1_900 // less than a laptop's sleep
    await room.pass(120_000)
    await room.joined('seat_lek')
    const replay = new Replay(LOG, room.storage.log)
    await replay.catchUp()
    const [nok, lek] = (await room.events())
      .filter(e => e.type === 'participant.joined' && e.by.startsWith('seat_'))
      .slice(-2)
    expect(replay.quiet).toEqual([{ from: nok!.t, to: lek!.t }])
  })
})
