import { describe, expect, it } from 'vitest'
import { CATALOGUE } from '../../seeds/index.ts'
import { POLLS } from '../../seeds/polls.ts'
import { roomMinutes, SECOND } from '../../server/core/scenario.ts'
import { LANGUAGES, type Text } from '../../server/core/text.ts'
import { rangeOf, SCENARIOS } from '../../simulations/index.ts'
import { CUE_FILE, sheetOf } from '../../simulations/lab/cue-file.ts'
import { runHeadless } from '../../simulations/lab/headless.ts'
import { reportOf } from '../../simulations/lab/report.ts'

const LOTS = CATALOGUE.products.flatMap(p => p.lots.map(lot => `${p.gtin}/${lot.batchLotNumber}`))

const isWhole = (text: Text): boolean => LANGUAGES.every(language => /\S/.test(text[language]))

it('no two scenarios have one name, and scene pickers can tell their titles apart', () => {
  const names = SCENARIOS.map(s => s.header.name)
  expect(new Set(names).size).toBe(names.length)
  for (const language of LANGUAGES)
    expect(new Set(SCENARIOS.map(s => s.header.title[language])).size).toBe(names.length)
})

describe.each(SCENARIOS.map(s => [s.header.name, s] as const))('%s', (_name, scenario) => {
  const { header, description, notes, question } = scenario

  it('says in three languages what it is about, what to do and what the room may learn', () => {
    const texts = [header.title, description, ...Object.values(notes), question.ask, question.answer]
    expect(texts.filter(text => !isWhole(text))).toEqual([])
  })

  it('fits a picker: a title on a line, its description on two', () => {
    for (const language of LANGUAGES) {
      expect(header.title[language].length).toBeLessThanOrEqual(48)
      expect(description[language].length).toBeLessThanOrEqual(110)
    }
  })

  it('turns only parameters that there are, within their ranges', () => {
    for (const [name, value] of Object.entries(header.knobs)) {
      expect(rangeOf(name), name).toBeDefined()
      expect(value, name).toBeGreaterThanOrEqual(rangeOf(name)!.min)
      expect(value, name).toBeLessThanOrEqual(rangeOf(name)!.max)
    }
  })

  it('stocks lots that somebody packed', () => {
    expect(Object.keys(header.stock).filter(lot => !LOTS.includes(lot))).toEqual([])
  })

  it('has cues that the door and the lab would take from anybody', () => {
    const cues = CUE_FILE.parse(header.cues ?? [])
    expect(sheetOf(cues, header.hours)).toEqual(header.cues ?? [])
  })

  it('asks with a poll that is ready, if with any', () => {
    if (question.poll) expect(POLLS.map(poll => poll.key)).toContain(question.poll)
  })
})

it.each([
  ['a quarter of an hour for a week at 600x', { hours: 168, speed: 600, bursts: [] }, 17],
  ['bursts at 1x', { hours: 2, speed: 60, bursts: [{ from: 0, to: 90 * SECOND }] }, 4],
  ['never less than a minute', { hours: 1, speed: 600, bursts: [] }, 1],
])('a run sits the room down for %s', (_words, header, minutes) => {
  expect(roomMinutes(header)).toBe(minutes)
})

/** Told by `null` where there is nothing to divide by. */
const MAY_BE_NOTHING = ['cac', 'p50', 'p95', 'fresh']

/** Every number of a report by its path, with what is no number. */
function oddities(value: unknown, path = ''): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path} ${value}`]
  if (value === null) return MAY_BE_NOTHING.includes(path.split('.').at(-1)!) ? [] : [`${path} null`]
  if (typeof value !== 'object') return value === undefined ? [`${path} undefined`] : []
  return Object.entries(value).flatMap(([key, each]) => oddities(each, `${path}.${key}`))
}

describe.each(SCENARIOS.map(s => s.header.name))('%s among hardly anybody', scenario => {
  it.each([1, 2, 10])('an hour of %i people ends in numbers', async population => {
    const run = await runHeadless({ scenario, seed: 1, population, hours: 1 })
    expect(oddities(reportOf(run))).toEqual([])
  })

  it('without any visit it sells nothing and divides by nothing', async () => {
    const run = await runHeadless({
      scenario,
      seed: 1,
      population: 10,
      hours: 2,
      knobs: { 'traffic.factor': 0 },
    })
    const { tencent, alibaba } = reportOf(run).markets
    expect(oddities(reportOf(run))).toEqual([])
    expect([tencent!.orders, alibaba!.orders, tencent!.gmv.amount, alibaba!.gmv.amount]).toEqual([0, 0, 0, 0])
    expect(tencent!.cac).toBeNull()
  })

  it('with bare shelves it refuses whoever comes for the one product, and sells nothing', async () => {
    const stock = Object.fromEntries(LOTS.map(lot => [lot, 0]))
    const run = await runHeadless({ scenario, seed: 1, population: 500, hours: 1, changes: { stock } })
    const { tencent, alibaba } = reportOf(run).markets
    expect(oddities(reportOf(run))).toEqual([])
    expect(tencent!.orders + alibaba!.orders).toBe(0)
  })
})
