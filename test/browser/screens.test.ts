import { beforeAll, describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../server/core/text.ts'
import { runAxe } from '../support/axe.ts'
import { LAPTOP, PHONE, SMALL_PHONE } from '../support/browser.ts'
import { firstVisit, type Load, resize, type Visit } from '../support/first-visit.ts'
import { aHouse } from '../support/house.ts'
import { aLivelyRoom, type Lively, type Screen } from '../support/scenes.ts'

/** What a phone may have to fetch before its first page is whole, on hotel Wi-Fi: bytes. */
const LIMIT = 250 * 1024
/** Of the trainer, of paper, the parameters, the page that shows every drawing, and the answer to a search, which follows on another. */
const NOT_FIRST = /^(trainer|enter|remote|replay|slips|attendance|guide|poster|art|knobs|market-search)/
const SIZES = { phone: PHONE, stage: { width: 1024, height: 768 }, laptop: LAPTOP }

const house = aHouse()
const rooms = {} as Record<'tencent' | 'alibaba', Lively>
beforeAll(async () => {
  rooms.tencent = await aLivelyRoom(house.server, 'tencent')
  rooms.alibaba = await aLivelyRoom(house.server, 'alibaba')
})

/** Opens a screen as a device would and tells what is wrong with it: a phone loads as the tall one it may be, and then has to fit as the small one. */
async function inspect(screen: Screen, lang: string, pin: string) {
  const url = house.lan
  const visit = await firstVisit(house.browser, url + screen.path, {
    size: SIZES[screen.kind],
    deviceScaleFactor: screen.kind === 'phone' ? 2 : 1,
    cookies: [
      { name: 'talad_lang', value: lang, url },
      ...(screen.key ? [{ name: `talad_${pin}`, value: screen.key, url }] : []),
    ],
  })
  if (screen.kind === 'phone') await resize(visit.page, SMALL_PHONE)
  const found = {
    ...(await faultsOf(visit)),
    // Colours, names and roles are the same in every language.
    findings: lang === 'th' ? await runAxe(visit.page) : [],
    heavy: heaviest(screen, visit.load),
  }
  await visit.context.close()
  return found
}

const SOUND = {
  ...{ complaints: [], sideways: 0, untranslated: [], broken: [], refusedFonts: [] },
  ...{ findings: [], heavy: [] },
}

async function faultsOf({ page, complaints }: Visit) {
  const seen = await page.evaluate(() => ({
    sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    // Names of parameters look like keys of words, and stand in code.
    untranslated:
      [...document.querySelectorAll('code')]
        .reduce((text, code) => text.replace(code.innerText, ''), document.body.innerText)
        .match(
          /\b(?:phone|stage|replay|rehearse|trainer|home|common|tag|refusal|order|paper|sit|remote|knobs)\.[a-z][\w.]+/g,
        ) ?? [],
    broken: [...document.images]
      .filter(i => i.hasAttribute('src') && i.complete && i.naturalWidth === 0)
      .map(i => i.src),
    refusedFonts: [...document.fonts].filter(face => face.status === 'error').map(face => face.unicodeRange),
  }))
  return { complaints, ...seen }
}

/** The largest files of a first page that is over the limit. */
function heaviest(screen: Screen, { total, files }: Load): unknown[] {
  if (screen.kind !== 'phone' || NOT_FIRST.test(screen.name)) return []
  expect(total, `${screen.name} was fetched`).toBeGreaterThan(20_000)
  if (total <= LIMIT) return []
  const largest = Object.entries(files).sort(([, a], [, b]) => b - a)
  return [total, ...largest.slice(0, 8)]
}

/** What is wrong by screen; four at a time, so that two cores have work while some wait. */
async function wrongIn({ screens, trainer }: Lively, lang: string): Promise<Record<string, unknown>> {
  const wrong: Record<string, unknown> = {}
  const waiting = [...screens]
  const inspectNext = async (): Promise<void> => {
    for (let screen = waiting.shift(); screen; screen = waiting.shift()) {
      const found = await inspect(screen, lang, trainer.pin)
      if (JSON.stringify(found) !== JSON.stringify(SOUND)) wrong[screen.name] = found
    }
  }
  await Promise.all([inspectNext(), inspectNext(), inspectNext(), inspectNext()])
  return wrong
}

describe.each(['tencent', 'alibaba'] as const)('every screen under %s', market => {
  it.each(LANGUAGES)(
    'in %s fits, is translated, breaks no policy and no rule of axe, and comes in 250 KiB',
    { timeout: 180_000 },
    async lang => {
      expect(await wrongIn(rooms[market], lang)).toEqual({})
    },
  )
})
