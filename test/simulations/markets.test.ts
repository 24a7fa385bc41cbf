import { describe, expect, test } from 'vitest'
import { CHANNELS } from '../../server/core/flow.columns.ts'
import { type Balance, type MarketResult, resultOf } from '../../server/core/result.ts'
import { saleOf } from '../../server/core/sales.ts'
import { HOUR } from '../../server/core/scenario.ts'
import type { State } from '../../server/core/state.ts'
import { acquaintance } from '../../simulations/kernel/acquaintance.ts'
import { timeOfDay } from '../../simulations/kernel/rhythm.ts'
import { SIM_KNOBS } from '../../simulations/knobs.ts'
import { labHeader } from '../../simulations/lab/headless.ts'
import { LabWorkshop } from '../../simulations/lab/workshop.ts'
import { praise } from '../../simulations/markets/marketplace.ts'
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

  test('ships alone bring fresh goods later than planes', () => {
    const knobs = { ...equalKnobs(), 'tencent.freight.mode': 2, 'alibaba.freight.mode': 3 }
    const { state } = aWeek({ knobs, hours: 150, population: 8_000 })
    const [ships, planes] = columns(state)
    expect(ships.delivery.delivered).toBeLessThan(planes.delivery.delivered)
    expect(ships.carrier).toBeLessThan(planes.carrier)
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

describe('a parcel', () => {
  const ended = (complaint: number) => {
    const knobs = { 'complaint.fresh': complaint, 'complaint.other': complaint, 'tencent.traffic': 0 }
    return resultOf(aWeek({ knobs, hours: 72, population: 8_000 }).state, 'alibaba').delivery
  }

  test('comes back as often as its buyer complains', () => {
    const [none, all] = [ended(0), ended(1)]
    expect(none.delivered).toBeGreaterThan(20)
    expect(none.refunded).toBe(0)
    expect(all.refunded).toBe(all.delivered)
  })
})

/** Orders by hour of the day in China, of a day without the first hour. */
const byHour = (knobs: Record<string, number>): number[] => {
  const { sales, run } = aWeek({ knobs, hours: 24, population: 40_000 }).state
  const hours = new Array<number>(24).fill(0)
  for (let order = 0; order < sales.count; order++) {
    const at = saleOf(sales, order, 'minute') * 60_000 - 1
    hours[Math.floor(timeOfDay(run!.header.startsAt, at) / HOUR)]!++
  }
  return hours
}
const sum = (counts: readonly number[]): number => counts.reduce((total, n) => total + n, 0)

test('people look through the lists in the evening and sleep before dawn', () => {
  const knobs = {
    ...{ 'tencent.traffic': 0, 'alibaba.search.visits': 0, 'alibaba.flash.visits': 0 },
    ...{ 'alibaba.live.visits': 0, 'alibaba.browse.visits': 3 },
  }
  const hours = byHour(knobs)
  const evening = sum(hours.slice(20, 23))
  const night = sum(hours.slice(2, 5))
  expect(evening).toBeGreaterThan(300)
  expect(night).toBeGreaterThan(0)
  // The numbers of the rhythm: 5.95 against 0.28.
  expect(evening / night).toBeGreaterThan(10)
})

test('a flash sale and a host sell at their discount', () => {
  const only = (kind: 'flash' | 'live') => {
    const rest = Object.fromEntries(
      ['search', 'browse', 'flash', 'live'].map(name => [`alibaba.${name}.visits`, name === kind ? 2 : 0]),
    )
    const knobs = { ...rest, 'tencent.traffic': 0, 'flash.discount': 2_000, 'live.discount': 1_000 }
    const { sales, productList } = aWeek({ knobs, hours: 24, population: 8_000 }).state
    return Array.from({ length: sales.count }, (_, order) => {
      const { price } = productList[saleOf(sales, order, 'product')]!
      return saleOf(sales, order, 'amount') / price
    })
  }
  for (const [kind, part] of [
    ['flash', 0.8],
    ['live', 0.9],
  ] as const) {
    const paid = only(kind)
    expect(paid.length).toBeGreaterThan(50)
    for (const each of paid) expect(each).toBeCloseTo(part, 3)
  }
})

test('stars move who buys, a star above 4.5 by the weight of reviews', () => {
  const { state, sim } = aWeek({ hours: 1, population: 10 })
  const { stars, reviews } = state.crowd.alibaba
  const proposal = { sim: sim!, state } as Parameters<typeof praise>[0]
  const weight = SIM_KNOBS['review.weight'].value
  expect(praise(proposal, 'alibaba', 0)).toBe(1)
  stars[0] = 5 * 90
  reviews[0] = 90
  expect(praise(proposal, 'alibaba', 0)).toBeCloseTo(1 + weight * 0.45, 10)
  stars[0] = 90
  expect(praise(proposal, 'alibaba', 0)).toBeCloseTo(Math.max(0, 1 - weight * 3.15), 10)
  expect(praise(proposal, 'tencent', 0)).toBe(1)
})

test('a link in a chat group is seen by its members, any other by friends', () => {
  const looks = (toGroup: number) => {
    const knobs = {
      ...{ 'tencent.share.rate': 1, 'share.toGroup': toGroup, 'share.toMoments': 0, 'alibaba.traffic': 0 },
      'tencent.team.rate': 0,
    }
    const { sim } = aWeek({ knobs, hours: 18, population: 20_000 })
    return [...sim!.coming.tencent.looks.values()].flat()
  }
  const { groups } = acquaintance(7, 20_000)
  const together = ({ sharer, person }: { sharer: number; person: number }): boolean =>
    Array.from({ length: groups.layers }, (_, layer) => layer).some(layer =>
      Array.from({ length: groups.size(sharer, layer) }, (_, i) => groups.member(sharer, layer, i)).includes(
        person,
      ),
    )
  const [inGroups, toFriends] = [looks(1), looks(0)]
  expect(inGroups.length).toBeGreaterThan(50)
  expect(inGroups.every(look => together(look))).toBe(true)
  expect(toFriends.filter(look => together(look)).length).toBeLessThan(toFriends.length / 10)
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
