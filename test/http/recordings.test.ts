import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aRecordedRoom, FILE, sealed } from '../support/replay.ts'
import { Client, type Served, serve } from '../support/server.ts'

type Room = Awaited<ReturnType<typeof aRecordedRoom>>
type Told = { id: string; title: string; length: number; events: number; url: string }

let server: Served
let room: Room
let owner: Client
beforeAll(async () => {
  server = await serve()
  owner = new Client(server.url)
  room = await aRecordedRoom(server)
})
afterAll(() => server.close())

const upload = (text: string | Buffer, headers: Record<string, string> = {}) =>
  owner.post('/api/recordings', text, { ...FILE, ...headers })
const told = (json: object) => json as Told
const made = async () =>
  told((await room.trainer.post(`/api/workshops/${room.trainer.pin}/recordings`, {})).json)
const elsewhere = { 'x-forwarded-for': '203.0.113.9' }

describe('a workshop of one’s own', () => {
  it('is watchable under an id that cannot be guessed, the same one every time', async () => {
    const [first, second] = await Promise.all([made(), made()])
    expect(first.id).toMatch(/^rec_[\w-]{22}$/)
    expect(second).toEqual(first)
    expect(first).toMatchObject({
      title: 'ตลาดริมคลอง',
      events: room.lines.length - 2,
      url: `/replay/${first.id}`,
    })
  })

  it.each([
    ['nobody', async () => '', 401, 'seat.unknown'],
    ['a participant', async (trainer: Client) => (await trainer.join('แอน')).key, 403, 'role.forbidden'],
  ])('is not made so by %s', async (_who, keyIn, status, code) => {
    const trainer = await Client.trainer(server.url)
    const somebody = new Client(server.url, trainer.pin, await keyIn(trainer))
    const answer = await somebody.post(`/api/workshops/${trainer.pin}/recordings`, {})
    expect([answer.status, answer.json.refused?.code]).toEqual([status, code])
  })

  it('that is still open is watchable up to now, and further later', async () => {
    const trainer = await Client.trainer(server.url)
    const record = async () => told((await trainer.post(`/api/workshops/${trainer.pin}/recordings`, {})).json)
    const before = await record()
    await trainer.join('ตุ๊ก')
    const after = await record()
    expect(after).toMatchObject({ id: before.id, events: before.events + 1 })
    const { json } = await owner.get(`/api/recordings/${before.id}/view?t=9999`)
    expect(json.seq).toBe(after.events)
    expect(json.sections!.people).toMatchObject({ count: 1 })
    await trainer.join('แอน')
    const { json: shelf } = await owner.get('/api/recordings')
    expect(shelf.items).toContainEqual(expect.objectContaining({ id: before.id, events: after.events + 1 }))
  })
})

describe('a file', () => {
  it('that was exported is taken in, and shows at every event what the workshop’s own log shows', async () => {
    const own = await made()
    const { status, json } = await upload(room.text)
    expect(status).toBe(201)
    const copy = told(json)
    expect(copy.id).not.toBe(own.id)
    expect(copy).toMatchObject({ title: own.title, events: own.events, length: own.length })
    for (const lang of ['th', 'en', 'zh'])
      for (const seq of [1, 520, 560, own.events - 2, own.events]) {
        const [a, b] = await Promise.all(
          [own, copy].map(r => owner.get(`/api/recordings/${r.id}/view?seq=${seq}&lang=${lang}`)),
        )
        expect(JSON.stringify(b!.json.sections)).toBe(JSON.stringify(a!.json.sections))
        expect(b!.json).toMatchObject({ seq: a!.json.seq, at: a!.json.at, t: a!.json.t })
      }
  })

  it('comes back as the same recording when it is brought again', async () => {
    const [first, second] = [await upload(room.text), await upload(room.text)]
    expect(second.json.id).toBe(first.json.id)
    expect((await server.storage.log.list()).length).toBe(new Set(await logs()).size)
  })

  it('may come in a form, as browsers without script send it', async () => {
    const form = new FormData()
    form.append('file', new Blob([room.text], { type: 'application/octet-stream' }), 'talad.ndjson')
    const answer = await fetch(`${server.url}/api/recordings`, { method: 'POST', body: form })
    expect(answer.status).toBe(201)
    expect(((await answer.json()) as Told).id).toBe((await upload(room.text)).json.id)
  })

  it('needs the house code from elsewhere, and so does the shelf', async () => {
    const wrong = await upload(room.text, elsewhere)
    expect([wrong.status, wrong.json.refused?.code]).toEqual([403, 'code.wrong'])
    expect((await owner.get('/api/recordings', elsewhere)).status).toBe(403)
    expect((await upload(room.text, { ...elsewhere, 'x-talad-code': '4242' })).status).toBe(201)
    const { json } = await owner.get('/api/recordings', { ...elsewhere, 'x-talad-code': '4242' })
    expect(json.items!.map(item => item.title)).toContain('ตลาดริมคลอง')
  })

  it('stays after a restart', async () => {
    const { json } = await upload(room.text)
    const again = await serve(server.storage)
    const view = await new Client(again.url).get(`/api/recordings/${json.id}/view?t=9999`)
    expect(view.json.seq).toBe(json.events)
    again.server.close()
  })
})

const logs = async () =>
  [...(await server.storage.library.workshops()), ...(await server.storage.library.recordings())].map(
    e => e.log,
  )

describe('a file that is not right', () => {
  const at = (line: number) => room.lines[line - 1]!
  const events = () => room.lines.slice(1, -1)
  const instead = (line: number, text: string) => {
    const lines = [...room.lines]
    lines[line - 1] = text
    return `${lines.join('\n')}\n`
  }
  const resealed = (line: number, change: (event: Record<string, unknown>) => object) => {
    const event = JSON.stringify(change(JSON.parse(at(line))))
    return sealed(
      at(1),
      events().map((text, i) => (i === line - 2 ? event : text)),
    )
  }
  const last = () => room.lines.length

  it.each<[string, () => string, string, number | (() => number)]>([
    ['is empty', () => '', 'foreign', 1],
    ['is a page', () => '<!doctype html><p>hello</p>', 'foreign', 1],
    ['is other JSON', () => '{"name":"talad"}\n', 'foreign', 1],
    ['is of a later format', () => instead(1, at(1).replace('"format":1', '"format":2')), 'newer', 1],
    ['has a line that is no JSON', () => instead(40, at(40).slice(0, -2)), 'damaged', 40],
    ['has an empty line', () => instead(40, ''), 'damaged', 40],
    ['lacks a line in the middle', () => instead(40, at(41)), 'damaged', 40],
    ['has an event nobody knows', () => resealed(40, e => ({ ...e, type: 'order.eaten' })), 'newer', 40],
    ['has an event of a later version', () => resealed(40, e => ({ ...e, v: 2 })), 'newer', 40],
    [
      'names what an object has anyway',
      () => resealed(40, e => ({ ...e, type: 'constructor' })),
      'newer',
      40,
    ],
    ['has an event without a type', () => resealed(40, e => ({ ...e, type: undefined })), 'damaged', 40],
    ['goes back in time', () => resealed(530, e => ({ ...e, t: 0 })), 'damaged', 530],
    ['has half a millisecond', () => resealed(530, e => ({ ...e, t: 1e6 + 0.5 })), 'damaged', 530],
    [
      'pays an order that never was',
      () => resealed(530, e => ({ ...e, type: 'order.paid', orderId: 'x' })),
      'damaged',
      530,
    ],
    ['counts to the end of days', () => resealed(530, e => ({ ...e, count: 1e15 })), 'damaged', 530],
    ['was changed in one letter', () => room.text.replace('ตลาดริมคลอง', 'ตลาดริมคลอก'), 'changed', last],
    [
      'miscounts its events',
      () => room.text.replace(/"events":\d+,"sha/, '"events":7,"sha'),
      'changed',
      last,
    ],
    ['has no end', () => `${room.lines.slice(0, -1).join('\n')}\n`, 'cut', () => last() - 1],
    ['was cut inside a line', () => room.text.slice(0, room.text.indexOf(at(40)) + 20), 'cut', 40],
    ['was cut in its last byte', () => room.text.slice(0, -1), 'cut', last],
    ['goes on behind its end', () => `${room.text}${at(2)}\n`, 'damaged', () => last() + 1],
    ['has no event at all', () => sealed(at(1), []), 'cut', 2],
  ])('because it %s is refused with its line, and nothing of it stays', async (_what, text, code, line) => {
    const before = (await server.storage.log.list()).length
    const { status, json } = await upload(text())
    expect(status).toBe(400)
    expect(json.refused).toMatchObject({
      code: `recording.${code}`,
      params: { line: typeof line === 'number' ? line : line() },
    })
    expect((await server.storage.log.list()).length).toBe(before)
  })

  it('is told off in three languages', async () => {
    const said = await Promise.all(
      ['th', 'en', 'zh'].map(async lang => {
        const { json } = await owner.post(`/api/recordings?lang=${lang}`, instead(40, 'x'), FILE)
        return json.refused!.message
      }),
    )
    expect(said).toEqual([
      expect.stringMatching(/ไฟล์เสีย.*40/),
      expect.stringMatching(/damaged.*40/),
      expect.stringMatching(/40.*损坏/),
    ])
  })

  it('because broken UTF-8 hides in a name is refused there', async () => {
    const bytes = Buffer.from(room.text)
    const place = bytes.indexOf('นก')
    bytes[place] = 0xff
    const line = bytes.subarray(0, place).toString('latin1').split('\n').length
    const answer = await fetch(`${server.url}/api/recordings`, { method: 'POST', body: bytes, headers: FILE })
    expect(await answer.json()).toMatchObject({ refused: { code: 'recording.damaged', params: { line } } })
  })
})

describe('watching', () => {
  it('at a lesson time shows what had happened by then', async () => {
    const { id, length } = await made()
    const at = async (t: string) => (await owner.get(`/api/recordings/${id}/view?surface=stage&t=${t}`)).json
    const [start, end, beyond] = [await at('0'), await at((length / 1000).toFixed(3)), await at('999999')]
    expect(start.sections!.people).toMatchObject({ count: 0 })
    expect(start.sections!.showcase!.shops).toBeGreaterThan(0)
    expect(end.sections!.room).toMatchObject({ phase: 'closed' })
    expect(beyond).toEqual(end)
  })

  it.each([
    ['t=-1', 't'],
    ['t=NaN', 't'],
    ['t=Infinity', 't'],
    ['t=1e3', 't'],
    ['t=0x10', 't'],
    ['t=', 't'],
    ['t=1&t=2', 't'],
    ['t=1:20:00', 't'],
    ['seq=-1', 'seq'],
    ['seq=1.5', 'seq'],
    ['surface=trainer', 'surface'],
    ['surface=phone', 'surface'],
  ])('%s is malformed', async (query, field) => {
    const { id } = await made()
    const { status, json } = await owner.get(`/api/recordings/${id}/view?${query}`)
    expect([status, json.refused]).toMatchObject([400, { code: 'payload.malformed', params: { field } }])
  })

  it.each([
    ['until=5', 'after'],
    ['after=1', 'until'],
    ['after=1&until=-5', 'until'],
    ['after=1&until=5&step=-1', 'step'],
  ])('frames?%s is malformed', async (query, field) => {
    const { id } = await made()
    const { json } = await owner.get(`/api/recordings/${id}/frames?${query}`)
    expect(json.refused).toMatchObject({ code: 'payload.malformed', params: { field } })
  })

  it.each(['rec_nothing', 'rec_AAAAAAAAAAAAAAAAAAAAAA', '__proto__', 'ก'])(
    'the unknown id %s is a 404 at every door',
    async id => {
      for (const path of [
        `/api/recordings/${id}`,
        `/api/recordings/${id}/view`,
        `/api/recordings/${id}/frames?after=1&until=2`,
      ]) {
        const { status, json } = await owner.get(path)
        expect([status, json.refused?.code]).toEqual([404, 'recording.unknown'])
      }
    },
  )

  it('needs no key, but an id', async () => {
    const { id } = await made()
    const stranger = await owner.get(`/api/recordings/${id}`, elsewhere)
    expect(stranger.json).toMatchObject({ id, title: 'ตลาดริมคลอง' })
  })
})
