import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { runAxe } from '../support/axe.ts'
import {
  type Device,
  device,
  hides,
  LAPTOP,
  PHONE,
  PROJECTOR,
  SMALL_PHONE,
  shows,
} from '../support/browser.ts'
import { aHouse } from '../support/house.ts'
import { Client } from '../support/server.ts'

const house = aHouse()
let room: Client
beforeAll(async () => {
  room = await Client.trainer(house.server.url, { seed: 7 })
})

const TOUCH = { hasTouch: true, isMobile: true }

/** A screen of the room as the holder of this key sees it. */
async function screen(size: typeof PHONE, path: string, key?: string, options: object = {}): Promise<Device> {
  const made = await device(house.browser, size, options)
  if (key) await made.context.addCookies([{ name: `talad_${room.pin}`, value: key, url: house.lan }])
  await open(made, path)
  return made
}
const open = async ({ page }: Device, path: string) => {
  await page.goto(`${house.lan}/w/${room.pin}${path}`)
}
const live = async (phone: Device, path: string) => {
  await open(phone, path)
  await phone.page.waitForSelector('html.is-live')
}
const say = async ({ page }: Device, words: string) => {
  await page.fill('#words', words)
  await page.click('[data-say] button')
}
const line = (laptop: Device, words: string) => laptop.page.locator('#chat .call', { hasText: words }).first()
const press = (page: Page, type: string, within: string): Promise<void> =>
  page.click(`${within} form:has([value="${type}"]) button:visible`)
const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

describe('a class that talks, with the trainer’s hand over it', () => {
  let laptop: Device
  let stage: Device
  let aunt: Device
  let joker: Device
  let plain: Device

  beforeAll(async () => {
    const seats = await Promise.all(['ป้าแดง', 'ตัวป่วน', 'ครูนก'].map(name => room.join(name)))
    laptop = await screen(LAPTOP, '/trainer', room.key)
    stage = await screen(PROJECTOR, '/stage')
    aunt = await screen(PHONE, '', seats[0]!.key, TOUCH)
    joker = await screen(PHONE, '', seats[1]!.key, TOUCH)
    plain = await screen(PHONE, '/chats/all', seats[2]!.key, { javaScriptEnabled: false })
    await laptop.page.click('#chat > summary')
  })

  it('under Tencent’s rules finds the chats first, and its friends in them', async () => {
    expect(await aunt.page.locator('.tabs a').first().getAttribute('href')).toBe(`/w/${room.pin}/chats`)
    await live(aunt, '/chats')
    await aunt.page.click('.talk[href*="/chats/all"]')
    await aunt.page.waitForSelector('html.is-live')
    await live(joker, '/chats/all')
    await say(aunt, 'สวัสดีทุกคน')
    await shows(joker.page, 'สวัสดีทุกคน', 'ป้าแดง')
    expect(await aunt.page.inputValue('#words')).toBe('')
    expect(await stage.page.content()).not.toContain('สวัสดีทุกคน')
  })

  it('talks without scripts as well', async () => {
    await plain.page.reload()
    await plain.page.fill('#words', 'มือถือรุ่นเก่า')
    await plain.page.click('[data-say] button')
    await plain.page.waitForURL(/\/chats\/all/)
    for (const { page } of [plain, aunt, joker]) await shows(page, 'มือถือรุ่นเก่า')
  })

  it('is told on every other page how much it has not read', async () => {
    await live(joker, '/orders')
    await say(aunt, 'ยังอยู่ไหม')
    const badge = joker.page.locator('[data-unread]')
    await badge.waitFor({ state: 'visible' })
    expect(await badge.locator('b').innerText()).toBe('1')
    await joker.page.click('.tabs a[href$="/chats"]')
    await joker.page.waitForSelector('html.is-live')
    await badge.waitFor({ state: 'hidden' })
  })

  it('passes a product on by a card, which leads to the product as that friend’s link', async () => {
    await live(aunt, '/p/prd_durian')
    await aunt.page.click('.act form:has([value="share.create"]) button')
    await aunt.page.waitForURL(/\/share\/shr_/)
    await aunt.page.waitForSelector('html.is-live')
    await aunt.page.click('main form:has([value="chat.post"]) button')
    await aunt.page.waitForURL(/\/chats\/all/)
    await live(joker, '/chats/all')
    await joker.page.waitForSelector('.sent__tag')
    await joker.page.click('.sent__link')
    await joker.page.waitForURL(/\/p\/prd_durian\?share=shr_/)
    await shows(joker.page, 'ป้าแดง แชร์ลิงก์นี้ให้')
  })

  it('loses a rude line on every phone by one tap, and the console’s words too', async () => {
    await live(joker, '/chats/all')
    await live(aunt, '/chats/all')
    await say(joker, 'คำหยาบมาก')
    await shows(aunt.page, 'คำหยาบมาก')
    await shows(laptop.page, 'คำหยาบมาก')
    await line(laptop, 'คำหยาบมาก').locator('form:has([value="chat.hide"]) button').click()
    for (const { page } of [aunt, joker, laptop]) await hides(page, 'คำหยาบมาก')
    await shows(joker.page, 'ผู้สอนซ่อนข้อความของคุณ 1 ข้อความ')
    await plain.page.reload()
    expect(await plain.page.content()).not.toContain('คำหยาบมาก')
  })

  it('gets it back by an undo, and loses it again', async () => {
    await press(laptop.page, 'workshop.undo', '[data-part="undo"]')
    await shows(aunt.page, 'คำหยาบมาก')
    await shows(laptop.page, 'คำหยาบมาก')
    await line(laptop, 'คำหยาบมาก').locator('form:has([value="chat.hide"]) button').click()
    await hides(aunt.page, 'คำหยาบมาก')
  })

  it('lets the trainer read first, where only the sender sees what waits', async () => {
    await press(laptop.page, 'chat.guard', '#chat')
    await shows(aunt.page, 'ข้อความจะขึ้นเมื่อผู้สอนอนุญาต')
    await say(joker, 'ขอขายด้วยคน')
    await shows(joker.page, 'ขอขายด้วยคน', 'รอผู้สอนอนุญาต')
    await shows(laptop.page, 'ขอขายด้วยคน', 'รออนุญาต')
    expect(await aunt.page.content()).not.toContain('ขอขายด้วยคน')
    await line(laptop, 'ขอขายด้วยคน').locator('form:has([value="chat.release"]) button').click()
    await shows(aunt.page, 'ขอขายด้วยคน')
    await hides(joker.page, 'รอผู้สอนอนุญาต')
    await press(laptop.page, 'chat.guard', '#chat')
    await hides(aunt.page, 'ข้อความจะขึ้นเมื่อผู้สอนอนุญาต')
  })

  it('is held by one button, and one person by another', async () => {
    await press(laptop.page, 'chat.mute', '.talking')
    for (const { page } of [aunt, joker]) await page.waitForSelector('[data-say]', { state: 'hidden' })
    await shows(aunt.page, 'ผู้สอนพักแชตไว้ก่อน')
    await press(laptop.page, 'chat.unmute', '.talking')
    await aunt.page.waitForSelector('[data-say]', { state: 'visible' })
    await line(laptop, 'ขอขายด้วยคน').locator('form:has([value="chat.mute"]) button').click()
    await joker.page.waitForSelector('[data-say]', { state: 'hidden' })
    await shows(joker.page, 'จากที่นั่งนี้')
    expect(await aunt.page.isVisible('[data-say]')).toBe(true)
    await line(laptop, 'ขอขายด้วยคน').locator('form:has([value="chat.unmute"]) button').click()
    await joker.page.waitForSelector('[data-say]', { state: 'visible' })
  })

  it('asks a shop that nobody minds, and the trainer answers in its name, in private', async () => {
    await live(aunt, '/shops/shop_orchard')
    await aunt.page.click('a[href$="/chats/shop_orchard"]')
    await aunt.page.waitForSelector('html.is-live')
    await say(aunt, 'ส่งวันไหน')
    const asked = line(laptop, 'ส่งวันไหน')
    await asked.locator('[name=text]').fill('ส่งทุกวันจันทร์')
    await asked.locator('.answer button').click()
    await shows(aunt.page, 'ส่งทุกวันจันทร์')
    expect(await joker.page.content()).not.toMatch(/ส่งวันไหน|ส่งทุกวันจันทร์/)
  })

  it('finds every line and the composer on the smallest phone, for every reader', async () => {
    for (const path of ['/chats', '/chats/all', '/chats/shop_orchard']) {
      await live(aunt, path)
      for (const size of [PHONE, SMALL_PHONE]) {
        await aunt.page.setViewportSize(size)
        expect([path, size.width, await sideways(aunt.page)]).toEqual([path, size.width, 0])
      }
      expect(await runAxe(aunt.page)).toEqual([])
    }
    expect(await runAxe(laptop.page)).toEqual([])
  })

  it('talks with shops alone once the room is in Alibaba’s market', async () => {
    await room.command('market.enter', { market: 'alibaba' })
    await joker.page.waitForURL(/\/chats$/)
    expect(await joker.page.locator('.talk[href*="/chats/all"]').count()).toBe(0)
    expect(await joker.page.locator('.tabs a').first().getAttribute('href')).toBe(`/w/${room.pin}`)
    await live(aunt, '/p/prd_rice')
    await aunt.page.click('.act a[href*="/chats/"]')
    await aunt.page.waitForSelector('html.is-live')
    expect(await runAxe(aunt.page)).toEqual([])
  })

  it('no screen complained', () => {
    expect([laptop, stage, aunt, joker, plain].flatMap(d => d.complaints)).toEqual([])
  })
})
