import { beforeAll, describe, expect, it } from 'vitest'
import { type Device, device, LAPTOP, PHONE, PROJECTOR, shows } from '../support/browser.ts'
import { aHouse } from '../support/house.ts'
import { Client } from '../support/server.ts'

const house = aHouse()
let room: Client
beforeAll(async () => {
  room = await Client.trainer(house.server.url)
})

/** A screen of the room as the holder of this key sees it. */
async function screen(size: typeof PHONE, path: string, key?: string, options: object = {}): Promise<Device> {
  const made = await device(house.browser, size, options)
  if (key) await made.context.addCookies([{ name: `talad_${room.pin}`, value: key, url: house.lan }])
  await made.page.goto(`${house.lan}/w/${room.pin}${path}`)
  return made
}

const option = (phone: Device, words: string) => phone.page.locator('.poll__option', { hasText: words })
const live = (phone: Device) => phone.page.waitForSelector('html.is-live')

describe('guess before the reveal, with three phones, a projector and the console', () => {
  let trainer: Device
  let stage: Device
  let aunt: Device
  let uncle: Device
  let plain: Device

  beforeAll(async () => {
    const [a, b, c] = await Promise.all(['ป้าแดง', 'ลุงชัย', 'ครูนก'].map(name => room.join(name)))
    trainer = await screen(LAPTOP, '/trainer', room.key)
    stage = await screen(PROJECTOR, '/stage')
    aunt = await screen(PHONE, '', a!.key, { hasTouch: true, isMobile: true })
    uncle = await screen(PHONE, '/p/prd_rice', b!.key, { hasTouch: true, isMobile: true })
    plain = await screen(PHONE, '/me', c!.key, { javaScriptEnabled: false })
    await Promise.all([live(aunt), live(uncle)])
  })

  it('the trainer asks one of the ready questions, and it stands on phones and projector', async () => {
    await trainer.page.click('#ask-minute button')
    const close = trainer.page.locator('form:has([value="poll.close"]) button')
    await close.waitFor()
    const { y } = (await close.boundingBox())!
    expect(y > 0 && y < LAPTOP.height, 'what to press next is on the screen').toBe(true)
    for (const { page } of [aunt, uncle]) await shows(page, 'จะขายทุเรียนได้กี่ชุดในนาทีแรก?', '40,000')
    await trainer.page.click('.ask-now form:has([value="stage.show"]) button')
    await shows(stage.page, 'จะขายทุเรียนได้กี่ชุดในนาทีแรก?', 'จาก 3 คนตอบแล้ว')
    await shows(stage.page, 'How many sets of durian will be sold in the first minute?')
  })

  it('a phone marks what it chose, and may choose again', async () => {
    await option(aunt, '4,000').first().tap()
    await aunt.page.waitForSelector('.poll__option[aria-pressed="true"] .poll__mine:visible')
    await option(aunt, '400,000').tap()
    await aunt.page.waitForSelector('.poll__option[aria-pressed="true"]:has-text("400,000")')
    const marks = aunt.page.locator('.poll__mine:visible')
    expect([await marks.count(), await option(aunt, '400,000').locator('.poll__mine').isVisible()]).toEqual([
      1,
      true,
    ])
  })

  it('whoever has answered has the page to themselves, and the question one tap away', async () => {
    await aunt.page.reload()
    const options = aunt.page.locator('.poll__option').first()
    await options.waitFor({ state: 'hidden' })
    await aunt.page.tap('.poll__unfold')
    await options.waitFor({ state: 'visible' })
  })

  it('a finger finds every option', async () => {
    const heights = await aunt.page
      .locator('.poll__option')
      .evaluateAll(all => all.map(button => button.getBoundingClientRect().height))
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(48)
  })

  it('a phone without scripts answers by a form', async () => {
    await plain.page.reload()
    await option(plain, '40,000').first().click()
    await plain.page.waitForSelector('.poll__option[aria-pressed="true"]:has-text("40,000")')
    expect(new URL(plain.page.url()).pathname).toBe(`/w/${room.pin}/me`)
  })

  it('whoever is further down is called to the question, until it is answered', async () => {
    const call = uncle.page.locator('[data-poll-call]')
    expect(await call.isVisible()).toBe(false)
    await uncle.page.evaluate(() => scrollTo(0, document.body.scrollHeight))
    await call.waitFor({ state: 'visible' })
    await call.tap()
    await option(uncle, '40,000').first().tap()
    await uncle.page.waitForSelector('.poll__option[aria-pressed="true"]')
    await uncle.page.evaluate(() => scrollTo(0, document.body.scrollHeight))
    await call.waitFor({ state: 'hidden' })
  })

  it('the projector tells how many, never what; the console shows it while a key is held', async () => {
    await shows(stage.page, '3', 'จาก 3 คนตอบแล้ว')
    expect(await stage.page.locator('.poll-bar, .poll-count').count()).toBe(0)
    const count = trainer.page.locator('.peek-inside b').nth(1)
    await trainer.page.waitForFunction(() => /3 จาก 3/.test(document.querySelector('.ask-now')!.textContent!))
    expect(await count.isVisible()).toBe(false)
    await trainer.page.locator('.peek-key').hover()
    await trainer.page.mouse.down()
    expect([await count.isVisible(), await count.innerText()]).toEqual([true, '2 คน'])
    await trainer.page.mouse.up()
    expect(await count.isVisible()).toBe(false)
  })

  it('the reveal reaches every screen, with what was true and where it is from', async () => {
    await trainer.page.click('form:has([value="poll.close"]) button')
    for (const { page } of [aunt, uncle, stage]) await shows(page, 'ห้องเราตอบแบบนี้', 'เฉลย', 'Bangkok Post')
    const bars = stage.page.locator('.poll-fill')
    expect(
      await bars.evaluateAll(all => all.map(bar => Math.round(Number(bar.getAttribute('width'))))),
    ).toEqual([0, 667, 333])
    await shows(aunt.page, 'คำตอบของฉัน')
  })

  it('covers no page that somebody came to for something else, and is one tap away there', async () => {
    await aunt.page.goto(`${house.lan}/w/${room.pin}/p/prd_rice`)
    const results = aunt.page.locator('.poll__results')
    await results.waitFor({ state: 'hidden' })
    await aunt.page.tap('.poll__unfold')
    await results.waitFor({ state: 'visible' })
    await aunt.page.goto(`${house.lan}/01/09521234001010/10/CTB-0413-02?w=${room.pin}`)
    await results.waitFor({ state: 'hidden' })
    await aunt.page.goto(`${house.lan}/w/${room.pin}`)
    await results.waitFor({ state: 'visible' })
  })

  it('a person puts it away for good, or trades and is rid of it', async () => {
    const away = aunt.page.waitForResponse(answer => answer.url().endsWith('/seen'))
    await aunt.page.locator('[data-seen-form] button').tap()
    await aunt.page.waitForSelector('.poll', { state: 'detached' })
    await away
    await aunt.page.reload()
    expect(await aunt.page.locator('.poll').count()).toBe(0)
    await uncle.page.click('form:has([value="share.create"]) button')
    await uncle.page.waitForURL(/\/share\/shr_/)
    expect(await uncle.page.locator('.poll').count()).toBe(0)
  })

  it('the trainer asks a question of her own', async () => {
    const { page } = trainer
    await page.click('#ask-own summary')
    await page.fill('[name=question]', 'พรุ่งนี้ขายอะไรดี?')
    await page.fill('[name="options.0"]', 'มังคุด')
    await page.fill('[name="options.2"]', 'ลำไย')
    await page.fill('[name="options.1"]', 'เงาะ')
    await page.fill('#ask-truth', 'แล้วแต่ตลาด')
    await page.click('#ask-own form button')
    for (const phone of [aunt, uncle]) await shows(phone.page, 'พรุ่งนี้ขายอะไรดี?', 'มังคุด', 'เงาะ', 'ลำไย')
    await page.click('form:has([value="poll.close"]) button')
    await shows(stage.page, 'แล้วแต่ตลาด')
  })

  it('no screen complained: no error, no broken policy', () => {
    expect([trainer, stage, aunt, uncle, plain].flatMap(d => d.complaints)).toEqual([])
  })
})
