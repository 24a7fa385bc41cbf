import { describe, expect, it } from 'vitest'
import { HOUR } from '../../server/core/scenario.ts'
import { only, play, type Wishes } from './play.support.ts'

describe('mangoes for two', () => {
  const name = 'group-buy-of-two'
  const run = (wishes: Wishes = {}) => play(name, 'tencent', { population: 20_000, ...wishes })
  const within = (told: { filled: number; lapsed: number }, p: number) => {
    const n = told.filled + told.lapsed
    expect(Math.abs(told.filled / n - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / n))
  }

  it.each([1, 2])(
    'fills as theory has it, and in the end every team is full or lapsed (seed %i)',
    async seed => {
      const { told } = await run({ seed })
      expect(told.teams).toBeGreaterThan(300)
      expect(told.filled + told.lapsed).toBe(told.teams)
      within(told, 1 - Math.exp(-1.485))
    },
  )

  it('a quarter of the time fills as many as a quarter of the joiners can', async () => {
    const { told } = await run({ knobs: { 'team.window': 6 * HOUR } })
    within(told, 1 - Math.exp(-1.485 / 4))
  })

  it('teams sell more, and the discount takes the profit', async () => {
    const hours = 60
    const [pairs, alone] = [
      await run({ hours, ...only(name) }),
      await run({ hours, ...only(name), knobs: { 'tencent.team.rate': 0 } }),
    ]
    expect(pairs.orders).toBeGreaterThan(1.1 * alone.orders)
    expect(pairs.result.net).toBeLessThan(0.5 * alone.result.net)
    expect(alone.told.teams).toBe(0)
  })
})
