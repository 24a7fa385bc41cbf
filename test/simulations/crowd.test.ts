import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LoggedEvent } from '../../server/core/event.ts'
import { CHANNELS } from '../../server/core/flow.columns.ts'
import { MARKETS } from '../../server/core/market.ts'
import { HOUR, MINUTE } from '../../server/core/scenario.ts'
import { LAB_TRAINER, type LabWorkshop } from '../../simulations/lab/workshop.ts'
import { aFlashSale, DURIAN, linesOf, linksOf, rowsOf, runTo } from './crowd.support.ts'
import { deeds, equalKnobs } from './markets.support.ts'

const DURIAN_LOTS = [`${DURIAN}/CTB-0413-02`, `${DURIAN}/CTB-0415-07`] as const
const stockOf = (each: number): Record<string, number> =>
  Object.fromEntries(DURIAN_LOTS.map(lot => [lot, each]))

/** What a person of the room does: joins, buys `quantity` durians, shares the product. */
function someoneBuys(workshop: LabWorkshop, quantity: number): LoggedEvent[] {
  const by = 'seat_someone'
  const productId = workshop.state.productList.find(p => p.gtin === DURIAN)!.productId
  const events: LoggedEvent[] = []
  const submit = (command: Parameters<LabWorkshop['submit']>[0]) => {
    const { outcome, events: facts } = workshop.submit(command)
    expect(outcome.ok, command.type).toBe(true)
    events.push(...facts)
    return outcome.ok ? outcome.result : undefined
  }
  submit({
    id: 'a',
    by,
    type: 'participant.join',
    nickname: 'Nok',
    language: 'th',
    role: 'participant',
    kind: 'person',
  })
  const order = submit({ id: 'b', by, type: 'order.place', productId, quantity })
  submit({ id: 'c', by, type: 'order.pay', orderId: order!.orderId as string })
  submit({ id: 'd', by, type: 'share.create', productId })
  return events
}

describe('stock', () => {
  test('sold and left are what a lot opened with, and nothing is sold twice, whatever the stock', () => {
    fc.assert(
      fc.property(fc.nat(4_000), fc.integer({ min: 0, max: 1_000 }), (each, seed) => {
        const workshop = aFlashSale({ seed, stock: stockOf(each) })
        runTo(workshop, 5 * MINUTE, () => {
          for (const lot of workshop.state.lotList)
            for (const market of MARKETS) {
              const { onHand, allocated, sold } = lot.stock[market]
              expect(onHand).toBeGreaterThanOrEqual(0)
              expect(allocated).toBe(0)
              if (lot.gtin === DURIAN) expect(onHand + sold).toBe(each)
            }
          return undefined
        })
      }),
      { numRuns: 8 },
    )
  })

  test('when it runs out, the rest of the crowd is refused and counted', () => {
    const workshop = aFlashSale({ stock: stockOf(500) })
    runTo(workshop, MINUTE)
    const { alibaba } = workshop.state.crowd
    expect(alibaba.byProduct[0]).toBe(1_000)
    expect(alibaba.refused['lot.sold-out']).toBeGreaterThan(2_000)
  })

  test('a product that its shop takes down is asked for no more', () => {
    const workshop = aFlashSale()
    runTo(workshop, 10_000)
    const productId = workshop.state.productList.find(p => p.gtin === DURIAN)!.productId
    workshop.submit({ id: 'w', by: LAB_TRAINER, type: 'product.withdraw', productId })
    const before = workshop.state.crowd.alibaba.byProduct[0]
    runTo(workshop, HOUR)
    expect(workshop.state.crowd.alibaba.byProduct[0]).toBe(before)
    expect(workshop.state.crowd.alibaba.refused).toEqual({})
  })
})

describe('people of the crowd', () => {
  test('buy once in a market, unless the shop calls them back or they look for it again', () => {
    const knobs = { 'tencent.keeps': 0, 'alibaba.keeps': 0, 'alibaba.comeback': 0, 'tencent.team.rate': 0 }
    const workshop = aFlashSale({ knobs })
    const rows = rowsOf(runTo(workshop, 12 * HOUR), workshop.state)
    const buyers = rows.map(row => `${row.market}/${row.buyer}`)
    expect(rows.length).toBeGreaterThan(5_000)
    expect(new Set(buyers).size).toBe(buyers.length)
  })

  test('also buy rice, silk and coffee, in both markets', () => {
    const workshop = aFlashSale({ population: 200_000 })
    runTo(workshop, 24 * HOUR)
    for (const market of MARKETS) {
      const orders = workshop.state.productList
        .slice(1)
        .map(p => workshop.state.crowd[market].byProduct[p.number] ?? 0)
      expect(orders.filter(n => n > 0).length).toBeGreaterThan(orders.length * 0.8)
    }
  })

  test('have the same luck in both markets: equal knobs make equal columns', () => {
    const workshop = aFlashSale({ knobs: equalKnobs() })
    runTo(workshop, 12 * HOUR)
    const { tencent, alibaba } = workshop.state.crowd
    expect(tencent.shares).toBeGreaterThan(100)
    expect(deeds(tencent)).toEqual(deeds(alibaba))
  })
})

const isSeat = (by: unknown): boolean => by === 'seat_someone'

describe('someone in the room buys and shares in the middle of the run', () => {
  test('with stock for all, every order and link of the crowd stays as it was', () => {
    const [alone, together] = [aFlashSale(), aFlashSale()]
    const before = runTo(alone, 12 * HOUR)
    const after = runTo(together, 12 * HOUR, n => (n === 5 ? someoneBuys(together, 100) : undefined))
    const [ours, theirs] = [rowsOf(after, together.state), rowsOf(before, alone.state)]
    // The only orders more are those that came by the person's own link.
    expect(linesOf(ours.filter(row => !isSeat(row.sharer)))).toEqual(linesOf(theirs))
    const links = new Set(linksOf(together.state))
    expect(linksOf(alone.state).filter(link => !links.has(link))).toEqual([])
    expect(links.size).toBeGreaterThan(50)
  })

  test('with scarce stock, exactly as many of the crowd go without, in that market alone', () => {
    const scarce = { stock: stockOf(1_500) }
    const [alone, together] = [aFlashSale(scarce), aFlashSale(scarce)]
    const before = linesOf(rowsOf(runTo(alone, HOUR), alone.state))
    const events = runTo(together, HOUR, n => (n === 5 ? someoneBuys(together, 100) : undefined))
    const after = linesOf(rowsOf(events, together.state))
    expect(after.filter(line => !before.includes(line))).toEqual([])
    const lost = before.filter(line => !after.includes(line)).map(line => JSON.parse(line))
    expect(lost).toHaveLength(100)
    expect(lost.every(row => row.market === 'alibaba' && row.product === 0)).toBe(true)
  })

  test('another product that is sold out shifts nobody who came for the durian', () => {
    const tall = { population: 200_000 }
    const rice = '09521234001119'
    const without = aFlashSale(tall).state.lotList.filter(lot => lot.gtin === rice)
    const stock = Object.fromEntries(without.map(lot => [`${rice}/${lot.batchLotNumber}`, 0]))
    const [full, empty] = [aFlashSale(tall), aFlashSale({ ...tall, stock })]
    const before = rowsOf(runTo(full, 6 * HOUR), full.state)
    const after = rowsOf(runTo(empty, 6 * HOUR), empty.state)
    const sold = (rows: typeof after, gtin: string) =>
      rows.filter(row => full.state.productList[row.product]!.gtin === gtin)
    expect(sold(before, rice).length).toBeGreaterThan(0)
    expect(sold(after, rice)).toEqual([])
    const rush = (rows: typeof after) =>
      linesOf(sold(rows, DURIAN).filter(row => CHANNELS[row.channel] === 'campaign' && row.tick < 60))
    expect(rush(after)).toEqual(rush(before))
  })
})

describe('word of mouth', () => {
  test('an order by a link comes after the link, from a person whose friend shared it', () => {
    const workshop = aFlashSale()
    const rows = rowsOf(runTo(workshop, 24 * HOUR), workshop.state)
    const byLink = rows.filter(row => row.sharer >= 0)
    const bought = new Map([...rows].reverse().map(row => [`${row.market}/${row.buyer}`, row.tick]))
    expect(byLink.length).toBeGreaterThan(20)
    for (const row of byLink) {
      expect(row.market).toBe('tencent')
      expect(row.sharer).not.toBe(row.buyer)
      // Who opens a team buys in the tick in which the last friend joins.
      const before = row.tick + (CHANNELS[row.channel] === 'team' ? 1 : 0)
      expect(bought.get(`tencent/${row.sharer}`)!).toBeLessThan(before)
    }
  })

  test('a link knows the link its sharer bought by, and the tree counts what it brought', () => {
    // A team that is not filled leaves a link without an order.
    const workshop = aFlashSale({ population: 100_000, knobs: { 'tencent.team.rate': 0 } })
    const rows = rowsOf(runTo(workshop, 24 * HOUR), workshop.state)
    const bought = new Map<string, Set<number>>()
    for (const { buyer, product, sharer } of rows.filter(row => row.market === 'tencent')) {
      const key = `${buyer}/${product}`
      bought.set(key, (bought.get(key) ?? new Set()).add(sharer))
    }
    const { shares } = workshop.state
    for (const { by, product, parent } of shares)
      expect([...bought.get(`${by}/${product}`)!]).toContain(shares[parent]?.by ?? -1)
    expect(Math.max(...shares.map(node => node.depth))).toBeGreaterThan(1)
    expect(shares.reduce((sum, node) => sum + node.orders, 0)).toBe(
      rows.filter(row => row.sharer >= 0).length,
    )
  })
})
