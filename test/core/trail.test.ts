import { describe, expect, it } from 'vitest'
import type { FlowBatch } from '../../server/core/flow.columns.ts'
import { at } from '../../server/core/flow.columns.ts'
import { MARKETS, perMarket } from '../../server/core/market.ts'
import { addressOf, addSale, noSales, SALE, saleAt, saleOf } from '../../server/core/sales.ts'
import { HOUR } from '../../server/core/scenario.ts'
import { labHeader } from '../../simulations/lab/headless.ts'
import { LabWorkshop } from '../../simulations/lab/workshop.ts'
import { runTo } from '../simulations/crowd.support.ts'

describe('an order’s address', () => {
  const sales = noSales()
  for (const seq of [5, 5, 5, 9, 12, 12])
    addSale(
      sales,
      SALE.map(field => (field === 'seq' ? seq : 0)),
    )

  it('is the event and the row it was written in', () => {
    const all = [0, 1, 2, 3, 4, 5].map(n => addressOf(sales, n))
    expect(all.map(({ seq, row }) => `${seq}:${row}`)).toEqual(['5:0', '5:1', '5:2', '9:0', '12:0', '12:1'])
  })

  it('leads back to the order, and to none where there is none', () => {
    for (let n = 0; n < sales.count; n++) {
      const { seq, row } = addressOf(sales, n)
      expect(saleAt(sales, seq, row)).toBe(n)
    }
    expect([saleAt(sales, 5, 3), saleAt(sales, 6, 0), saleAt(sales, 99, 0), saleAt(noSales(), 1, 0)]).toEqual(
      [-1, -1, -1, -1],
    )
  })
})

describe('a day of the real week', () => {
  const header = labHeader({ scenario: 'same-week-two-rule-books', seed: 7, population: 20_000 })
  const workshop = new LabWorkshop(header, 7)
  const log = [...workshop.open(), ...runTo(workshop, 36 * HOUR)]
  const { state } = workshop
  const rows = (type: string, count: (market: number, event: never) => number) =>
    perMarket(market =>
      log
        .filter(event => event.type === type)
        .reduce((sum, event) => sum + count(MARKETS.indexOf(market), event as never), 0),
    )

  it('has a trail to as many rows as the log holds', () => {
    const orders = rows(
      'flow.advanced',
      (market, { rows, count }: { rows: FlowBatch['intents']; count: number }) =>
        Array.from({ length: count }, (_, i) => at(rows.market, i)).filter(m => m === market).length,
    )
    for (const market of MARKETS) {
      const { trails } = state.crowd[market]
      expect(trails.orders.rows).toBe(orders[market])
      expect(trails.parcels.rows).toBe(state.crowd[market].delivery.delivered)
      expect(trails.refunds.rows).toBe(state.crowd[market].delivery.refunded)
      expect(trails.parcels.rows).toBeGreaterThan(0)
    }
  })

  it('begins and ends each trail at an event of its kind', () => {
    for (const market of MARKETS) {
      const { orders, parcels } = state.crowd[market].trails
      for (const seq of [orders.first, orders.last])
        expect(log[seq - 1]).toMatchObject({ seq, type: 'flow.advanced' })
      for (const seq of [parcels.first, parcels.last])
        expect(log[seq - 1]).toMatchObject({ seq, type: 'flow.delivered' })
    }
  })

  it('finds every order at its address in the log', () => {
    for (let n = 0; n < state.sales.count; n += 7) {
      const { seq, row } = addressOf(state.sales, n)
      const event = log[seq - 1]!
      if (event.type !== 'flow.advanced') throw new Error(event.type)
      expect(at(event.rows.buyer, row)).toBe(saleOf(state.sales, n, 'buyer'))
      expect(at(event.rows.product, row)).toBe(saleOf(state.sales, n, 'product'))
    }
  })
})
