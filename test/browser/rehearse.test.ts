import type { FrameLocator, Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Device, device, LAPTOP } from '../support/browser.ts'
import { aHouse } from '../support/house.ts'
import { Client, type Opened } from '../support/server.ts'

const house = aHouse()
let trainer: Client & { opened: Opened }
let laptop: Device
beforeAll(async () => {
  trainer = await Client.trainer(house.server.url, { seed: 7 })
  laptop = await device(house.browser, LAPTOP)
  const url = house.lan
  await laptop.context.addCookies([{ name: `talad_${trainer.pin}`, value: trainer.key, url }])
  await laptop.page.goto(`${url}/w/${trainer.pin}/rehearse`)
})

const phone = (n: number): FrameLocator => laptop.page.frameLocator(`#phone-${n} iframe`)
const stage = (): FrameLocator => laptop.page.frameLocator('.preview iframe')
const pathOf = (n: number) => frameOf(laptop.page, n).then(frame => new URL(frame!.url()).pathname)
const frameOf = async (page: Page, n: number) =>
  (await (await page.waitForSelector(`#phone-${n} iframe`)).contentFrame())!

async function join(n: number, name: string): Promise<void> {
  await phone(n).locator('[name=nickname]').fill(name)
  await phone(n).locator('form[action$="/join"] button:not([type=button])').click()
  await phone(n).locator('[data-page=market]').waitFor()
}

describe('a lesson rehearsed in one browser window, on plain http', () => {
  it('bots come in by a press, are marked on the stage, and trade by themselves', async () => {
    const { page } = laptop
    await page.locator('.choice', { hasText: '30 ตัว' }).click()
    await page.locator('.bots-start button').click()
    await page.getByText('บอต 30 ตัวกำลังซื้อขาย').waitFor()
    await stage().locator('.face .bot-mark').nth(19).waitFor({ state: 'attached' })
    await stage().locator('.line').first().waitFor({ state: 'attached' })
  })

  it('two phones take two seats, by the door that everybody uses', async () => {
    await join(1, 'ป้าแดง')
    await join(2, 'พี่นก')
    expect([await pathOf(1), await pathOf(2)]).toEqual([`/as/1/w/${trainer.pin}`, `/as/2/w/${trainer.pin}`])
    await laptop.page.getByText('มือถือซ้อม 2 เครื่องอยู่ในห้อง').waitFor()
  })

  it('each stays who it is, through links and after loading again', async () => {
    for (const n of [1, 2]) await phone(n).locator('.tabs a[href$="/me"]').click()
    for (const n of [1, 2]) await (await frameOf(laptop.page, n)).waitForURL(/\/me$/)
    await (await frameOf(laptop.page, 1)).evaluate(() => location.reload())
    await phone(1).getByText('ป้าแดง').first().waitFor()
    await phone(2).getByText('พี่นก').first().waitFor()
  })

  it('what one buys is on its own list alone', async () => {
    await phone(1).locator(`.tabs a[href$="/w/${trainer.pin}"]`).click()
    await phone(1).locator('a[href*="/p/prd_"]').first().click()
    await phone(1).locator('form:has([value="order.place"]) [data-buy]').click()
    await phone(1).locator('form:has([value="order.pay"]) button').click()
    await phone(1).locator('form:has([value="order.pay"])').waitFor({ state: 'detached' })
    expect(await pathOf(1)).toMatch(/^\/as\/1\/w\/\d{6}\/orders\/ord_/)
    await phone(2).locator('.tabs a[href$="/orders"]').click()
    await (await frameOf(laptop.page, 2)).waitForURL(/\/orders$/)
    expect(await phone(2).locator('a[href*="/orders/ord_"]').count()).toBe(0)
  })

  it('a link goes across, is bought through, and the first sees what its word was worth', async () => {
    await phone(1).locator('form:has([value="share.create"]) button').click()
    await phone(1).locator('[data-page=share]').waitFor()
    await laptop.page.locator('[data-hand-over="1"]').click()
    await phone(2).getByText('ป้าแดง').first().waitFor()
    await phone(2).locator('form:has([value="order.place"]) [data-buy]').click()
    await phone(2).locator('form:has([value="order.pay"]) button').click()
    await phone(2).locator('form:has([value="order.pay"])').waitFor({ state: 'detached' })
    const mine = await (await frameOf(laptop.page, 1)).evaluate(
      pin => fetch(`/as/1/api/workshops/${pin}/view?surface=phone`).then(answer => answer.json()),
      trainer.pin,
    )
    expect(mine.sections.shares.items[0]).toMatchObject({ opens: 1, orders: 1 })
    expect(mine.sections.shares.rewards).toBeGreaterThan(0)
  })

  it('what a page draws afresh keeps its links under the seat', async () => {
    const origin = house.lan
    await (await frameOf(laptop.page, 2)).goto(`${origin}/as/2/w/${trainer.pin}/orders`)
    const links = phone(2).locator('[data-section="orders"] a[href*="/orders/ord_"]')
    const before = await links.count()
    await laptop.page.evaluate(
      pin =>
        fetch(`/as/2/api/workshops/${pin}/commands`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ id: 'afresh', type: 'order.place', productId: 'prd_rice', quantity: 1 }),
        }),
      trainer.pin,
    )
    await links.nth(before).waitFor()
    const ways = await links.evaluateAll(all => all.map(link => link.getAttribute('href')))
    expect(ways.filter(way => !way!.startsWith('/as/2/w/'))).toEqual([])
  })

  it('one press holds every frame, another lets go', async () => {
    const { page } = laptop
    await page.locator('form:has([value="workshop.freeze"]) button.freeze').click()
    for (const n of [1, 2]) await phone(n).locator('[data-frozen]').waitFor()
    await page.getByText('หยุดทุกจออยู่ บอต 30 ตัวรออยู่').waitFor()
    await page.locator('form:has([value="workshop.unfreeze"]) button').click()
    for (const n of [1, 2]) await phone(n).locator('[data-frozen]').waitFor({ state: 'detached' })
  })

  it('the end sends bots and phones home, and the roster is empty', async () => {
    await laptop.page.locator('form:has([value="rehearsal.stop"]) button').click()
    for (const n of [1, 2]) await phone(n).locator('[data-removed]').waitFor()
    await laptop.page.locator('.bots-start').waitFor()
    expect((await trainer.room()).json).toMatchObject({ participants: 0, bots: 0 })
    const { json } = await trainer.room('/view?surface=trainer')
    expect(json.sections!.roster).toEqual({ people: [], more: 0 })
  })

  it('one press rehearses the whole lesson: scenes begin by themselves, in front of every frame', async () => {
    await laptop.page.locator('form:has([name="tempo"]) button').click()
    await laptop.page.getByText('ซ้อมทั้งบทเรียน: ฉาก 1 เปิดตลาด').waitFor()
    // The switch that was pressed has the focus, and says what it does now.
    await laptop.page.getByRole('button', { name: 'จบการซ้อม' }).waitFor()
    await stage().locator('.face .bot-mark').nth(19).waitFor({ state: 'attached' })
    await trainer.command('scene.start', { scene: 1 })
    await laptop.page.getByText('ซ้อมทั้งบทเรียน: ฉาก 2 ปากต่อปาก').waitFor()
    await stage().locator('[data-stage][data-scene="tree"]').waitFor({ state: 'attached' })
    await laptop.page.locator('form:has([value="rehearsal.stop"]) button').click()
    await laptop.page.locator('form:has([name="tempo"])').waitFor()
  })

  it('nothing complained: no error, no broken policy', () => {
    expect(laptop.complaints).toEqual([])
  })
})
