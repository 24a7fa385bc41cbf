import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../server/core/text.ts'
import { labelOf } from '../../server/http/knob-words.ts'
import { knobItems } from '../../server/projections/knobs.ts'
import { ALL_KNOBS } from '../../simulations/index.ts'
import { escapeHtml } from '../../views/escape.ts'
import { keep } from '../../views/keep.ts'
import { Client, type Served, serve } from '../support/server.ts'

let server: Served
let visitor: Client
beforeAll(async () => {
  server = await serve()
  visitor = new Client(server.url)
})
afterAll(() => server.close())

const ITEMS = knobItems(ALL_KNOBS, [])
const html = async (search = ''): Promise<string> => (await visitor.get(`/knobs${search}`)).text
const rows = (text: string) =>
  [...text.matchAll(/<article [^>]*id="([^"]+)"[^>]*?(hidden)?>/g)].map(([, id, hidden]) => ({ id, hidden }))
const shown = async (search: string) =>
  rows(await html(search)).flatMap(({ id, hidden }) => (hidden ? [] : [id]))

describe.each(LANGUAGES)('the page in %s', lang => {
  it('has name, meaning and raw name of every parameter', async () => {
    const text = await html(`?lang=${lang}`)
    const missing = ITEMS.filter(item => {
      const { name, means } = labelOf(lang, item)!
      const wanted = [keep(name), keep(means), item.name]
      return !wanted.every(words => text.includes(escapeHtml(words)))
    })
    expect(missing.map(item => item.name)).toEqual([])
  })

  it('says how to change each', async () => {
    const text = (await html(`?lang=${lang}`)).replace(/<[^>]*>/g, '')
    const missing = ITEMS.filter(item => !text.includes(`--knob ${item.name}=${item.value}`))
    expect(missing.map(item => item.name)).toEqual([])
  })
})

describe('without a script', () => {
  it('shows all, a pair in one row', async () => {
    const ids = await shown('')
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.length).toBeLessThan(ITEMS.length)
    expect(ids).toContain('k-x-commission')
  })

  it('finds by words in its own language, by raw name and by source', async () => {
    const all = (await shown('')).length
    for (const search of ['q=comMISSion&lang=en', 'q=ค่าคอมมิชชัน&lang=th', 'q=alibaba.COMM', 'q=pltfrm 2-5']) {
      const found = await shown(`?${search}`)
      expect(found).toContain('k-x-commission')
      expect(found.length).toBeLessThan(all / 4)
    }
    expect(await shown('?q=gravity')).toEqual([])
    expect(await html('?q=gravity&lang=en')).toContain('Nothing fits')
  })

  it('shows those of one confidence, a pair when either has it', async () => {
    const ids = await shown('?confidence=M')
    expect(ids).toContain('k-x-commission')
    expect(ids).not.toContain('k-hold-duration')
    expect(await shown('?confidence=Z')).toEqual(await shown(''))
  })

  it('takes anything typed as text', async () => {
    const text = await html(`?q=${encodeURIComponent('"><script>alert(1)</script>')}`)
    expect(text).not.toContain('<script>alert')
  })

  it('keeps what was asked when the language changes', async () => {
    expect(await html('?q=share&confidence=A')).toContain('/knobs?q=share&amp;confidence=A&amp;lang=zh')
  })
})

describe('with a place to look at', () => {
  it('shows a scenario’s own value beside the default', async () => {
    const text = await html('?scenario=durian-stampede&lang=en')
    expect(text).toMatch(/class="is-set">30 s<\/b> <span>default 0 s</)
    expect(text.replace(/<[^>]*>/g, '')).toContain('--knob campaign.headStart=30000')
  })

  it('shows a room’s present values to whoever knows its PIN', async () => {
    const trainer = await Client.trainer(server.url, { seed: 7 })
    expect(await html(`?pin=${trainer.pin}&lang=en`)).toContain('has not started a scenario')
    await trainer.command('scenario.start', { scenario: 'durian-flash', seed: 7 })
    await trainer.command('knob.set', { knob: 'alibaba.commission', value: 700 })
    expect(await html(`?pin=${trainer.pin}&lang=en`)).toMatch(/is-set">7 %<\/b> <span>default 4 %</)
  })

  it.each(['?pin=000000', '?scenario=eclipse'])('%s is nowhere', async search => {
    expect((await visitor.get(`/knobs${search}`)).status).toBe(404)
  })
})
