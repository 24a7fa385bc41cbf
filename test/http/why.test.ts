import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FIGURES } from '../../server/projections/why-figures.ts'
import { Client, type Opened, type Served, serve } from '../support/server.ts'

type Seat = Client & { participantId: string }
type Why = {
  kind: string
  checked: boolean
  channel?: string
  steps: { step: string; seq: number; row?: number }[]
  split: Record<string, number>
  amount: { amount: number }
}
let server: Served
let trainer: Client & { opened: Opened }
let [noi, lek] = [] as unknown as [Seat, Seat]
let orderId = ''
/** A row of the crowd's, once there is one. */
let flow = ''

beforeAll(async () => {
  server = await serve()
  trainer = await Client.trainer(server.url, { seed: 7 })
  noi = await trainer.join('น้าหน่อย')
  lek = await trainer.join('พี่เล็ก')
  const { json } = await noi.command('share.create', { productId: 'prd_durian' })
  await lek.command('tag.scan', { gtin: '09521234001010', batchLotNumber: 'CTB-0413-02' })
  const { shareId } = json.result!
  const placed = await lek.command('order.place', { productId: 'prd_durian', quantity: 1, shareId })
  orderId = placed.json.result!.orderId
  await lek.command('order.pay', { orderId })
  await trainer.command('scenario.start', { scenario: 'durian-flash', seed: 7 })
  await trainer.command('clock.set', { speed: 60 })
  while (flow === '') {
    const sold = (await trainer.events()).find(
      event => event.type === 'flow.advanced' && Number(event.count) > 0,
    )
    if (sold) flow = `flow:${sold.seq}:0`
  }
  await trainer.command('clock.set', { running: false })
})
afterAll(() => server.close())

const page = (seat: Client, path: string) => seat.get(`/w/${trainer.pin}${path}`, { accept: 'text/html' })
const whyOf = async (seat: Client, id: string) =>
  (await seat.room(`/orders/${id}/why`)).json as unknown as Why

describe('the page of a number', () => {
  it.each(['tencent', 'alibaba'])('opens for every figure of %s, in every language', async market => {
    for (const figure of FIGURES)
      for (const lang of ['th', 'en', 'zh']) {
        const { status, text } = await page(trainer, `/why/${market}/${figure}?lang=${lang}`)
        expect(status, `${figure} ${lang}`).toBe(200)
        expect(text.match(/[>"]why\.[a-zA-Z0-9.]*/g) ?? [], `${figure} ${lang}`).toEqual([])
      }
  })

  it('leads to the events that were counted, and these are of that kind alone', async () => {
    const { text } = await page(trainer, '/why/alibaba/orders?lang=en')
    const link = /href="(\/api\/workshops\/\d+\/events\?[^"]+)"/.exec(text)![1]!.replaceAll('&amp;', '&')
    const lines = (await trainer.get(link)).text.trim().split('\n')
    const types = lines.map(line => (JSON.parse(line) as { type: string }).type)
    expect(new Set(types)).toEqual(new Set(['flow.advanced']))
    const [address] = /flow:\d+:\d+/.exec(text)!
    expect((await page(trainer, `/why/order/${address}?lang=en`)).text).toContain('Why this order happened')
  })

  it('names what the room bought beside the crowd, each with the way to its story', async () => {
    const market = String((await trainer.room()).json.market)
    const bought = await lek.command('order.place', { productId: 'prd_durian', quantity: 1, pay: true })
    const page = (await trainer.get(`/w/${trainer.pin}/why/${market}/orders?lang=en`)).text
    const story = `/w/${trainer.pin}/why/order/${bought.json.result!.orderId}`
    expect(page).toContain(`<a href="${story}">`)
    expect(page).not.toContain(`/why/order/${orderId}"`)
    expect((await trainer.get(story)).status).toBe(200)
    expect((await trainer.get(`/w/${trainer.pin}/why/${market}/gmv`)).text).not.toContain(story)
  })

  it('is the trainer’s: a participant, a passer-by and a stranger’s key are turned away', async () => {
    for (const path of ['/why/tencent/net', '/why/alibaba/commission', `/why/order/${orderId}`]) {
      expect((await page(noi, path)).status).toBe(403)
      expect((await page(new Client(server.url, trainer.pin), path)).status).toBe(401)
    }
  })

  it.each([
    '/why/tencent/luck',
    '/why/mars/net',
    '/why/tencent/__proto__',
    '/why/order/ord_none',
    '/why/order/flow:1:0',
  ])('%s is not there', async path => expect((await page(trainer, path)).status).toBe(404))
})

describe('why an order happened', () => {
  it('a person’s: who shared it, who looked at the tag, who ordered and paid, each with its event', async () => {
    const why = await whyOf(lek, orderId)
    expect(why).toMatchObject({ kind: 'person', checked: true })
    expect(why.steps.map(({ step }) => step)).toEqual(['shared', 'checked', 'placed', 'paid'])
    const events = await trainer.events()
    const types = why.steps.map(({ seq }) => events[seq - 1]!.type)
    expect(types).toEqual(['share.created', 'tag.scanned', 'order.placed', 'order.paid'])
    expect(Object.values(why.split).reduce((sum, n) => sum + n, 0)).toBe(why.amount.amount)
  })

  it('the crowd’s: by which channel and in which row of the log', async () => {
    const why = await whyOf(trainer, flow)
    expect(why).toMatchObject({ kind: 'crowd', orderId: flow })
    expect(why.steps.at(-1)).toMatchObject({ step: 'bought', seq: Number(flow.split(':')[1]), row: 0 })
    expect(why.channel).toMatch(/^[a-z]+$/)
    expect((await whyOf(trainer, flow.replace('flow:', `flow:${trainer.opened.log}:`))).kind).toBe('crowd')
  })

  it('is told to its buyer and the trainer, to nobody else', async () => {
    expect((await trainer.room(`/orders/${orderId}/why`)).status).toBe(200)
    expect((await noi.room(`/orders/${orderId}/why`)).status).toBe(404)
    expect((await noi.room(`/orders/${flow}/why`)).status).toBe(404)
    expect((await new Client(server.url, trainer.pin).room(`/orders/${orderId}/why`)).status).toBe(401)
  })

  it.each(['flow:', 'flow:1', 'flow:1:0', 'flow:999999:0', 'flow:-1:0', 'flow:1:0:0:0', 'ord_none'])(
    'there is none for %s',
    async id => {
      const { status, json } = await trainer.room(`/orders/${id}/why`)
      expect([status, json.refused?.code]).toEqual([404, 'order.unknown'])
    },
  )
})

it('events can be asked for by type and up to a sequence', async () => {
  const { text } = await trainer.room('/events?type=participant.joined&until=200')
  const found = text
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as { type: string; seq: number })
  expect(found.length).toBeGreaterThan(0)
  expect(found.every(event => event.type === 'participant.joined' && event.seq <= 200)).toBe(true)
  expect(
    (await trainer.room('/events?type=participant.joined&limit=1')).text.trim().split('\n'),
  ).toHaveLength(1)
})

describe('shop by shop', () => {
  const shopsIn = (html: string) => [...html.matchAll(/data-shop="([^"]+)"/g)].map(([, id]) => id)

  it('shows those who run the room every shop, in the order they ask for', async () => {
    const { json } = await trainer.room('/shops?limit=200')
    const all = json.items!.map(shop => shop.id)
    for (const sort of ['name', 'tencent', 'alibaba', 'difference', 'nonsense']) {
      const { status, text } = await page(trainer, `/shop-accounts?sort=${sort}`)
      expect([status, shopsIn(text).sort()]).toEqual([200, [...all].sort()])
    }
    const byName = shopsIn((await page(trainer, '/shop-accounts?sort=name')).text)
    expect(byName).not.toEqual(shopsIn((await page(trainer, '/shop-accounts?sort=alibaba')).text))
  })

  it('shows a seat its own shop and no other', async () => {
    const shop = {
      ...{ shopId: 'shop_noi', province: 'TH-22', lat: 12.6, lon: 102.1, face: 'orchard', scene: 'orchard' },
      ...{ name: WORDS, story: WORDS, place: WORDS },
    }
    expect((await noi.command('shop.open', shop)).status).toBe(200)
    expect(shopsIn((await page(noi, '/shop-accounts')).text)).toEqual(['shop_noi'])
    expect((await page(noi, '/me')).text).toContain('/shop-accounts')
    expect(shopsIn((await page(lek, '/shop-accounts')).text)).toEqual([])
    expect((await page(lek, '/me')).text).not.toContain('/shop-accounts')
  })

  it('shows a passer-by the door', async () => {
    expect((await page(new Client(server.url, trainer.pin), '/shop-accounts')).status).toBe(303)
  })
})

const WORDS = { th: 'สวนน้าหน่อย', en: 'Noi’s orchard', zh: '诺伊果园' }
