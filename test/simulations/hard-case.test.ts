import { describe, expect, it } from 'vitest'
import { MARKETS, type Market } from '../../server/core/market.ts'
import { atOnce, only, play, type Wishes } from './play.support.ts'

describe('the shops that did not make it', () => {
  const name = 'hard-case'
  const run = (market: Market, wishes: Wishes = {}) => play(name, market, { hours: 48, ...wishes })

  it.each([1, 2])('leaves five of seven shops below zero among friends (seed %i)', async seed => {
    const { belowZero, result } = await run('tencent', { seed })
    expect(belowZero).toBeGreaterThanOrEqual((5 / 7) * result.shops.length)
    expect(result.net).toBeLessThan(0)
  })

  it('what they sell there is some hundredths of all they sell', async () => {
    const sales = { tencent: 0, alibaba: 0 }
    for (const seed of [1, 2])
      for (const market of MARKETS) sales[market] += (await run(market, { seed })).result.gmv
    const part = sales.tencent / (sales.tencent + sales.alibaba)
    expect(part).toBeGreaterThan(0.01)
    expect(part).toBeLessThan(0.07)
  })

  it.each(['better-page', 'more-followers', 'no-packets', 'trust'])(
    '%s helps, and saves not all',
    async id => {
      const [before, after] = [await run('tencent', only(name)), await run('tencent', atOnce(name, id))]
      expect(after.result.net).toBeGreaterThan(before.result.net)
      expect(after.belowZero).toBeGreaterThan(0)
    },
  )
})
