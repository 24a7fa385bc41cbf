import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isDivisible } from '../../server/core/knob.ts'
import { MARKETS } from '../../server/core/market.ts'
import { resultOf } from '../../server/core/result.ts'
import { DELIVERED, PAID_TO, REFUNDED, saleOf, UNDERWAY } from '../../server/core/sales.ts'
import { HOUR } from '../../server/core/scenario.ts'
import type { State } from '../../server/core/state.ts'
import { ALL_KNOBS, SCENARIOS } from '../../simulations/index.ts'
import { labHeader } from '../../simulations/lab/headless.ts'
import { LabWorkshop } from '../../simulations/lab/workshop.ts'

/** Parameters that say how many or how long, not whose: any value in their range must keep the books. */
const knobs = fc
  .uniqueArray(fc.constantFrom(...Object.keys(ALL_KNOBS).filter(name => !name.startsWith('traffic'))), {
    maxLength: 12,
  })
  .chain(names => fc.record(Object.fromEntries(names.map(name => [name, anyValue(name)]))))

function anyValue(name: string): fc.Arbitrary<number> {
  const { min, max, unit } = ALL_KNOBS[name]!
  return isDivisible(unit) ? fc.double({ min, max, noNaN: true }) : fc.integer({ min, max })
}

const scenario = fc.record({
  name: fc.constantFrom(...SCENARIOS.map(s => s.header.name)),
  seed: fc.nat(),
  population: fc.integer({ min: 1, max: 3_000 }),
  hours: fc.integer({ min: 1, max: 3 }),
  knobs,
})

/** Random scenarios with random parameters: every satang of every order has its owner, and every order its state. */
export function money(runs: number): void {
  test(`${runs} random scenarios keep their books to the last satang`, () => {
    fc.assert(
      fc.property(scenario, ({ name, seed, population, hours, knobs }) => {
        const header = labHeader({ scenario: name, seed, population, hours, knobs: { ...knobs, ...MODEST } })
        const workshop = new LabWorkshop(header, seed)
        workshop.open()
        while (workshop.state.run!.tick.to < hours * HOUR) workshop.tick()
        expectSound(workshop.state)
      }),
      { numRuns: runs },
    )
  })
}

/** Ten visits of everybody a day by each way is a stampede that takes minutes, not a stronger proof. */
const MODEST = Object.fromEntries(
  Object.entries(ALL_KNOBS)
    .filter(([, knob]) => knob.unit === 'per person')
    .map(([name, knob]) => [name, Math.min(1, knob.value * 3)]),
)

function expectSound(state: State): void {
  const { sales } = state
  for (const market of MARKETS) {
    const crowd = state.crowd[market]
    const result = resultOf(state, market)
    const { merchant, paymentFee, commission, promotion, reward, carrier, tax, refund } = result
    expect(merchant + paymentFee + commission + promotion + reward + carrier + tax + refund).toBe(result.gmv)
    expect(result.gmv).toBe(crowd.gmv)
    expect(result.orders).toBe(crowd.orders)
    expect(result.net).toBe(merchant - result.goods - result.ads - result.redPackets - result.rent)
    expect(result.delivery.underway).toBe(crowd.orders - crowd.delivery.delivered)
    for (const part of ['delivered', 'refunded', 'underway'] as const)
      expect(result.shops.reduce((sum, shop) => sum + shop.delivery[part], 0)).toBe(result.delivery[part])
    const [linked, repeated] = [crowd.books.map(b => b.byLink), crowd.books.map(b => b.repeats)]
    expect([linked, repeated].map(ns => ns.reduce((sum, n) => sum + n, 0))).toEqual([
      crowd.byLink,
      crowd.repeats,
    ])
  }
  expect(sales.count).toBe(MARKETS.reduce((n, market) => n + state.crowd[market].orders, 0))
  const ends = [0, 0, 0]
  for (let order = 0; order < sales.count; order++) expectSoundSale(state, order, ends)
  const back = MARKETS.reduce((n, market) => n + state.crowd[market].delivery.refunded, 0)
  const came = MARKETS.reduce((n, market) => n + state.crowd[market].delivery.delivered, 0)
  expect(ends).toEqual([sales.count - came, came - back, back])
  for (const lot of state.lotList)
    for (const market of MARKETS) expect(lot.stock[market].onHand).toBeGreaterThanOrEqual(0)
}

function expectSoundSale(state: State, order: number, ends: number[]): void {
  const of = (field: Parameters<typeof saleOf>[2]) => saleOf(state.sales, order, field)
  const sum = PAID_TO.reduce((total, part) => total + of(part), 0)
  if (sum !== of('amount')) expect(sum, `order ${order}`).toBe(of('amount'))
  const status = of('status')
  if (![UNDERWAY, DELIVERED, REFUNDED].includes(status)) expect(status).toBe(UNDERWAY)
  ends[status]!++
}
