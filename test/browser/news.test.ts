import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { device, HOST, launch, shows } from '../support/browser.ts'
import { aLivelyRoom, type Lively } from '../support/scenes.ts'
import { type Served, serve } from '../support/server.ts'

const SHAPES = [
  { width: 1920, height: 1080 },
  { width: 1024, height: 768 },
]
const NEWS = 'พักเที่ยงแล้วกลับมาเจอกันตอนบ่ายโมง อย่าลืมดูตัวเลขบนจอใหญ่ก่อนออกจากห้อง'

let server: Served
let browser: Browser
let room: Lively
beforeAll(async () => {
  server = await serve()
  browser = await launch()
  room = await aLivelyRoom(server, 'tencent')
})
afterAll(async () => {
  await browser.close()
  await server.close()
})

/** Words and pictures of the scene that the band lies on, or that left the screen. */
const covered = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const band = document.querySelector('.news')!.getBoundingClientRect()
    const leaves = [...document.querySelectorAll<HTMLElement>('.frame *')].filter(
      el => el.childElementCount === 0 && el.checkVisibility() && !el.closest('.map, svg'),
    )
    const bad = leaves.filter(el => {
      const box = el.getBoundingClientRect()
      if (box.width === 0 || box.height === 0 || el.textContent === '') return false
      return box.bottom > band.top + 1 && box.top < band.bottom
    })
    return bad.map(el => `${el.className} ${el.textContent}`)
  })

describe.each(SHAPES)('what everybody is told, on a stage of $width × $height', size => {
  it.each(['join', 'market', 'tree', 'both', 'poll'])('covers nothing of the scene %s', async scene => {
    const { trainer } = room
    await trainer.command('room.tell', { text: NEWS })
    const { page, context, complaints } = await device(browser, size)
    await page.goto(`http://${HOST}:${server.port}/w/${trainer.pin}/stage?scene=${scene}&lang=th`)
    await shows(page, NEWS)
    await page.waitForSelector('html[data-news]')
    await page.evaluate(() => document.fonts.ready)
    expect(await covered(page)).toEqual([])
    if (process.env.SHOTS) await page.screenshot({ path: `/tmp/news-${scene}-${size.width}.png` })
    expect(complaints).toEqual([])
    await context.close()
  })
})

it('gives the room back when it is gone', async () => {
  const { trainer } = room
  await trainer.command('room.tell', { text: NEWS })
  const { page, context } = await device(browser, SHAPES[0]!)
  await page.goto(`http://${HOST}:${server.port}/w/${trainer.pin}/stage?scene=market&lang=th`)
  await page.waitForSelector('html[data-news]')
  await trainer.command('room.tell', { text: null })
  await page.waitForSelector('html:not([data-news])')
  await context.close()
})
