import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../server/core/text.ts'
import { HOST, launch, PHONE } from '../support/browser.ts'
import { aLivelyRoom, type Lively, type Screen } from '../support/scenes.ts'
import { type Served, serve } from '../support/server.ts'

/** What a phone may have to fetch before its first page is whole, on hotel Wi-Fi. */
const LIMIT = 250 * 1024
/** Of the trainer, of paper, the parameters, the page that shows every drawing, and the answer to a search, which follows on another. */
const NOT_FIRST = /^(trainer|enter|remote|replay|slips|attendance|guide|poster|art|knobs|market-search)/

let server: Served
let browser: Browser
const rooms = {} as Record<'tencent' | 'alibaba', Lively>
beforeAll(async () => {
  server = await serve()
  browser = await launch()
  rooms.tencent = await aLivelyRoom(server, 'tencent')
  rooms.alibaba = await aLivelyRoom(server, 'alibaba')
})
afterAll(async () => {
  await browser.close()
  await server.close()
})

type Load = { total: number; files: Record<string, number> }

/** Bytes over the wire, headers included, of a page opened by a phone that has fetched nothing before. */
async function firstLoad(screen: Screen, lang: string, pin: string): Promise<Load> {
  const origin = `http://${HOST}:${server.port}`
  const context = await browser.newContext({ viewport: PHONE, deviceScaleFactor: 2, reducedMotion: 'reduce' })
  await context.addCookies([
    { name: 'talad_lang', value: lang, url: origin },
    ...(screen.key ? [{ name: `talad_${pin}`, value: screen.key, url: origin }] : []),
  ])
  const page = await context.newPage()
  const wire = await context.newCDPSession(page)
  const urls = new Map<string, string>()
  const files: Record<string, number> = {}
  wire.on('Network.requestWillBeSent', e => urls.set(e.requestId, new URL(e.request.url).pathname))
  wire.on('Network.loadingFinished', e => {
    const name = urls.get(e.requestId)!.replace(/^\/static\/\w+\//, '')
    files[name] = (files[name] ?? 0) + e.encodedDataLength
  })
  await wire.send('Network.enable')
  await page.goto(origin + screen.path, { waitUntil: 'networkidle' })
  await page.evaluate(() => document.fonts.ready)
  const refused = await page.evaluate(() =>
    [...document.fonts].filter(face => face.status === 'error').map(face => face.unicodeRange),
  )
  expect(refused, `fonts of ${screen.name} that the browser refuses`).toEqual([])
  await context.close()
  return { total: Object.values(files).reduce((sum, bytes) => sum + bytes, 0), files }
}

/** Pages over the limit, with their largest files. */
async function tooHeavy({ screens, trainer }: Lively, lang: string): Promise<Record<string, unknown>> {
  const heavy: Record<string, unknown> = {}
  const waiting = screens.filter(screen => screen.kind === 'phone' && !NOT_FIRST.test(screen.name))
  const measureNext = async (): Promise<void> => {
    for (let screen = waiting.shift(); screen; screen = waiting.shift()) {
      const { total, files } = await firstLoad(screen, lang, trainer.pin)
      expect(total, `${screen.name} was fetched`).toBeGreaterThan(20_000)
      const largest = Object.entries(files).sort(([, a], [, b]) => b - a)
      if (total > LIMIT) heavy[screen.name] = { total, largest: largest.slice(0, 8) }
    }
  }
  await Promise.all([measureNext(), measureNext(), measureNext()])
  return heavy
}

describe.each(['tencent', 'alibaba'] as const)('the first page of a phone under %s', market => {
  it.each(LANGUAGES)('in %s is at most 250 KiB over the wire', { timeout: 120_000 }, async lang => {
    expect(await tooHeavy(rooms[market], lang)).toEqual({})
  })
})
