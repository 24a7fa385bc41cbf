import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Device, device, LAPTOP } from '../support/browser.ts'
import { aHouse } from '../support/house.ts'

const house = aHouse()
let reader: Device
beforeAll(async () => {
  reader = await device(house.browser, LAPTOP)
  await reader.page.goto(`${house.lan}/knobs?lang=th`)
  await reader.page.waitForSelector('.finds-as-typed')
})

/** Rows, families and numbers that can be seen. */
const seen = (page: Page) =>
  page.evaluate(() => ({
    rows: [...document.querySelectorAll('.knob-line:not([hidden])')].map(row => row.id),
    families: [...document.querySelectorAll('[data-family]:not([hidden])')].map(family => family.id),
    links: [...document.querySelectorAll<HTMLElement>('[data-goes-to]:not([hidden])')].map(l => l.innerText),
    line: document.querySelector<HTMLElement>('[data-shown]')!.innerText,
    none: document.querySelector<HTMLElement>('[data-none]')!.hidden,
  }))

describe('finding a parameter', () => {
  it.each([
    ['', ''],
    ['คอมมิชชัน', ''],
    ['tencent  SHARE', ''],
    ['', 'M'],
    ['แชร์', 'A'],
    ['gravity', ''],
  ])('shows while typing "%s" (%s) what the server shows', async (q, confidence) => {
    const { page } = reader
    await page.fill('#q', q)
    await page.check(`[name=confidence][value="${confidence}"]`, { force: true })
    const plain = await device(house.browser, LAPTOP, { javaScriptEnabled: false })
    const query = new URLSearchParams({ q, confidence, lang: 'th' })
    await plain.page.goto(`${house.lan}/knobs?${query}`)
    expect(await seen(page)).toEqual(await seen(plain.page))
    await plain.context.close()
  })

  it('goes to a scenario’s values at a choice', async () => {
    const { page } = reader
    await page.fill('#q', '')
    await page.check('[name=confidence][value=""]', { force: true })
    await Promise.all([
      page.waitForURL(/scenario=durian-stampede/),
      page.selectOption('#scenario', 'durian-stampede'),
    ])
    await page.waitForSelector('#k-campaign-headStart .is-set')
  })

  it('copies a command on plain http', async () => {
    const { page, complaints } = reader
    await page.click('#k-campaign-headStart .change summary')
    await page.click('#k-campaign-headStart [data-copy]')
    await page.fill('#q', '')
    await page.focus('#q')
    await page.keyboard.press('Control+V')
    expect(await page.inputValue('#q')).toBe(
      'npm run simulate -- durian-stampede --knob campaign.headStart=30000',
    )
    expect(complaints).toEqual([])
  })
})
