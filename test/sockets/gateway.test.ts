import { io, type Socket } from 'socket.io-client'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type {
  Answer,
  Auth,
  ClientToServer,
  Frame,
  Head,
  Laptop,
  Notice,
  Presence,
  ServerToClient,
} from '../../server/contract/socket.ts'
import type { LoggedEvent } from '../../server/core/event.ts'
import { evolve } from '../../server/core/evolve.ts'
import { initialState } from '../../server/core/state.ts'
import { project } from '../../server/projections/project.ts'
import { passerBy, type Surface, viewerOf } from '../../server/projections/viewer.ts'
import { Client, type Opened, type Served, serve } from '../support/server.ts'

type Wire = Socket<ServerToClient, ClientToServer>

let server: Served
let trainer: Client & { opened: Opened }
const open: Wire[] = []
beforeAll(async () => {
  server = await serve()
  trainer = await Client.trainer(server.url, { seed: 7 })
})
afterEach(() => {
  for (const wire of open.splice(0)) wire.close()
})
afterAll(() => server.close())

class Screen {
  readonly frames: Frame[] = []
  readonly heads: Head[] = []
  presence: Presence = []
  laptop: Laptop | undefined
  private waiting: (() => void)[] = []
  constructor(readonly wire: Wire) {
    wire.on('frame', frame => this.heard(() => this.frames.push(frame)))
    wire.on('head', head => this.heard(() => this.heads.push(head)))
    wire.on('presence', (list, laptop) =>
      this.heard(() => {
        this.presence = list
        this.laptop = laptop
      }),
    )
    wire.on('pulse', answer => answer())
  }

  /** Resolves when `seen` holds; the test's own time limit ends it otherwise. */
  async until(seen: () => boolean): Promise<void> {
    while (!seen()) await new Promise<void>(resolve => this.waiting.push(resolve))
  }

  send(type: string, payload: object = {}, id = `s-${Math.random()}`.replace('.', '')): Promise<Answer> {
    return this.wire.emitWithAck('command', { id, type, ...payload })
  }

  private heard(note: () => unknown): void {
    note()
    for (const wake of this.waiting.splice(0)) wake()
  }
}

function connect(surface: Surface, key = '', extra: Partial<Auth> = {}, pin = trainer.pin): Promise<Screen> {
  const wire: Wire = io(server.url, {
    auth: { pin, surface, language: 'th', ...(key ? { key } : {}), ...extra },
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
  })
  open.push(wire)
  const screen = new Screen(wire)
  return new Promise((resolve, reject) => {
    wire.on('connect', () => resolve(screen))
    wire.on('connect_error', reject)
  })
}

/** What a screen shows after these frames, as far as the tests look at it. */
type Shown = {
  room?: { market: string; frozen: boolean; run: { running: boolean } | null }
  shares?: { items: unknown[] }
  tree?: { nodes: unknown[] }
  counter?: { alibaba: { orders: number } }
}
const merged = (frames: Frame[]): Shown => Object.assign({}, ...frames.map(f => f.sections))

describe('who may listen', () => {
  it('the stage needs the PIN alone', async () => {
    const stage = await connect('stage')
    await stage.until(() => stage.frames.length > 0)
    expect(stage.frames[0]).toMatchObject({ log: trainer.opened.log, from: 0 })
  })

  it.each([
    ['a phone without a seat', 'phone', '', {}, 'seat.unknown'],
    ['a console without a key', 'trainer', '', {}, 'seat.unknown'],
    ['a console with a seat', 'trainer', 'seat', {}, 'role.forbidden'],
    ['a screen that is none', 'fridge', '', {}, 'payload.malformed'],
    ['a wrong PIN', 'stage', '', { pin: '000001' }, 'workshop.unknown'],
    ['a PIN that is a number', 'stage', '', { pin: 5 as never }, 'workshop.unknown'],
  ])('%s is turned away with words', async (_name, surface, who, extra, code) => {
    const key = who === 'seat' ? (await trainer.join('x')).key : who
    await expect(connect(surface as Surface, key, extra)).rejects.toMatchObject({
      data: { code, message: expect.any(String) },
    })
  })
})

describe('a command over the socket', () => {
  it('is answered like one over HTTP, and the same id is one order', async () => {
    const nok = await trainer.join('นก')
    const phone = await connect('phone', nok.key)
    const answers = [
      await phone.send('order.place', { productId: 'prd_tour', quantity: 1 }, 'tap'),
      await phone.send('order.place', { productId: 'prd_tour', quantity: 1 }, 'tap'),
    ]
    expect(answers[0]).toMatchObject({ ok: true, result: { state: 'pending_payment' } })
    expect(answers[1]).toEqual(answers[0])
    expect((await nok.command('order.place', { productId: 'prd_tour', quantity: 1 }, 'tap')).json).toEqual(
      answers[0],
    )
  })

  it.each([
    ['a participant’s freeze', 'workshop.freeze', {}, 'role.forbidden'],
    ['half a fruit', 'order.place', { productId: 'prd_tour', quantity: 0.5 }, 'payload.malformed'],
    ['no such command', 'x', {}, 'command.unknown'],
  ])('%s is refused with a code and words', async (_name, type, payload, code) => {
    const phone = await connect('phone', (await trainer.join('x')).key)
    expect(await phone.send(type, payload)).toMatchObject({
      ok: false,
      refused: { code, message: expect.any(String) },
    })
  })

  it('without an answer box, or no object at all, breaks nothing', async () => {
    const phone = await connect('phone', (await trainer.join('x')).key)
    for (const nonsense of ['nonsense', null]) (phone.wire as Socket).emit('command', nonsense)
    expect(await phone.wire.emitWithAck('command', 'nonsense' as never)).toMatchObject({ ok: false })
    expect(await phone.send('share.create', { productId: 'prd_rice' })).toMatchObject({ ok: true })
  })

  it('of a phone that vanishes right after sending is carried out, and answered when it sends again', async () => {
    const nok = await trainer.join('ลิฟต์')
    const stage = await connect('stage')
    const phone = await connect('phone', nok.key)
    phone.wire.emit(
      'command',
      { id: 'lost', type: 'order.place', productId: 'prd_coffee', quantity: 1 },
      () => {},
    )
    const head = () => nok.room('/orders').then(r => r.json.items?.length ?? 0)
    phone.wire.close()
    const again = await connect('phone', nok.key)
    expect(await again.send('order.place', { productId: 'prd_coffee', quantity: 1 }, 'lost')).toMatchObject({
      ok: true,
    })
    expect(await head()).toBe(1)
    expect(stage.wire.connected).toBe(true)
  })
})

describe('frames', () => {
  it('follow one another: each begins where the last ended, and together they are the view', async () => {
    const stage = await connect('stage')
    const nok = await trainer.join('ตาม')
    for (const quantity of [1, 2]) await nok.command('order.place', { productId: 'prd_honey', quantity })
    await trainer.command('market.enter', { market: 'alibaba' })
    await stage.until(() => merged(stage.frames).room?.market === 'alibaba')
    expect(stage.frames.length).toBeGreaterThan(1)
    for (const [i, frame] of stage.frames.entries()) {
      const before = stage.frames[i - 1]
      if (before) expect(frame.from).toBe(before.seq)
      expect(frame.seq).toBeGreaterThan(frame.from)
    }
    const { json } = await trainer.room('/view?surface=stage&lang=th')
    expect(merged(stage.frames)).toEqual(json.sections)
  })

  it('to two tabs of one seat are the same, and another’s phone hears nothing of it', async () => {
    const [nok, other] = [await trainer.join('สองแท็บ'), await trainer.join('อีกคน')]
    const tabs = [await connect('phone', nok.key), await connect('phone', nok.key)]
    const phone = await connect('phone', other.key)
    await phone.until(() => phone.heads.length > 0)
    const heard = phone.frames.length
    await nok.command('share.create', { productId: 'prd_silk' })
    for (const tab of tabs) await tab.until(() => merged(tab.frames).shares?.items.length === 1)
    expect(merged(tabs[0]!.frames)).toEqual(merged(tabs[1]!.frames))
    const beat = phone.heads.length + 1
    await phone.until(() => phone.heads.length >= beat)
    expect(phone.frames.length).toBe(heard)
  })

  it('bring a screen that reconnects with an old sequence up to date at once', async () => {
    const first = await connect('stage')
    await first.until(() => first.frames.length > 0)
    const { seq } = first.frames.at(-1)!
    first.wire.close()
    await (await trainer.join('หลังหลุด')).command('share.create', { productId: 'prd_rice' })
    const second = await connect('stage', '', { log: trainer.opened.log, after: seq })
    await second.until(() => second.frames.some(f => f.seq > seq))
    expect(second.frames[0]!.from).toBeLessThanOrEqual(seq)
  })

  it('live are, byte for byte, what the recording gives at the same sequence', async () => {
    const room = await Client.trainer(server.url, { seed: 11 })
    const nok = await room.join('นก')
    const stage = await connect('stage', '', {}, room.pin)
    const phone = await connect('phone', nok.key, {}, room.pin)
    const console = await connect('trainer', room.key, {}, room.pin)
    await room.command('scenario.start', { scenario: 'durian-flash', seed: 7 })
    const { json } = await nok.command('order.place', { productId: 'prd_durian', quantity: 1 })
    await nok.command('order.pay', { orderId: json.result!.orderId })
    await stage.until(() => (merged(stage.frames).counter?.alibaba.orders ?? 0) > 3_000)
    await room.command('scenario.stop')
    await phone.until(() => merged(phone.frames).room?.run?.running === false)
    const events = (await room.events()) as unknown as LoggedEvent[]
    const live = (surface: Surface, frames: Frame[]) => frames.map(f => ({ surface, ...f }))
    const all = [
      ...live('stage', stage.frames),
      ...live('phone', phone.frames),
      ...live('trainer', console.frames),
    ].sort((a, b) => a.seq - b.seq)
    expect(all.length).toBeGreaterThan(6)
    const state = initialState()
    let next = 0
    for (const frame of all) {
      while (state.seq < frame.seq) evolve(state, events[next++]!)
      const seat = frame.surface === 'phone' ? nok.participantId : null
      const viewer =
        frame.surface === 'stage'
          ? passerBy('th')
          : frame.surface === 'phone'
            ? viewerOf(state, seat, 'th')
            : { participantId: null, role: 'trainer' as const, language: 'th' as const }
      const replayed = project(frame.surface, state, viewer) as unknown as Record<string, unknown>
      for (const [name, section] of Object.entries(frame.sections))
        expect(JSON.stringify(replayed[name]), `${frame.surface} ${name} at ${frame.seq}`).toBe(
          JSON.stringify(section),
        )
      expect([frame.at, frame.t]).toEqual([state.at, state.t])
    }
  })

  it('keep every section under 8 KiB, with a full room, a crowd and its tree on it', async () => {
    const room = await Client.trainer(server.url, { seed: 3 })
    const seats = await Promise.all(Array.from({ length: 60 }, (_, i) => room.join(`คุณป้าสมศรี แม่ค้าใหญ่ ${i}`)))
    for (let i = 0; i < 9; i++) await seats[0]!.command('order.place', { productId: 'prd_silk', quantity: 1 })
    for (const seat of seats) await seat.command('share.create', { productId: 'prd_durian' })
    await room.command('scenario.start', { scenario: 'durian-flash', seed: 3, speed: 600 })
    await room.command('clock.set', { speed: 60 })
    await room.command('market.enter', { market: 'tencent' })
    await room.command('clock.set', { speed: 600 })
    const stage = await connect('stage', '', {}, room.pin)
    await stage.until(() => (merged(stage.frames).tree?.nodes.length ?? 0) > 100)
    for (const [surface, key] of [
      ['stage', ''],
      ['trainer', room.key],
      ['phone', seats[0]!.key],
    ] as const) {
      const { json } = await new Client(server.url, room.pin, key).room(`/view?surface=${surface}`)
      for (const [name, section] of Object.entries(json.sections!)) {
        expect(Buffer.byteLength(JSON.stringify(section)), `${surface} ${name}`).toBeLessThanOrEqual(8_192)
      }
    }
    await room.command('scenario.stop')
  })
})

describe('a frozen room', () => {
  it('stops every clock at once and sends nothing until it goes on', async () => {
    const room = await Client.trainer(server.url)
    const nok = await room.join('นก')
    await room.command('scenario.start', { scenario: 'durian-flash', seed: 1 })
    const stage = await connect('stage', '', {}, room.pin)
    await room.command('workshop.freeze', { message: 'มองจอใหญ่' })
    await stage.until(() => stage.heads.at(-1)?.frozen === true && merged(stage.frames).room?.frozen === true)
    const { json: before } = await room.room()
    const frames = stage.frames.length
    expect(
      (await nok.command('order.place', { productId: 'prd_tour', quantity: 1 })).json.refused?.code,
    ).toBe('workshop.frozen')
    const next = stage.heads.length + 2
    await stage.until(() => stage.heads.length >= next)
    const { json: after } = await room.room()
    expect((after.clock as { at: number }).at).toBe((before.clock as { at: number }).at)
    expect(stage.heads.at(-1)).toMatchObject({ running: false, frozen: true })
    // The refusal just now is on the stage; the crowd is not.
    expect(
      stage.frames
        .slice(frames)
        .flatMap(f => Object.keys(f.sections))
        .filter(s => s !== 'counter' && s !== 'proof'),
    ).toEqual([])
    await room.command('scenario.stop')
  })
})

describe('a seat that ran the room', () => {
  it('has its console closed, and is told why, when it runs the room no more', async () => {
    const helper = await trainer.join('ผู้ช่วย')
    const { participantId } = helper
    await trainer.command('participant.promote', { participantId, role: 'co-trainer' })
    const console = await connect('trainer', helper.key)
    const notice = new Promise<Notice>(resolve => console.wire.on('notice', resolve))
    const gone = new Promise<string>(resolve => console.wire.on('disconnect', resolve))
    await trainer.command('participant.promote', { participantId, role: 'participant' })
    expect((await notice).code).toBe('role.forbidden')
    await gone
    await expect(connect('trainer', helper.key)).rejects.toThrow('role.forbidden')
  })

  it('that is removed closes as well, and the trainer’s own stays', async () => {
    const helper = await trainer.join('ผู้ช่วย')
    const { participantId } = helper
    await trainer.command('participant.promote', { participantId, role: 'co-trainer' })
    const [theirs, mine] = [await connect('trainer', helper.key), await connect('trainer', trainer.key)]
    const gone = new Promise<string>(resolve => theirs.wire.on('disconnect', resolve))
    await trainer.command('participant.remove', { participantId })
    await gone
    expect(mine.wire.connected).toBe(true)
  })
})

describe('help', () => {
  it('is answered on the phone that asked, and no other frame carries it', async () => {
    const [asker, other] = [await trainer.join('ถาม'), await trainer.join('อื่น')]
    const [mine, theirs, stage] = [
      await connect('phone', asker.key),
      await connect('phone', other.key),
      await connect('stage'),
    ]
    await mine.send('help.request', { text: 'SECRET-question' })
    await trainer.command('help.answer', { participantId: asker.participantId, text: 'SECRET-answer' })
    await mine.until(() => JSON.stringify(mine.frames).includes('SECRET-answer'))
    const { json } = await trainer.command('spotlight.set', { participantId: other.participantId })
    await Promise.all([theirs, stage].map(s => s.until(() => s.frames.some(f => f.seq >= json.seq!))))
    expect(JSON.stringify([theirs.frames, stage.frames])).not.toContain('SECRET')
  })
})

describe('a chat', () => {
  it('with a shop is in no frame but those of the seat that asked', async () => {
    const room = await Client.trainer(server.url)
    const [asker, other] = [await room.join('ถามร้าน'), await room.join('อื่น')]
    const [mine, theirs, stage] = [
      await connect('phone', asker.key, {}, room.pin),
      await connect('phone', other.key, {}, room.pin),
      await connect('stage', '', {}, room.pin),
    ]
    await mine.send('chat.post', { room: 'shop_orchard', text: 'SECRET-question' })
    await mine.until(() => JSON.stringify(mine.frames).includes('SECRET-question'))
    const { json } = await room.command('spotlight.set', { participantId: other.participantId })
    await Promise.all([theirs, stage].map(s => s.until(() => s.frames.some(f => f.seq >= json.seq!))))
    expect(JSON.stringify([theirs.frames, stage.frames])).not.toContain('SECRET')
  })

  it('of the class reaches every phone and no stage; what waits reaches its sender alone', async () => {
    const room = await Client.trainer(server.url)
    const [nok, other] = [await room.join('นกน้อย'), await room.join('เพื่อน')]
    const [mine, theirs, stage] = [
      await connect('phone', nok.key, {}, room.pin),
      await connect('phone', other.key, {}, room.pin),
      await connect('stage', '', {}, room.pin),
    ]
    await mine.send('chat.post', { room: 'all', text: 'OPEN-words' })
    await theirs.until(() => JSON.stringify(theirs.frames).includes('OPEN-words'))
    await room.command('chat.guard', { on: true })
    await mine.send('chat.post', { room: 'all', text: 'SECRET-waits' })
    await mine.until(() => JSON.stringify(mine.frames).includes('SECRET-waits'))
    const { json } = await room.command('workshop.lock')
    await Promise.all([theirs, stage].map(s => s.until(() => s.frames.some(f => f.seq >= json.seq!))))
    expect(JSON.stringify([theirs.frames, stage.frames])).not.toContain('SECRET')
    expect(JSON.stringify(stage.frames)).not.toContain('OPEN-words')
    await room.command('chat.release')
    await theirs.until(() => JSON.stringify(theirs.frames).includes('SECRET-waits'))
  })

  it('loses a hidden post on every screen with the next frame', async () => {
    const room = await Client.trainer(server.url)
    const nok = await room.join('คนพูด')
    const [mine, console] = [
      await connect('phone', nok.key, {}, room.pin),
      await connect('trainer', room.key, {}, room.pin),
    ]
    const shows = (screen: Screen, name: string) =>
      JSON.stringify((merged(screen.frames) as Record<string, unknown>)[name]).includes('RUDE-words')
    await mine.send('chat.post', { room: 'all', text: 'RUDE-words' })
    await Promise.all([mine.until(() => shows(mine, 'talk')), console.until(() => shows(console, 'chat'))])
    const said = (await room.events()).find(e => e.text === 'RUDE-words')
    await room.command('chat.hide', { postId: said!.postId })
    await Promise.all([mine.until(() => !shows(mine, 'talk')), console.until(() => !shows(console, 'chat'))])
    expect(JSON.stringify(mine.frames.at(-1))).not.toContain('RUDE-words')
  })
})

describe('presence', () => {
  it('tells trainers, and nobody else, who is here and who is lost', async () => {
    const room = await Client.trainer(server.url)
    const nok = await room.join('นก')
    const console = await connect('trainer', room.key, {}, room.pin)
    const stage = await connect('stage', '', {}, room.pin)
    const phone = await connect('phone', nok.key, {}, room.pin)
    await console.until(() =>
      console.presence.some(p => p.participantId === nok.participantId && p.state === 'here'),
    )
    const list = () => room.get(`/w/${room.pin}/attendance?format=csv&lang=en`)
    expect((await list()).text).toContain('"here"')
    expect(console.laptop?.late).toBeTypeOf('number')
    phone.wire.close()
    await console.until(() =>
      console.presence.some(p => p.participantId === nok.participantId && p.state === 'lost'),
    )
    expect((await list()).text).toContain('"not connected"')
    expect(stage.presence).toEqual([])
  })

  it('a seat that was removed can send nothing more on its open socket', async () => {
    const room = await Client.trainer(server.url)
    const nok = await room.join('นก')
    const phone = await connect('phone', nok.key, {}, room.pin)
    await room.command('participant.remove', { participantId: nok.participantId })
    expect(await phone.send('order.place', { productId: 'prd_tour', quantity: 1 })).toMatchObject({
      ok: false,
      refused: { code: 'seat.removed' },
    })
  })
})
