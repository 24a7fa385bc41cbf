import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Client, type Opened, type Served, serve } from '../support/server.ts'

let server: Served
let trainer: Client & { opened: Opened }
beforeAll(async () => {
  server = await serve()
  trainer = await Client.trainer(server.url, { title: 'ตลาดทดสอบ', seed: 7 })
})
afterAll(() => server.close())

const TOUR = 'prd_tour'

describe('opening a workshop', () => {
  it('answers with the way in for phone, stage and trainer, and the market is open at once', async () => {
    const { opened } = trainer
    expect(opened.pin).toMatch(/^\d{6}$/)
    expect(opened.urls.phone).toContain(`/?pin=${opened.pin}`)
    expect(opened.urls.stage).toContain(`/w/${opened.pin}/stage`)
    expect(opened.urls.trainer).toMatch(new RegExp(`/w/${opened.pin}/trainer#.{21}$`))
    const { json } = await trainer.room()
    expect(json).toMatchObject({
      pin: opened.pin,
      title: 'ตลาดทดสอบ',
      phase: 'open',
      market: 'tencent',
      log: opened.log,
      clock: { at: 0, running: false },
      participants: 0,
    })
    expect(json.head).toBeGreaterThan(100)
  })

  it('takes no body at all', async () => {
    const { status, json } = await new Client(server.url).post('/api/workshops', {})
    expect(status).toBe(201)
    expect(json.trainerKey).toMatch(/^.{21}$/)
  })

  it.each([
    ['a title of 5,000 emoji', { title: '🥭'.repeat(5_000) }, 'title'],
    ['a language nobody speaks here', { language: 'xx' }, 'language'],
    ['half a seed', { seed: 1.5 }, 'seed'],
  ])('refuses %s and names the field', async (_name, body, field) => {
    const { status, json } = await new Client(server.url).post('/api/workshops', body)
    expect(status).toBe(400)
    expect(json.refused).toMatchObject({ code: 'payload.malformed', params: { field } })
  })
})

describe('joining', () => {
  it('makes a seat with its own key', async () => {
    const nok = await trainer.join('นก')
    expect((await nok.room('/view?surface=phone')).json.sections?.me).toMatchObject({ badge: { name: 'นก' } })
  })

  it('is the same seat when it is sent again, and nobody else’s', async () => {
    const mine = { id: 'seat_mine', seatKey: 'a-key-that-i-made-myself' }
    await trainer.join('เล็ก', mine)
    await trainer.join('เล็ก', mine)
    const people = (await trainer.events()).filter(
      e => e.type === 'participant.joined' && e.participantId === 'seat_mine',
    )
    expect(people.length).toBe(1)
    const { status, json } = await new Client(server.url).post(`/api/workshops/${trainer.pin}/participants`, {
      nickname: 'x',
      id: 'seat_mine',
      seatKey: 'another-key-altogether',
    })
    expect([status, json.refused?.code]).toEqual([401, 'seat.foreign'])
  })

  it.each([
    ['<script>alert(1)</script>', 201],
    ['  ป้า   แดง  ', 201],
    ['👨‍👩‍👧‍👦'.repeat(9), 201],
    ['👨‍👩‍👧‍👦'.repeat(10), 400],
    ['🥭'.repeat(5_000), 400],
    ['', 400],
    ['   ', 400],
    ['\u202e\u0007', 400],
    [42, 400],
    [undefined, 400],
  ])('nickname %j → %i', async (nickname, status) => {
    const answer = await new Client(server.url).post(`/api/workshops/${trainer.pin}/participants`, {
      nickname,
    })
    expect(answer.status).toBe(status)
    if (status === 400)
      expect(answer.json.refused).toMatchObject({ code: 'payload.malformed', params: { field: 'nickname' } })
  })

  it('escapes a name on every page', async () => {
    const bad = await trainer.join('<script>alert(1)</script>')
    const page = await bad.get(`/w/${trainer.pin}/me`, { cookie: `talad_${trainer.pin}=${bad.key}` })
    expect(page.text).not.toContain('<script>alert(1)')
    expect(page.text).toContain('&lt;script&gt;alert(1)')
  })

  it('takes a burst of sixty in a second from one address', async () => {
    const room = await Client.trainer(server.url)
    await Promise.all(Array.from({ length: 60 }, (_, i) => room.join(`คน ${i}`)))
    expect((await room.room()).json.participants).toBe(60)
  })
})

describe('a command', () => {
  it.each([
    [0, 400],
    [-1, 400],
    [1.5, 400],
    ['two', 400],
    [null, 400],
    [undefined, 400],
    [1e9, 409],
    [1, 200],
  ])('order.place of %j units → %i', async (quantity, status) => {
    const nok = await trainer.join('q')
    const answer = await nok.command('order.place', { productId: TOUR, quantity })
    expect(answer.status).toBe(status)
    if (status === 400)
      expect(answer.json.refused).toMatchObject({ code: 'payload.malformed', params: { field: 'quantity' } })
    if (status === 409) expect(answer.json.refused?.code).toBe('lot.sold-out')
  })

  it('is answered with what was ordered, five times the same', async () => {
    const nok = await trainer.join('again')
    const answers = await Promise.all(
      Array.from({ length: 5 }, () =>
        nok.command('order.place', { productId: TOUR, quantity: 1 }, 'one-tap'),
      ),
    )
    expect(new Set(answers.map(a => a.text)).size).toBe(1)
    expect(answers[0]!.json.result).toMatchObject({ state: 'pending_payment', amount: { currency: 'THB' } })
    expect((await nok.room('/orders')).json.items).toHaveLength(1)
  })

  it.each([
    ['no key', '', 'order.place', {}, 401, 'seat.unknown'],
    ['a key nobody holds', 'nobody-holds-this-key', 'order.place', {}, 401, 'seat.unknown'],
    ['a participant who wants to freeze the room', 'seat', 'workshop.freeze', {}, 403, 'role.forbidden'],
    [
      'a participant who starts a scenario badly',
      'seat',
      'scenario.start',
      { scenario: 7 },
      403,
      'role.forbidden',
    ],
    ['a word that is no command', 'seat', 'order.steal', {}, 400, 'command.unknown'],
    ['the driver’s own command', 'trainer', 'flow.advance', {}, 400, 'command.unknown'],
    [
      'an unknown product',
      'seat',
      'order.place',
      { productId: 'prd_x', quantity: 1 },
      404,
      'product.unknown',
    ],
    ['an unknown scenario', 'trainer', 'scenario.start', { scenario: 'x' }, 404, 'scenario.unknown'],
    [
      'a log the room has left',
      'seat',
      'order.place',
      { productId: TOUR, quantity: 1, log: 'log_old' },
      409,
      'log.moved',
    ],
    ['unfreezing what is not frozen', 'trainer', 'workshop.unfreeze', {}, 409, 'workshop.not-frozen'],
  ])('%s', async (_name, who, type, payload, status, code) => {
    const seat = await trainer.join('x')
    const key = who === 'trainer' ? trainer.key : who === 'seat' ? seat.key : who
    const answer = await new Client(server.url, trainer.pin, key).command(type, payload)
    expect([answer.status, answer.json.ok, answer.json.refused?.code]).toEqual([status, false, code])
    expect(answer.json.refused?.message).not.toMatch(/refusal\.|\{\{/)
  })

  it('that is no JSON is 400, one of 2 MB is 413, and the room goes on', async () => {
    const nok = await trainer.join('big')
    const path = `/api/workshops/${trainer.pin}/commands`
    expect((await nok.post(path, '{"id":')).json.refused?.code).toBe('payload.not-json')
    const big = await nok.post(path, { id: 'a', type: 'order.place', productId: 'x'.repeat(2_000_000) })
    expect([big.status, big.json.refused?.code]).toEqual([413, 'payload.too-large'])
    expect((await nok.command('order.place', { productId: TOUR, quantity: 1 })).status).toBe(200)
  })

  it('is refused in the language that was asked for', async () => {
    const nok = await trainer.join('lang')
    const said = async (lang: string) =>
      (
        await nok.post(`/api/workshops/${trainer.pin}/commands?lang=${lang}`, {
          id: `l-${lang}`,
          type: 'order.pay',
          orderId: 'x',
        })
      ).json.refused?.message
    expect(await said('th')).toBe('ไม่พบคำสั่งซื้อนี้')
    expect(await said('en')).toBe('There is no such order')
    expect(await said('zh')).toBe('没有此订单')
  })

  it('of a withdrawn product is refused by the rules, and it is gone from the list', async () => {
    const room = await Client.trainer(server.url)
    const nok = await room.join('n')
    await room.command('product.withdraw', { productId: TOUR })
    expect((await nok.command('order.place', { productId: TOUR, quantity: 1 })).json.refused?.code).toBe(
      'product.withdrawn',
    )
    expect(JSON.stringify((await nok.room('/products')).json.items)).not.toContain(TOUR)
  })
})

describe('reading', () => {
  it('lists products with price, stock, lot and tag, in the reader’s language', async () => {
    const { json } = await trainer.get(`/api/workshops/${trainer.pin}/products?shop=shop_orchard&lang=en`)
    expect(json.items?.[0]).toMatchObject({
      id: 'prd_durian',
      name: 'Monthong durian, 2 fruits, 4.5–5 kg',
      price: { amount: 99_500, currency: 'THB' },
      lot: { gtin: '09521234001010', batchLotNumber: 'CTB-0413-02' },
      tagUrl: `/01/09521234001010/10/CTB-0413-02?w=${trainer.pin}`,
      shelfLife: 12,
      season: { from: 4, to: 6 },
      offSeason: false,
    })
  })

  it('says what was harvested outside its season, but not of a tour that is booked long before', async () => {
    const { json } = await trainer.room('/products?limit=200')
    const off = json.items!.filter(i => i.offSeason).map(i => i.id)
    expect(off).toEqual(expect.arrayContaining(['prd_rambutan', 'prd_longan', 'prd_longkong']))
    expect(json.items!.filter(i => i.offSeason && i.category !== 'fruit')).toEqual([])
    expect(json.items!.find(i => i.id === 'prd_coffee')).toMatchObject({ season: { from: 11, to: 2 } })
  })

  it('pages with an opaque cursor until there is no next', async () => {
    const seen: unknown[] = []
    for (let cursor: string | undefined = ''; cursor !== undefined; ) {
      const { json } = await trainer.room(`/products?limit=7${cursor ? `&cursor=${cursor}` : ''}`)
      seen.push(...(json.items ?? []).map(i => i.id))
      cursor = json.next
    }
    expect(seen.length).toBe(80)
    expect(new Set(seen).size).toBe(80)
  })

  it.each([
    ['limit=0', 50],
    ['limit=3', 3],
    ['limit=9999', 200],
    ['q=durian&lang=en', 4],
    ['q=ทุเรียน', 4],
    ['category=rice', 4],
    ['category=none', 0],
  ])('/products?%s', async (query, atMost) => {
    const { status, json } = await trainer.room(`/products?${query}`)
    expect(status).toBe(200)
    expect(json.items!.length).toBeLessThanOrEqual(atMost)
    if (atMost > 0) expect(json.items!.length).toBeGreaterThan(0)
  })

  it.each([
    ['the room', 'none', '', 200],
    ['shops', 'none', '/shops', 200],
    ['the stage', 'none', '/view?surface=stage', 200],
    ['a phone without a seat', 'none', '/view?surface=phone', 401],
    ['the console without a key', 'none', '/view?surface=trainer', 401],
    ['the console with a seat', 'seat', '/view?surface=trainer', 403],
    ['the console', 'trainer', '/view?surface=trainer', 200],
    ['a surface that is none', 'seat', '/view?surface=fridge', 400],
    ['orders without a key', 'none', '/orders', 401],
    ['events with a seat', 'seat', '/events?after=0', 403],
    ['the recording with a seat', 'seat', '/recording', 403],
    ['an order that is not', 'seat', '/orders/ord_none', 404],
    ['a product that is not', 'none', '/products/prd_none', 404],
  ])('%s (%s) → %i', async (_name, who, path, status) => {
    const seat = who === 'seat' ? await trainer.join('r') : trainer
    const key = who === 'none' ? '' : seat.key
    expect((await new Client(server.url, trainer.pin, key).room(path)).status).toBe(status)
  })

  it('does not show one seat’s order to another', async () => {
    const [a, b] = [await trainer.join('a'), await trainer.join('b')]
    const { json } = await a.command('order.place', { productId: TOUR, quantity: 1 })
    const id = json.result!.orderId
    expect((await b.room(`/orders/${id}`)).status).toBe(404)
    expect((await a.room(`/orders/${id}`)).json).toMatchObject({ orderId: id, next: ['pay', 'cancel'] })
    expect((await trainer.room(`/orders/${id}`)).status).toBe(200)
  })

  it('gives the trainer a recording that proves itself', async () => {
    const { text } = await trainer.room('/recording')
    const lines = text
      .trimEnd()
      .split('\n')
      .map(l => JSON.parse(l))
    expect(lines[0]).toMatchObject({ format: 1, pin: trainer.pin })
    expect(lines.at(-1)).toMatchObject({
      end: true,
      events: lines.length - 2,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
    expect(text).not.toContain(trainer.key)
  })

  it('describes itself from the schemas that judge', async () => {
    const { json } = await trainer.get('/api/openapi.json')
    expect(Object.keys(json.paths as object)).toContain('/api/workshops/{pin}/commands')
    expect(JSON.stringify(json)).toContain('"order.place"')
  })
})
