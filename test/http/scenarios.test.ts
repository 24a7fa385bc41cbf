import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { roomMinutes } from '../../server/core/scenario.ts'
import { SCENARIOS } from '../../simulations/index.ts'
import { Client, type Served, serve } from '../support/server.ts'

let server: Served
let trainer: Client
beforeAll(async () => {
  server = await serve()
  trainer = await Client.trainer(server.url, { seed: 7 })
})
afterAll(() => server.close())

const page = async (path: string): Promise<string> => {
  const headers = { authorization: `Bearer ${trainer.key}` }
  return (await fetch(`${server.url}/w/${trainer.pin}${path}`, { headers })).text()
}

/** The piece of a page from what it begins with to what it ends with. */
const between = (html: string, from: string, to: string): string => {
  const start = html.indexOf(from)
  return start < 0 ? '' : html.slice(start, html.indexOf(to, start))
}

describe('the console’s picker', () => {
  it('says of each scenario what it is about, in which market and how long the room sits', async () => {
    const html = await page('/trainer?lang=en')
    for (const { header, description } of SCENARIOS) {
      const choice = between(html, `value="${header.name}"`, '</label>')
      expect(choice).toContain(`<b>${header.title.en}</b>`)
      expect(choice).toContain(description.en)
      expect(choice).toContain(`/marks/${header.market}`)
      expect(choice).toContain(`${roomMinutes(header)} min`)
    }
  })
})

describe('a running scenario', () => {
  beforeAll(async () => {
    await trainer.command('scenario.start', { scenario: 'group-buy-of-two' })
    await trainer.command('clock.set', { running: false })
  })
  const { notes, question } = SCENARIOS.find(s => s.header.name === 'group-buy-of-two')!

  it('keeps its notes and its answer with what hides on a mirrored screen', async () => {
    const html = await page('/trainer?lang=en')
    const hidden = between(html, '<details class="fold notes" id="run-notes"', '<div data-part="cues"')
    for (const words of [...Object.values(notes), question.ask, question.answer])
      expect(hidden).toContain(words.en)
  })

  it('puts its question first among the ready ones', async () => {
    const html = await page('/trainer?lang=en')
    expect(between(html, '<ul class="ask-ready">', '</ul>').match(/id="ask-(\w+)"/)?.[1]).toBe('teams')
  })

  it('counts what its question is about', async () => {
    const { json } = await trainer.room('/view?surface=trainer')
    const { tencent } = json.sections!.results as Record<string, { shops: number; teams: object }>
    expect(tencent).toMatchObject({ shops: 24, teams: { full: 0, decided: 0 } })
    expect(await page('/trainer?lang=en')).toContain('Teams full in time')
  })

  it('tells a phone nothing of it', async () => {
    const nok = await trainer.join('นก')
    const { text } = await nok.room('/view?surface=phone&lang=en')
    for (const words of [...Object.values(notes), question.answer]) expect(text).not.toContain(words.en)
  })
})

it('the printed guide has every scenario with its notes, question and answer', async () => {
  // A number stays with its unit.
  const html = (await page('/guide?lang=en')).replaceAll('\u00a0', ' ')
  for (const { header, notes, question } of SCENARIOS)
    for (const words of [header.title, ...Object.values(notes), question.ask, question.answer])
      expect(html).toContain(words.en.replace(/'/g, '&#39;'))
})
