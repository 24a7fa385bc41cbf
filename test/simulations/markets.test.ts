import { describe, expect, test } from 'vitest'
import { CHANNELS } from '../../server/core/flow.columns.ts'
import { type Balance, type MarketResult, resultOf } from '../../server/core/result.ts'
import { HOUR } from '../../server/core/scenario.ts'
import type { State } from '../../server/core/state.ts'
import { labHeader } from '../../simulations/lab/headless.ts'
import { LabWorkshop } from '../../simulations/lab/workshop.ts'
import { runTo } from './crowd.support.ts'
import { deeds, equalKnobs } from './markets.support.ts'

type Wishes = { knobs?: Record<string, number>; hours?: number; population?: number; seed?: number }

/** The same week under both rule books, with a tenth of the people unless told otherwise. */
function aWeek({ knobs = {}, hours = 24, population = 20_000, seed = 7 }: Wishes = {}): LabWorkshop {
  const header = labHeader({ scenario: 'same-week-two-rule-books', seed, population, knobs })
  const workshop = new LabWorkshop(header, seed)
  workshop.open()
  runTo(workshop, hours * HOUR)
  return workshop
}

const columns = (state: State): [MarketResult, MarketResult] => [
  resultOf(state, 'tencent'),
  resultOf(state, 'alibaba'),
]

describe('with equal parameters', () => {
  test('the two columns are equal in every line, and so is all that the crowds did', () => {
    const { state } = aWeek({ knobs: equalKnobs() })
    const [tencent, alibaba] = columns(state)
    expect(tencent.orders).toBeGreaterThan(100)
    expect(tencent).toEqual(alibaba)
    expect(deeds(state.crowd.tencent)).toEqual(deeds(state.crowd.alibaba))
  })

  const CASES: [knob: string, value: number, lines: (keyof Balance)[]][] = [
    ['tencent.paymentFee', 300, ['paymentFee', 'merchant', 'net']],
    ['tencent.commission', 900, ['commission', 'merchant', 'net']],
    ['tencent.rewardLevel1', 1_500, ['reward', 'merchant', 'net']],
    ['tencent.liveFee', 4_000, ['promotion', 'merchant', 'net']],
    ['tencent.annualFee', 90_000_000, ['rent', 'net']],
    ['tencent.deposit', 400_000_000, ['rent', 'net']],
  ]
  test.each(CASES)('%s alone, at %i, moves its own lines and no other', (knob, value, lines) => {
    const { state } = aWeek({ knobs: { ...equalKnobs(), [knob]: value }, population: 8_000 })
    const [tencent, alibaba] = columns(state)
    const moved = (Object.keys(tencent) as (keyof Balance)[]).filter(
      key => typeof tencent[key] === 'number' && tencent[key] !== alibaba[key],
    )
    // What a customer costs counts rewards and hosts.
    expect(moved.filter(key => (key as string) !== 'cac').sort()).toEqual([...lines].sort())
  })

  test('a paper border alone moves the time parcels take, and no sale before they arrive', () => {
    const knobs = { ...equalKnobs(), 'tencent.customs.digital': 0 }
    const { state } = aWeek({ knobs, hours: 96, population: 8_000 })
    const [tencent, alibaba] = columns(state)
    expect(tencent.delivery.delivered).toBeLessThan(alibaba.delivery.delivered)
  })
})

describe('every run', () => {
  test('gives the same column for one market whether or not the other one has a crowd', () => {
    const both = aWeek({ hours: 12 })
    const alone = aWeek({ hours: 12, knobs: { 'tencent.traffic': 0 } })
    expect(resultOf(alone.state, 'alibaba')).toEqual(resultOf(both.state, 'alibaba'))
    expect(alone.state.crowd.tencent.orders).toBe(0)
  })

  test('without traffic ends cleanly, with the yearly fee as its only line', () => {
    const { state } = aWeek({ knobs: { 'traffic.factor': 0 }, hours: 6 })
    for (const column of columns(state)) {
      expect(column).toMatchObject({ orders: 0, gmv: 0, k: 0, cac: null, gini: 0, hhi: 0, top3: 0 })
      expect(column.net).toBe(-column.rent)
    }
  })

  test.each([1, 2, 3, 10])('with %i people does not fail', population => {
    expect(() => aWeek({ population, hours: 3, knobs: { 'traffic.factor': 10 } })).not.toThrow()
  })
})

describe('a feed that guesses what people like', () => {
  const sold = (mode: number, noise: number): number => {
    const knobs = {
      ...{ 'match.mode': mode, 'match.noise': noise, 'tencent.feed.visits': 6, 'tencent.team.rate': 0 },
      ...{ 'alibaba.traffic': 0, 'tencent.share.rate': 0, 'tencent.keeps': 0, 'traffic.luck': 0 },
    }
    return aWeek({ knobs, hours: 24, population: 10_000 }).state.crowd.tencent.byChannel[6] ?? 0
  }

  test('sells more than what sells anyway, and never more than one that knows', () => {
    const [popular, guessed, known] = [sold(1, 1.5), sold(2, 1.5), sold(2, 0)]
    expect(guessed).toBeGreaterThan(popular)
    expect(known).toBeGreaterThan(guessed)
  })

  test('is not told how much more it is to sell', async () => {
    const { ALL_KNOBS } = await import('../../simulations/index.ts')
    expect(Object.keys(ALL_KNOBS).filter(name => /lift/i.test(name))).toEqual([])
  })
})

describe('group-buys', () => {
  test('fill as often as joiners who come at random within a day fill pairs', () => {
    const knobs = {
      ...{ 'tencent.team.rate': 1, 'alibaba.traffic': 0, 'tencent.feed.visits': 0.5 },
      'tencent.share.rate': 0,
    }
    const workshop = aWeek({ knobs, hours: 24 })
    // Nobody new: what was opened by now is filled or over a day later.
    workshop.submit({ ...KNOB, id: 'k', knob: 'tencent.traffic', value: 0 })
    runTo(workshop, 50 * HOUR)
    const { teams, filled, lapsed } = workshop.state.crowd.tencent.told
    expect(filled + lapsed).toBe(teams)
    const p = 1 - Math.exp(-1.485)
    expect(teams).toBeGreaterThan(150)
    expect(Math.abs(filled / teams - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / teams))
  })
})

describe('the paid place', () => {
  const quiet = { 'tencent.traffic': 0, 'traffic.luck': 0 }

  test('costs a shop no more in a day than its budget and the last click', () => {
    const knobs = { ...quiet, 'ads.share': 1, 'ads.budget': 2_000, 'alibaba.browse.visits': 2 }
    const { books } = aWeek({ knobs, hours: 23, population: 8_000 }).state.crowd.alibaba
    const spent = books.map(book => book.ads)
    expect(Math.max(...spent)).toBeGreaterThanOrEqual(2_000)
    expect(Math.max(...spent)).toBeLessThan(2_000 + 1_125)
  })

  test('is passed again by buyers who come back, and paid for again', () => {
    const knobs = { ...quiet, 'ads.share': 0.5, 'ads.conversion': 0, 'ads.budget': 1_000_000 }
    const again = (rate: number): [orders: number, repeats: number, ads: number] => {
      const { crowd } = aWeek({ knobs: { ...knobs, 'alibaba.comeback': rate } }).state
      const { byChannel, repeats, books } = crowd.alibaba
      return [byChannel[CHANNELS.indexOf('ad')] ?? 0, repeats, books.reduce((sum, b) => sum + b.ads, 0)]
    }
    const [[noOrders, , less], [orders, repeats, more]] = [again(0), again(1)]
    expect(noOrders).toBe(0)
    expect(orders).toBeGreaterThan(0)
    expect(repeats).toBeGreaterThanOrEqual(orders)
    expect(more).toBeGreaterThan(less)
  })
})

test('people who want two friends’ word trust the second friend, and nobody trusts the first', () => {
  const told = (two: number) => {
    const knobs = {
      ...{ 'trust.one': 0, 'trust.two': two, 'tag.check': 0, 'alibaba.traffic': 0, 'tencent.team.rate': 0 },
      ...{ 'tencent.share.rate': 1, 'share.reach': 40, 'share.open': 1, 'tencent.feed.visits': 2 },
    }
    return aWeek({ knobs, population: 400 }).state.crowd.tencent.told
  }
  const [pairs, threes] = [told(1), told(0)]
  expect(pairs.trusted).toBeGreaterThan(0)
  expect(pairs.trusted).toBeLessThan(pairs.opened)
  expect(threes.trusted / threes.opened).toBeLessThan(pairs.trusted / pairs.opened)
})

const KNOB = { by: 'seat_trainer', type: 'knob.set' } as const
