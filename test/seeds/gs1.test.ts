import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkDigit, gln, gtin, isBatch, isExampleGtin } from '../../seeds/gs1.ts'

describe('GS1 numbers', () => {
  it.each([
    ['0952123400001', '3'],
    ['0952123400010', '5'],
    ['952123400007', '5'],
    ['09521234000000001', '3'],
  ])('%s has the check digit %s', (digits, digit) => {
    expect(checkDigit(digits)).toBe(digit)
  })

  it('builds a GTIN-14 and a GLN-13 under 952', () => {
    expect(gtin(10)).toBe('09521234000105')
    expect(gln(1)).toBe('9521234000013')
  })

  it.each([-1, 1.5, 100_000])('refuses %d as a reference', n => {
    expect(() => gtin(n)).toThrow(RangeError)
  })

  it('catches any one wrong digit', () => {
    const digit = fc.integer({ min: 0, max: 9 })
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99_999 }),
        fc.integer({ min: 0, max: 13 }),
        digit,
        (item, i, d) => {
          const right = gtin(item)
          const wrong = right.slice(0, i) + d + right.slice(i + 1)
          expect(isExampleGtin(wrong)).toBe(wrong === right)
        },
      ),
    )
  })

  it.each([
    ['CTB-0415-07', true],
    ['A'.repeat(20), true],
    ['A'.repeat(21), false],
    ['', false],
    ['CTB 0415', false],
    ['CTB#0415', false],
    ['ล็อต-1', false],
  ])('batch %j is GS1: %s', (batch, ok) => {
    expect(isBatch(batch)).toBe(ok)
  })
})
