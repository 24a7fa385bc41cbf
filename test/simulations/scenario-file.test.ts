import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseScenarioFile } from '../../simulations/lab/scenario-file.ts'
import { UsageError } from '../../simulations/lab/usage.ts'
import { simulate, verify } from './cli.support.ts'

const LOT = '09521234001010/CTB-0413-02'
const parse = (value: unknown) => parseScenarioFile(JSON.stringify(value), 'mine.json')

describe('a scenario file', () => {
  test('says what it wants otherwise than one of our scenarios', () => {
    const file = {
      scenario: 'durian-flash',
      title: { th: 'ของเรา', en: 'Ours', zh: '我们的' },
      market: 'tencent',
      hours: 6,
      population: 5_000,
      speed: 8,
      stock: { [LOT]: 0 },
      knobs: { 'traffic.factor': 0.5, 'hold.duration': 60_000 },
    }
    expect(parse(file)).toEqual(file)
    expect(parse({ scenario: 'durian-flash' })).toEqual({ scenario: 'durian-flash' })
  })

  test('may begin with the mark that Windows puts there', () => {
    expect(parseScenarioFile('\uFEFF{"scenario":"durian-flash"}', 'f')).toEqual({ scenario: 'durian-flash' })
  })

  test.each<[unknown, RegExp]>([
    [{}, /scenario wants the name of a scenario/],
    [[], /wants an object/],
    [null, /wants an object/],
    [{ scenario: 'rice' }, /unknown scenario "rice", one of: durian-flash/],
    [{ scenario: 'durian-flash', trafic: 2 }, /unknown key "trafic"/],
    [{ scenario: 'durian-flash', bursts: [] }, /unknown key "bursts"/],
    [{ scenario: 'durian-flash', title: { th: 'ก', en: 'a', zh: '一', fr: 'f' } }, /unknown key "title.fr"/],
    [{ scenario: 'durian-flash', title: { th: 'ก', en: 'a' } }, /title.zh wants a text/],
    [{ scenario: 'durian-flash', title: { th: 'ก', en: ' ', zh: '一' } }, /title.en wants a text/],
    [
      { scenario: 'durian-flash', knobs: { 'traffic.factor': -1 } },
      /traffic.factor wants a number from 0 to 10, got -1/,
    ],
    [{ scenario: 'durian-flash', knobs: { 'alibaba.traffic': -0.1 } }, /alibaba.traffic wants/],
    [{ scenario: 'durian-flash', knobs: { 'traffic.factor': '1' } }, /knobs.traffic.factor wants a number/],
    [{ scenario: 'durian-flash', knobs: { toString: 1 } }, /unknown knob "toString"/],
    [{ scenario: 'durian-flash', knobs: { speed: 1 } }, /unknown knob "speed"/],
    [{ scenario: 'durian-flash', hours: 0 }, /hours wants a whole number from 1 to 720/],
    [{ scenario: 'durian-flash', hours: 1.5 }, /hours wants a whole number/],
    [{ scenario: 'durian-flash', population: -1 }, /population wants a whole number/],
    [{ scenario: 'durian-flash', speed: 7 }, /speed wants one of: 0.5, 1, 2, 4, 8, 60, 600/],
    [{ scenario: 'durian-flash', market: 'taobao' }, /market wants one of: tencent, alibaba/],
    [{ scenario: 'durian-flash', stock: { [LOT]: -1 } }, /stock.* wants a whole number from 0/],
    [{ scenario: 'durian-flash', stock: { 'x/y': 1 } }, /unknown lot "x\/y"/],
  ])('%j is refused by name', (value, message) => {
    expect(() => parse(value)).toThrow(UsageError)
    expect(() => parse(value)).toThrow(message)
    expect(() => parse(value)).toThrow(/^mine\.json: /)
  })

  const words = (th: string) => ({ th, en: th, zh: th })
  const told = { type: 'room.tell', text: words('ฝนตก') }
  const rain = { cueId: 'rain', title: words('ฝน'), note: words('ดูราคา'), does: [told] }
  const sheet = (...cues: object[]) => ({ scenario: 'durian-flash', hours: 6, cues })

  test('brings a cue sheet of its own, which takes the place of the scenario’s', () => {
    const knob = { type: 'knob.set', knob: 'tencent.share.rate', value: 0.5 }
    const cues = [
      { ...rain, at: 3_600_000 },
      { ...rain, cueId: 'sun', after: 'rain', wait: -600_000, muted: true, does: [knob, told] },
    ]
    expect(parse(sheet(...cues)).cues).toEqual(cues)
    expect(parse(sheet()).cues).toEqual([])
  })

  test.each<[object[], string]>([
    [[{ ...rain }], 'cues.0 "rain" wants either "at" or "after" with "wait"'],
    [[{ ...rain, at: 1, after: 'rain', wait: 1 }], 'cues.0 "rain" wants either "at" or "after" with "wait"'],
    [[{ ...rain, after: 'sun' }], 'cues.0 "rain" wants "wait" with "after", and only there'],
    [[{ ...rain, at: 1, wait: 1 }], 'cues.0 "rain" wants "wait" with "after", and only there'],
    [[{ ...rain, at: 0.5 }], 'cues.0.at wants whole simulated milliseconds'],
    [[{ ...rain, at: -1 }], 'cues.0 "rain" lies in the past: 1 ms before the run begins'],
    [
      [
        { ...rain, at: 1_000 },
        { ...rain, cueId: 'sun', after: 'rain', wait: -5_000 },
      ],
      'cues.1 "sun" lies in the past: 4000 ms before the run begins',
    ],
    [[{ ...rain, at: 21_600_001 }], 'cues.0 "rain" lies behind the run\'s end after 6 h'],
    [
      [
        { ...rain, after: 'sun', wait: 1 },
        { ...rain, cueId: 'sun', after: 'rain', wait: 1 },
      ],
      'cues.0 "rain" waits for itself: rain → sun → rain',
    ],
    [[{ ...rain, after: 'rain', wait: 1 }], 'cues.0 "rain" waits for itself: rain → rain'],
    [[{ ...rain, after: 'moon', wait: 1 }], 'cues.0 "rain" waits for an unknown cue "moon"'],
    [
      [
        { ...rain, at: 1 },
        { ...rain, at: 2 },
      ],
      'cues.1 "rain" has the name of a cue before it',
    ],
    [
      [{ ...rain, at: 1, does: [told, { type: 'knob.set', knob: 'gravity', value: 1 }] }],
      'cues.0 "rain" does.1 names an unknown knob "gravity"',
    ],
    [
      [{ ...rain, at: 1, does: [{ type: 'knob.set', knob: 'tencent.share.rate', value: 1.5 }] }],
      'cues.0 "rain" does.0 tencent.share.rate wants a number from 0 to 1, got 1.5',
    ],
    [[{ ...rain, at: 1, does: [{ type: 'workshop.close' }] }], 'cues.0.does.0.type wants a type: knob.set'],
    [
      [{ ...rain, at: 1, does: [{ type: 'stage.show', scene: 'x' }] }],
      'cues.0.does.0.scene wants one of: auto',
    ],
    [[{ ...rain, at: 1, does: [] }], 'cues.0.does wants something to do'],
    [[{ ...rain, at: 1, title: words('x'.repeat(61)) }], 'cues.0.title.th wants at most 60 letters'],
    [[{ ...rain, at: 1, cueId: 'a b' }], 'cues.0.cueId wants a name of A-Z'],
    [[{ ...rain, at: 1, extra: 1 }], 'unknown key "cues.0.extra"'],
  ])('%j is no sheet, and says where', (cues, message) => {
    expect(() => parse(sheet(...cues))).toThrow(UsageError)
    expect(() => parse(sheet(...cues))).toThrow(`mine.json: ${message}`)
  })

  test('that is no JSON is refused in one line', () => {
    expect(() => parseScenarioFile('{\n"scenario":\n}', 'mine.json')).toThrow(
      /^mine\.json: not JSON: [^\n]+$/,
    )
  })
})

describe('talad simulate --scenario-file', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'talad-file-'))
  })
  afterAll(() => rm(folder, { recursive: true }))
  const write = async (name: string, value: unknown) => {
    const file = join(folder, name)
    await writeFile(file, JSON.stringify(value))
    return file
  }

  test('runs what options would have asked for, and options come first', async () => {
    const file = await write('half.json', {
      scenario: 'durian-flash',
      hours: 9,
      population: 5_000,
      knobs: { 'traffic.factor': 0.5 },
    })
    const byFile = await simulate(`--scenario-file ${file} --seed 7 --hours 2 --json`)
    const byOptions = await simulate(
      'durian-flash --seed 7 --hours 2 --population 5000 --knob traffic.factor=0.5 --json',
    )
    expect(byFile).toEqual(byOptions)
    expect(byFile.code).toBe(0)
  })

  test('its recording is decided again without a difference: the log holds all that the file said', async () => {
    const file = await write('scarce.json', { scenario: 'durian-flash', hours: 1, stock: { [LOT]: 10 } })
    const recording = join(folder, 'scarce.ndjson')
    const { out } = await simulate(`--scenario-file ${file} --population 5000 --out ${recording} --json`)
    expect(JSON.parse(out).markets.alibaba.proof.stock).toBe(40_010)
    await rm(file)
    expect(await verify(recording)).toMatchObject({ code: 0, out: expect.stringMatching(/^ok /) })
  })

  test('its cues come at their moment and act on the crowd, and the recording verifies', async () => {
    const words = (th: string) => ({ th, en: th, zh: th })
    const stop = { type: 'knob.set', knob: 'traffic.factor', value: 0 }
    const quiet = { cueId: 'quiet', at: 1_800_000, title: words('เงียบ'), note: words('…'), does: [stop] }
    const asked = { scenario: 'durian-flash', hours: 1, population: 5_000 }
    const file = await write('quiet.json', { ...asked, cues: [quiet] })
    const recording = join(folder, 'quiet.ndjson')
    const { out, code } = await simulate(`--scenario-file ${file} --seed 7 --out ${recording} --json`)
    expect(code).toBe(0)
    const loud = await simulate(`--scenario-file ${await write('loud.json', asked)} --seed 7 --json`)
    const orders = (json: string) => JSON.parse(json).markets.alibaba.orders as number
    expect(orders(out)).toBeLessThan(orders(loud.out))
    expect(await readFile(recording, 'utf8')).toContain('"type":"cue.fired","cueId":"quiet"')
    expect(await verify(recording)).toMatchObject({ code: 0 })
  })

  test('a run of it that fails says how to make it again', async () => {
    const file = await write('mine.json', { scenario: 'durian-flash', hours: 1, population: 100 })
    const { code, err } = await simulate(`--scenario-file ${file} --out /nowhere/at/all.ndjson`)
    expect(code).toBe(1)
    expect(err).toContain(`npm run simulate -- --scenario-file ${JSON.stringify(file)} --seed 1`)
  })

  test.each([
    ['--scenario-file', /scenario-file/],
    ['--scenario-file=', /--scenario-file wants the name of a file/],
    ['--scenario-file /no/such/file.json', /cannot read \/no\/such\/file\.json/],
    ['durian-flash --scenario-file some.json', /not both: got also "durian-flash"/],
  ])('"%s" is refused in one line with exit code 2', async (line, message) => {
    const { code, out, err } = await simulate(line)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(message)
    expect(err.trimEnd()).not.toContain('\n')
  })
})
