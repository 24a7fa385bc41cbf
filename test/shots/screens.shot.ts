import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, it } from 'vitest'
import { LANGUAGES } from '../../server/core/text.ts'
import { HOST, LAPTOP, launch, PHONE, SMALL_PHONE } from '../support/browser.ts'
import { aLivelyRoom, type Screen } from '../support/scenes.ts'
import { type Served, serve } from '../support/server.ts'

type Size = { width: number; height: number }
type Shot = { name: string; screen: Screen; lang: string; size: Size }

const FOLDER = join(import.meta.dirname, '../../shots')
/** `SHOTS='stage-tree|home.*zh' npm run shots` takes only pictures whose names match. */
const WANTED = new RegExp(process.env.SHOTS ?? '')
const FULL_HD = { width: 1920, height: 1080 }
const SIZES: Record<Screen['kind'], Size[]> = {
  phone: [SMALL_PHONE, PHONE],
  stage: [{ width: 1024, height: 768 }, { width: 1280, height: 720 }, FULL_HD],
  laptop: [{ width: 1280, height: 800 }, LAPTOP, FULL_HD],
}

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

it.each(['tencent', 'alibaba'] as const)(
  'every screen under %s, in three languages, at every size',
  async market => {
    const { screens, trainer } = await aLivelyRoom(server, market)
    const waiting = shotsOf(market, screens).filter(shot => WANTED.test(shot.name))
    const shootNext = async (): Promise<void> => {
      for (let shot = waiting.shift(); shot; shot = waiting.shift()) await shoot(shot, trainer.pin)
    }
    await Promise.all([shootNext(), shootNext(), shootNext()])
  },
)

const shotsOf = (market: string, screens: Screen[]): Shot[] =>
  LANGUAGES.flatMap(lang =>
    screens.flatMap(screen =>
      SIZES[screen.kind].map(size => ({
        name: `${market}-${screen.name}-${lang}-${size.width}x${size.height}`,
        ...{ screen, lang, size },
      })),
    ),
  )

async function shoot({ name, screen, lang, size }: Shot, pin: string): Promise<void> {
  const origin = `http://${HOST}:${server.port}`
  const phone = screen.kind === 'phone'
  const context = await browser.newContext({
    viewport: size,
    deviceScaleFactor: phone ? 2 : 1,
    reducedMotion: 'reduce',
  })
  await context.addCookies([
    { name: 'talad_lang', value: lang, url: origin },
    ...(screen.key ? [{ name: `talad_${pin}`, value: screen.key, url: origin }] : []),
  ])
  const page = await context.newPage()
  await page.goto(origin + screen.path, { waitUntil: 'networkidle' })
  await page.evaluate(() => document.fonts.ready)
  if (phone && size.width === PHONE.width) await stretch(page)
  await page.screenshot({ path: join(FOLDER, `${name}.png`) })
  await context.close()
}

/** The whole page on one picture, with bars at its end and not across its middle. */
async function stretch(page: Page): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewportSize({ width: PHONE.width, height: Math.max(PHONE.height, height) })
}
