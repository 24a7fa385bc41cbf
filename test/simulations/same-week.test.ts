import { describe, expect, it } from 'vitest'
import { play } from './play.support.ts'

describe('the same week on two rule books', () => {
  const week = { population: 10_000, hours: 24 }
  const name = 'same-week-two-rule-books'

  it.each([1, 2])('Alibaba sells more and keeps less of a hundred (seed %i)', async seed => {
    const [tencent, alibaba] = [
      await play(name, 'tencent', { ...week, seed }),
      await play(name, 'alibaba', { ...week, seed }),
    ]
    const kept = ({ result: { merchant, gmv } }: typeof tencent) => merchant / gmv
    expect(alibaba.orders).toBeGreaterThan(1.4 * tencent.orders)
    expect(kept(tencent)).toBeGreaterThan(kept(alibaba) + 0.04)
  })
})
