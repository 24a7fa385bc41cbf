import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Device, device, LAPTOP, PHONE, PROJECTOR, shows } from '../support/browser.ts'
import { aHouse } from '../support/house.ts'
import { Client, type Opened } from '../support/server.ts'

const house = aHouse()
let room: Client & { opened: Opened }
let stage: Device
beforeAll(async () => {
  room = await Client.trainer(house.server.url, { title: 'ตลาดริมคลอง', seed: 7 })
  stage = await device(house.browser, PROJECTOR)
  await stage.page.goto(`${house.lan}/w/${room.pin}/stage`)
})

async function consoleOn(viewport: { width: number; height: number }): Promise<Device> {
  const trainer = await device(house.browser, viewport)
  const origin = house.lan
  await trainer.context.addCookies([{ name: `talad_${room.pin}`, value: room.key, url: origin }])
  await trainer.page.goto(`${origin}/w/${room.pin}/trainer`)
  await trainer.page.waitForFunction(() => document.body.classList.contains('has-sliders'))
  trainer.page.setDefaultTimeout(15_000)
  return trainer
}

const showsScene = (scene: string) =>
  stage.page.waitForFunction(
    s => document.querySelector('[data-stage]')?.getAttribute('data-scene') === s,
    scene,
  )
/** A part of the console is on screen once its tab is chosen, on a phone; on a laptop it is there. */
async function tab(page: Page, name: string): Promise<void> {
  const link = page.locator(`.tabs a[href="#${name}"]`)
  if (await link.isVisible()) await link.click()
}
const press = (page: Page, type: string, extra = '') =>
  page.locator(`form:has([name="type"][value="${type}"])${extra} button:visible`).first().click()
const events = async (type: string) => (await room.events()).filter(e => e.type === type)

describe.each([
  ['a laptop', LAPTOP],
  ['a phone', PHONE],
] as const)('a lesson from the console alone, on %s', { timeout: 90_000 }, (_where, size) => {
  let trainer: Device
  beforeAll(async () => {
    trainer = await consoleOn(size)
  })
  const page = () => trainer.page

  it('starts a scene: market and big screen follow, its steps are there to read', async () => {
    await tab(page(), 'scenario')
    await page().locator('#scenes > summary').click()
    await page().locator('.scene-list li').nth(1).locator('button').click()
    await showsScene('tree')
    await shows(page(), 'ให้ทุกคนกดแชร์สินค้าที่ชอบ')
    await page().locator('.scene-list li').nth(2).locator('button').click()
    await showsScene('market')
    await shows(stage.page, '60,000')
  })

  it('runs fast, fires a cue early, sets one aside and takes it back', async () => {
    await press(page(), 'clock.set', ':has([name="speed"][value="600"])')
    await page().waitForSelector('form:has([name="speed"][value="600"]) [aria-pressed="true"]')
    await page().locator('#cue-second-day form:has([value="cue.mute"]) button').click()
    await page().waitForSelector('#cue-second-day.is-muted')
    await page().locator('#cue-second-day form:has([value="cue.unmute"]) button').click()
    await page().waitForSelector('#cue-second-day.is-waiting')
    await page().locator('#cue-clip form:has([value="cue.fire"]) button').click()
    await showsScene('tree')
    expect((await events('cue.fired')).map(e => e.cueId)).toContain('clip')
  })

  it('fills the room with bots, lights one up, and asks the room to guess', async () => {
    await tab(page(), 'people')
    if ((await events('rehearsal.started')).length === 0) {
      await page().locator('#rehearsal > summary').click()
      await page().locator('.bots-many [value="30"]').check()
      await press(page(), 'rehearsal.start')
    }
    await page().waitForFunction(() => document.querySelectorAll('.roster .person').length >= 20)
    await page().locator('.roster .person summary').first().click()
    await press(page(), 'spotlight.set', ':has([name="participantId"])')
    await stage.page.waitForFunction(() => document.querySelector('[data-stage]')!.hasAttribute('data-lit'))
    await press(page(), 'spotlight.set', ':not(:has([name="participantId"])):not(:has([name="shopId"]))')
    await stage.page.waitForFunction(() => !document.querySelector('[data-stage]')!.hasAttribute('data-lit'))
    await tab(page(), 'scenario')
    await page().locator('#ask-minute form button').click()
    await press(page(), 'stage.show', ':has([name="scene"][value="poll"])')
    await showsScene('poll')
    await press(page(), 'poll.close')
    await shows(stage.page, 'Bangkok Post')
  })

  it('turns a knob, which acts on the run', async () => {
    await page().locator('#knobs > summary').click()
    const slider = page().locator('#knob-alibaba-commission-value')
    await slider.focus()
    await page().keyboard.press('Home')
    await page().waitForFunction(() => document.querySelector('#knob-alibaba-commission .is-set') !== null)
    expect((await events('knob.set')).at(-1)).toMatchObject({
      knob: 'alibaba.commission',
      value: 0,
      before: 400,
    })
  })

  it('recovers from a wrong tap', async () => {
    await tab(page(), 'stage')
    await press(page(), 'stage.show', ':has([name="scene"][value="blank"])')
    await showsScene('blank')
    await page().locator('#outcome form:has([value="workshop.undo"]) button').click()
    await showsScene('poll')
    await page().waitForSelector('#outcome form', { state: 'hidden' })
    await press(page(), 'workshop.undo')
    await page().waitForFunction(() => !document.querySelector('#knob-alibaba-commission .is-set'))
  })

  it('tells every screen, breaks, and freezes with one touch', async () => {
    await page().fill('#tell-text', 'อีกห้านาทีเจอกัน')
    await press(page(), 'room.tell')
    await shows(stage.page, 'อีกห้านาทีเจอกัน')
    await press(page(), 'stage.show', ':has([name="scene"][value="break"])')
    await showsScene('break')
    await stage.page.waitForFunction(() =>
      /^(10:00|9:\d\d)$/.test(document.querySelector('.break-clock')?.textContent ?? ''),
    )
    await page().locator('.freeze:visible').click()
    await shows(stage.page, 'หยุดชั่วคราว')
    await page().locator('.freeze.is-on:visible').click()
    await page().waitForFunction(() => !document.querySelector('.freeze.is-on'))
    await press(page(), 'stage.show', ':has([name="scene"][value="auto"])')
    await showsScene('market')
  })

  it('goes on to the next scene by its one button', async () => {
    await tab(page(), 'scenario')
    await page().locator('.next .btn-main').click()
    await showsScene('both')
    await shows(page(), 'เทียบสองคอลัมน์')
    expect((await events('scene.started')).at(-1)).toMatchObject({ scene: 3 })
    await page().waitForFunction(() => /นาที/.test(document.querySelector('[data-count]')?.textContent ?? ''))
  })

  it('without a complaint of the browser', () => {
    expect([...trainer.complaints, ...stage.complaints]).toEqual([])
  })
})

describe('a console whose screen is mirrored', () => {
  it('hides the notes and what people ask, and shows them while N is held', { timeout: 90_000 }, async () => {
    await room.command('scene.start', { scene: 1 })
    const { page } = await consoleOn(LAPTOP)
    const shy = await room.join('อาย')
    await shy.command('help.request', { text: 'ถามเบา ๆ' })
    const asked = page.locator('.call', { hasText: 'อาย' }).locator('.call-text')
    await asked.waitFor({ state: 'visible' })
    await page.click('[data-mirror]')
    await asked.waitFor({ state: 'hidden' })
    const notes = page.locator('.now .notes').first()
    await notes.waitFor({ state: 'hidden' })
    await page.keyboard.down('n')
    await notes.waitFor({ state: 'visible' })
    await asked.waitFor({ state: 'visible' })
    await page.keyboard.up('n')
    await notes.waitFor({ state: 'hidden' })
    await page.reload()
    await notes.waitFor({ state: 'hidden' })
  })
})

describe('beginning again with the same people', () => {
  it('brings every screen over by itself, to the same seat', { timeout: 90_000 }, async () => {
    const origin = house.lan
    const nok = await room.join('นก')
    const phone = await device(house.browser, PHONE)
    await phone.context.addCookies([{ name: `talad_${room.pin}`, value: nok.key, url: origin }])
    await phone.page.goto(`${origin}/w/${room.pin}/p/prd_durian`)
    const trainer = await consoleOn(LAPTOP)
    await trainer.page.locator('#scenes > summary').click()
    await trainer.page.locator('#again-sure > summary').click()
    await trainer.page.locator('form[action$="/restart"] button').click()
    await trainer.page.waitForURL(/\/trainer$/)
    await phone.page.waitForURL(`${origin}/w/${room.pin}`)
    await showsScene('join')
    await shows(stage.page, 'นก')
    expect([...phone.complaints, ...trainer.complaints, ...stage.complaints]).toEqual([])
  })
})
