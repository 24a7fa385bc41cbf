import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LARGEST, mix, mixer, unmix } from '../../simulations/kernel/mixer.ts'

const shuffle = (seed: number, size: number): number[] => {
  const m = mixer(seed, 1, size)
  return Array.from({ length: size }, (_, x) => mix(m, x))
}

describe('a shuffle that nobody stores', () => {
  it.each([1, 2, 3, 10, 255, 256, 257, 2048, 2049, 4097, 65_536, 100_003])(
    'brings every number below %i to a place of its own and back',
    size => {
      const m = mixer(3, 1, size)
      const places = shuffle(3, size)
      expect(new Set(places).size).toBe(size)
      expect(places.filter(y => y < 0 || y >= size)).toEqual([])
      expect(places.filter((y, x) => unmix(m, y) !== x)).toEqual([])
    },
  )

  it('undoes itself and stays inside at any size up to 2^31', () => {
    const numbers = fc
      .integer({ min: 1, max: LARGEST })
      .chain(size => fc.tuple(fc.constant(size), fc.integer({ min: 0, max: size - 1 }), fc.integer()))
    fc.assert(
      fc.property(numbers, ([size, x, seed]) => {
        const m = mixer(seed, 1, size)
        const y = mix(m, x)
        return y >= 0 && y < size && unmix(m, y) === x && mix(m, unmix(m, x)) === x
      }),
    )
  })

  it('is the same for the same seed and purpose, and another for another', () => {
    expect(shuffle(1, 5000)).toEqual(shuffle(1, 5000))
    const same = shuffle(1, 5000).filter((y, x) => y === shuffle2(x)).length
    expect(same).toBeLessThan(10)
  })

  it('refuses a domain beyond its arithmetic', () => {
    expect(() => mixer(1, 1, LARGEST + 1)).toThrow(RangeError)
  })
})

const other = mixer(2, 1, 5000)
const shuffle2 = (x: number): number => mix(other, x)

/** How far counts stray from equal ones, in standard deviations of chi-square. */
function straying(counts: readonly number[]): number {
  const mean = counts.reduce((sum, n) => sum + n, 0) / counts.length
  const chi2 = counts.reduce((sum, n) => sum + (n - mean) ** 2 / mean, 0)
  const freedom = counts.length - 1
  return (chi2 - freedom) / Math.sqrt(2 * freedom)
}

describe('partners in a shuffle (the place beside one’s own) are chance', () => {
  it.each([2, 3, 4, 5])('all shuffles of %i are as frequent as each other', size => {
    const counts = new Map<string, number>()
    for (let seed = 0; seed < 24_000; seed++) {
      const key = shuffle(seed, size).join()
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
    expect(counts.size).toBe([1, 1, 2, 6, 24, 120][size])
    expect(Math.abs(straying([...counts.values()]))).toBeLessThan(4)
  })

  const WIDTH = 16
  const patterns: [string, (p: number, q: number, size: number) => number][] = [
    ['high', (p, q, n) => Math.floor((p * WIDTH) / n) * WIDTH + Math.floor((q * WIDTH) / n)],
    ['low', (p, q) => (p & 15) * WIDTH + (q & 15)],
  ]
  it.each([2100, 4096, 65_536, 1_000_000, 25_600_000].flatMap(n => patterns.map(p => [n, ...p] as const)))(
    'of %i numbers, the %s bits of neighbours’ partners tell nothing of each other',
    (size, _which, cell) => {
      const counts = Array.from({ length: WIDTH * WIDTH }, () => 0)
      for (let seed = 0; seed < 100; seed++) {
        const m = mixer(seed, 1, size)
        const partner = (x: number) => unmix(m, mix(m, x) ^ 1)
        for (let x = 0; x < 2000; x++) counts[cell(partner(x), partner(x + 1), size)]!++
      }
      expect(Math.abs(straying(counts))).toBeLessThan(4)
    },
  )
})
