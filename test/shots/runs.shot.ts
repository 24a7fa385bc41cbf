import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, it } from 'vitest'
import { LANGUAGES } from '../../server/core/text.ts'
import { HOST, launch } from '../support/browser.ts'
import { Client, type Served, serve } from '../support/server.ts'

const FOLDER = join(import.meta.dirname, '../../shots')
const WANTED = new RegExp(process.env.SHOTS ?? '')
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const SIZES = [
  { width: 1024, height: 768 },
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
]
const SCENES = ['market', 'tree', 'both', 'proof', 'order', 'timeline', 'break']

let server: Served
let browser: Browser
beforeAll(async () => {
  server = await serve()
  browser = await launch()
  await mkdir(FOLDER, { recursive: true })
})
afterAll(async () => {
  await browser.close()
  await server.close()
})

type Moment = { name: string; at: number; speed: number }

/** The projector while a play runs: each scene once a language, each language on another projector. */
it.each<[string, Moment[]]>([
  [
    'durian-flash',
    [
      { name: 'minute-1', at: MINUTE, speed: 60 },
      { name: 'hour-2', at: 2 * HOUR, speed: 600 },
      { name: 'end', at: 48 * HOUR, speed: 600 },
    ],
  ],
  [
    'same-week-two-rule-books',
    [
      { name: 'minute-1', at: MINUTE, speed: 60 },
      { name: 'hour-2', at: 2 * HOUR, speed: 600 },
      { name: 'day-3', at: 50 * HOUR, speed: 600 },
      { name: 'end', at: 168 * HOUR, speed: 600 },
    ],
  ],
])('%s from its first minute to its end', async (scenario, moments) => {
  const { trainer, orderId } = await aRoomThatBuys()
  await trainer.command('scenario.start', { scenario, seed: 7 })
  for (const { name, at, speed } of moments) {
    await reach(trainer, at, speed)
    for (const scene of SCENES) {
      await trainer.command('stage.show', { scene, ...(scene === 'order' ? { orderId } : {}) })
      for (const [i, lang] of LANGUAGES.entries())
        await shoot(trainer.pin, `run-${scenario}-${name}-${scene}`, lang, SIZES[i]!)
    }
  }
})

/** Friends who shared and bought; the last order's story is told on the stage. */
async function aRoomThatBuys() {
  const trainer = await Client.trainer(server.url, { title: 'ตลาดริมคลองบางหลวง', seed: 7 })
  let parentId: string | undefined
  let orderId = ''
  for (const name of ['น้าหน่อย', 'ลุงสมาน', 'พี่ตุ๊ก', 'ครูนก', 'เจ๊หมวย', 'น้องพลอย']) {
    const seat = await trainer.join(name)
    const placed = await seat.command('order.place', {
      productId: 'prd_durian',
      quantity: 1,
      ...(parentId ? { shareId: parentId } : {}),
    })
    orderId = placed.json.result!.orderId
    await seat.command('order.pay', { orderId })
    const { json } = await seat.command('share.create', {
      productId: 'prd_durian',
      ...(parentId ? { parentId } : {}),
    })
    parentId = json.result!.shareId
  }
  return { trainer, orderId }
}

/** Lets the run go on until `at`, over its nights by the skip, and leaves it running unless it is over. */
async function reach(trainer: Client, at: number, speed: number): Promise<void> {
  await trainer.command('clock.set', { speed, running: true })
  for (;;) {
    const { json } = await trainer.room('/view?surface=stage')
    const now = Number(json.at)
    if (now >= at || json.sections!.room!.run === null) return
    if (at - now > 8 * HOUR) await trainer.command('clock.skip')
  }
}

async function shoot(pin: string, name: string, lang: string, size: (typeof SIZES)[number]): Promise<void> {
  const file = `${name}-${lang}-${size.width}x${size.height}`
  if (!WANTED.test(file)) return
  const origin = `http://${HOST}:${server.port}`
  const context = await browser.newContext({ viewport: size, reducedMotion: 'reduce' })
  await context.addCookies([{ name: 'talad_lang', value: lang, url: origin }])
  const page = await context.newPage()
  await page.goto(`${origin}/w/${pin}/stage`, { waitUntil: 'networkidle' })
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: join(FOLDER, `${file}.png`) })
  await context.close()
}
