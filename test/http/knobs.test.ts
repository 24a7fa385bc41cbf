import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../server/core/text.ts'
import { ALL_KNOBS, LESSONS, SCENARIOS } from '../../simulations/index.ts'
import { Client, type Served, serve } from '../support/server.ts'

let server: Served
let trainer: Client
let visitor: Client
beforeAll(async () => {
  server = await serve()
  visitor = new Client(server.url)
  trainer = await Client.trainer(server.url, { seed: 7, title: 'ตลาดทดสอบ' })
})
afterAll(() => server.close())

type Item = { name: string; value: number; effective: number } & Record<string, unknown>
const itemsOf = async (path: string): Promise<Item[]> =>
  (await visitor.get(path)).json.items as unknown as Item[]
const named = async (name: string, path = '/api/knobs') => (await itemsOf(path)).find(k => k.name === name)!

describe('GET /api/knobs', () => {
  it('has every parameter, with default, range, source and words', async () => {
    expect((await itemsOf('/api/knobs')).map(k => k.name)).toEqual(Object.keys(ALL_KNOBS))
    expect(await named('alibaba.commission', '/api/knobs?lang=en')).toEqual({
      name: 'alibaba.commission',
      market: 'alibaba',
      family: 'rules',
      familyLabel: 'Market rule books',
      label: 'Commission',
      means: 'The part of a shop’s sales that the market keeps.',
      unit: 'basis-points',
      value: 400,
      min: 0,
      max: 1000,
      source: 'pltfrm.com.cn: 2-5 % by category',
      confidence: 'M',
      usedBy: 'rules',
      scenarios: [],
      effective: 400,
    })
  })

  it('speaks the caller’s language', async () => {
    expect(await named('alibaba.commission', '/api/knobs?lang=zh')).toMatchObject({ label: '平台佣金' })
    expect(await named('alibaba.commission', '/api/knobs?lang=th')).toMatchObject({ label: 'ค่าคอมมิชชัน' })
  })

  it('says which scenarios set it otherwise', async () => {
    expect(await named('campaign.headStart')).toMatchObject({
      usedBy: 'crowd',
      scenarios: [{ scenario: 'durian-stampede', value: 30_000 }],
    })
  })

  it('tells the values of a scenario', async () => {
    const { json } = await visitor.get('/api/knobs?scenario=durian-stampede&lang=en')
    expect(json.scenario).toEqual({ name: 'durian-stampede', title: '3,000 durian sets, 40,000 buyers' })
    expect(await named('campaign.headStart', '/api/knobs?scenario=durian-stampede')).toMatchObject({
      value: 0,
      effective: 30_000,
    })
  })

  it('tells what a room runs on, before and after its trainer turned something', async () => {
    const path = `/api/knobs?pin=${trainer.pin}`
    expect((await visitor.get(path)).json.room).toEqual({
      pin: trainer.pin,
      title: 'ตลาดทดสอบ',
      running: false,
    })
    await trainer.command('scenario.start', { scenario: 'durian-stampede', seed: 7 })
    await trainer.command('knob.set', { knob: 'alibaba.commission', value: 700 })
    expect((await visitor.get(path)).json).toMatchObject({
      room: { running: true },
      scenario: { name: 'durian-stampede' },
    })
    expect(await named('alibaba.commission', path)).toMatchObject({ value: 400, effective: 700 })
    expect(await named('campaign.headStart', path)).toMatchObject({ value: 0, effective: 30_000 })
  })

  it('tells nothing else of the room', async () => {
    const { json } = await visitor.get(`/api/knobs?pin=${trainer.pin}`)
    expect(Object.keys(json).sort()).toEqual(['items', 'room', 'scenario'])
  })

  it.each([
    ['scenario=eclipse', 404, 'scenario.unknown'],
    ['pin=000000', 404, 'workshop.unknown'],
    ['pin=abc', 400, 'payload.malformed'],
    ['pin=123456&scenario=durian-flash', 400, 'payload.malformed'],
    [`scenario=${'x'.repeat(65)}`, 400, 'payload.malformed'],
    ['scenario=durian-flash&scenario=durian-flash', 400, 'payload.malformed'],
  ])('?%s → %i %s', async (search, status, code) => {
    const answer = await visitor.get(`/api/knobs?${search}`)
    expect([answer.status, answer.json.refused?.code]).toEqual([status, code])
    expect(answer.json.refused?.message).toMatch(/\S/)
  })
})

describe('GET /api/scenarios', () => {
  it('lists each with title, length, people, market and what it sets', async () => {
    const items = await itemsOf('/api/scenarios?lang=en')
    expect(items.map(s => s.name)).toEqual(SCENARIOS.map(s => s.header.name))
    expect(items.find(s => s.name === 'durian-stampede')).toEqual({
      name: 'durian-stampede',
      title: '3,000 durian sets, 40,000 buyers',
      description: 'One set for every thirteen who want it; the room starts thirty seconds ahead',
      hours: 2,
      population: 200_000,
      market: 'alibaba',
      speed: 60,
      product: '09521234001010',
      knobs: { 'campaign.headStart': 30_000 },
      questions: ['Forty thousand people, three thousand sets: how can one be sure that none is sold twice?'],
    })
  })

  it.each(LANGUAGES)(
    'asks its own question first, then those of a lesson that plays it, in %s',
    async lang => {
      const flash = SCENARIOS.find(s => s.header.name === 'durian-flash')!
      const scenes = LESSONS.flatMap(l => l.scenes).filter(s => s.scenario?.name === 'durian-flash')
      const asked = scenes.flatMap(scene => scene.questions)
      expect(asked.length).toBeGreaterThan(0)
      const item = (await itemsOf(`/api/scenarios?lang=${lang}`)).find(s => s.name === 'durian-flash')!
      expect(item.questions).toEqual([flash.question, ...asked].map(each => each.ask[lang]))
    },
  )

  it('keeps the trainer’s sheet, notes and answers to itself', async () => {
    const { text } = await visitor.get('/api/scenarios?lang=en')
    expect(text).not.toContain('cue')
    for (const { notes, question } of SCENARIOS)
      for (const secret of [question.answer, ...Object.values(notes)]) expect(text).not.toContain(secret.en)
  })
})

it('both are in the OpenAPI page as they answer', async () => {
  const { paths } = (await visitor.get('/api/openapi.json')).json as unknown as {
    paths: Record<string, { get: { parameters: { name: string }[]; responses: Record<string, Answered> } }>
  }
  type Answered = { content: Record<string, { schema: { properties: { items: { items: Shape } } } }> }
  type Shape = { required: string[] }
  const required = (path: string) =>
    paths[path]!.get.responses['200']!.content['application/json']!.schema.properties.items.items.required
  for (const path of ['/api/knobs', '/api/scenarios'])
    expect(required(path).sort()).toEqual(Object.keys((await itemsOf(path))[0]!).sort())
  expect(paths['/api/knobs']!.get.parameters.map(p => p.name)).toEqual(['scenario', 'pin'])
})
