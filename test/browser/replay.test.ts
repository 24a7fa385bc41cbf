import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Device, device, LAPTOP, PHONE } from '../support/browser.ts'
import { aHouse } from '../support/house.ts'
import { aLessonFile, aRecordedRoom } from '../support/replay.ts'

const house = aHouse()
let room: Awaited<ReturnType<typeof aRecordedRoom>>
let lesson: string
let folder: string
let file: string
let laptop: Device

beforeAll(async () => {
  room = await aRecordedRoom(house.server)
  lesson = await aLessonFile()
  folder = await mkdtemp(join(tmpdir(), 'talad-replay-'))
  file = join(folder, 'talad.ndjson')
  await writeFile(file, lesson)
  laptop = await device(house.browser, LAPTOP)
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

const address = (page: Page) => new URL(page.url())
const now = (page: Page) => page.locator('[data-now]').innerText()
const value = (page: Page) => page.locator('[data-seek]').inputValue().then(Number)
const length = (page: Page) => page.locator('[data-seek]').getAttribute('max').then(Number)
const playing = (page: Page) =>
  page.locator('[data-player]').evaluate(bar => bar.hasAttribute('data-playing'))
/** The address follows once a place is settled. */
const settled = (page: Page, wanted: RegExp) => page.waitForURL(wanted)

describe('a lesson that is over, on the laptop it was given on', () => {
  it('is brought in as a file, without a script', async () => {
    const { page } = await device(house.browser, LAPTOP, { javaScriptEnabled: false })
    await page.goto(house.server.url)
    await page.click('.bring summary')
    await page.setInputFiles('[name=file]', file)
    await page.click('.bring button')
    await page.waitForURL(/\/replay\/rec_/)
    expect(await page.locator('body').innerText()).toContain('Room')
    await page.context().close()
  })

  it('is refused as a file that is damaged, in words', async () => {
    const { page } = laptop
    const line = 1 + lesson.split('\n').findIndex(event => event.includes('"order.placed"'))
    await writeFile(join(folder, 'bad.ndjson'), lesson.replace('"order.placed"', '"order.placed'))
    await page.goto(house.server.url)
    await page.click('.bring summary')
    await page.setInputFiles('[name=file]', join(folder, 'bad.ndjson'))
    await page.click('.bring button')
    await page.waitForURL(/refused=recording.damaged/)
    expect(await page.locator('[role=alert]').innerText()).toContain(`ไฟล์เสียที่บรรทัด ${line} `)
  })

  it('stands in the list on the home page, which says that nicknames are inside', async () => {
    const { page } = laptop
    const shelf = page.locator('.shelf')
    expect(await shelf.innerText()).toContain('ชื่อเล่น')
    await shelf.locator('li', { hasText: 'Room' }).locator('a').click()
    await page.waitForURL(/\/replay\/rec_/)
    await page.waitForSelector('[data-ready]')
    expect(await now(page)).toBe('0:00')
    expect(await page.locator('[data-scene-of=join]').innerText()).toContain('Room')
  })

  it('plays at 600× to its end, and the address follows', async () => {
    const { page } = laptop
    await page.click('[data-speed="600"]')
    await page.keyboard.press('Escape')
    await page.locator('[data-play]').click()
    await page.waitForFunction(() => document.querySelector('[data-stage]')?.hasAttribute('data-held'))
    await settled(page, /\?t=\d+:\d\d&speed=600$/)
    expect(await playing(page)).toBe(false)
    expect(await page.locator('[data-part=notes]').innerText()).toContain('ปิดตลาดแล้ว')
  })

  it('plays at 1×, and stops where it is told to with the picture of that moment', async () => {
    const { page } = laptop
    await page.click('[data-speed="1"]')
    await page.locator('[data-speed="1"]').evaluate(button => (button as HTMLElement).blur())
    await page.keyboard.press('Home')
    await page.keyboard.press('Space')
    await page.waitForFunction(() => document.querySelector<HTMLElement>('[data-now]')!.innerText === '0:01')
    await page.keyboard.press('Space')
    await settled(page, /\?t=0:01$/)
    const stood = await value(page)
    await page.waitForFunction(() =>
      new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))).then(() => true),
    )
    expect(await value(page)).toBe(stood)
  })

  it.each([
    ['End', /t=\d+:\d\d$/, (end: number) => end],
    ['5', /t=\d+:\d\d$/, (end: number) => end / 2],
    ['Home', /t=0:00$/, () => 0],
  ])('goes with %s to its place', async (key, wanted, place) => {
    const { page } = laptop
    await page.keyboard.press(key)
    await settled(page, wanted)
    expect(Math.abs((await value(page)) - place(await length(page)))).toBeLessThanOrEqual(1_000)
  })

  it('steps by one event, which the address names and opens again', async () => {
    const { page } = laptop
    const events = lesson.trimEnd().split('\n').length - 2
    await page.keyboard.press('End')
    await page.keyboard.press('Comma')
    await settled(page, new RegExp(`#${events - 1}$`))
    await page.keyboard.press('Comma')
    await settled(page, new RegExp(`#${events - 2}$`))
    await page.keyboard.press('Period')
    await settled(page, new RegExp(`#${events - 1}$`))
    const before = await page.locator('[data-stage]').innerText()
    await page.reload()
    await settled(page, new RegExp(`#${events - 1}$`))
    await page.waitForFunction(
      text => document.querySelector<HTMLElement>('[data-stage]')!.innerText === text,
      before,
    )
  })

  it('changes speed with < and >, shows its keys with ?, and hides them with Escape', async () => {
    const { page } = laptop
    await page.keyboard.press('Shift+Period')
    await settled(page, /speed=2/)
    await page.keyboard.press('Shift+Comma')
    await page.keyboard.press('Shift+Comma')
    await settled(page, /speed=0.5/)
    await page.keyboard.press('?')
    expect(await page.locator('.player-card').isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    expect(await page.locator('.player-card').isVisible()).toBe(false)
  })

  it('jumps over its silence when it is told to', async () => {
    const { page } = laptop
    await page.goto(`${house.server.url}${address(page).pathname}?t=1:10`)
    await page.waitForSelector('[data-ready]')
    await page.click('[data-skip]')
    expect(await page.locator('[data-skip]').getAttribute('aria-pressed')).toBe('true')
    await page.click('[data-play]')
    await page.waitForFunction(
      () => Number(document.querySelector<HTMLInputElement>('[data-seek]')!.value) > 175_000,
    )
    await page.click('[data-play]')
  })

  it('is sought with the slider, by hand', async () => {
    const { page } = laptop
    const box = (await page.locator('[data-seek]').boundingBox())!
    await page.mouse.click(box.x + box.width / 4, box.y + box.height / 2)
    await page.waitForFunction(
      end =>
        Math.abs(Number(document.querySelector<HTMLInputElement>('[data-seek]')!.value) - end / 4) < end / 20,
      await length(page),
    )
  })

  it('shows another scene when somebody asks for it, and digits stay tenths', async () => {
    const { page } = laptop
    await page.selectOption('[data-scene-choice]', 'tree')
    expect(await page.locator('[data-stage]').getAttribute('data-scene')).toBe('tree')
    await page.locator('[data-scene-choice]').evaluate(list => (list as HTMLElement).blur())
    await page.keyboard.press('2')
    expect(await page.locator('[data-stage]').getAttribute('data-scene')).toBe('tree')
  })

  it('opens from a link at its moment, in the reader’s language, on a phone on the network', async () => {
    const { pathname } = address(laptop.page)
    const phone = await device(house.browser, PHONE, { hasTouch: true, isMobile: true })
    await phone.page.goto(`${house.lan}${pathname}?t=3:20&speed=4&lang=zh`)
    await phone.page.waitForSelector('[data-ready]')
    expect(await now(phone.page)).toBe('3:20')
    expect(await phone.page.locator('[data-speed="4"]').getAttribute('aria-pressed')).toBe('true')
    expect(await phone.page.locator('[data-play]').getAttribute('aria-label')).toBe('播放')
    await phone.page.tap('[data-play]')
    await phone.page.waitForFunction(
      () => document.querySelector<HTMLElement>('[data-now]')!.innerText !== '0:01',
    )
    const small = await phone.page.$$eval('.player button, .player select, .player input', all =>
      all
        .map(el => el.getBoundingClientRect())
        .filter(box => box.width > 0 && (box.height < 44 || box.width < 44))
        .map(box => `${box.width} × ${box.height}`),
    )
    expect(small).toEqual([])
    expect(phone.complaints).toEqual([])
    await phone.context.close()
  })

  it('is watched again from the console of its closed room', async () => {
    const { pin, key } = room.trainer
    const { context, page, complaints } = await device(house.browser, LAPTOP)
    await context.addCookies([{ name: `talad_${pin}`, value: key, url: house.lan }])
    await page.goto(`${house.lan}/w/${pin}/trainer`)
    await page.click('.band-form button')
    await page.waitForURL(/\/replay\/rec_/)
    expect(await page.locator('.player-title').innerText()).toContain('ตลาดริมคลอง')
    expect(complaints).toEqual([])
    await context.close()
  })

  it('that nobody knows is a page that says so', async () => {
    const { page } = laptop
    const answer = await page.goto(`${house.server.url}/replay/rec_nothing`)
    expect(answer!.status()).toBe(404)
    expect(await page.locator('body').innerText()).toContain('ไม่พบบันทึกนี้')
  })

  it('made no screen complain: no error, no broken policy', () => {
    expect(laptop.complaints).toEqual([])
  })
})
