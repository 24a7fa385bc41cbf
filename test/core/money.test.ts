import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { taxOf } from '../../server/core/duty.ts'
import { freightOf } from '../../server/core/freight.ts'
import { MARKETS } from '../../server/core/market.ts'
import { CATEGORIES } from '../../server/core/product.ts'
import { refunded, splitOf, splitSum } from '../../server/core/split.ts'
import { scenarioHeader } from '../../simulations/index.ts'
import { aRoom, code, TRAINER } from '../support/room.ts'

const BAHT = 100
const CNY = 5 * BAHT

describe('tax inside a price', () => {
  it.each([
    ['fruit, by general trade', 'fruit', 109_00, 0, 9_00],
    ['rice, as cross-border retail', 'rice', 106_30, 0, 6_30],
    ['silk, as cross-border retail', 'cloth', 109_10, 0, 9_10],
    [
      'silk in an order of exactly 5,000 CNY',
      'cloth',
      5_000 * CNY,
      0,
      Math.floor((5_000 * CNY * 910) / 10_910),
    ],
    ['silk that fills the year’s 26,000 CNY', 'cloth', 109_10, 26_000 * CNY - 109_10, 9_10],
    ['silk in an order over 5,000 CNY', 'cloth', 5_001 * CNY, 0, Math.floor((5_001 * CNY * 1_300) / 11_300)],
    ['silk that takes the year over 26,000 CNY', 'cloth', 113_00, 26_000 * CNY, 13_00],
    ['a visit', 'tour', 109_00, 0, 0],
  ] as const)('of %s', (_, category, amount, boughtBefore, tax) => {
    expect(taxOf({ category, amount, boughtBefore })).toBe(tax)
  })

  it('is never the retail rate beyond a year’s 26,000 CNY', () => {
    const amount = fc.integer({ min: 1, max: 10_000_000 })
    fc.assert(
      fc.property(amount, fc.integer({ min: 26_000 * CNY, max: 100_000 * CNY }), (paid, boughtBefore) => {
        const full = Math.floor((paid * 1_300) / 11_300)
        expect(taxOf({ category: 'craft', amount: paid, boughtBefore })).toBe(full)
      }),
    )
  })
})

it('freight is a price per parcel and one per kilogram; a visit is not sent', () => {
  expect(freightOf(5_000, 'tencent')).toBe(3_000 + 5 * 2_000)
  expect(freightOf(5_000, 'tencent', { 'tencent.freight.mode': 3 })).toBe(3_000 + 5 * 7_500)
  expect(freightOf(5_000, 'alibaba', { 'tencent.freight.mode': 3 })).toBe(3_000 + 5 * 2_000)
  expect(freightOf(0, 'tencent')).toBe(0)
})

describe('an order', () => {
  const sale = fc.record({
    amount: fc.integer({ min: 1, max: 50_000_000 }),
    market: fc.constantFrom(...MARKETS),
    share: fc.constant(-1),
    buyer: fc.nat(),
    product: fc.record({ category: fc.constantFrom(...CATEGORIES), weight: fc.nat(30_000) }),
    quantity: fc.integer({ min: 1, max: 20 }),
    channel: fc.constantFrom('live' as const, 'flash' as const, 'search' as const, undefined),
    boughtBefore: fc.nat(20_000_000),
  })

  it('is split to the last satang, and when the money goes back as well', () => {
    const { state } = aRoom()
    fc.assert(
      fc.property(sale, ({ channel, ...rest }) => {
        const split = splitOf(state, channel ? { ...rest, channel } : rest)
        expect(splitSum(split)).toBe(rest.amount)
        const back = refunded(split, rest.amount)
        expect(splitSum(back)).toBe(rest.amount)
        expect(back).toMatchObject({ refund: rest.amount, merchant: -split.carrier })
      }),
    )
  })
})

describe('rewards', () => {
  const running = () => {
    const room = aRoom()
    room.scenarios = [scenarioHeader('durian-flash')!]
    room.send(TRAINER, 'scenario.start', { scenario: 'durian-flash' })
    return room
  }

  it('of a third level are refused with the law’s reason, and so is a fee for being allowed to recommend', () => {
    const room = running()
    expect(code(room.send(TRAINER, 'knob.set', { knob: 'reward.levels', value: 3 }))).toBe('reward.pyramid')
    expect(code(room.send(TRAINER, 'knob.set', { knob: 'reward.entryFee', value: 100 }))).toBe(
      'reward.entry-fee',
    )
    expect(code(room.send(TRAINER, 'knob.set', { knob: 'reward.levels', value: -1 }))).toBe('knob.range')
    expect(room.send(TRAINER, 'knob.set', { knob: 'reward.levels', value: 1 }).ok).toBe(true)
  })
})
