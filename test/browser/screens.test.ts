import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../server/core/text.ts'
import { runAxe } from '../support/axe.ts'
import { HOST, LAPTOP, launch, SMALL_PHONE } from '../support/browser.ts'
import { aLivelyRoom, type Lively, type Screen } from '../support/scenes.ts'
import { type Served, serve } from '../support/server.ts'

const SIZES = { phone: SMALL_PHONE, stage: { width: 1024, height: 768 }, laptop: LAPTOP }

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

/** Opens a screen as a device would and tells what is wrong with it. */
async function inspect(screen: Screen, lang: string, pin: string, axe: boolean) {
  const origin = `http://${HOST}:${server.port}`
  // axe is put into the page by the test itself, which the pages' own policy rightly forbids.
  const context = await browser.newContext({
    viewport: SIZES[screen.kind],
    reducedMotion: 'reduce',
    bypassCSP: axe,
  })
  await context.addCookies([
    { name: 'talad_lang', value: lang, url: origin },
    ...(screen.key ? [{ name: `talad_${pin}`, value: screen.key, url: origin }] : []),
  ])
  const page = await context.newPage()
  const complaints: string[] = []
  page.on(
    'console',
    m => m.type() === 'error' && !/status of 4\d\d/.test(m.text()) && complaints.push(m.text()),
  )
  page.on('pageerror', error => complaints.push(error.message))
  await page.goto(origin + screen.path, { waitUntil: 'load' })
  await page.evaluate(() => document.fonts.ready)
  const found = {
    complaints,
    sideways: await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    ),
    // Names of parameters look like keys of words, and stand in code.
    untranslated: await page.evaluate(
      () =>
        [...document.querySelectorAll('code')]
          .reduce((text, code) => text.replace(code.innerText, ''), document.body.innerText)
          .match(
            /\b(?:phone|stage|replay|rehearse|trainer|home|common|tag|refusal|order|paper|sit|remote|knobs)\.[a-z][\w.]+/g,
          ) ?? [],
    ),
    broken: await page.evaluate(() =>
      [...document.images]
        .filter(i => i.hasAttribute('src') && i.complete && i.naturalWidth === 0)
        .map(i => i.src),
    ),
    findings: axe ? await runAxe(page) : [],
  }
  await context.close()
  return found
}

const SOUND = { complaints: [], sideways: 0, untranslated: [], broken: [], findings: [] }

/** What is wrong by screen; three at a time, as many as two cores draw without waiting. */
async function wrongIn(
  { screens, trainer }: Lively,
  lang: string,
  axe: boolean,
): Promise<Record<string, unknown>> {
  const wrong: Record<string, unknown> = {}
  const waiting = [...screens]
  const inspectNext = async (): Promise<void> => {
    for (let screen = waiting.shift(); screen; screen = waiting.shift()) {
      const found = await inspect(screen, lang, trainer.pin, axe)
      if (JSON.stringify(found) !== JSON.stringify(SOUND)) wrong[screen.name] = found
    }
  }
  await Promise.all([inspectNext(), inspectNext(), inspectNext()])
  return wrong
}

describe.each(['tencent', 'alibaba'] as const)('every screen under %s', market => {
  it.each(LANGUAGES)('in %s fits, is translated, and breaks no policy', { timeout: 120_000 }, async lang => {
    expect(await wrongIn(rooms[market], lang, false)).toEqual({})
  })

  it('has nothing that axe objects to', { timeout: 180_000 }, async () => {
    expect(await wrongIn(rooms[market], 'th', true)).toEqual({})
  })
})
