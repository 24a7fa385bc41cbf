import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Client, type Served, serve } from '../support/server.ts'

let server: Served
let trainer: Client
beforeAll(async () => {
  server = await serve()
  trainer = await Client.trainer(server.url, { seed: 7 })
  await trainer.command('scene.start', { scene: 2 })
  await trainer.command('clock.set', { running: false })
})
afterAll(() => server.close())

const T = { th: 'ฝน', en: 'rain', zh: '雨' }

describe('directing the room over HTTP', () => {
  it.each<[string, object, number, string]>([
    ['stage.show', { scene: 'circus' }, 400, 'payload.malformed'],
    ['stage.show', { scene: 'break', minutes: 0 }, 400, 'payload.malformed'],
    ['stage.show', { scene: 'order', orderId: 'ord_x' }, 404, 'order.unknown'],
    ['scene.start', { scene: 99 }, 404, 'scene.unknown'],
    ['scene.start', { scene: -1 }, 400, 'payload.malformed'],
    ['scene.start', { scene: 0.5 }, 400, 'payload.malformed'],
    ['knob.set', { knob: 'alibaba.commission', value: 1_000_000 }, 409, 'knob.range'],
    ['knob.set', { knob: 'alibaba.commission', value: '4' }, 400, 'payload.malformed'],
    ['knob.set', { knob: 'gravity', value: 1 }, 404, 'knob.unknown'],
    ['cue.fire', { cueId: 'eclipse' }, 404, 'cue.unknown'],
    ['cue.fire', {}, 400, 'payload.malformed'],
    ['cue.delay', { cueId: 'second-day', wait: -604_800_000 }, 409, 'cue.past'],
    ['cue.delay', { cueId: 'second-day', wait: 1e12 }, 400, 'payload.malformed'],
    ['cue.unmute', { cueId: 'second-day' }, 409, 'cue.not-muted'],
    ['cue.add', { title: '' }, 400, 'payload.malformed'],
    ['cue.add', { title: 'x'.repeat(61) }, 400, 'payload.malformed'],
    ['cue.add', { title: T, does: [] }, 400, 'payload.malformed'],
    ['cue.add', { title: T, does: [{ type: 'workshop.close' }] }, 400, 'payload.malformed'],
    ['cue.add', { title: T, does: [{ type: 'knob.set', knob: 'gravity', value: 1 }] }, 404, 'knob.unknown'],
    ['cue.add', { title: T, cueId: 'second-day' }, 409, 'cue.exists'],
    ['room.tell', { text: '' }, 400, 'payload.malformed'],
    ['room.tell', { text: 'x'.repeat(121) }, 400, 'payload.malformed'],
    ['workshop.freeze', { seconds: 1 }, 400, 'payload.malformed'],
  ])('%s %j → %i %s', async (type, payload, status, code) => {
    const answer = await trainer.command(type, payload)
    expect([answer.status, answer.json.refused?.code]).toEqual([status, code])
    expect(answer.json.refused?.message).toMatch(/\S/)
  })

  it.each(['stage.show', 'scene.start', 'knob.set', 'cue.fire', 'workshop.undo', 'room.tell', 'clock.skip'])(
    '%s is no participant’s',
    async type => {
      const nok = await trainer.join('นก')
      expect((await nok.command(type, {})).status).toBe(403)
    },
  )

  it('takes one text for all languages, and gives a cue of one’s own an id', async () => {
    const { json } = await trainer.command('cue.add', { title: 'ฝนตกหนัก', wait: 3_600_000 })
    const made = json.result as unknown as { cueId: string }
    const cues = (await trainer.room('/view?surface=trainer')).json.sections!.direction!.cues as {
      id: string
      title: string
    }[]
    expect(cues.find(c => c.id === made.cueId)?.title).toBe('ฝนตกหนัก')
  })

  it('freezes once, says so the second time, and two trainers at once both get outcomes', async () => {
    const both = await Promise.all([trainer.command('workshop.freeze'), trainer.command('workshop.freeze')])
    expect(both.map(a => a.status).sort()).toEqual([200, 409])
    expect(both.find(a => a.status === 409)!.json.refused?.code).toBe('workshop.frozen')
    await trainer.command('workshop.unfreeze')
  })

  it('shows participants nothing of the sheet: notes and cues are the staff’s alone', async () => {
    const nok = await trainer.join('นก')
    const stage = await trainer.room('/view?surface=stage')
    const phone = await nok.room('/view?surface=phone')
    for (const { text } of [stage, phone]) expect(text).not.toContain('ข่าวทีวีในจีน')
    expect((await nok.room('/view?surface=trainer')).status).toBe(403)
  })
})
