import { describe, expect, it } from 'vitest'
import { noSums } from '../../server/core/books.ts'
import { hash3 } from '../../server/core/chance.ts'
import type { Balance } from '../../server/core/result.ts'
import {
  apportion,
  COMMON,
  type Column,
  columnOf,
  type Hundred,
  hundredOf,
  PARTS,
} from '../../server/projections/hundred.ts'

const balance = (some: Partial<Balance>): Balance => ({
  ...noSums(),
  ...{ rent: 0, net: 0, customers: 0, owned: 0 },
  ...some,
})

/** Costs drawn from a hash, in part far more than the sales; what is left of the sales is kept. */
function someBooks(seed: number): Balance {
  const gmv = 1 + (hash3(seed, 1, 0, 0) % 10 ** (1 + (seed % 9)))
  const costs = PARTS.filter(part => part !== 'net').map((part, i) => {
    const most = hash3(seed, 2, i, 0) % 4 === 0 ? 0 : gmv / (1 + (seed % 11))
    return [part, Math.floor((hash3(seed, 3, i, 0) / 2 ** 32) * most)] as const
  })
  const net = gmv - costs.reduce((sum, [, n]) => sum + n, 0)
  return balance({ gmv, net, ...Object.fromEntries(costs) })
}

const SEEDS = Array.from({ length: 300 }, (_, i) => i)
const partsOf = (hundred: Hundred) => PARTS.map(part => hundred[part])
const sum = (values: readonly number[]) => values.reduce((total, n) => total + n, 0)
const drawn = ({ common, lines, kept }: Column) => common + kept + sum(lines.map(line => line.tenths))

describe('the parts of 100 baht', () => {
  it('are 100.00 together, each within a satang of its share, whatever the books say', () => {
    for (const seed of SEEDS) {
      const books = someBooks(seed)
      const hundred = hundredOf(books)!
      expect(sum(partsOf(hundred)), `seed ${seed}`).toBe(10_000)
      for (const part of PARTS)
        expect(Math.abs(hundred[part] - (10_000 * books[part]) / books.gmv)).toBeLessThan(1)
    }
  })

  it('say a loss as less than nothing', () => {
    const hundred = hundredOf(balance({ gmv: 1_000, goods: 900, ads: 300, net: -200 }))!
    expect([hundred.goods, hundred.ads, hundred.net]).toEqual([9_000, 3_000, -2_000])
  })

  it('are not told before the first sale', () => {
    expect(hundredOf(balance({ rent: 500, net: -500 }))).toBeNull()
  })
})

describe('two columns side by side', () => {
  it('tear off the same height and are 100.0 together, whatever the books say', () => {
    for (const seed of SEEDS) {
      const [own, other] = [hundredOf(someBooks(seed))!, hundredOf(someBooks(seed + 1_000))!]
      const [left, right] = [columnOf(own, other), columnOf(other, own)]
      expect(left.common, `seed ${seed}`).toBe(right.common)
      expect([drawn(left), drawn(right)], `seed ${seed}`).toEqual([1_000, 1_000])
      expect(Math.abs(left.kept - own.net / 10)).toBeLessThan(1)
      expect(left.lines.length).toBeLessThanOrEqual(8)
    }
  })

  it('hide nothing: of a common cost the lesser is torn off, the rest is a line where it falls', () => {
    const cheap = hundredOf(balance({ gmv: 100, goods: 50, carrier: 12, net: 38 }))!
    const dear = hundredOf(balance({ gmv: 100, goods: 55, carrier: 10, ads: 5, net: 30 }))!
    expect(columnOf(cheap, dear)).toEqual({
      common: 600,
      lines: [{ part: 'more-carrier', tenths: 20 }],
      kept: 380,
    })
    expect(columnOf(dear, cheap)).toEqual({
      common: 600,
      lines: [
        { part: 'ads', tenths: 50 },
        { part: 'more-goods', tenths: 50 },
      ],
      kept: 300,
    })
  })

  it('are the same when the books are the same', () => {
    const hundred = hundredOf(someBooks(4))!
    expect(columnOf(hundred, { ...hundred })).toEqual(columnOf({ ...hundred }, hundred))
  })

  it('tear off all common costs of a market that has no other beside it', () => {
    const hundred = hundredOf(someBooks(5))!
    expect(columnOf(hundred, null).common).toBe(Math.round(sum(COMMON.map(part => hundred[part])) / 10))
  })
})

it('what is rounded up is what was cut most', () => {
  expect(apportion([1.4, 2.7, 5.9], 10)).toEqual([1, 3, 6])
  expect(apportion([-1.5, 11.5], 10)).toEqual([-1, 11])
})
