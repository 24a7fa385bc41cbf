import { request } from 'node:http'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Client, type Opened, type Served, serve } from '../support/server.ts'

let server: Served
let room: Client & { opened: Opened }
beforeAll(async () => {
  server = await serve()
  room = await Client.trainer(server.url, { seed: 7 })
})
afterAll(() => server.close())
const FORM = { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' }
const T = (s: string) => ({ th: s, en: s, zh: s })

describe('a name', () => {
  it('is changed by its owner and by the trainer, by nobody else', async () => {
    const [a, b] = [await room.join('a'), await room.join('b')]
    const rename = (who: Client, participantId: string) =>
      who.command('participant.rename', { participantId, nickname: 'new' })
    expect((await rename(a, b.participantId)).status).toBe(403)
    expect((await rename(a, 'seat_orchard')).status).toBe(403)
    expect((await rename(a, a.participantId)).status).toBe(200)
    expect((await rename(room, b.participantId)).status).toBe(200)
  })
  it.each(['\u200b\u200b', '\u3164', '\u2800', '\u2060', '\ufe0f', '\u200d', '\u034f', '\ud800'])(
    'of nothing visible (%j) is refused',
    async nickname => {
      expect(
        (await new Client(server.url).post(`/api/workshops/${room.pin}/participants`, { nickname })).status,
      ).toBe(400)
    },
  )
  it('keeps its words apart when a line break stood between them', async () => {
    await room.join('ป้า\nแดง', { id: 'lines', seatKey: 'the-key-of-two-lines' })
    const joined = (await room.events()).find(e => e.participantId === 'lines')
    expect(joined?.nickname).toBe('ป้า แดง')
  })
})
describe('a refusal in the address bar', () => {
  it.each(['lngs=x', 'ns=x&defaultValue=HACKED', 'keySeparator=%7C&defaultValue=HACKED', 'interpolation=x'])(
    'says only our words, whatever %s',
    async extra => {
      const { status, text } = await new Client(server.url).get(
        `/?refused=rate.limited&retryAfter=5&${extra}`,
        { accept: 'text/html' },
      )
      expect(status).toBe(200)
      expect(text).not.toContain('HACKED')
      expect(text).not.toContain('node_modules')
    },
  )
})
describe('joining by form', () => {
  it('tapped twice is one seat', async () => {
    const fresh = await Client.trainer(server.url)
    const html = (await new Client(server.url).get(`/w/${fresh.pin}`, { accept: 'text/html' })).text
    const hidden = [...html.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(m => [
      m[1]!,
      m[2]!,
    ])
    const fields = String(new URLSearchParams([...hidden, ['nickname', 'นก']]))
    await Promise.all([1, 2].map(() => new Client(server.url).post(`/w/${fresh.pin}/join`, fields, FORM)))
    expect((await fresh.room()).json.participants).toBe(1)
  })
  it('while seated keeps the seat', async () => {
    const fresh = await Client.trainer(server.url)
    const nok = await fresh.join('นก')
    const cookie = `talad_${fresh.pin}=${nok.key}`
    const { headers } = await new Client(server.url).post(`/w/${fresh.pin}/join`, 'nickname=x', {
      ...FORM,
      cookie,
    })
    expect(headers.get('set-cookie') ?? '').not.toContain(`talad_${fresh.pin}`)
    expect((await fresh.room()).json.participants).toBe(1)
  })
})
describe('a page of another origin', () => {
  it.each([
    ['/api/workshops', '{"title":"x"}', { 'content-type': 'text/plain' }, 403],
    ['/start', 'title=x', FORM, 303],
    ['/w/PIN/enter', '', FORM, 403],
    ['/api/workshops/PIN/trainer-link', '', { 'content-type': 'text/plain' }, 403],
  ])('cannot act as this laptop on %s', async (path, body, headers, status) => {
    const answer = await new Client(server.url).post(path.replace('PIN', room.pin), body, {
      ...headers,
      origin: 'http://evil.example',
    })
    expect(answer.status).toBe(status)
    expect(answer.headers.get('location') ?? '').not.toContain('/trainer')
  })
})
describe('an answer of /api', () => {
  it.each(['', '/orders', '/view?surface=phone', '/products'])(
    '%s is kept out of caches and never sniffed',
    async path => {
      const { headers } = await (await room.join('c')).room(path)
      expect([headers.get('cache-control'), headers.get('x-content-type-options')]).toEqual([
        'no-store',
        'nosniff',
      ])
    },
  )
  it('with the recording is NDJSON', async () => {
    expect((await room.room('/recording')).headers.get('content-type')).toContain('application/x-ndjson')
  })
  it('to a body that is not what its encoding says is 400', async () => {
    const nok = await room.join('z')
    const { status } = await nok.post(`/api/workshops/${room.pin}/commands`, 'no gzip', {
      'content-encoding': 'gzip',
    })
    expect(status).toBe(400)
    expect(gzipSync('x').length).toBeGreaterThan(0)
  })
  it('to a removed seat says removed, whatever it asks', async () => {
    const gone = await room.join('g')
    await room.command('participant.remove', { participantId: gone.participantId })
    expect((await gone.room('/view?surface=phone')).json.refused?.code).toBe('seat.removed')
  })
  it('tells that the clock stands while the room is frozen', async () => {
    const fresh = await Client.trainer(server.url)
    await fresh.command('scenario.start', { scenario: 'durian-flash', seed: 1 })
    await fresh.command('workshop.freeze')
    expect((await fresh.room()).json.clock).toMatchObject({ running: false })
    await fresh.command('scenario.stop')
  })
  it('to a quantity beyond all stock is a rule’s, to events beyond the limit a clamp', async () => {
    const nok = await room.join('q')
    expect((await nok.command('order.place', { productId: 'prd_rice', quantity: 2e9 })).status).toBe(409)
    expect((await room.room('/events?limit=1000000')).status).toBe(200)
  })
  it('to a phone in LINE with a broken Host is no fault', async () => {
    const status = await new Promise<number>(resolve =>
      request(
        {
          port: server.port,
          host: '127.0.0.1',
          path: `/w/${room.pin}`,
          headers: { host: 'a b', 'user-agent': 'Line/11' },
        },
        a => resolve(a.statusCode!),
      ).end(),
    )
    expect(status).toBeLessThan(500)
  })
  it('refuses a seat key that no header can carry', async () => {
    const { status } = await new Client(server.url).post(`/api/workshops/${room.pin}/participants`, {
      nickname: 'k',
      seatKey: 'a key with some spaces',
    })
    expect(status).toBe(400)
  })
})
describe('what people list themselves', () => {
  const shop = {
    shopId: 's1',
    name: T('x'),
    story: T('x'),
    province: 'TH-10',
    place: T('x'),
    lat: 13,
    lon: 100,
    face: 'orchard',
    scene: 'orchard',
  }
  const product = {
    productId: 'p1',
    shopId: 's1',
    name: T('x'),
    description: T('x'),
    category: 'fruit',
    price: 100,
    weight: 1,
    gtin: '09521234009998',
    art: 'durian',
    marks: [],
  }
  const lot = {
    lotId: 'l1',
    productId: 'p1',
    gtin: '09521234009998',
    batchLotNumber: 'A1',
    quantity: 50,
    province: 'TH-10',
    origin: T('x'),
    harvestedOn: '2018-04-01',
    expiresOn: '2018-05-01',
    papers: [],
  }
  it('fits a frame however long its name, and restocks by its own figure whatever it is called', async () => {
    const fresh = await Client.trainer(server.url)
    const nok = await fresh.join('n')
    const long = T('ก'.repeat(1000))
    await nok.command('shop.open', { ...shop, name: long })
    await nok.command('shop.open', shop)
    await nok.command('product.list', { ...product, name: long })
    await nok.command('product.list', product)
    await nok.command('lot.register', lot)
    await nok.command('lot.register', { ...lot, lotId: '__proto__', batchLotNumber: 'A2' })
    for (let i = 0; i < 3; i++) {
      const { json } = await nok.command('order.place', { productId: 'p1', quantity: 20 })
      if (json.result) await nok.command('order.pay', { orderId: json.result.orderId })
    }
    for (const [name, section] of Object.entries((await fresh.room('/view?surface=stage')).json.sections!))
      expect(Buffer.byteLength(JSON.stringify(section)), name).toBeLessThanOrEqual(8192)
    await fresh.command('scenario.start', { scenario: 'durian-flash', seed: 1 })
    const left = (await fresh.room('/products/p1')).json.saleable
    await fresh.command('scenario.stop')
    expect([50, 100]).toContain(left)
  })
  it('says its season in months or not at all', async () => {
    const nok = await room.join('n')
    await nok.command('shop.open', { ...shop, shopId: 's-season' })
    const mine = { ...product, shopId: 's-season' }
    const listed = async (extra: object) => (await nok.command('product.list', { ...mine, ...extra })).status
    expect(await listed({ productId: 'p-1', season: { from: 11, to: 2 }, shelfLife: 30 })).toBe(200)
    expect(await listed({ productId: 'p-2', season: { from: 0, to: 2 } })).toBe(400)
    expect(await listed({ productId: 'p-3', shelfLife: 0 })).toBe(400)
    const { json } = await room.room('/products/p-1')
    expect(json).toMatchObject({ season: { from: 11, to: 2 }, shelfLife: 30 })
  })
  it('cannot borrow the batch of somebody else, nor a mark that is not simulated, nor an id no address can hold', async () => {
    const nok = await room.join('n')
    await nok.command('shop.open', shop)
    await nok.command('product.list', product)
    const clone = await nok.command('lot.register', {
      ...lot,
      gtin: '09521234001010',
      batchLotNumber: 'CTB-0413-02',
    })
    expect(clone.status).toBe(409)
    const marked = await nok.command('product.list', {
      ...product,
      productId: 'p2',
      marks: [{ kind: 'gi', label: T('GI'), simulated: false }],
    })
    expect(marked.status).toBe(400)
    expect((await nok.command('shop.open', { ...shop, shopId: '..' })).status).toBe(400)
  })
})
