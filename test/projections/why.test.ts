import { describe, expect, it } from 'vitest'
import { KNOBS } from '../../server/core/knobs.ts'
import { MARKETS } from '../../server/core/market.ts'
import { HOUR } from '../../server/core/scenario.ts'
import { whyOf } from '../../server/projections/why.ts'
import { FIGURES, knobsOf } from '../../server/projections/why-figures.ts'
import { ALL_KNOBS } from '../../simulations/index.ts'
import { labHeader } from '../../simulations/lab/headless.ts'
import { LAB_TRAINER, LabWorkshop } from '../../simulations/lab/workshop.ts'
import { runTo } from '../simulations/crowd.support.ts'
import { aRoom } from '../support/room.ts'

const header = labHeader({ scenario: 'same-week-two-rule-books', seed: 7, population: 20_000 })
const workshop = new LabWorkshop(header, 7)
workshop.open()
runTo(workshop, 20 * HOUR)
workshop.submit({ id: 'turn', by: LAB_TRAINER, type: 'knob.set', knob: 'alibaba.commission', value: 900 })
runTo(workshop, 40 * HOUR)
const { state } = workshop

const all = MARKETS.flatMap(market => FIGURES.map(figure => ({ market, figure })))

describe.each(all)('$figure in $market', ({ market, figure }) => {
  const why = whyOf(state, market, figure, 'en')

  it('names parameters that there are', () => {
    expect(knobsOf(figure, market).filter(name => !Object.hasOwn(ALL_KNOBS, name))).toEqual([])
  })

  it('is the sum of its lines, or is read from their distribution', () => {
    const sum = why.sum.reduce((total, line) => total + line.n, 0)
    if (figure === 'delivery') expect(sum).toBe(state.crowd[market].delivery.delivered)
    else if (figure === 'top3') expect(sum).toBe(state.crowd[market].gmv)
    else expect(sum).toBe(why.value)
  })

  it('has rows that lie on its trails', () => {
    const trail = why.trails[0]!
    for (const row of why.rows) {
      expect(row.seq).toBeGreaterThanOrEqual(trail.first)
      expect(row.seq).toBeLessThanOrEqual(trail.last)
    }
    expect(why.rows.length).toBeLessThanOrEqual(50)
  })
})

it('a cost says what it is of every 100 baht, and the whole is 100', () => {
  const { beside } = whyOf(state, 'alibaba', 'net', 'en')
  expect(beside.reduce((sum, line) => sum + line.own, 0)).toBe(10_000)
  expect(beside.reduce((sum, line) => sum + line.other, 0)).toBe(10_000)
})

it('a parameter that was turned in the meantime is not passed over', () => {
  const { turns } = whyOf(state, 'alibaba', 'commission', 'en')
  expect(turns).toMatchObject([
    { knob: 'alibaba.commission', before: KNOBS['alibaba.commission'].value, value: 900 },
  ])
  expect(whyOf(state, 'tencent', 'commission', 'en').turns).toEqual([])
})

it('the goods of each order are told, by the share that was in force when it was sold', () => {
  const few = new LabWorkshop({ ...header, population: 2_000 }, 7)
  few.open()
  runTo(few, 30 * HOUR)
  few.submit({ id: 'turn', by: LAB_TRAINER, type: 'knob.set', knob: 'goods.cost', value: 1_000 })
  runTo(few, 60 * HOUR)
  const { rows, value } = whyOf(few.state, 'tencent', 'goods', 'en')
  expect(rows.length).toBeGreaterThan(5)
  expect(rows.length).toBeLessThan(50)
  expect(rows.reduce((sum, row) => sum + row.n!, 0)).toBe(value)
})

it('delivery names what it lies beyond while more than half is on the road', () => {
  const why = whyOf(state, 'tencent', 'delivery', 'en')
  expect(why).toMatchObject({ value: null, over: 40 })
  expect(why.sum.length).toBeGreaterThan(0)
})

it('before any run nothing is counted and nothing is claimed', () => {
  for (const { market, figure } of all) {
    const why = whyOf(aRoom().state, market, figure, 'en')
    expect(why).toMatchObject({ per100: null, beside: [], rows: [], turns: [] })
    expect(why.trails.every(trail => trail.events === 0)).toBe(true)
  }
})
