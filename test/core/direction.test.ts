import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COMMAND_TYPES, type PublicCommandType } from '../../server/contract/commands.ts'
import { CLASS } from '../../server/core/chat.ts'
import type { Commands } from '../../server/core/command.ts'
import type { CueSpec } from '../../server/core/cue-sheet.ts'
import type { Lesson } from '../../server/core/lesson.ts'
import { MARKETS } from '../../server/core/market.ts'
import { mayDoFor, maySend } from '../../server/core/permission.ts'
import type { ScenarioHeader } from '../../server/core/scenario.ts'
import { STAGE_SCENES } from '../../server/core/stage.ts'
import type { State } from '../../server/core/state.ts'
import { aBuyer, aRoom, code, DURIAN, GTIN, join, placed, type Room, TRAINER, text } from '../support/room.ts'

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
      teaches: 'browse',
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
      teaches: 'rush',
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

function running(cues: CueSpec[] = [], room = aRoom({ stock: 100 })): Room {
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
    ['packing.lines', 40.5, 'knob.whole'],
    ['redpacket.amount', 0.5, 'knob.whole'],
    ['team.size', 2.5, 'knob.whole'],
    ['team.joiners', 1.5, 'ok'],
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

describe('two trainers who press the same at the same moment', () => {
  const ASKED = { pollId: 'poll_1', question: text('?'), options: ['a', 'b'].map(text) }
  it.each<[PublicCommandType, object, string]>([
    ['workshop.freeze', {}, 'workshop.frozen'],
    ['workshop.lock', {}, 'workshop.locked'],
    ['market.enter', { market: 'tencent' }, 'market.entered'],
    ['cue.fire', { cueId: 'storm' }, 'cue.fired'],
    ['cue.unmute', { cueId: 'late' }, 'cue.not-muted'],
    ['scene.start', { scene: 1 }, 'scene.just-started'],
    ['scene.start', { scene: 0 }, 'scene.just-started'],
    ['scenario.stop', {}, 'run.not-running'],
    ['clock.set', { speed: 600 }, 'clock.unchanged'],
    ['poll.open', ASKED, 'poll.open-already'],
    ['participant.remove', { participantId: 'nok' }, 'participant.unknown'],
    ['rehearsal.start', { bots: 2 }, 'rehearsal.running'],
    ['workshop.close', {}, 'workshop.closed'],
    // The same wish twice is one wish, granted.
    ['stage.show', { scene: 'tree' }, 'ok'],
    ['knob.set', { knob: 'alibaba.commission', value: 900 }, 'ok'],
    ['spotlight.set', { participantId: 'nok' }, 'ok'],
    ['participant.blank', { participantId: 'nok', blanked: true }, 'ok'],
    ['cue.mute', { cueId: 'storm' }, 'ok'],
  ])('%s: the first is done, the second is told %s', (type, payload, second) => {
    const room = running([cue('storm', { at: 60_000 }), cue('late', { at: 90_000, muted: true })])
    aBuyer(room, 'nok')
    room.send('seat_two', 'participant.join', {
      ...{ nickname: 'Two', language: 'th', role: 'trainer', kind: 'person' },
    })
    const from = room.log.length
    const press = (who: string) => code(room.send(who, type as 'workshop.lock', payload))
    expect([press(TRAINER), press('seat_two')]).toEqual(['ok', second])
    const facts = room.facts(from).filter(fact => fact.type !== 'command.refused')
    expect(facts.length).toBe(room.log.slice(from).filter(e => e.by === TRAINER).length)
  })

  it('undo: each takes back one act, the second the one before', () => {
    const room = running()
    room.send(TRAINER, 'workshop.lock', {})
    room.send(TRAINER, 'room.tell', { text: text('rain') })
    room.send('seat_two', 'participant.join', {
      ...{ nickname: 'Two', language: 'th', role: 'trainer', kind: 'person' },
    })
    const press = (who: string) => code(room.send(who, 'workshop.undo', {}))
    expect([press(TRAINER), press('seat_two')]).toEqual(['ok', 'ok'])
    expect(room.state.workshop).toMatchObject({ news: null, locked: false })
  })
})

describe('undo', () => {
  /** What a trainer sees and would call "as before"; who was here and what was ordered stays on record. */
  const picture = ({ state }: Room) => {
    const { locked, message, market, news, frozenAt } = state.workshop
    const { speed, running } = state.clock
    return structuredClone({
      ...{ locked, market, news, stage: state.stage, speed, running, spotlight: state.spotlight },
      bids: state.shopList.map(shop => ({ ...shop.bids })),
      ...{ frozen: frozenAt !== null, message },
      commission: state.run?.header.knobs['alibaba.commission'] ?? 400,
      cues: state.run?.cues,
      people: [...state.participants.values()]
        .filter(p => !p.removed)
        .map(p => [p.nickname, p.second, p.number, p.blanked, p.slip, p.balance, p.rewards]),
      // Whoever went on from a closed question is not called back to it.
      polls: state.polls.map(({ over: _over, movedOn: _movedOn, ...poll }) => poll),
      ...{ marks: state.timeline.marks, holds: [...state.holds.keys()] },
      sold: MARKETS.map(market => ({ ...state.people[market], refused: null })),
      stock: state.lotList.map(lot => lot.stock),
      ...{ posts: postsOf(state), muted: state.chat.muted, guarded: state.chat.guarded },
      mutedSeats: [...state.chat.mutedSeats].sort(),
    })
  }
  const postsOf = (state: State) => state.chat.rooms.get(CLASS)?.posts ?? []
  const NOK = { participantId: 'nok' }
  const ASK = { question: text('?'), options: ['a', 'b'].map(text) }
  const ACTS: Partial<Record<PublicCommandType, (() => object)[]>> = {
    'workshop.lock': [() => ({})],
    'workshop.unlock': [() => ({})],
    'workshop.freeze': [() => ({ message: 'look here' }), () => ({ seconds: 60 })],
    'workshop.unfreeze': [() => ({})],
    'market.enter': [() => ({ market: 'tencent' }), () => ({ market: 'alibaba' })],
    'room.tell': [() => ({ text: text('rain') }), () => ({ text: null })],
    'stage.show': [() => ({ scene: 'blank' }), () => ({ scene: 'tree' }), () => ({ scene: 'break' })],
    'spotlight.set': [() => NOK, () => ({ shopId: 'shop_1' }), () => ({})],
    'knob.set': [900, 100].map(value => () => ({ knob: 'alibaba.commission', value })),
    'clock.set': [() => ({ speed: 1 }), () => ({ speed: 600 }), () => ({ running: false })],
    'cue.delay': [() => ({ cueId: 'storm', wait: 1_000 })],
    'cue.mute': [() => ({ cueId: 'storm' })],
    'cue.unmute': [() => ({ cueId: 'storm' })],
    'cue.add': [() => ({ title: text('Rain'), wait: 60_000 })],
    'participant.rename': [
      () => ({ ...NOK, nickname: 'แม่ค้า' }),
      () => ({ ...NOK, nickname: 'A', second: 'B' }),
    ],
    'participant.blank': [() => ({ ...NOK, blanked: true }), () => ({ ...NOK, blanked: false })],
    'participant.remove': [() => NOK],
    'seat.create': [() => ({ nickname: 'ตาสุข' }), () => ({ nickname: 'ตาสุข', second: 'ยายมา' })],
    'seat.reissue': [() => NOK],
    'chat.mute': [() => ({}), () => NOK],
    'chat.unmute': [() => ({}), () => NOK],
    'chat.hide': [() => ({ postId: 0 }), () => ({ postId: 1 })],
    'chat.show': [() => ({ postId: 0 }), () => ({ postId: 1 })],
    'chat.guard': [() => ({ on: true }), () => ({ on: false })],
    'chat.release': [() => ({}), () => ({ postId: 1 })],
    'keyword.bid': [
      () => ({ shopId: 'shop_1', bid: 900 }),
      () => ({ shopId: 'shop_1', bid: 0, budget: 5_000 }),
    ],
    'poll.open': [() => ASK],
    'poll.close': [() => ({ pollId: 'last' })],
  }
  /** What the console does in another's name. */
  const BY_HAND: Partial<Record<PublicCommandType, (() => object)[]>> = {
    'order.place': [
      () => ({ productId: DURIAN, quantity: 2, pay: true }),
      () => ({ productId: DURIAN, quantity: 1 }),
      () => ({ productId: DURIAN, quantity: 1_000 }),
    ],
    'poll.answer': [() => ({ pollId: 'last', option: 0 }), () => ({ pollId: 'last', option: 1 })],
  }
  /** What the staff may send and no undo takes back, with the reason. */
  const NO_WAY: Partial<Record<PublicCommandType, string>> = {
    'scenario.start': 'the crowd has bought',
    'scenario.stop': 'the crowd has bought',
    'scene.start': 'may start a scenario',
    'cue.fire': 'the crowd has bought',
    'clock.skip': 'the crowd has bought',
    'workshop.close': 'nothing moves any more',
    'workshop.undo': 'what was taken back is done again by its own button',
    'participant.promote': 'a co-trainer who may undo would hand out what only a trainer may',
    'help.answer': 'it was read',
    'rehearsal.start': 'has an end of its own',
    'rehearsal.stop': 'is an end',
    'share.create': 'others have the link',
    'order.pay': 'the console orders and pays in one',
    'group.start': 'others have its link; money and goods go back (group.test.ts)',
    'group.join': 'as an order, when its team may wait on (group.test.ts)',
    'order.cancel': 'is an end',
  }
  const send = (room: Room, type: PublicCommandType, payload: object) => {
    const last = room.state.polls.at(-1)?.pollId ?? 'none'
    const said = postsOf(room.state)
    const asked = {
      ...payload,
      ...('pollId' in payload ? { pollId: last } : {}),
      ...('postId' in payload ? { postId: said[payload.postId as number]!.postId } : {}),
    }
    const away = BY_HAND[type] !== undefined
    if (away) return room.sendFor(TRAINER, 'nok', type as 'room.tell', asked as Commands['room.tell'])
    return room.send(TRAINER, type as 'room.tell', asked as Commands['room.tell'])
  }
  const acting = () => {
    const room = aRoom({ stock: 100 })
    join(room, 'nok', 'นก')
    // One post that everybody reads, and one that waits.
    for (const on of [false, true]) {
      room.send(TRAINER, 'chat.guard', { on })
      room.send('nok', 'chat.post', { room: CLASS, text: 'hello' })
    }
    return running([cue('storm', { at: 60_000 }), cue('calm', { after: 'storm', wait: 1 })], room)
  }

  it('knows of every act of the staff whether and why it can be taken back', () => {
    const byStaff = COMMAND_TYPES.filter(
      type => mayDoFor('trainer', type) || (maySend('trainer', type) && !maySend('participant', type)),
    )
    const known = Object.keys({ ...ACTS, ...BY_HAND, ...NO_WAY })
    expect(byStaff.filter(type => !known.includes(type))).toEqual([])
  })

  const anAct = fc.constantFrom(
    ...Object.entries({ ...ACTS, ...BY_HAND }).flatMap(([type, payloads]) =>
      payloads.map(payload => [type as PublicCommandType, payload] as const),
    ),
  )

  it('takes back any row of acts, one by one, down to the state before each', () =>
    fc.assert(
      fc.property(fc.array(anAct, { maxLength: 30 }), acts => {
        const room = acting()
        const before: ReturnType<typeof picture>[] = []
        for (const [type, payload] of acts) {
          const [from, then] = [room.log.length, picture(room)]
          send(room, type, payload())
          const told = room.log.slice(from)
          // Once in the log: one command, one row of facts, nothing of it twice.
          expect(new Set(told.map(e => e.cmd)).size).toBeLessThanOrEqual(1)
          expect(new Set(told.map(e => e.type)).size).toBe(told.length)
          if (told.length > 0 && told[0]!.type !== 'command.refused') before.push(then)
          room.t += 1_000
        }
        for (const then of before.reverse()) {
          expect(code(room.send(TRAINER, 'workshop.undo', {}))).toBe('ok')
          expect(picture(room)).toEqual(then)
        }
        expect(code(room.send(TRAINER, 'workshop.undo', {}))).toBe('undo.no-way')
      }),
      { numRuns: 400 },
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
