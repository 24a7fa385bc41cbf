import { afterAll, beforeAll, expect, it } from 'vitest'
import { Client, type Served, serve } from '../support/server.ts'

let server: Served
beforeAll(async () => {
  server = await serve()
})
afterAll(() => server.close())

it('the marketplace puts on every phone first what sold most, and tells how much; friends’ shops do not', async () => {
  const trainer = await Client.trainer(server.url, { seed: 7, language: 'en' })
  const [nok, lek] = [await trainer.join('Nok'), await trainer.join('Lek')]
  await trainer.command('market.enter', { market: 'alibaba' })
  await nok.command('order.place', { productId: 'prd_silk', quantity: 3, pay: true })
  const goods = async (seat: Client, query: string) => {
    const { text } = await seat.get(`/w/${trainer.pin}?lang=en${query}`)
    return {
      text,
      ids: [...text.matchAll(/class="card__link" href="[^"]*\/p\/(\w+)"/g)].map(found => found[1]),
    }
  }
  const [mine, theirs] = [await goods(nok, ''), await goods(lek, '')]
  expect(mine.ids[0]).toBe('prd_silk')
  expect(theirs.ids).toEqual(mine.ids)
  expect(mine.text).toContain('3 sold')
  await trainer.command('market.enter', { market: 'tencent' })
  const friends = await goods(nok, '')
  expect(friends.ids[0]).not.toBe('prd_silk')
  expect(friends.text).not.toContain('3 sold')
})
