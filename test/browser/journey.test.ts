import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Device, device, join, LAPTOP, PHONE, PROJECTOR, shows } from '../support/browser.ts'
import { aHouse } from '../support/house.ts'

const house = aHouse()

/** What a person reads: `innerText` leaves out what is hidden, `textContent` does not. */
const seen = (page: Page): Promise<string> => page.locator('body').innerText()

/** Two heartbeats and their drawing: whatever still moves has moved by then. */
async function twoHeartbeats(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>(resolve => {
        let seen = 0
        addEventListener('talad:head', () => ++seen === 2 && requestAnimationFrame(() => resolve()))
      }),
  )
}

async function pay(phone: Device): Promise<void> {
  await phone.page.waitForURL(/\/orders\/ord_/)
  await phone.page.click('form:has([value="order.pay"]) button')
  await phone.page.waitForSelector('form:has([value="order.pay"])', { state: 'detached' })
}

describe('lesson steps 1 and 2, on plain http, with two phones and a projector', () => {
  let trainer: Device
  let stage: Device
  let aunt: Device
  let neighbour: Device
  let pin = ''

  beforeAll(async () => {
    trainer = await device(house.browser, LAPTOP)
    stage = await device(house.browser, PROJECTOR)
    aunt = await device(house.browser, PHONE, { hasTouch: true, isMobile: true })
    neighbour = await device(house.browser, PHONE, { hasTouch: true, isMobile: true })
  })

  it('the trainer opens a market on the laptop and lands on the console', async () => {
    const { page } = trainer
    await page.goto(house.server.url)
    await page.fill('form[action="/start"] [name=title]', 'ตลาดริมคลอง')
    await page.click('form[action="/start"] button:not([type=button])')
    await page.waitForURL(/\/trainer$/)
    pin = /\/w\/(\d{6})\//.exec(page.url())![1]!
    expect(await seen(page)).toContain(`${pin.slice(0, 3)} ${pin.slice(3)}`)
  })

  it('the projector shows the way in', async () => {
    await stage.page.goto(`${house.lan}/w/${pin}/stage`)
    const poster = await seen(stage.page)
    expect(poster.replace(/\s/g, '')).toContain(pin)
    expect(poster).toContain('ตลาดริมคลอง')
    expect(await stage.page.locator('svg path').count()).toBeGreaterThan(1)
  })

  it('somebody joins with nothing but a name, and everybody sees her', async () => {
    await join(aunt, house.lan, pin, 'ป้าแดง')
    for (const { page } of [stage, trainer]) await shows(page, 'ป้าแดง')
  })

  it('she looks where a durian comes from', async () => {
    await aunt.page.goto(`${house.lan}/w/${pin}/p/prd_durian`)
    await aunt.page.click('a[href^="/01/"]')
    await aunt.page.waitForURL(/\/01\/09521234001010\/10\//)
    const tag = await seen(aunt.page)
    expect(tag).toContain('จันทบุรี')
    expect(tag).toContain('SIM-')
  })

  it('orders and pays, and the projector counts it', async () => {
    await aunt.page.goto(`${house.lan}/w/${pin}/p/prd_durian`)
    await aunt.page.click('[data-buy]')
    await pay(aunt)
    await shows(stage.page, 'ป้าแดง', '฿995')
  })

  it('shares the link, and a neighbour who follows it joins without losing it', async () => {
    await aunt.page.goto(`${house.lan}/w/${pin}/p/prd_durian`)
    await aunt.page.click('form:has([value="share.create"]) button')
    await aunt.page.waitForURL(/\/share\/shr_/)
    const link = /http:\/\/[^\s"<]+\/s\/shr_[^\s"<]+/.exec(await aunt.page.content())![0]!
    const { pathname, search } = new URL(link.replace(/&amp;/g, '&'))
    await neighbour.page.goto(house.lan + pathname + search)
    expect(await seen(neighbour.page)).toContain('ป้าแดง')
    await neighbour.page.click(`a[href^="/w/${pin}?share="]`)
    await neighbour.page.fill('[name=nickname]', 'พี่นก')
    await neighbour.page.click('form[action$="/join"] button:not([type=button])')
    await neighbour.page.waitForURL(/\/p\/prd_durian\?share=/)
    await neighbour.page.click('[data-buy]')
    await pay(neighbour)
  })

  it('the tree grows, and the sharer sees what her word was worth', async () => {
    await aunt.page.goto(`${house.lan}/w/${pin}/me`)
    await shows(aunt.page, '฿49.75')
    await stage.page.keyboard.press('3')
    await shows(stage.page, 'ป้าแดง')
  })

  it('with the room frozen nothing on any screen moves', async () => {
    await neighbour.page.goto(`${house.lan}/w/${pin}/p/prd_rice`)
    await neighbour.page.click('[data-buy]')
    await neighbour.page.waitForURL(/\/orders\/ord_/)
    await trainer.page.keyboard.press('f')
    for (const { page } of [aunt, neighbour]) await shows(page, 'หยุด')
    await shows(stage.page, 'หยุดชั่วคราว')
    await twoHeartbeats(stage.page)
    const look = () => Promise.all([stage, neighbour, aunt].map(({ page }) => seen(page)))
    const before = await look()
    await twoHeartbeats(stage.page)
    expect(await look()).toEqual(before)
  })

  it('and goes on where it stood', async () => {
    await trainer.page.keyboard.press('f')
    await neighbour.page.waitForFunction(() => !document.querySelector('[data-frozen]:not([hidden])'))
    await pay(neighbour)
  })

  it('a phone that slept comes back to its seat without typing', async () => {
    await aunt.page.close()
    aunt.page = await aunt.context.newPage()
    await aunt.page.goto(`${house.lan}/?pin=${pin}`)
    await aunt.page.waitForSelector('[data-section]', { state: 'attached' })
    expect(await aunt.page.content()).toContain('ป้าแดง')
  })

  it('no screen complained: no error, no broken policy', () => {
    expect([trainer, stage, aunt, neighbour].flatMap(d => d.complaints)).toEqual([])
  })
})
