import { describe, expect, it } from 'vitest'
import { MARKETS } from '../../server/core/market.ts'
import { CATEGORIES } from '../../server/core/product.ts'
import { REFUNDED, type SaleField, saleOf } from '../../server/core/sales.ts'
import { DAY } from '../../server/core/scenario.ts'
import { SEGMENT_OF, SEGMENTS } from '../../server/core/segments.ts'
import { type Insight, type InsightReport, insightOf } from '../../server/projections/insight.ts'
import { countTable } from '../../server/projections/insight-table.ts'
import { labHeader } from '../../simulations/lab/headless.ts'
import { LabWorkshop } from '../../simulations/lab/workshop.ts'
import { runTo } from '../simulations/crowd.support.ts'
import { PoolRoom } from '../support/pool.ts'

const OWNERS = ['ann', 'bua', 'chai', 'daeng']
const aPool = () => {
  const pool = new PoolRoom(OWNERS)
  pool.joins(0, 1, 2)
  return pool
}
const read = (pool: PoolRoom, shop = 0, market: 'alibaba' | 'tencent' = 'alibaba') =>
  insightOf(pool.state, pool.shops[shop]!, market)
const reportOf = (insight: Insight): InsightReport => {
  expect(insight).not.toHaveProperty('waiting')
  return insight.report!
}
const waiting = (insight: Insight) => ('waiting' in insight ? insight.waiting : 'report')
/** The cell of a kind of goods, by the number of the segment. */
const cell = ({ rows }: InsightReport, category = 'fruit', segment = 0) =>
  rows.find(row => row.category === category)!.cells[segment]

describe('the pool of a marketplace', () => {
  it('counts people once a kind and their units, of the shops that are in', () => {
    const pool = aPool()
    for (const shop of [0, 1, 2, 3]) pool.crowd(6, 100 * shop, { shop, quantity: 2 })
    pool.buys({ shop: 1, buyer: 0 }, { shop: 0, buyer: 0 })
    pool.midnight()
    expect(cell(reportOf(read(pool)))).toEqual({ people: 18, units: 38 })
  })

  it('knows where buyers live', () => {
    const pool = aPool()
    for (const [i, place] of ['beijing', 'wuhan', 'kunming', 'yangon'].entries())
      for (const shop of [0, 1, 2])
        pool.crowd(3 + i, 100 * shop + 1_000 * i, { shop, place, category: 'rice' })
    pool.midnight()
    const rice = [0, 1, 2, 3].map(segment => cell(reportOf(read(pool)), 'rice', segment)?.people)
    expect(rice).toEqual([9, 12, 15, 18])
  })

  it('says what the reading shop gave and how many shops it got', () => {
    const pool = aPool()
    pool.crowd(7, 0, { shop: 0 })
    pool.crowd(3, 50, { shop: 1 })
    pool.midnight()
    expect(reportOf(read(pool))).toMatchObject({ gave: 7, shops: 3, day: 1 })
    expect(reportOf(read(pool, 1))).toMatchObject({ gave: 3, shops: 3 })
  })

  it('stands still from midnight to midnight, whoever buys, comes, leaves or sends back', () => {
    const pool = aPool()
    for (const shop of [0, 1, 2, 3]) pool.crowd(8, 100 * shop, { shop })
    pool.midnight()
    const before = JSON.stringify(reportOf(read(pool)))
    pool.joins(3)
    pool.send(1, 'insight.leave')
    pool.crowd(50, 5_000, { shop: 0 })
    pool.returns(0)
    expect(JSON.stringify(reportOf(read(pool)))).toBe(before)
    pool.midnight()
    // Shop 3 instead of 1, fifty more, one gone back.
    expect(cell(reportOf(read(pool)))).toEqual({ people: 73, units: 73 })
  })

  it('is not read by who is out, nor by who came after midnight', () => {
    const pool = aPool()
    for (const shop of [0, 1, 2, 3]) pool.crowd(8, 100 * shop, { shop })
    expect([0, 3].map(shop => waiting(read(pool, shop)))).toEqual(['first-day', 'not-joined'])
    pool.midnight()
    pool.joins(3)
    pool.send(0, 'insight.leave')
    expect([0, 1, 3].map(shop => waiting(read(pool, shop)))).toEqual(['not-joined', 'report', 'next-day'])
    pool.midnight()
    expect([0, 1, 3].map(shop => waiting(read(pool, shop)))).toEqual(['not-joined', 'report', 'report'])
  })

  it('needs three owners: somebody with two shops is one', () => {
    const pool = new PoolRoom(['ann', 'ann', 'bua', 'chai'])
    pool.joins(0, 1, 2)
    pool.midnight()
    expect(waiting(read(pool))).toBe('too-few')
    pool.joins(3)
    pool.midnight()
    expect(waiting(read(pool))).toBe('report')
  })

  it('leaves a kind out that fewer than three of its owners sell, and says so', () => {
    const pool = new PoolRoom(OWNERS, shop => (shop < 2 ? ['fruit', 'cloth'] : ['fruit']))
    pool.joins(0, 1, 2, 3)
    pool.crowd(40, 0, { shop: 0, category: 'cloth' })
    pool.crowd(40, 100, { shop: 1, category: 'cloth' })
    pool.midnight()
    const { rows, thin } = reportOf(read(pool))
    expect([rows.map(row => row.category), thin]).toEqual([['fruit'], ['cloth']])
  })

  it('hides a cell in which fewer than five are left without any one owner’s', () => {
    const pool = aPool()
    pool.crowd(30, 0, { shop: 0 })
    pool.crowd(4, 100, { shop: 1 })
    pool.midnight()
    expect(cell(reportOf(read(pool)))).toBeNull()
    pool.crowd(1, 200, { shop: 2 })
    pool.midnight()
    expect(cell(reportOf(read(pool)))).toEqual({ people: 35, units: 35 })
  })

  it('follows the knobs of the run', () => {
    const pool = aPool()
    pool.start({
      'insight.least': 20,
      'insight.shops': 4,
      'tencent.insight.pooled': 1,
      'alibaba.insight.pooled': 0,
    })
    pool.midnight()
    expect(read(pool)).toMatchObject({ kind: 'own', least: 20, leastShops: 4 })
    expect(waiting(read(pool, 0, 'tencent'))).toBe('too-few')
  })
})

describe('a shop’s own customers', () => {
  const own = (pool: PoolRoom, shop = 0) => reportOf(read(pool, shop, 'tencent'))

  it('are those whom it keeps, and it needs no pool to read of them', () => {
    const pool = new PoolRoom(OWNERS)
    pool.crowd(6, 0, { shop: 0, market: 'tencent', keeps: 1 })
    pool.crowd(9, 100, { shop: 0, market: 'tencent' })
    pool.crowd(9, 200, { shop: 1, market: 'tencent', keeps: 1 })
    pool.midnight()
    expect(cell(own(pool))).toEqual({ people: 6, units: 6 })
    expect(read(pool, 0, 'tencent').holds).toEqual({ orders: 15, customers: 15, owned: 6 })
  })

  it('are hidden too where they are fewer than five', () => {
    const pool = new PoolRoom(OWNERS)
    pool.crowd(4, 0, { shop: 0, market: 'tencent', keeps: 1 })
    pool.midnight()
    expect(cell(own(pool))).toBeNull()
  })

  it('say nothing about the other market', () => {
    const pool = aPool()
    pool.crowd(9, 0, { shop: 0, market: 'alibaba', keeps: 1 })
    pool.midnight()
    expect(cell(own(pool))).toBeNull()
  })
})

it('equal rule books read equal reports of equal trade', () => {
  const pool = aPool()
  for (const pooled of [0, 1]) {
    pool.start({ 'tencent.insight.pooled': pooled, 'alibaba.insight.pooled': pooled })
    for (const market of MARKETS)
      for (const shop of [0, 1, 2]) pool.crowd(9, 100 * shop, { shop, market, keeps: 1 })
    pool.midnight()
    expect(reportOf(read(pool, 0, 'tencent'))).toEqual(reportOf(read(pool, 0, 'alibaba')))
  }
})

describe('a day and a half of the real week', () => {
  const header = labHeader({ scenario: 'same-week-two-rule-books', seed: 7, population: 20_000 })
  const workshop = new LabWorkshop(header, 7)
  workshop.open()
  runTo(workshop, 1.6 * DAY)
  const { state } = workshop
  const { pool, seq: until } = state.insight

  /** Buyers of a cell by owner, one set each. */
  function buyersIn(category: string, segment: number): Map<string, Set<number>> {
    const found = new Map<string, Set<number>>()
    for (let n = 0; n < state.sales.count; n++) {
      const of = (field: SaleField) => saleOf(state.sales, n, field)
      const product = state.productList[of('product')]!
      const gone = of('status') === REFUNDED && of('doorSeq') <= until
      if (of('market') !== 1 || of('seq') > until || gone || !pool.includes(product.shopId)) continue
      if (product.category !== category || SEGMENT_OF[of('place')] !== segment) continue
      const { owner } = state.shops.get(product.shopId)!
      found.set(owner, (found.get(owner) ?? new Set()).add(of('buyer')))
    }
    return found
  }

  it('is counted in one pass as a loop for each cell counts it', () => {
    const shops = pool.map(id => state.shops.get(id)!)
    const counted = countTable(state, { market: 'alibaba', shops, until })
    const expected = CATEGORIES.map(category =>
      SEGMENTS.map((_, segment) => {
        const byOwner = [...buyersIn(category, segment).values()]
        const people = new Set(byOwner.flatMap(buyers => [...buyers])).size
        return { people, others: people - Math.max(0, ...byOwner.map(buyers => buyers.size)) }
      }),
    )
    expect(counted.map(row => row.map(({ people, others }) => ({ people, others })))).toEqual(expected)
    expect(expected.flat().reduce((sum, { people }) => sum + people, 0)).toBeGreaterThan(100)
  })

  it('shows most kinds to a shop that is in, and none to one that is out', () => {
    const of = (shopId: string) => insightOf(state, state.shops.get(shopId)!, 'alibaba')
    expect(reportOf(of('shop_orchard')).rows.length).toBeGreaterThan(CATEGORIES.length / 2)
    expect(waiting(of('shop_silk'))).toBe('not-joined')
  })
})
