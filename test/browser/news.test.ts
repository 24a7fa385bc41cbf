import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { device, shows } from '../support/browser.ts'
import { aHouse } from '../support/house.ts'
import { aLivelyRoom, type Lively } from '../support/scenes.ts'

const SHAPES = [
  { width: 1920, height: 1080 },
  { width: 1024, height: 768 },
]
const NEWS = 'พักเที่ยงแล้วกลับมาเจอกันตอนบ่ายโมง อย่าลืมดูตัวเลขบนจอใหญ่ก่อนออกจากห้อง'

const house = aHouse()
let room: Lively
beforeAll(async () => {
  room = await aLivelyRoom(house.server, 'tencent')
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
    const { page, context, complaints } = await device(house.browser, size)
    await page.goto(`${house.lan}/w/${trainer.pin}/stage?scene=${scene}&lang=th`)
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
  const { page, context } = await device(house.browser, SHAPES[0]!)
  await page.goto(`${house.lan}/w/${trainer.pin}/stage?scene=market&lang=th`)
  await page.waitForSelector('html[data-news]')
  await trainer.command('room.tell', { text: null })
  await page.waitForSelector('html:not([data-news])')
  await context.close()
})
