import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { runAxe } from '../support/axe.ts'
import {
  type Device,
  device,
  hides,
  join,
  LAPTOP,
  PHONE,
  PROJECTOR,
  SMALL_PHONE,
  shows,
} from '../support/browser.ts'
import { aHouse } from '../support/house.ts'

const house = aHouse()

const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** Presses the button of a form that sends this command; on the console inside the card of one person, if named. */
const press = (page: Page, type: string, within = ''): Promise<void> =>
  page.click(`${within} form:has([value="${type}"]) button:visible`)

async function openCard(page: Page, name: string): Promise<string> {
  const card = page.locator('.person', { hasText: name }).first()
  const id = await card.getAttribute('id')
  if (!(await card.getAttribute('open').then(v => v !== null))) await card.locator('> summary').click()
  return `#${id}`
}

const phoneOf = () => device(house.browser, PHONE, { hasTouch: true, isMobile: true })

describe('people of the room, in the trainer’s hand', () => {
  let laptop: Device
  let stage: Device
  let aunt: Device
  let joker: Device
  let late: Device
  let remote: Device
  let pin = ''

  beforeAll(async () => {
    laptop = await device(house.browser, LAPTOP)
    stage = await device(house.browser, PROJECTOR)
    ;[aunt, joker, late, remote] = (await Promise.all([phoneOf(), phoneOf(), phoneOf(), phoneOf()])) as [
      Device,
      Device,
      Device,
      Device,
    ]
    await laptop.page.goto(house.server.url)
    await laptop.page.click('form[action="/start"] button:not([type=button])')
    await laptop.page.waitForURL(/\/trainer$/)
    pin = /\/w\/(\d{6})\//.exec(laptop.page.url())![1]!
    await stage.page.goto(`${house.lan}/w/${pin}/stage`)
    await join(aunt, house.lan, pin, 'ป้าแดง')
    await join(joker, house.lan, pin, 'ชื่อหยาบ')
    await shows(laptop.page, 'ป้าแดง', 'ชื่อหยาบ')
  })

  it('a person calls for help on the phone, and the trainer’s answer is on that phone alone', async () => {
    await aunt.page.goto(`${house.lan}/w/${pin}/me`)
    await aunt.page.waitForSelector('.is-live')
    await aunt.page.fill('#help-text', 'จ่ายเงินอย่างไร')
    await press(aunt.page, 'help.request')
    await shows(laptop.page, 'จ่ายเงินอย่างไร')
    const answer = laptop.page.locator('.call', { hasText: 'ป้าแดง' })
    await answer.locator('input[name=text]:not([type=hidden])').fill('แตะปุ่มสีเขียวด้านล่าง')
    await answer.locator('.answer button').click()
    await shows(aunt.page, 'แตะปุ่มสีเขียวด้านล่าง')
    await hides(laptop.page, 'จ่ายเงินอย่างไร')
    expect(await stage.page.content()).not.toMatch(/จ่ายเงินอย่างไร|แตะปุ่มสีเขียว/)
    await press(aunt.page, 'help.withdraw')
    await hides(aunt.page, 'แตะปุ่มสีเขียวด้านล่าง')
  })

  it('one tap puts a person on the big screen, and her phone tells her', async () => {
    const card = await openCard(laptop.page, 'ป้าแดง')
    await press(laptop.page, 'spotlight.set', card)
    await stage.page.waitForSelector('.lit-person')
    expect(await stage.page.locator('.lit-name').innerText()).toBe('ป้าแดง')
    await aunt.page.waitForSelector('.told-lit')
    expect(await runAxe(stage.page)).toEqual([])
  })

  it('the QR and the PIN stay in sight beside it, in every scene and shape', async () => {
    for (const size of [PROJECTOR, { width: 1024, height: 768 }]) {
      await stage.page.setViewportSize(size)
      for (const key of ['1', '2', '3', '4']) {
        await stage.page.keyboard.press(key)
        const covered = await stage.page.evaluate(() => {
          const way = document.querySelector(
            `.${document.querySelector<HTMLElement>('[data-stage]')!.dataset.scene === 'join' ? 'poster' : 'sign'}`,
          )!
          const [a, b] = [way, document.querySelector('.lit')!].map(e => e.getBoundingClientRect())
          return a!.left < b!.right && b!.left < a!.right && a!.top < b!.bottom && b!.top < a!.bottom
        })
        expect([size.width, key, covered]).toEqual([size.width, key, false])
      }
    }
    await stage.page.keyboard.press('0')
  })

  it('and takes her off again', async () => {
    await press(laptop.page, 'spotlight.set', '[data-part="lit"] .lit')
    await stage.page.waitForSelector('.lit', { state: 'detached' })
    await aunt.page.waitForSelector('.told-lit', { state: 'detached' })
  })

  it('a rude name is hidden by one tap; the joker reads a polite line and keeps the own name', async () => {
    await shows(stage.page, 'ชื่อหยาบ')
    const card = await openCard(laptop.page, 'ชื่อหยาบ')
    await press(laptop.page, 'participant.blank', card)
    await hides(stage.page, 'ชื่อหยาบ')
    await shows(stage.page, '•••')
    await joker.page.goto(`${house.lan}/w/${pin}/me`)
    await shows(joker.page, 'ชื่อหยาบ', 'คนอื่นยังไม่เห็นชื่อของคุณ')
  })

  it('another tap gives a nice name, which everybody sees', async () => {
    const card = await openCard(laptop.page, 'ชื่อหยาบ')
    const name = await laptop.page
      .locator(`${card} .name-acts form:has([value="participant.rename"]) [name=nickname]`)
      .inputValue()
    await press(laptop.page, 'participant.rename', `${card} .name-acts`)
    await shows(stage.page, name)
    await shows(joker.page, name)
    await hides(joker.page, 'คนอื่นยังไม่เห็นชื่อของคุณ')
  })

  it('two on one phone write both their names', async () => {
    await aunt.page.click('#name > summary')
    await aunt.page.fill('#name-second', 'ลุงชัย')
    await press(aunt.page, 'participant.rename')
    for (const { page } of [aunt, stage, laptop]) await shows(page, 'ป้าแดง + ลุงชัย')
  })

  it('the trainer orders, shares and answers for somebody without a phone, and takes an order back', async () => {
    await laptop.page.click('#add-seat > summary')
    await laptop.page.fill('#seat-name', 'ยายมา')
    await press(laptop.page, 'seat.create')
    await doesFor(laptop.page, 'ยายมา', 'prd_rice', 'order.place')
    await shows(laptop.page, 'สั่งและจ่ายแทนแล้ว')
    await shows(stage.page, 'ยายมา')
    await laptop.page.click('#hand .act:has([value="workshop.undo"]) button')
    await shows(laptop.page, 'ย้อนกลับแล้ว')
    await doesFor(laptop.page, 'ยายมา', 'prd_rice', 'share.create')
    await shows(laptop.page, 'แชร์แทนแล้ว')
    await laptop.page.fill('#hand-quantity', '999')
    await doesFor(laptop.page, 'ยายมา', 'prd_silk', 'order.place')
    await shows(laptop.page, 'ทำไม่ได้: ของไม่พอ')
    await laptop.page.click('#ask-share form button')
    await laptop.page.waitForSelector('#hand-answers')
    await laptop.page.selectOption('#hand-answers', { label: 'ยายมา' })
    await press(laptop.page, 'poll.answer', '#hand')
    await shows(laptop.page, '1 จาก 3 คนตอบแล้ว')
    await press(laptop.page, 'poll.close')
    const opened = await openedRoom()
    const nan = [...opened.workshop.state.participants.values()].find(p => p.nickname === 'ยายมา')!
    expect([nan.taken, nan.shares.length]).toEqual([false, 1])
    const states = nan.orders.map(id => opened.workshop.state.orders.get(id)!.state)
    expect(states).toEqual(['refunded'])
  })

  it('a frozen phone still calls for help', async () => {
    await laptop.page.click('.freeze:visible')
    await aunt.page.waitForSelector('[data-frozen]')
    await press(aunt.page, 'help.request', '[data-frozen]')
    await shows(aunt.page, 'เรียกผู้สอนแล้ว กำลังรอ')
    const call = laptop.page.locator('.call', { hasText: 'ป้าแดง' })
    await call.locator('form:not(.answer) button').click()
    await shows(aunt.page, 'กำลังเดินไปหา')
    expect(await runAxe(aunt.page)).toEqual([])
    await laptop.page.click('.freeze.is-on:visible')
    await aunt.page.waitForSelector('[data-frozen]', { state: 'detached' })
  })

  it('somebody without a phone gets a seat and a slip, and sits there later by a phone', async () => {
    await laptop.page.fill('#seat-name', 'ตาสุข')
    await press(laptop.page, 'seat.create')
    await shows(stage.page, 'ตาสุข')
    const slips = await laptop.context.newPage()
    await slips.goto(`${house.server.url}/w/${pin}/slips`)
    await shows(slips, 'ตาสุข')
    // The first slip is lost: the trainer makes another one.
    const lost = await slipPath('ตาสุข')
    await slips.locator('.slip', { hasText: 'ตาสุข' }).locator('.slip-again button').click()
    await slips.waitForURL(/\/slips$/)
    await slips.close()
    await late.page.goto(house.lan + lost)
    await shows(late.page, 'ใบนี้ใช้ไม่ได้แล้ว', 'ขอใบใหม่จากผู้สอน')
    await late.page.goto(house.lan + (await slipPath('ตาสุข')))
    await late.page.click('form button')
    await late.page.waitForURL(new RegExp(`/w/${pin}$`))
    await late.page.goto(`${house.lan}/w/${pin}/me`)
    await shows(late.page, 'ตาสุข')
  })

  it('a second phone becomes a remote control, and is a console at 360 px', async () => {
    const sheet = await laptop.context.newPage()
    await sheet.goto(`${house.server.url}/w/${pin}/remote`)
    await sheet.click('form button')
    const link = await sheet.locator('.remote-link code').innerText()
    await sheet.close()
    const { pathname, hash } = new URL(link)
    await remote.page.goto(house.lan + pathname + hash)
    await remote.page.click('[data-enter]')
    await remote.page.waitForSelector('.tabs')
    for (const size of [PHONE, SMALL_PHONE]) {
      await remote.page.setViewportSize(size)
      for (const tab of ['scenario', 'stage', 'people', 'entry']) {
        await remote.page.click(`.tabs a[href="#${tab}"]`)
        expect([size.width, tab, await sideways(remote.page)]).toEqual([size.width, tab, 0])
      }
    }
    await remote.page.click('.tabs a[href="#people"]')
    const card = await openCard(remote.page, 'ตาสุข')
    expect(await sideways(remote.page)).toBe(0)
    expect(await runAxe(remote.page)).toEqual([])
    await press(remote.page, 'spotlight.set', card)
    await stage.page.waitForSelector('.lit-person')
    await doesFor(remote.page, 'ยายมา', 'prd_honey', 'order.place')
    await shows(remote.page, 'สั่งและจ่ายแทนแล้ว')
    expect([await sideways(remote.page), await runAxe(remote.page)]).toEqual([0, []])
  })

  it('no screen complained', () => {
    expect([laptop, stage, aunt, joker, late, remote].flatMap(d => d.complaints)).toEqual([])
  })

  /** From the roster: whose card, what, and how many stands there. */
  async function doesFor(page: Page, name: string, product: string, type: string): Promise<void> {
    const card = await openCard(page, name)
    await page.click(`${card} [data-hand]`)
    await page.selectOption('#hand-product', product)
    await page.check(`#hand [name="type"][value="${type}"]`)
    await page.click('#hand .hand-do .btn-main')
  }

  async function openedRoom() {
    const opened = await house.server.registry.byPin(pin)
    if ('code' in opened) throw new Error(opened.code)
    return opened
  }

  /** Where the slip's QR leads. */
  async function slipPath(name: string): Promise<string> {
    const opened = await openedRoom()
    const { participants } = opened.workshop.state
    const seat = [...participants.values()].find(p => p.nickname === name)!.participantId
    return `/w/${pin}/sit/${seat}/${await house.server.seating.seatToken(opened, seat)}`
  }
})
