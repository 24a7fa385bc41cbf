import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CATEGORIES } from '../../server/core/product.ts'
import { Client, type Served, serve } from '../support/server.ts'

const FORM = { 'content-type': 'application/x-www-form-urlencoded' }

let server: Served
let trainer: Awaited<ReturnType<typeof Client.trainer>>
beforeAll(async () => {
  server = await serve()
})
afterAll(() => server.close())

type Advert = { category: string | null; price: { amount: number }; product: { id: string; shopId: string } }

async function marketplace() {
  trainer = await Client.trainer(server.url, { seed: 7 })
  await trainer.command('market.enter', { market: 'alibaba' })
  return { nok: await trainer.join('Nok') }
}
const adverts = async (): Promise<Advert[]> =>
  (await trainer.room('/adverts')).json.items as unknown as Advert[]
const ofFruit = async () => (await adverts()).find(advert => advert.category === 'fruit')!

describe('the advertised place at the door', () => {
  it('is told for all goods and each kind, without a key, and in the other market for none', async () => {
    await marketplace()
    const kinds = (await adverts()).map(advert => advert.category)
    expect(kinds).toEqual([null, ...CATEGORIES])
    const passerBy = new Client(server.url, trainer.pin)
    expect((await passerBy.room('/adverts?market=tencent')).json).toEqual({ items: [] })
    expect((await passerBy.room('/adverts?market=somewhere')).status).toBe(400)
  })

  it('stands on the phone above its list, marked, with what a click costs', async () => {
    const { nok } = await marketplace()
    const { product } = await ofFruit()
    const page = (await nok.get(`/w/${trainer.pin}?category=fruit&lang=en`)).text
    expect(page.match(/class="card card-ad"/g)).toHaveLength(1)
    expect(page).toContain(`/p/${product.id}?ad=fruit"`)
    expect(page).toMatch(/<b class="ad__mark">Ad<\/b> <span class="nw">฿\d+(\.\d\d)? a click/)
  })

  it('costs its shop a click when somebody follows it, and nothing when they come by the list', async () => {
    const { nok } = await marketplace()
    const { product, price } = await ofFruit()
    const clicks = async () => (await trainer.events()).filter(event => event.type === 'keyword.opened')
    await nok.get(`/w/${trainer.pin}/p/${product.id}`)
    expect(await clicks()).toEqual([])
    await nok.get(`/w/${trainer.pin}/p/${product.id}?ad=fruit`)
    await nok.get(`/w/${trainer.pin}/p/${product.id}?ad=fruit`)
    expect(await clicks()).toMatchObject([{ by: nok.participantId, productId: product.id, price }])
    const shop = (await trainer.get(`/w/${trainer.pin}/shops/${product.shopId}?lang=en`)).text
    expect(shop).toContain('Clicks of this room: 1')
  })

  it('is bid for on the shop’s page by whoever runs the room, without a script', async () => {
    const { nok } = await marketplace()
    const before = await ofFruit()
    const shopId = String((await trainer.room('/shops')).json.items!.at(-1)!.id)
    const path = `/w/${trainer.pin}/shops/${shopId}`
    expect((await nok.get(path)).text).not.toContain('keyword.bid')
    expect((await trainer.get(path)).text).toContain('keyword.bid')
    const posted = await trainer.post(
      `/w/${trainer.pin}/act`,
      `type=keyword.bid&shopId=${shopId}&bid=5000`,
      FORM,
    )
    expect(posted.status).toBe(303)
    const held = (await adverts()).filter(advert => advert.product.shopId === shopId)
    expect(held.map(advert => advert.category)).toContain(null)
    expect(held.every(advert => advert.price.amount < 5_000)).toBe(true)
    expect(before.product.shopId).not.toBe(shopId)
  })

  it.each<[string, object, number, string]>([
    ['a bid that is no whole number of satang', { bid: 1.5 }, 400, 'payload.malformed'],
    ['a bid beyond a thousand baht', { bid: 100_001 }, 400, 'payload.malformed'],
    ['a bid below the least price', { bid: 1 }, 409, 'keyword.below-reserve'],
    ['an unknown shop', { shopId: 'shop_none', bid: 900 }, 404, 'shop.unknown'],
  ])('refuses %s', async (_what, payload, status, refused) => {
    await marketplace()
    const shopId = String((await trainer.room('/shops')).json.items![0]!.id)
    const answer = await trainer.command('keyword.bid', { shopId, ...payload })
    expect([answer.status, answer.json.refused!.code]).toEqual([status, refused])
    expect(answer.json.refused!.message).not.toContain('refusal.')
  })

  it('refuses a participant who bids for a house shop, and any bid under the other rule book', async () => {
    const { nok } = await marketplace()
    const shopId = String((await trainer.room('/shops')).json.items![0]!.id)
    expect((await nok.command('keyword.bid', { shopId, bid: 900 })).json.refused!.code).toBe('shop.not-yours')
    await trainer.command('market.enter', { market: 'tencent' })
    const elsewhere = await trainer.command('keyword.bid', { shopId, bid: 900 })
    expect(elsewhere.json.refused).toMatchObject({ code: 'keyword.not-offered' })
  })
})
