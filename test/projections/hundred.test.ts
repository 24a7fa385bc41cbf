import { describe, expect, it } from 'vitest'
import { MARKETS } from '../../server/core/market.ts'
import { hundredOf } from '../../server/projections/hundred.ts'
import { aRoom } from '../support/room.ts'

describe('where 100 baht go', () => {
  it.each(MARKETS)('under %s sums to the whole', market => {
    const { paymentFee, commission, reward, kept } = hundredOf(aRoom().state, market)
    expect(paymentFee + commission + reward + kept).toBe(10_000)
  })

  it('differs by the rule books alone: the link is paid by one, the marketplace by the other', () => {
    const { state } = aRoom()
    expect(hundredOf(state, 'tencent')).toEqual({ paymentFee: 100, commission: 0, reward: 600, kept: 9_300 })
    expect(hundredOf(state, 'alibaba')).toEqual({ paymentFee: 100, commission: 400, reward: 0, kept: 9_500 })
  })
})
