import { describe, expect, it } from 'vitest'
import { MARKETS } from '../../server/core/market.ts'
import { resultOf } from '../../server/core/result.ts'
import { HOUR } from '../../server/core/scenario.ts'
import { FEES, type Hundred, PARTS } from '../../server/projections/hundred.ts'
import { shopAccounts, stackOf } from '../../server/projections/shop-accounts.ts'
import { passerBy } from '../../server/projections/viewer.ts'
import { labHeader } from '../../simulations/lab/headless.ts'
import { LAB_TRAINER, LabWorkshop } from '../../simulations/lab/workshop.ts'
import { runTo } from '../simulations/crowd.support.ts'
import { aRoom, SELLER } from '../support/room.ts'

const hundred = (some: Partial<Hundred>): Hundred => ({
  ...(Object.fromEntries(PARTS.map(part => [part, 0])) as Hundred),
  ...some,
})

describe('100 baht laid end to end', () => {
  it('are costs, then what is kept', () => {
    const stack = stackOf(hundred({ goods: 6_000, tax: 500, commission: 400, net: 3_100 }))
    expect(stack.map(({ part, from, width }) => [part, from, width])).toEqual([
      ['common', 0, 6_500],
      ['commission', 6_500, 400],
      ['net', 6_900, 3_100],
    ])
  })

  it('go beyond the hundred by the loss, whichever cost falls there', () => {
    const stack = stackOf(hundred({ goods: 9_000, commission: 800, ads: 1_200, net: -1_000 }))
    expect(stack.filter(slice => slice.loss)).toEqual([
      { part: 'ads', from: 10_000, width: 1_000, loss: true },
    ])
    expect(stack.every(slice => slice.part !== 'net')).toBe(true)
  })

  it('are all loss after the hundredth baht', () => {
    const stack = stackOf(hundred({ goods: 12_000, ads: 500, net: -2_500 }))
    expect(stack.filter(slice => slice.loss).reduce((sum, { width }) => sum + width, 0)).toBe(2_500)
  })

  it.each(FEES)('%s has its own colour and place', part => {
    expect(stackOf(hundred({ [part]: 100, net: 9_900 }))[0]).toMatchObject({ part, from: 0, width: 100 })
  })
})

it('a day of the real week: the shops’ accounts are the market’s', () => {
  const header = labHeader({ scenario: 'same-week-two-rule-books', seed: 7, population: 20_000 })
  const workshop = new LabWorkshop(header, 7)
  workshop.open()
  runTo(workshop, 24 * HOUR)
  const { state } = workshop
  const shops = shopAccounts(state, { participantId: LAB_TRAINER, role: 'trainer', language: 'th' })
  for (const market of MARKETS) {
    const { orders, net, owned } = resultOf(state, market)
    const total = (of: 'orders' | 'net' | 'owned') =>
      shops.reduce((sum, shop) => sum + shop.accounts[market][of], 0)
    expect([total('orders'), total('net'), total('owned')]).toEqual([orders, net, owned])
  }
})

it('a seat reads its own shop, a passer-by none', () => {
  const { state } = aRoom()
  const seen = (participantId: string) =>
    shopAccounts(state, { participantId, role: 'participant', language: 'en' }).map(shop => shop.id)
  expect(seen(SELLER)).toEqual(['shop_1'])
  expect(seen('seat_other')).toEqual([])
  expect(shopAccounts(state, passerBy('en'))).toEqual([])
})
