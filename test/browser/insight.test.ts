import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { LANGUAGES } from '../../server/core/text.ts'
import { runAxe } from '../support/axe.ts'
import { device, HOST, LAPTOP, launch, PHONE, shows } from '../support/browser.ts'
import { pastMidnight } from '../support/midnight.ts'
import { Client, type Opened, type Served, serve } from '../support/server.ts'

let server: Served
let browser: Browser
let trainer: Client & { opened: Opened }
beforeAll(async () => {
  server = await serve()
  browser = await launch()
  trainer = await Client.trainer(server.url, { seed: 7 })
  await pastMidnight(server, trainer)
  await trainer.command('clock.set', { running: false })
})
afterAll(async () => {
  await browser.close()
  await server.close()
})

/** The trainer's page of a shop. */
async function opened(
  shop: string,
  lang: string,
  viewport: { width: number; height: number },
  options: object,
) {
  const origin = `http://${HOST}:${server.port}`
  const { page, context, complaints } = await device(browser, viewport, options)
  await context.addCookies([
    { name: 'talad_lang', value: lang, url: origin },
    { name: `talad_${trainer.pin}`, value: trainer.key, url: origin },
  ])
  await page.goto(`${origin}/w/${trainer.pin}/shop-accounts/${shop}/insight`)
  return { page, complaints }
}

for (const size of [PHONE, LAPTOP])
  it.each(LANGUAGES)(`at ${size.width} px the tables fit and can be read by everybody, in %s`, async lang => {
    const { page, complaints } = await opened('shop_orchard', lang, size, { bypassCSP: true })
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(sideways).toBe(0)
    // A word that does not fit its cell is torn; untorn it would lie over the next one.
    await page.addStyleTag({ content: '.heat * { overflow-wrap: normal !important }' })
    const spilled = await page.$$eval('.heat th, .heat td', cells =>
      cells.filter(cell => cell.scrollWidth > cell.clientWidth + 1).map(cell => cell.textContent),
    )
    expect(spilled).toEqual([])
    expect(await page.$$eval('.heat', tables => tables.length)).toBe(2)
    expect(await runAxe(page)).toEqual([])
    expect(complaints).toEqual([])
    await page.context().close()
  })

it('is joined and left by a form, without any script', async () => {
  const { page } = await opened('shop_trang', 'en', PHONE, { javaScriptEnabled: false })
  const heading = () => page.textContent('.insight-consent h2')
  expect(await heading()).toBe('This shop is not in the pool')
  await Promise.all([page.waitForNavigation(), page.click('.insight-consent button')])
  expect(await heading()).toBe('This shop is in the pool')
  expect(await page.textContent('[data-insight=alibaba] .insight-waiting')).toContain('only just joined')
  await Promise.all([page.waitForNavigation(), page.click('.insight-consent button')])
  expect(await heading()).toBe('This shop is not in the pool')
  await page.context().close()
})

it('is reached from the shop’s accounts', async () => {
  const { page } = await opened('shop_orchard', 'en', LAPTOP, {})
  await page.click('.why-bar a')
  await page.click('[data-shop=shop_orchard] .account-insight a')
  await shows(page, 'Who buys what, and where', 'fewer than 5')
  await page.context().close()
})
