import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aLessonFile, FILE } from '../support/replay.ts'
import { Client, type Opened, type Served, serve } from '../support/server.ts'

let server: Served
let trainer: Client & { opened: Opened }
let owner: Client
let id: string
beforeAll(async () => {
  server = await serve()
  owner = new Client(server.url)
  trainer = await Client.trainer(server.url, { title: 'ตลาดของ <b>ป้า</b>' })
  id = String((await owner.post('/api/recordings', await aLessonFile(), FILE)).json.id)
})
afterAll(() => server.close())

const elsewhere = { 'x-forwarded-for': '203.0.113.9' }
/** What the page tells its script. */
const embedded = (html: string, name: string) =>
  JSON.parse(new RegExp(`<script type="application/json" id="${name}">(.*?)</script>`).exec(html)![1]!)
const cookie = (seat: Client) => ({ cookie: `talad_${seat.pin}=${seat.key}` })

describe('the page of a recording', () => {
  it.each([
    ['', 0, 1],
    ['?t=80', 80_000, 1],
    ['?t=2:30&speed=4', 150_000, 4],
    ['?t=0:02:30.5', 150_500, 1],
    ['?t=99:00:00&speed=600', 300_000, 600],
    ['?t=-5', 0, 1],
    ['?t=NaN&speed=NaN', 0, 1],
    ['?t=1&t=2', 0, 1],
    ['?t[x]=1&speed=3', 0, 1],
  ])('%s opens at %i ms and %i×', async (query, t, speed) => {
    const { status, text } = await owner.get(`/replay/${id}${query}`)
    expect(status).toBe(200)
    const player = embedded(text, 'player')
    expect(player).toMatchObject({ id, t, speed })
    const view = await owner.get(`/api/recordings/${id}/view?t=${(player.t / 1000).toFixed(3)}&lang=th`)
    expect(embedded(text, 'view')).toEqual(view.json)
  })

  it.each([
    ['th', 'ดูย้อนหลัง'],
    ['en', 'Recording'],
    ['zh', '回放'],
  ])('speaks %s, and the view with it', async (lang, word) => {
    const { text } = await owner.get(`/replay/${id}?lang=${lang}&t=3:20`)
    expect(text).toContain(`<html lang="${lang}"`)
    expect(text).toContain(word)
    const view = await owner.get(`/api/recordings/${id}/view?t=200&lang=${lang}`)
    expect(embedded(text, 'view')).toEqual(view.json)
  })

  it('knows where nothing happened for long', async () => {
    const { quiet } = embedded((await owner.get(`/replay/${id}`)).text, 'player')
    expect(quiet).toEqual([{ from: 45_000, to: 180_000 }])
  })

  it('has no way in: what is over cannot be joined', async () => {
    const { text } = await owner.get(`/replay/${id}`)
    expect(text).not.toContain('poster-qr')
    expect(text).not.toContain('/?pin=')
  })

  it.each([
    ['th', 'ไม่พบบันทึกนี้'],
    ['en', 'There is no such recording'],
    ['zh', '没有这份记录'],
  ])('of an unknown id is a page in %s', async (lang, words) => {
    const { status, text } = await owner.get(`/replay/rec_x?lang=${lang}`, { accept: 'text/html' })
    expect(status).toBe(404)
    expect(text).toContain(words)
  })
})

describe('the forms that lead to it', () => {
  it('make a workshop watchable for its trainer, from anywhere', async () => {
    const answer = await owner.post(`/w/${trainer.pin}/replay`, undefined, {
      ...elsewhere,
      ...cookie(trainer),
    })
    expect(answer.status).toBe(303)
    const { text } = await owner.get(answer.headers.get('location')!)
    expect(text).toContain('ตลาดของ &lt;b&gt;ป้า&lt;/b&gt;')
    expect(text).not.toContain('<b>ป้า</b>')
  })

  it('and for whoever sits at the laptop, but for nobody else', async () => {
    const nok = await trainer.join('นก')
    expect((await owner.post(`/w/${trainer.pin}/replay`, undefined)).status).toBe(303)
    for (const who of [elsewhere, { ...elsewhere, ...cookie(nok) }, { origin: 'http://evil.example' }])
      expect((await owner.post(`/w/${trainer.pin}/replay`, undefined, who)).status).toBe(403)
  })

  it.each([
    ['from elsewhere', elsewhere],
    ['from another site’s page', { origin: 'http://evil.example' }],
  ])('take no file %s', async (_where, headers) => {
    const { status } = await owner.post('/recordings', 'x', { ...FILE, ...headers })
    expect(status).toBe(403)
  })

  it('lead back home with what is wrong with a file', async () => {
    const answer = await owner.post('/recordings', 'x', FILE)
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      '/?line=1&refused=recording.foreign',
    ])
    expect((await owner.get('/?line=1&refused=recording.foreign&lang=th')).text).toContain('ไม่ใช่บันทึกของตลาด')
  })
})

describe('the shelf on the home page', () => {
  it('has closed rooms and files, for the laptop’s owner alone', async () => {
    const closed = await Client.trainer(server.url, { title: 'ห้องที่ปิดแล้ว' })
    const shelf = async (headers = {}) => (await owner.get('/', headers)).text
    expect(await shelf()).not.toContain(`/w/${closed.pin}/replay`)
    await closed.command('workshop.close')
    await expect.poll(shelf).toContain(`action="/w/${closed.pin}/replay"`)
    const { headers } = await owner.post(`/w/${closed.pin}/replay`, undefined)
    expect(await shelf()).toContain(`href="${headers.get('location')}"`)
    expect(await shelf()).not.toContain(`action="/w/${closed.pin}/replay"`)
    expect(await shelf()).toContain(`/replay/${id}`)
    expect(await shelf(elsewhere)).not.toContain('/replay/')
  })
})

it('every door is in the description', async () => {
  const { json } = await owner.get('/api/openapi.json')
  expect(Object.keys(json.paths as object)).toEqual(
    expect.arrayContaining([
      '/api/recordings',
      '/api/recordings/{id}',
      '/api/recordings/{id}/view',
      '/api/recordings/{id}/frames',
      '/api/workshops/{pin}/recordings',
    ]),
  )
})
