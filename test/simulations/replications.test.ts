import { describe, expect, it, test } from 'vitest'
import { runHeadless } from '../../simulations/lab/headless.ts'
import { runReplications } from '../../simulations/lab/replications.ts'
import { reportOf } from '../../simulations/lab/report.ts'
import { percentilesOf, spreadOf } from '../../simulations/lab/spread.ts'
import { simulate } from './cli.support.ts'

const WORKER = new URL('../../dist/lab-worker.js', import.meta.url)
const SMALL = { scenario: 'same-week-two-rule-books', seed: 3, population: 2_000, hours: 2 }

describe('percentiles', () => {
  it.each([
    [[7], { p10: 7, p50: 7, p90: 7 }],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], { p10: 2, p50: 6, p90: 10 }],
    [[10, 0], { p10: 1, p50: 5, p90: 9 }],
  ])('of %j', (values, found) => {
    const { p10, p50, p90 } = percentilesOf(values)
    expect([p10, p50, p90].map(x => Math.round(x * 1e9) / 1e9)).toEqual([found.p10, found.p50, found.p90])
  })

  it('stand where a report has numbers; what only some runs have counts among those', () => {
    const spread = spreadOf([
      { orders: 1, gmv: { amount: 100, currency: 'THB' }, cac: null, refused: {} },
      {
        orders: 3,
        gmv: { amount: 300, currency: 'THB' },
        cac: { amount: 9, currency: 'THB' },
        refused: { sold: 4 },
      },
    ])
    expect(spread).toMatchObject({
      orders: { p50: 2 },
      gmv: { amount: { p50: 200 }, currency: 'THB' },
      cac: { amount: { p50: 9 } },
      refused: { sold: { p50: 4 } },
    })
  })
})

describe('replications', () => {
  it('are the runs of one seed after the other, however many run at once', async () => {
    const done: number[] = []
    const both = await runReplications(SMALL, 3, {
      workers: 2,
      worker: WORKER,
      onProgress: n => done.push(n),
    })
    expect(await runReplications(SMALL, 3, { workers: 1, worker: WORKER })).toEqual(both)
    expect(done).toEqual([1, 2, 3])
    const runs = []
    for (const seed of [3, 4, 5]) runs.push(reportOf(await runHeadless({ ...SMALL, seed })))
    expect(both.markets.alibaba).toEqual(spreadOf(runs.map(run => run.markets.alibaba!)))
  })

  it('say which run failed', async () => {
    const broken = runReplications({ ...SMALL, scenario: 'nothing' }, 2, { workers: 2, worker: WORKER })
    await expect(broken).rejects.toThrow('no scenario called nothing')
  })
})

describe('talad simulate --replications', () => {
  test.each([
    ['0', '--replications wants a whole number from 1'],
    ['2.5', '--replications wants a whole number from 1'],
    ['2 --csv', 'neither --csv nor --out'],
    ['2 --out x.ndjson', 'neither --csv nor --out'],
  ])('%s is refused in one line', async (words, why) => {
    const { code, err } = await simulate(`durian-flash --replications ${words}`)
    expect(code).toBe(2)
    expect(err).toContain(why)
  })
})
