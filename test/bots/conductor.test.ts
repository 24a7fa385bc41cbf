import { beforeAll, describe, expect, it } from 'vitest'
import { conduct, type Desk, type Part } from '../../server/bots/conductor.ts'
import type { LoggedEvent } from '../../server/core/event.ts'
import { MARKETS } from '../../server/core/market.ts'
import { lessonNamed } from '../../simulations/index.ts'
import { verifyRecording } from '../../simulations/lab/verify.ts'
import { TRAINER } from '../support/live.ts'
import { sealRecording } from '../support/recording.ts'
import { aWholeLesson, RehearsalRoom } from '../support/rehearsal.ts'
import { text } from '../support/room.ts'

const POLL = { question: text('?'), options: ['a', 'b'].map(text) }
const PARTS: Part[] = [
  { minutes: 10, teaches: 'share', opensRun: false, polls: [POLL, POLL] },
  { minutes: 5, teaches: 'rush', opensRun: true, polls: [] },
]
const REHEARSAL = { number: 9, tempo: 1_000, startedAt: 0 }

/** A console in scene `number` since lesson-ms 0, changed as the row says. */
function desk({
  number = 0,
  poll = null,
  frozen = false,
  run = null,
  waiting = [],
}: Partial<Seen> = {}): Desk {
  return {
    room: { frozen, phase: 'open', run },
    direction: { scene: { number, minutes: 0, startedAt: 0 } },
    poll,
    help: { waiting, more: 0 },
  } as unknown as Desk
}
type Seen = {
  number: number
  poll: { pollId: string; phase: 'open' | 'closed' } | null
  frozen: boolean
  run: object | null
  waiting: object[]
}
const MINE = 'lesson:9:0:poll:0'
const calls = (seen: Partial<Seen>, t: number) =>
  conduct(desk(seen), { parts: PARTS, answer: 'Coming' }, REHEARSAL, t).map(({ id: _id, ...call }) => call)

describe('who conducts a lesson', () => {
  it.each<[string, Partial<Seen>, number, object[]]>([
    ['starts the first scene', { number: -1 }, 0, [{ type: 'scene.start', scene: 0 }]],
    ['lets people arrive before asking', {}, 400, []],
    ['asks the first question', {}, 600, [{ type: 'poll.open', pollId: MINE, ...POLL }]],
    ['… once', { poll: { pollId: MINE, phase: 'open' } }, 700, []],
    [
      '… and closes it',
      { poll: { pollId: MINE, phase: 'open' } },
      3_600,
      [{ type: 'poll.close', pollId: MINE }],
    ],
    ['never closes the trainer’s own question', { poll: { pollId: 'poll_1', phase: 'open' } }, 3_600, []],
    [
      'asks the second in the second half',
      { poll: { pollId: MINE, phase: 'closed' } },
      5_600,
      [{ type: 'poll.open', pollId: 'lesson:9:0:poll:1', ...POLL }],
    ],
    [
      'goes on when the scene’s time is over, closing what is open',
      { poll: { pollId: MINE, phase: 'open' } },
      10_000,
      [
        { type: 'poll.close', pollId: MINE },
        { type: 'scene.start', scene: 1 },
      ],
    ],
    ['stops after the last scene', { number: 1 }, 99_000, []],
    ['waits while the room is held', { frozen: true }, 99_000, []],
    [
      'lets the days go by once the rush is over',
      { run: { running: true, speed: 60 } },
      100,
      [{ type: 'clock.set', speed: 600 }],
    ],
    ['… but not in the scene of the rush', { number: 1, run: { running: true, speed: 60 } }, 100, []],
    ['… nor in a burst', { run: { running: true, speed: 1, inBurst: true } }, 100, []],
    ['lets a call wait a little', { waiting: [{ id: 'nok', since: 0 }] }, 400, []],
    [
      '… and answers it, also after the last scene',
      { number: 1, waiting: [{ id: 'nok', since: 0 }] },
      9_000,
      [{ type: 'help.answer', participantId: 'nok', text: 'Coming' }],
    ],
  ])('%s', (_what, seen, t, expected) => {
    expect(calls(seen, t)).toEqual(expected)
  })

  it('goes on from a scene that the trainer starts by hand', async () => {
    const room = await RehearsalRoom.open()
    await room.start(3, { tempo: 1_000 })
    await room.pass(500)
    expect(room.state.scene?.number).toBe(0)
    await room.room.send(TRAINER, 'scene.start', { scene: 3 })
    await room.pass(13_500)
    expect(room.state.scene?.number).toBe(4)
  })

  it('begins at the beginning, also in a room in which scenes were on before', async () => {
    const room = await RehearsalRoom.open()
    await room.pass(1_000)
    await room.room.send(TRAINER, 'scene.start', { scene: 3 })
    await room.pass(5_000)
    await room.start(3, { tempo: 1_000 })
    await room.pass(500)
    expect(room.state.scene?.number).toBe(0)
  })

  it('leaves a rehearsal alone in which only bots were asked for, and a room that nobody runs any more', async () => {
    const room = await RehearsalRoom.open()
    await room.start(3)
    await room.pass(3_000)
    expect(room.state.scene).toBeNull()
  })
})

describe('the whole lesson, with 20 bots and nobody else', { timeout: 60_000 }, () => {
  const WHOLE = { bots: 20, seed: 7, tempo: 2_000, pace: 1_500 }
  const SCENES = lessonNamed('default')!.scenes
  let first: Awaited<ReturnType<typeof aWholeLesson>>
  beforeAll(async () => {
    first = await aWholeLesson(WHOLE)
  })

  /** Events by bots' hands between the start of a scene and the next. */
  const inScene = (number: number): LoggedEvent[] => {
    const { events } = first
    const starts = events.flatMap((e, i) => (e.type === 'scene.started' ? [i] : []))
    return events.slice(starts[number], starts[number + 1]).filter(e => e.cmd.startsWith('bot:'))
  }
  const count = (number: number, type: LoggedEvent['type']) =>
    inScene(number).filter(e => e.type === type).length

  it('plays every scene once, in order, each for its time', () => {
    const started = first.events.filter(e => e.type === 'scene.started')
    expect(started.map(e => e.scene)).toEqual(SCENES.map((_, i) => i))
    for (const [i, e] of started.slice(1).entries()) {
      const lasted = e.t - started[i]!.t
      expect(Math.abs(lasted - SCENES[i]!.minutes * WHOLE.tempo)).toBeLessThan(500)
    }
  })

  it('asks each scene’s questions; every bot answers, and each is closed', () => {
    const asked = first.lesson.state.polls
    expect(asked.length).toBe(SCENES.flatMap(scene => scene.polls).length)
    for (const poll of asked) expect([poll.phase, poll.answers.size]).toEqual(['closed', WHOLE.bots])
  })

  it('does in each scene what it teaches', () => {
    expect(count(0, 'order.placed')).toBeGreaterThan(10 * count(0, 'share.created'))
    expect(count(1, 'share.created') + count(1, 'share.opened')).toBeGreaterThan(count(1, 'order.placed'))
    expect(count(2, 'order.placed')).toBeGreaterThan(count(1, 'order.placed'))
    expect(inScene(2).some(e => e.type === 'command.refused' && e.code === 'lot.sold-out')).toBe(true)
    expect(count(4, 'order.placed')).toBeLessThan(count(3, 'order.placed'))
  })

  it('hears who calls for help, and nobody waits for long', () => {
    const { events, lesson } = first
    expect(events.filter(e => e.type === 'help.answered').length).toBeGreaterThan(0)
    const patience = 6_000
    const waiting = [...lesson.state.help.values()].filter(call => call.answer === null)
    expect(waiting.filter(call => lesson.state.t - call.since > patience)).toEqual([])
  })

  it('is refused for reasons of the market alone, and sells no more than there is', () => {
    const refused = first.lesson.acts.flatMap(({ outcome }) => (outcome.ok ? [] : [outcome.refused.code]))
    // Two may reach for the last place of a team at once.
    expect(new Set(refused.filter(code => code !== 'group.full'))).toEqual(new Set(['lot.sold-out']))
    expect(first.events.some(e => e.type === 'group.filled')).toBe(true)
    for (const { stock } of first.lesson.state.lotList)
      for (const market of MARKETS) expect(stock[market].onHand).toBeGreaterThanOrEqual(0)
  })

  it('leaves a recording in which the crowd decides the same again', () => {
    const verdict = verifyRecording(sealRecording(first.events))
    expect(verdict).toMatchObject({ intact: true })
    expect(verdict.difference).toBeUndefined()
  })

  it('is the same to the byte with the same seed, and another with another', async () => {
    const short = { ...WHOLE, bots: 6, tempo: 400 }
    const [one, same, other] = [
      await aWholeLesson(short),
      await aWholeLesson(short),
      await aWholeLesson({ ...short, seed: 8 }),
    ]
    expect(same.hash).toBe(one.hash)
    expect(other.hash).not.toBe(one.hash)
  })
})
