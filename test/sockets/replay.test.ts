import { io, type Socket } from 'socket.io-client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ClientToServer, Frame, ReplayFrames, ServerToClient } from '../../server/contract/socket.ts'
import { LANGUAGES, type Language } from '../../server/core/text.ts'
import { FILE } from '../support/replay.ts'
import { Client, type Opened, type Served, serve } from '../support/server.ts'

type Wire = Socket<ServerToClient, ClientToServer>
/** The bytes of every section on a stage, by the seq they were shown at. */
type Shown = Map<number, { sections: Record<string, string>; at: number; t: number }>

let server: Served
let trainer: Client & { opened: Opened }
const live = {} as Record<Language, Shown>
const views: { lang: Language; text: string; seq: number }[] = []
const ids: Record<'own' | 'copy', string> = { own: '', copy: '' }

beforeAll(async () => {
  server = await serve()
  trainer = await Client.trainer(server.url, { seed: 11 })
  const stages = await Promise.all(LANGUAGES.map(watch))
  await aLesson()
  await Promise.all(stages.map(stage => stage.closed))
  for (const stage of stages) {
    stage.wire.close()
    live[stage.lang] = stage.shown
  }
  const made = await trainer.post(`/api/workshops/${trainer.pin}/recordings`, {})
  const { text } = await trainer.room('/recording')
  const brought = await new Client(server.url).post('/api/recordings', text, FILE)
  Object.assign(ids, { own: made.json.id, copy: brought.json.id })
})
afterAll(() => server.close())

/** A stage of a language, which keeps what it shows at every frame. */
async function watch(lang: Language) {
  const shown: Shown = new Map()
  let now: Record<string, string> = {}
  const wire: Wire = io(server.url, {
    auth: { pin: trainer.pin, surface: 'stage', language: lang },
    transports: ['websocket'],
    forceNew: true,
  })
  const closed = new Promise<void>(resolve => {
    wire.on('frame', frame => {
      now = { ...now, ...bytesOf(frame.sections) }
      shown.set(frame.seq, { sections: now, at: frame.at, t: frame.t })
      if (now.room?.includes('"phase":"closed"')) resolve()
    })
  })
  await new Promise<void>(resolve => wire.on('connect', resolve))
  return { lang, wire, shown, closed }
}

const bytesOf = (sections: object): Record<string, string> =>
  Object.fromEntries(Object.entries(sections).map(([name, section]) => [name, JSON.stringify(section)]))

/** People, links, a freeze, a rush of orders; in between the views as a page would fetch them. */
async function aLesson(): Promise<void> {
  const look = async () => {
    for (const lang of LANGUAGES) {
      const { text, json } = await trainer.room(`/view?surface=stage&lang=${lang}`)
      views.push({ lang, text, seq: json.seq! })
    }
  }
  await look()
  const [nok, lek] = [await trainer.join('นก'), await trainer.join('小丽')]
  const { json } = await nok.command('share.create', { productId: 'prd_durian' })
  const order = await lek.command('order.place', {
    productId: 'prd_durian',
    quantity: 1,
    shareId: json.result!.shareId,
  })
  await lek.command('order.pay', { orderId: order.json.result!.orderId })
  await look()
  await trainer.command('workshop.freeze', { message: 'ดูจอใหญ่' })
  await look()
  await trainer.command('workshop.unfreeze')
  await trainer.command('scenario.start', { scenario: 'durian-flash', seed: 7 })
  await trainer.command('clock.set', { speed: 8 })
  for (let orders = 0; orders < 20_000; ) {
    await look()
    const totals = (await trainer.room('/view?surface=stage')).json.sections!.counter!
    orders = (totals.alibaba as { orders: number }).orders
  }
  await trainer.command('market.enter', { market: 'tencent' })
  await trainer.command('workshop.close')
  await look()
}

const replayed = (id: string, seq: number, lang: Language) =>
  new Client(server.url).get(`/api/recordings/${id}/view?surface=stage&seq=${seq}&lang=${lang}`)

describe('a replay is, byte for byte,', () => {
  it.each(LANGUAGES)('what a stage in %s was sent live, at each of its frames', async lang => {
    expect(live[lang].size).toBeGreaterThan(10)
    for (const [seq, { sections, at, t }] of live[lang]) {
      const { json } = await replayed(ids.own, seq, lang)
      expect({ seq: json.seq, at: json.at, t: json.t }).toEqual({ seq, at, t })
      expect(bytesOf(json.sections!), `at ${seq}`).toEqual(sections)
    }
  })

  it('what the room’s own view said at that moment', async () => {
    expect(new Set(views.map(view => view.seq)).size).toBeGreaterThan(5)
    for (const { lang, text, seq } of views) expect((await replayed(ids.own, seq, lang)).text).toBe(text)
  })

  it('the same when the file went out and came in again', async () => {
    for (const { lang, text, seq } of views) {
      const copy = await replayed(ids.copy, seq, lang)
      expect(JSON.stringify(copy.json.sections)).toBe(JSON.stringify(JSON.parse(text).sections))
    }
  })

  it('the same when frames are put together as a player does', async () => {
    const first = await replayed(ids.own, 1, 'th')
    let shown = { seq: first.json.seq!, sections: bytesOf(first.json.sections!) }
    const { json: told } = await new Client(server.url).get(`/api/recordings/${ids.own}`)
    const seen: Frame[] = []
    for (let until = 0; until < Number(told.length); ) {
      const { text } = await new Client(server.url).get(
        `/api/recordings/${ids.own}/frames?lang=th&after=${shown.seq}&until=${Number(told.length) / 1000}&step=0.1`,
      )
      const answer = JSON.parse(text) as ReplayFrames
      for (const frame of answer.frames) {
        expect(frame.from).toBe(shown.seq)
        shown = { seq: frame.seq, sections: { ...shown.sections, ...bytesOf(frame.sections) } }
        const { json } = await replayed(ids.own, frame.seq, 'th')
        expect(shown.sections, `at ${frame.seq}`).toEqual(bytesOf(json.sections!))
      }
      seen.push(...answer.frames)
      until = answer.until
    }
    expect(seen.length).toBeGreaterThan(10)
    const apart = seen.slice(1).map((frame, i) => Math.ceil(frame.t / 100) - Math.ceil(seen[i]!.t / 100))
    expect(Math.min(...apart)).toBeGreaterThanOrEqual(1)
  })
})
