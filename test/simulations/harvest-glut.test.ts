import { describe, expect, it } from 'vitest'
import { MARKETS, type Market } from '../../server/core/market.ts'
import { HOUR, MINUTE } from '../../server/core/scenario.ts'
import { LAB_TRAINER } from '../../simulations/lab/workshop.ts'
import { waiting } from '../../simulations/logistics/presence.ts'
import { aFlashSale, runTo } from './crowd.support.ts'
import { only, play } from './play.support.ts'

describe('more durian than anybody can send', () => {
  const name = 'harvest-glut'
  /** A twentieth of the people, a twentieth of the hands. */
  const small = {
    population: 2_500,
    knobs: { 'packing.time': HOUR, 'customs.paper.time': 2 * HOUR, 'customs.digital.time': 20 * MINUTE },
  }
  const run = (market: Market, ...ids: string[]) => play(name, market, { ...small, ...only(name, ...ids) })

  it.each(MARKETS)(
    'leaves most fruit unsold and most parcels in line, and what is late comes back (%s)',
    async market => {
      const { left, enjoyed, result } = await run(market)
      expect(left).toBeGreaterThan(70_000)
      expect(result.delivery.underway).toBeGreaterThan(enjoyed)
      expect(result.delivery.refunded).toBeGreaterThan(0.15 * result.delivery.delivered)
    },
  )

  it('a lower price sells more, and brings no more to a table', async () => {
    const [plain, cheap] = [await run('alibaba'), await run('alibaba', 'price-falls')]
    expect(cheap.orders).toBeGreaterThan(1.2 * plain.orders)
    expect(cheap.enjoyed).toBeLessThan(1.1 * plain.enjoyed)
  })

  it('more packing lines do, where customs is digital', async () => {
    const [plain, lines] = [await run('alibaba'), await run('alibaba', 'more-lines')]
    expect(lines.orders).toBe(plain.orders)
    expect(lines.enjoyed).toBeGreaterThan(2.5 * plain.enjoyed)
  })

  it('they take up at once those who are in line already', () => {
    const workshop = aFlashSale({ population: 5_000, knobs: { 'packing.lines': 1, 'packing.time': HOUR } })
    const inLine = () => waiting(workshop.sim!.freight.alibaba.stations.packing.presence)
    const lines = () =>
      workshop.submit({ id: 'more', by: LAB_TRAINER, type: 'knob.set', knob: 'packing.lines', value: 1_000 })
    runTo(workshop, 6 * HOUR)
    expect(inLine()).toBeGreaterThan(500)
    lines()
    const sold = workshop.state.crowd.alibaba.orders
    runTo(workshop, 12 * HOUR)
    expect(inLine()).toBeLessThan(10)
    expect(workshop.sim!.freight.alibaba.stations.packing.presence.left).toBeGreaterThan(0.9 * sold)
  })

  it('on paper the line only moves to the border, until customs is digital too', async () => {
    const plain = await run('tencent')
    const lines = await run('tencent', 'more-lines')
    const both = await run('tencent', 'more-lines', 'digital-customs')
    expect(lines.enjoyed).toBeLessThan(2.5 * plain.enjoyed)
    expect(both.enjoyed).toBeGreaterThan(1.5 * lines.enjoyed)
  })
})
