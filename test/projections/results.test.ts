import { expect, it } from 'vitest'
import { HOUR } from '../../server/core/scenario.ts'
import { resultsSection } from '../../server/projections/results.ts'
import { runHeadless } from '../../simulations/lab/headless.ts'
import { reportOf } from '../../simulations/lab/report.ts'

it('tells the console what the report tells a program', async () => {
  const options = { scenario: 'group-buy-of-two', seed: 1, population: 5_000, hours: 30 }
  const run = await runHeadless({ ...options, knobs: { 'team.window': 6 * HOUR } })
  const { tencent } = resultsSection(run.state)
  const { k, told, delivery } = reportOf(run).markets.tencent!
  expect(tencent).toEqual({
    shops: 24,
    belowZero: null,
    brings: Math.round(100 * k),
    teams: { full: told.filled, decided: told.filled + told.lapsed },
    parcels: { arrived: delivery.delivered, back: delivery.refunded },
  })
  expect(told.lapsed).toBeGreaterThan(0)
  expect(resultsSection(run.state).alibaba).toMatchObject({ brings: 0, teams: { full: 0, decided: 0 } })
})

it('counts shops below zero once more than one sells', async () => {
  const run = await runHeadless({ scenario: 'hard-case', seed: 1, hours: 24 })
  const { belowZero } = reportOf(run).markets.tencent!
  expect(resultsSection(run.state).tencent).toMatchObject({ shops: 24, belowZero })
  expect(belowZero).toBeGreaterThan(12)
})
