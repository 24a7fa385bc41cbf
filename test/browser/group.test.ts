import { beforeAll, describe, expect, it } from 'vitest'
import { type Device, device, hides, join, PHONE, PROJECTOR, shows } from '../support/browser.ts'
import { aHouse } from '../support/house.ts'
import { Client } from '../support/server.ts'

const house = aHouse()
let trainer: Awaited<ReturnType<typeof Client.trainer>>
beforeAll(async () => {
  trainer = await Client.trainer(house.server.url, { seed: 7 })
})

describe('two phones fill a group-buy', () => {
  const touch = { hasTouch: true, isMobile: true }
  let [aunt, friend, stage]: Device[] = []
  let invited = ''

  beforeAll(async () => {
    aunt = await device(house.browser, PHONE, touch)
    friend = await device(house.browser, PHONE, touch)
    stage = await device(house.browser, PROJECTOR)
    await stage.page.goto(`${house.lan}/w/${trainer.pin}/stage?scene=market`)
    await join(aunt, house.lan, trainer.pin, 'ป้าแดง')
  })

  it('one opens a team at the lower price, is told what happens to the money, and waits', async () => {
    const { page } = aunt!
    await page.goto(`${house.lan}/w/${trainer.pin}/p/prd_durian`)
    await shows(page, 'รวมซื้อ 2 คน', 'คืนเงินเต็มจำนวน', '฿895.50', '฿995')
    await page.click('form:has([value="group.start"]) button')
    await page.waitForURL(/\/g\/grp_/)
    await shows(page, 'ขาดอีก 1 คน', 'ปิดใน')
    invited = await page.inputValue('#link')
    await page.goto(`${house.lan}/w/${trainer.pin}/orders`)
    await shows(page, 'รอครบกลุ่ม')
    await page.goBack()
  })

  it('a friend scans the code, joins the room without losing the team, and pays its price', async () => {
    const { page } = friend!
    const { pathname, search } = new URL(invited)
    await page.goto(house.lan + pathname + search)
    await page.click(`a[href^="/w/${trainer.pin}?share="]`)
    await page.fill('[name=nickname]', 'พี่นก')
    await page.click('form[action$="/join"] button:not([type=button])')
    await page.waitForURL(/\/p\/prd_durian\?share=/)
    await shows(page, 'ป้าแดง', 'เข้ากลุ่ม')
    await page.click('form:has([value="group.join"]) button')
    await page.waitForURL(/\/g\/grp_/)
    await shows(page, 'ครบกลุ่มแล้ว')
  })

  it('the first phone hears of it by itself, and the projector names both', async () => {
    await shows(aunt!.page, 'ครบกลุ่มแล้ว')
    await hides(aunt!.page, 'ให้เพื่อนสแกน')
    await shows(stage!.page, 'ป้าแดง + พี่นก', 'ครบกลุ่ม')
    const { json } = await trainer.room('/orders')
    const orders = json.items as unknown as { state: string; amount: { amount: number } }[]
    expect(orders.map(({ state, amount }) => [state, amount.amount])).toEqual([
      ['to_ship', 89_550],
      ['to_ship', 89_550],
    ])
  })

  it('no screen complained', () => {
    expect([aunt!, friend!, stage!].flatMap(d => d.complaints)).toEqual([])
  })
})
