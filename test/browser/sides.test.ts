import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { device, PROJECTOR, shows } from '../support/browser.ts'
import { aHouse } from '../support/house.ts'
import { Client } from '../support/server.ts'

const house = aHouse()

/** The numbers of both bars in tenths, as somebody who adds up what is on the wall reads them, once each has so many. */
const written = async (page: Page, least: number): Promise<number[][]> => {
  const found = await page.waitForFunction(least => {
    const tenths = (el: Element) => Math.round(10 * Number((el.textContent ?? '').replace('−', '-')))
    const bars = [...document.querySelectorAll('.tower')].map(tower =>
      [...tower.querySelectorAll('.tower-common, .bar-label-n, .tower-number')].map(tenths),
    )
    return bars.length === 2 && bars.every(bar => bar.length >= least) ? bars : null
  }, least)
  return (await found.jsonValue())!
}

it('two markets run side by side, and what is written on each bar is 100 baht at any moment', async () => {
  const trainer = await Client.trainer(house.server.url)
  const stage = await device(house.browser, PROJECTOR)
  await stage.page.goto(`${house.lan}/w/${trainer.pin}/stage?lang=th`)
  await trainer.command('stage.show', { scene: 'both' })
  await shows(stage.page, 'ยังไม่มีคำสั่งซื้อ', 'Start a scenario and both markets run together')
  await trainer.command('scenario.start', { scenario: 'same-week-two-rule-books', seed: 7 })
  await trainer.command('clock.set', { speed: 600 })
  await written(stage.page, 4)
  await trainer.command('clock.set', { running: false })
  const bars = await written(stage.page, 4)
  expect(bars.map(bar => bar.reduce((sum, n) => sum + n, 0))).toEqual([1_000, 1_000])
  expect(bars[0]![0]).toBe(bars[1]![0])
  expect(stage.complaints).toEqual([])
  await stage.context.close()
})
