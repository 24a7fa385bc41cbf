import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CueSpec } from '../../server/core/cue-sheet.ts'
import type { Lesson } from '../../server/core/lesson.ts'
import type { ScenarioHeader } from '../../server/core/scenario.ts'
import { STAGE_SCENES } from '../../server/core/stage.ts'
import { aBuyer, aRoom, code, GTIN, placed, type Room, TRAINER, text } from '../support/room.ts'

const rush: ScenarioHeader = {
  name: 'rush',
  title: text('Rush'),
  market: 'alibaba',
  startsAt: 1_523_934_000_000,
  hours: 1,
  speed: 60,
  bursts: [],
  population: 100,
  product: GTIN,
  stock: {},
  knobs: {},
}
const told = (word: string) => ({ type: 'room.tell' as const, text: text(word) })
const cue = (cueId: string, extra: object): CueSpec =>
  ({ cueId, title: text(cueId), note: text('…'), does: [told(cueId)], ...extra }) as CueSpec
const LESSON: Lesson = {
  name: 'default',
  title: text('Lesson'),
  scenes: [
    {
      name: 'open',
      title: text('Open'),
      minutes: 10,
      stage: 'join',
      market: 'alibaba',
      steps: [],
      questions: [],
      polls: [],
    },
    {
      name: 'rush',
      title: text('Rush'),
      minutes: 5,
      stage: 'market',
      scenario: { name: 'rush', speed: 600 },
      steps: [],
      questions: [],
      polls: [],
    },
  ],
}

function running(cues: CueSpec[] = []): Room {
  const room = aRoom({ stock: 100 })
  room.scenarios = [{ ...rush, cues }]
  room.lessons = [LESSON]
  room.send(TRAINER, 'scenario.start', { scenario: 'rush', seed: 3 })
  return room
}
const cueOf = (room: Room, cueId: string) => room.state.run!.cues.find(c => c.cueId === cueId)!

describe('the stage director', () => {
  it.each(STAGE_SCENES.filter(s => s !== 'order'))('shows %s on every projector', scene => {
    const room = running()
    room.send(TRAINER, 'stage.show', { scene })
    expect(room.state.stage.scene).toBe(scene)
  })

  it('tells one order’s story, and of no order that is not there', () => {
    const room = aRoom()
    const orderId = placed(room, aBuyer(room))
    expect(code(room.send(TRAINER, 'stage.show', { scene: 'order', orderId }))).toBe('ok')
    expect(room.state.stage.orderId).toBe(orderId)
    expect(code(room.send(TRAINER, 'stage.show', { scene: 'order', orderId: 'ord_x' }))).toBe('order.unknown')
    expect(code(room.send(TRAINER, 'stage.show', { scene: 'order' }))).toBe('order.unknown')
  })

  it('breaks for so many minutes of lesson time, ten if nobody says how many', () => {
    const room = aRoom()
    room.t = 5_000
    room.send(TRAINER, 'stage.show', { scene: 'break', minutes: 2 })
    expect(room.state.stage.until).toBe(125_000)
    room.send(TRAINER, 'stage.show', { scene: 'break' })
    expect(room.state.stage.until).toBe(605_000)
  })

  it('is no participant’s', () => {
    const room = aRoom()
    expect(code(room.send(aBuyer(room), 'stage.show', { scene: 'blank' }))).toBe('role.forbidden')
  })
})

describe('a freeze with a countdown', () => {
  it('is over by itself when the driver sees that its time has come', () => {
    const room = aRoom()
    room.t = 1_000
    room.send(TRAINER, 'workshop.freeze', { message: 'look', seconds: 30 })
    expect(room.state.workshop.frozenUntil).toBe(31_000)
    room.t = 31_000
    room.drive('workshop.unfreeze', {})
    expect(room.log.at(-1)).toMatchObject({ type: 'workshop.unfrozen', heldFor: 30_000, by: 'driver' })
    expect(room.state.workshop).toMatchObject({ frozenAt: null, frozenUntil: null })
  })
})

describe('a knob', () => {
  it('acts from the moment on, and leaves the scenario as it was written', () => {
    const room = running()
    const commission = (value: number) =>
      room.send(TRAINER, 'knob.set', { knob: 'alibaba.commission', value })
    expect(code(commission(800))).toBe('ok')
    expect(room.state.run!.header.knobs).toEqual({ 'alibaba.commission': 800 })
    expect(room.scenarios[0]!.knobs).toEqual({})
    expect(room.log.at(-1)).toMatchObject({ before: 400, value: 800 })
    const seq = room.state.seq
    commission(800)
    expect(room.state.seq).toBe(seq)
  })

  it.each([
    ['alibaba.commission', 1_001, 'knob.range'],
    ['alibaba.commission', -1, 'knob.range'],
    ['tencent.share.rate', 1.5, 'knob.range'],
    ['speed', 1, 'knob.unknown'],
    ['toString', 1, 'knob.unknown'],
  ])('%s = %d → %s', (knob, value, refused) => {
    expect(code(running().send(TRAINER, 'knob.set', { knob, value }))).toBe(refused)
  })

  it('needs a run', () => {
    expect(code(aRoom().send(TRAINER, 'knob.set', { knob: 'alibaba.commission', value: 1 }))).toBe(
      'run.not-running',
    )
  })
})

describe('a cue sheet', () => {
  const sheet = [
    cue('storm', { at: 60_000 }),
    cue('calm', { after: 'storm', wait: 30_000 }),
    cue('late', { after: 'calm', wait: 5_000, muted: true }),
  ]

  it('gives each cue its moment, those that wait for another behind it', () => {
    expect(running(sheet).state.run!.cues.map(c => [c.at, c.phase])).toEqual([
      [60_000, 'waiting'],
      [90_000, 'waiting'],
      [95_000, 'muted'],
    ])
  })

  it('is fired by the driver when the tick before has ended, with all it does, once', () => {
    const room = running([
      { ...sheet[0]!, does: [{ type: 'knob.set', knob: 'alibaba.commission', value: 900 }, told('storm')] },
    ])
    const advance = (n: number) =>
      room.drive('flow.advance', {
        tick: { n, from: n * 60_000, to: (n + 1) * 60_000 },
        count: 0,
        intents: {} as never,
        shareCount: 0,
        shares: {} as never,
      })
    room.drive('cue.fire', { cueId: 'storm' })
    expect(cueOf(room, 'storm').phase).toBe('waiting')
    room.at = 60_000
    advance(0)
    room.drive('cue.fire', { cueId: 'storm' })
    expect(room.state.run!.header.knobs).toEqual({ 'alibaba.commission': 900 })
    expect(room.state.workshop.news).toEqual(text('storm'))
    const seq = room.state.seq
    room.drive('cue.fire', { cueId: 'storm' })
    expect(room.state.seq).toBe(seq)
  })

  it('takes those that wait along when a cue comes early or late', () => {
    const room = running(sheet)
    room.send(TRAINER, 'cue.delay', { cueId: 'storm', wait: 60_000 })
    expect(room.state.run!.cues.map(c => c.at)).toEqual([120_000, 150_000, 155_000])
    room.at = 7_000
    room.send(TRAINER, 'cue.fire', { cueId: 'storm' })
    expect(room.state.run!.cues.map(c => c.at)).toEqual([7_000, 37_000, 42_000])
  })

  it('leaves out what is muted until it is wanted again', () => {
    const room = running(sheet)
    room.send(TRAINER, 'cue.mute', { cueId: 'storm' })
    expect(cueOf(room, 'storm').phase).toBe('muted')
    expect(code(room.send(TRAINER, 'cue.unmute', { cueId: 'storm' }))).toBe('ok')
    expect(code(room.send(TRAINER, 'cue.unmute', { cueId: 'storm' }))).toBe('cue.not-muted')
  })

  it('takes one more while it runs', () => {
    const room = running()
    const rain = { cueId: 'rain', title: text('Rain'), note: text('…'), does: [told('rain')] }
    expect(code(room.send(TRAINER, 'cue.add', { ...rain, when: 5_000 }))).toBe('ok')
    expect(cueOf(room, 'rain')).toMatchObject({ at: 5_000, phase: 'waiting' })
    expect(code(room.send(TRAINER, 'cue.add', { ...rain, when: 5_000 }))).toBe('cue.exists')
  })

  it('comes so long after now as the trainer says, and tells everybody its title if it does nothing else', () => {
    const room = running()
    room.at = 90_500
    room.send(TRAINER, 'cue.add', { title: text('Rain'), wait: 60_000 })
    expect(room.state.run!.cues[0]).toMatchObject({ does: [told('Rain')], phase: 'waiting' })
    expect(room.log.at(-1)).toMatchObject({ type: 'cue.added' })
    expect(room.state.run!.cues[0]!.at).toBeGreaterThanOrEqual(60_000)
  })

  it.each<[string, CueSpec[], string]>([
    ['a circle', [cue('a', { after: 'b', wait: 1 }), cue('b', { after: 'a', wait: 1 })], 'cue.cycle'],
    ['itself', [cue('a', { after: 'a', wait: 1 })], 'cue.cycle'],
    ['nobody', [cue('a', { after: 'x', wait: 1 })], 'cue.unknown'],
    ['a twin', [cue('a', { at: 1 }), cue('a', { at: 2 })], 'cue.exists'],
    [
      'an unknown knob',
      [cue('a', { at: 1, does: [{ type: 'knob.set', knob: 'x', value: 1 }] })],
      'knob.unknown',
    ],
    [
      'a value out of range',
      [cue('a', { at: 1, does: [{ type: 'knob.set', knob: 'alibaba.commission', value: 9e9 }] })],
      'knob.range',
    ],
  ])('that waits for or asks for %s opens no run', (_name, cues, refused) => {
    const room = aRoom()
    room.scenarios = [{ ...rush, cues }]
    expect(code(room.send(TRAINER, 'scenario.start', { scenario: 'rush' }))).toBe(refused)
    expect(room.state.run).toBeNull()
  })

  it('refuses the past, the fired and the unknown by name', () => {
    const room = running(sheet)
    room.at = 50_000
    room.send(TRAINER, 'cue.fire', { cueId: 'storm' })
    const send = (type: 'cue.fire' | 'cue.mute' | 'cue.unmute', cueId: string) =>
      code(room.send(TRAINER, type, { cueId }))
    expect(send('cue.fire', 'storm')).toBe('cue.fired')
    expect(send('cue.mute', 'storm')).toBe('cue.fired')
    expect(send('cue.fire', 'x')).toBe('cue.unknown')
    expect(code(room.send(TRAINER, 'cue.delay', { cueId: 'calm', wait: -60_000 }))).toBe('cue.past')
    const rain = { cueId: 'rain', title: text('Rain'), note: text('…'), does: [told('rain')] }
    expect(code(room.send(TRAINER, 'cue.add', { ...rain, when: 49_999 }))).toBe('cue.past')
  })
})

describe('a scene of the lesson', () => {
  it('puts room, market and projector where it plays', () => {
    const room = aRoom()
    room.lessons = [LESSON]
    room.t = 9_000
    expect(code(room.send(TRAINER, 'scene.start', { scene: 0 }))).toBe('ok')
    expect(room.state.workshop.market).toBe('alibaba')
    expect(room.state.stage.scene).toBe('join')
    expect(room.state.scene).toMatchObject({ number: 0, minutes: 10, startedAt: 9_000 })
  })

  it('opens its run with its speed, at 0', () => {
    const room = running()
    room.at = 30_000
    expect(code(room.send(TRAINER, 'scene.start', { scene: 1 }))).toBe('ok')
    expect(room.state.at).toBe(0)
    expect(room.state.clock.speed).toBe(600)
    expect(room.log.at(-1)!.at).toBe(0)
    expect(room.state.stage.scene).toBe('market')
  })

  it('is refused when there is none of that number, or no such lesson', () => {
    const room = running()
    expect(code(room.send(TRAINER, 'scene.start', { scene: 2 }))).toBe('scene.unknown')
    room.lessons = []
    expect(code(room.send(TRAINER, 'scene.start', { scene: 0 }))).toBe('scene.unknown')
  })
})

describe('undo', () => {
  /** What a trainer sees and would call "as before". */
  const picture = ({ state }: Room) => {
    const { locked, message, market, news, frozenAt } = state.workshop
    const { speed, running } = state.clock
    return structuredClone({
      ...{ locked, market, news, stage: state.stage, speed, running },
      ...{ frozen: frozenAt !== null, message },
      commission: state.run?.header.knobs['alibaba.commission'] ?? 400,
      cues: state.run?.cues,
      people: [...state.participants.values()].map(p => [p.nickname, p.number, p.removed]),
    })
  }
  type Send = (room: Room) => unknown
  const ACTS: Record<string, Send> = {
    lock: r => r.send(TRAINER, 'workshop.lock', {}),
    unlock: r => r.send(TRAINER, 'workshop.unlock', {}),
    freeze: r => r.send(TRAINER, 'workshop.freeze', { message: 'look here' }),
    unfreeze: r => r.send(TRAINER, 'workshop.unfreeze', {}),
    tencent: r => r.send(TRAINER, 'market.enter', { market: 'tencent' }),
    alibaba: r => r.send(TRAINER, 'market.enter', { market: 'alibaba' }),
    tell: r => r.send(TRAINER, 'room.tell', { text: text('rain') }),
    blank: r => r.send(TRAINER, 'stage.show', { scene: 'blank' }),
    tree: r => r.send(TRAINER, 'stage.show', { scene: 'tree' }),
    high: r => r.send(TRAINER, 'knob.set', { knob: 'alibaba.commission', value: 900 }),
    low: r => r.send(TRAINER, 'knob.set', { knob: 'alibaba.commission', value: 100 }),
    slow: r => r.send(TRAINER, 'clock.set', { speed: 1 }),
    fast: r => r.send(TRAINER, 'clock.set', { speed: 600 }),
    pause: r => r.send(TRAINER, 'clock.set', { running: false }),
    later: r => r.send(TRAINER, 'cue.delay', { cueId: 'storm', wait: 1_000 }),
    mute: r => r.send(TRAINER, 'cue.mute', { cueId: 'storm' }),
    unmute: r => r.send(TRAINER, 'cue.unmute', { cueId: 'storm' }),
    rename: r => r.send(TRAINER, 'participant.rename', { participantId: 'nok', nickname: 'แม่ค้า' }),
    remove: r => r.send(TRAINER, 'participant.remove', { participantId: 'nok' }),
  }
  const acting = () => {
    const room = running([cue('storm', { at: 60_000 }), cue('calm', { after: 'storm', wait: 1 })])
    room.send('nok', 'participant.join', {
      ...{ nickname: 'นก', language: 'th', role: 'participant', kind: 'person' },
    } as never)
    return room
  }

  it('takes back any row of acts, one by one, down to the state before each', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...Object.keys(ACTS)), { maxLength: 30 }), names => {
        const room = acting()
        const before: ReturnType<typeof picture>[] = []
        for (const name of names) {
          const [seq, then] = [room.state.seq, picture(room)]
          ACTS[name]!(room)
          const last = room.log.at(-1)!
          if (room.state.seq > seq && last.type !== 'command.refused') before.push(then)
          room.t += 1_000
        }
        for (const then of before.reverse()) {
          expect(code(room.send(TRAINER, 'workshop.undo', {}))).toBe('ok')
          expect(picture(room)).toEqual(then)
        }
        expect(code(room.send(TRAINER, 'workshop.undo', {}))).toBe('undo.no-way')
      }),
    ))

  it('takes back all that one command did', () => {
    const room = acting()
    const before = picture(room)
    room.send(TRAINER, 'cue.add', {
      cueId: 'rain',
      when: 9_000,
      title: text('Rain'),
      note: text('…'),
      does: [told('rain')],
    })
    room.send(TRAINER, 'workshop.undo', {})
    expect(picture(room)).toEqual(before)
  })

  it('has no way back behind a cue, a scene or a scenario, and says so', () => {
    const room = acting()
    room.send(TRAINER, 'workshop.lock', {})
    room.send(TRAINER, 'cue.fire', { cueId: 'storm' })
    expect(code(room.send(TRAINER, 'workshop.undo', {}))).toBe('undo.no-way')
    room.send(TRAINER, 'workshop.unlock', {})
    expect(code(room.send(TRAINER, 'workshop.undo', {}))).toBe('ok')
    expect(code(room.send(TRAINER, 'workshop.undo', {}))).toBe('undo.no-way')
  })

  it('has nothing to take back in a new room, and passes over what ended by itself', () => {
    const room = aRoom()
    expect(code(room.send(TRAINER, 'workshop.undo', {}))).toBe('undo.nothing')
    room.send(TRAINER, 'workshop.lock', {})
    room.send(TRAINER, 'workshop.freeze', { seconds: 5 })
    room.drive('workshop.unfreeze', {})
    room.send(TRAINER, 'workshop.undo', {})
    expect(room.state.workshop.locked).toBe(false)
  })

  it('is of the staff alone, and no participant’s act is taken back by it', () => {
    const room = aRoom()
    const nok = aBuyer(room)
    placed(room, nok)
    expect(code(room.send(nok, 'workshop.undo', {}))).toBe('role.forbidden')
    expect(code(room.send(TRAINER, 'workshop.undo', {}))).toBe('undo.nothing')
  })
})
