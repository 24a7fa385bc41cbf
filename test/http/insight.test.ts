import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pastMidnight } from '../support/midnight.ts'
import { Client, type Opened, type Served, serve } from '../support/server.ts'

type Seat = Client & { participantId: string }
let server: Served
let trainer: Client & { opened: Opened }
let [noi, lek] = [] as unknown as [Seat, Seat]

beforeAll(async () => {
  server = await serve()
  trainer = await Client.trainer(server.url, { seed: 7 })
  noi = await trainer.join('น้าหน่อย')
  lek = await trainer.join('พี่เล็ก')
  expect((await noi.command('shop.open', SHOP)).status).toBe(200)
})
afterAll(() => server.close())

const passerBy = () => new Client(server.url, trainer.pin)
const api = (seat: Client, shop: string, query = '?market=alibaba') =>
  seat.room(`/shops/${shop}/insight${query}`)
const path = (shop: string) => `/w/${trainer.pin}/shop-accounts/${shop}/insight`
const page = (seat: Client, shop: string, lang = 'en') =>
  seat.get(`${path(shop)}?lang=${lang}`, { accept: 'text/html' })
/** A form's post without JavaScript, from the page of the shop. */
const post = (seat: Client, fields: Record<string, string>, from = 'shop_noi') =>
  fetch(`${server.url}/w/${trainer.pin}/act`, {
    method: 'POST',
    redirect: 'manual',
    headers: { authorization: `Bearer ${seat.key}`, referer: server.url + path(from) },
    body: new URLSearchParams(fields),
  })
const told = async (answer: ReturnType<typeof api>) => {
  const { status, json } = await answer
  return [status, json.refused?.code]
}

describe('before the first midnight', () => {
  it('a shop that is out is refused the pool, and its own customers are not counted yet', async () => {
    expect(await told(api(noi, 'shop_noi'))).toEqual([409, 'insight.not-joined'])
    const { status, json } = await api(noi, 'shop_noi', '?market=tencent')
    expect([status, json.kind, json.report, json.waiting]).toEqual([200, 'own', null, 'first-day'])
  })

  it('the market is the one that the room is in unless another is named', async () => {
    expect((await api(noi, 'shop_noi', '')).json.market).toBe('tencent')
    expect(await told(api(noi, 'shop_noi', '?market=mars'))).toEqual([400, 'payload.malformed'])
  })

  it('a form without JavaScript joins and leaves, and goes back to the page with what the rules say', async () => {
    const join = { type: 'insight.join', shopId: 'shop_noi' }
    const answers = [await post(noi, join), await post(noi, join)].map(({ status, headers }) => [
      status,
      headers.get('location'),
    ])
    expect(answers).toEqual([
      [303, path('shop_noi')],
      [303, `${path('shop_noi')}?refused=insight.joined`],
    ])
    const refused = await noi.get(`${path('shop_noi')}?refused=insight.joined&lang=en`, {
      accept: 'text/html',
    })
    expect(refused.text).toContain('This shop is in the pool already')
    expect((await page(noi, 'shop_noi')).text).toContain('Leave the pool')
    await post(noi, { type: 'insight.leave', shopId: 'shop_noi' })
    expect((await page(noi, 'shop_noi')).text).toContain('Join the pool')
  })

  it('the form posts what the page says', async () => {
    const { text } = await page(noi, 'shop_noi')
    const fields = [...text.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)">/g)].map(
      ([, name, value]) => [name, value] as const,
    )
    expect(Object.fromEntries(fields)).toMatchObject({ type: 'insight.join', shopId: 'shop_noi' })
    expect(text).toContain(`action="/w/${trainer.pin}/act"`)
  })
})

describe('nothing of a shop is read by anybody else', () => {
  const shops = ['shop_noi', 'shop_orchard']

  it.each(shops)('%s: a passer-by has no key', async shop => {
    expect(await told(api(passerBy(), shop))).toEqual([401, 'seat.unknown'])
    expect((await page(passerBy(), shop)).status).toBe(303)
  })

  it.each(shops)('%s: a seat without a shop is turned away', async shop => {
    expect(await told(api(lek, shop))).toEqual([403, 'role.forbidden'])
    const { status, text } = await page(lek, shop)
    expect(status).toBe(403)
    expect(text).not.toContain('data-insight')
  })

  it('an owner reads the own and no other', async () => {
    expect(await told(api(noi, 'shop_orchard'))).toEqual([403, 'role.forbidden'])
    expect((await page(noi, 'shop_orchard')).status).toBe(403)
    expect((await page(noi, 'shop_noi')).status).toBe(200)
  })

  it('nor may they bring another’s shop in or out', async () => {
    for (const type of ['insight.join', 'insight.leave'])
      expect(await told(lek.command(type, { shopId: 'shop_orchard' }))).toEqual([409, 'shop.not-yours'])
  })

  it('what is not there is not there', async () => {
    expect(await told(api(trainer, 'shop_none'))).toEqual([404, 'shop.unknown'])
    expect((await page(trainer, 'shop_none')).status).toBe(404)
    expect(await told(noi.command('insight.join', { shopId: 'shop_none' }))).toEqual([404, 'shop.unknown'])
    expect(await told(noi.command('insight.join', {}))).toEqual([400, 'payload.malformed'])
  })
})

describe('after a midnight', () => {
  type Cell = { people: number; units: number } | null
  type Report = { rows: { category: string; cells: Cell[] }[]; shops: number; gave: number }

  beforeAll(async () => {
    await pastMidnight(server, trainer)
    await trainer.command('clock.set', { running: false })
  })

  it('staff reads what a shop reads: no cell under five', async () => {
    const { status, json } = await api(trainer, 'shop_orchard')
    expect([status, json.shopId, json.kind, json.least]).toEqual([200, 'shop_orchard', 'pooled', 5])
    const { rows, shops } = json.report as Report
    const cells = rows.flatMap(row => row.cells)
    expect(shops).toBe(19)
    expect(cells.filter(cell => cell !== null).length).toBeGreaterThan(10)
    expect(cells.every(cell => cell === null || cell.people >= 5)).toBe(true)
  })

  it.each(['th', 'en', 'zh'])('the page shows the table in %s, with words for all there is', async lang => {
    for (const shop of ['shop_orchard', 'shop_silk', 'shop_noi']) {
      const { status, text } = await page(trainer, shop, lang)
      expect(status).toBe(200)
      expect([...text.matchAll(/data-insight="(\w+)"/g)].map(([, market]) => market)).toEqual([
        'tencent',
        'alibaba',
      ])
      expect(text.match(/>(insight|category)\.[a-zA-Z0-9.-]*/g) ?? []).toEqual([])
    }
    const heat = (text: string) => text.match(/class="heat"/g)?.length ?? 0
    expect(heat((await page(trainer, 'shop_orchard', lang)).text)).toBe(2)
    expect(heat((await page(trainer, 'shop_silk', lang)).text)).toBe(1)
  })

  it('says “fewer than five” where a cell is hidden', async () => {
    const { text } = await page(trainer, 'shop_orchard', 'th')
    expect(text).toContain('<td class="few">น้อยกว่า 5 คน</td>')
    expect((await page(trainer, 'shop_orchard', 'zh')).text).toContain('少于5人')
  })

  it('a shop that has just joined waits for the next', async () => {
    await noi.command('insight.join', { shopId: 'shop_noi' })
    const { status, json } = await api(noi, 'shop_noi')
    expect([status, json.report, json.waiting]).toEqual([200, null, 'next-day'])
  })

  it('one that leaves reads nothing from then on', async () => {
    await trainer.command('insight.leave', { shopId: 'shop_orchard' })
    expect(await told(api(trainer, 'shop_orchard'))).toEqual([409, 'insight.not-joined'])
  })
})

it('a shop’s accounts lead to its page and say whether it is in', async () => {
  const { text } = await noi.get(`/w/${trainer.pin}/shop-accounts?lang=en`, { accept: 'text/html' })
  expect(text).toContain(`href="${path('shop_noi')}"`)
  expect(text).toMatch(/This shop is (not )?in the pool/)
})

it('the API describes it', async () => {
  const { json } = await trainer.get('/api/openapi.json')
  const { get } = (json.paths as Record<string, { get: { parameters: { name: string }[] } }>)[
    '/api/workshops/{pin}/shops/{shopId}/insight'
  ]!
  expect(get.parameters.map(({ name }) => name)).toEqual(['pin', 'shopId', 'market'])
  expect(JSON.stringify(json)).toContain('"insight.join"')
})

const WORDS = { th: 'สวนน้าหน่อย', en: 'Noi’s orchard', zh: '诺伊果园' }
const SHOP = {
  ...{ shopId: 'shop_noi', province: 'TH-22', lat: 12.6, lon: 102.1, face: 'orchard', scene: 'orchard' },
  ...{ name: WORDS, story: WORDS, place: WORDS },
}
