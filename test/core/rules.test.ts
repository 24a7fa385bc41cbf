import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { auction } from '../../server/core/auction.ts'
import { rank, ratingOf } from '../../server/core/ranking.ts'
import { giniOf, hhiOf } from '../../server/core/result.ts'
import { isFull, isLapsed, teamTerms } from '../../server/core/team.ts'

const RESERVE = 150

describe('an auction for the one advertised place', () => {
  it.each([
    ['nobody bids', [], undefined],
    ['all bid below the reserve', [{ shop: 1, bid: 149 }], undefined],
    ['one bids: the reserve is the price', [{ shop: 1, bid: 900 }], { winner: 1, price: 150 }],
    [
      'the second bid is the price',
      [
        { shop: 1, bid: 300 },
        { shop: 2, bid: 900 },
        { shop: 3, bid: 500 },
      ],
      { winner: 2, price: 500 },
    ],
    [
      'equal bids: the shop that opened first, at that price',
      [
        { shop: 4, bid: 700 },
        { shop: 2, bid: 700 },
      ],
      { winner: 2, price: 700 },
    ],
  ])('%s', (_, bids, won) => {
    expect(auction(bids, RESERVE)).toEqual(won)
  })

  it('never rewards a bid other than what a click is worth', () => {
    const amount = fc.nat(2_000)
    fc.assert(
      fc.property(amount, amount, fc.array(amount, { maxLength: 6 }), (value, lie, others) => {
        const rivals = others.map((bid, i) => ({ shop: i + 1, bid }))
        const gain = (bid: number) => {
          const won = auction([{ shop: 0, bid }, ...rivals], RESERVE)
          return won?.winner === 0 ? value - won.price : 0
        }
        expect(gain(value)).toBeGreaterThanOrEqual(gain(lie))
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('a marketplace’s list', () => {
  const entry = (product: number, extra = {}) => ({
    ...{ product, relevance: 1, sales: 0, rating: 4.5, bid: 0 },
    ...extra,
  })
  const order = (list: ReturnType<typeof entry>[], knobs = {}) => rank(list, knobs).map(e => e.product)

  it('puts first what sells and what is praised, else what was listed first', () => {
    expect(order([entry(2), entry(1)])).toEqual([1, 2])
    expect(order([entry(1), entry(2, { sales: 9 })])).toEqual([2, 1])
    expect(order([entry(1), entry(2, { rating: 4.9 })])).toEqual([2, 1])
  })

  it('puts what answers the question before what only leads to it, unless that sells far more', () => {
    expect(order([entry(1, { relevance: 0.5, sales: 40 }), entry(2)])).toEqual([2, 1])
    expect(order([entry(1, { relevance: 0.5, sales: 4_000 }), entry(2)])).toEqual([1, 2])
  })

  it('counts sales by their logarithm: many times as many outweigh a star only slowly', () => {
    expect(order([entry(1, { rating: 5 }), entry(2, { sales: 0.6 })])).toEqual([1, 2])
    expect(order([entry(1, { sales: 10, rating: 5 }), entry(2, { sales: 15 })])).toEqual([1, 2])
    expect(order([entry(1, { sales: 10, rating: 5 }), entry(2, { sales: 19 })])).toEqual([2, 1])
  })

  it('sells its places only when the rule says so', () => {
    const list = [entry(1), entry(2, { bid: 5_000 })]
    expect(order(list)).toEqual([1, 2])
    expect(order(list, { 'rank.bid': 1 })).toEqual([2, 1])
  })

  it('believes a single review little', () => {
    expect(ratingOf(0, 0)).toBe(4.5)
    expect(ratingOf(1, 1)).toBeCloseTo(4.18, 2)
  })
})

it('a team is full at its size, over after its window, and pays a tenth less', () => {
  const terms = teamTerms(99_500)
  expect(terms).toEqual({ size: 2, window: 86_400_000, price: 89_550 })
  expect([isFull(terms, 1), isFull(terms, 2)]).toEqual([false, true])
  expect([isLapsed(terms, 1_000, 86_400_999), isLapsed(terms, 1_000, 86_401_000)]).toEqual([false, true])
})

describe('concentration', () => {
  it.each([
    [[5, 5, 5, 5], 0, 2_500],
    [[0, 0, 0, 8], 0.75, 10_000],
    [[0, 0], 0, 0],
  ])('of %j', (values, gini, hhi) => {
    expect(giniOf(values)).toBeCloseTo(gini, 10)
    expect(hhiOf(values)).toBe(hhi)
  })
})
