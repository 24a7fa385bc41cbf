import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { simulate, verify } from './cli.support.ts'

const SMALL = 'durian-flash --seed 7 --population 5000 --hours 2'

describe('talad simulate', () => {
  test('prints one JSON object, the same one every time, and nothing else', async () => {
    const [first, second] = [await simulate(`${SMALL} --json`), await simulate(`${SMALL} --json`)]
    expect(first).toEqual(second)
    expect(first).toMatchObject({ code: 0, err: '' })
    expect(first.out.trimEnd()).not.toContain('\n')
    expect(JSON.parse(first.out)).toMatchObject({
      scenario: 'durian-flash',
      seed: 7,
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      hours: 2,
      population: 5000,
      markets: {
        tencent: { orders: expect.any(Number), shares: expect.any(Number) },
        alibaba: {
          orders: expect.any(Number),
          gmv: { amount: expect.any(Number), currency: 'THB' },
          farmGate: { gradeA: expect.any(Number), gradeB: expect.any(Number) },
          proof: { stock: 70_000, sold: expect.any(Number), left: expect.any(Number) },
        },
      },
    })
  })

  test('each market adds up: units, channels, products and money', async () => {
    const { markets } = JSON.parse((await simulate(`${SMALL} --json`)).out)
    for (const m of Object.values(markets) as Record<string, never>[]) {
      const sum = (counts: Record<string, number>) => Object.values(counts).reduce((a, b) => a + b, 0)
      expect(sum(m.byChannel!)).toBe(m.orders)
      expect(sum(m.byProduct!)).toBe(m.orders)
      const { stock, sold, left } = m.proof as unknown as Record<string, number>
      expect(sold! + left!).toBe(stock)
      const of = (key: string) => (m as unknown as Record<string, { amount: number }>)[key]!.amount
      const paidTo = [
        'merchant',
        'paymentFee',
        'commission',
        'promotion',
        'reward',
        'carrier',
        'tax',
        'refund',
      ]
      expect(paidTo.map(of).reduce((a, b) => a + b, 0)).toBe(of('gmv'))
      const shops = Object.values(m.shops!) as unknown as Record<string, { amount: number }>[]
      expect(shops).toHaveLength(24)
      for (const key of [...paidTo, 'gmv', 'netProfit'])
        expect(shops.reduce((total, shop) => total + shop[key]!.amount, 0)).toBe(of(key))
      expect(of('merchant') - of('goods') - of('ads') - of('redPackets') - of('rent')).toBe(of('netProfit'))
    }
  })

  test('a play about no one product proves the stock of all', async () => {
    const week = 'same-week-two-rule-books --population 5000 --hours 12 --json'
    const { markets } = JSON.parse((await simulate(week)).out)
    expect(markets.alibaba.units).toBeGreaterThan(0)
    for (const { proof, units } of Object.values<Record<string, never>>(markets)) {
      const { stock, sold, left } = proof as unknown as Record<string, number>
      expect(sold).toBe(units)
      expect(sold! + left!).toBe(stock)
    }
  })

  test('another seed is another hash', async () => {
    const [seven, eight] = [await simulate(`${SMALL} --json`), await simulate(`${SMALL} --seed 8 --json`)]
    expect(JSON.parse(eight.out).hash).not.toBe(JSON.parse(seven.out).hash)
  })

  test('one market alone leaves the other one without a crowd and does not change its own', async () => {
    const both = JSON.parse((await simulate(`${SMALL} --json`)).out)
    const alone = JSON.parse((await simulate(`${SMALL} --markets alibaba --json`)).out)
    expect(Object.keys(alone.markets)).toEqual(['alibaba'])
    expect(alone.markets.alibaba).toEqual(both.markets.alibaba)
  })

  test('without --json it is a short table; progress and timings go to stderr, on a terminal or when asked', async () => {
    const quiet = await simulate(SMALL)
    expect(quiet.out.split('\n').length).toBeLessThan(32)
    expect(quiet.err).toBe('')
    expect((await simulate(`${SMALL} --progress --json`)).err).toContain('100 %')
    expect((await simulate(SMALL, true)).err).toContain('100 %')
  })

  test.each([
    ['', /which scenario\? .*durian-flash/],
    ['no-such-thing', /unknown scenario "no-such-thing"/],
    ['durian-flash rice', /one scenario at a time/],
    ['durian-flash --bogus', /--bogus/],
    ['durian-flash --seed', /--seed/],
    ['durian-flash --seed -5', /--seed wants a whole number.*"-5"/],
    ['durian-flash --seed=-5', /--seed wants a whole number.*"-5"/],
    ['durian-flash --seed 1.5', /--seed wants a whole number/],
    ['durian-flash --seed 4294967296', /--seed wants a whole number/],
    ['durian-flash --seed seven', /--seed wants a whole number/],
    ['durian-flash --seed 0x10', /--seed wants a whole number/],
    ['durian-flash --population 0', /--population wants a whole number/],
    ['durian-flash --population -1', /--population wants a whole number/],
    ['durian-flash --hours 0', /--hours wants a whole number/],
    ['durian-flash --hours 1e3', /--hours wants a whole number/],
    ['durian-flash --hours 721', /--hours wants a whole number/],
    ['durian-flash --markets taobao', /unknown market "taobao"/],
    ['durian-flash --markets=', /unknown market ""/],
    ['durian-flash --knob speed=1', /unknown knob "speed"/],
    ['durian-flash --knob traffic.factor', /traffic.factor wants a number/],
    ['durian-flash --knob traffic.factor=-1', /traffic.factor wants a number/],
    ['durian-flash --knob toString=1', /unknown knob/],
    ['durian-flash --knob packing.lines=1.5', /packing.lines wants a whole number from 1 to 1000, got "1.5"/],
    ['durian-flash --knob reward.levels=3', /got "3": more is against the law .*Pyramid Selling/],
    ['durian-flash --knob reward.entryFee=1', /got "1": more is against the law .*Pyramid Selling/],
  ])('"%s" is refused in one line with exit code 2', async (line, message) => {
    const { code, out, err } = await simulate(line)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(message)
    expect(err.trimEnd()).not.toContain('\n')
  })

  test('a run that fails says how to make it again', async () => {
    const { code, out, err } = await simulate(`${SMALL} --markets alibaba --out /nowhere/at/all.ndjson`)
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain(
      'npm run simulate -- durian-flash --seed 7 --markets alibaba --population 5000 --hours 2',
    )
  })
})

describe('a recording on disk', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'talad-cli-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  test('holds what the JSON says and is verified', async () => {
    const file = join(folder, 'run.ndjson')
    const { out } = await simulate(`${SMALL} --json --out ${file}`)
    const lines = (await readFile(file, 'utf8')).trimEnd().split('\n')
    const body = `${lines.slice(0, -1).join('\n')}\n`
    const sha = (text: string) => createHash('sha256').update(text).digest('hex')
    expect(JSON.parse(lines[0]!)).toMatchObject({
      format: 1,
      scenario: 'durian-flash',
      seed: 7,
      startedAt: null,
    })
    expect(JSON.parse(lines.at(-1)!)).toEqual({ end: true, events: lines.length - 2, sha256: sha(body) })
    expect(JSON.parse(out).hash).toBe(sha(`${lines.slice(1, -1).join('\n')}\n`))
    expect(await readdir(folder)).toEqual(['run.ndjson'])
    expect(await verify(file)).toMatchObject({ code: 0, out: expect.stringMatching(/^ok /), err: '' })
  })

  test('is not ok when one byte was changed', async () => {
    const file = join(folder, 'changed.ndjson')
    await simulate(`${SMALL} --json --out ${file}`)
    const bytes = await readFile(file)
    bytes[Math.floor(bytes.length / 2)]! ^= 1
    await writeFile(file, bytes)
    expect(await verify(file)).toMatchObject({ code: 1, out: expect.stringMatching(/^line \d+: /) })
  })

  test.each(['', 'one two', '--all', '/no/such/file'])(
    'verify "%s" is refused with exit code 2',
    async line => {
      const { code, out, err } = await verify(line)
      expect({ code, out }).toEqual({ code: 2, out: '' })
      expect(err.trimEnd()).not.toContain('\n')
    },
  )
})
