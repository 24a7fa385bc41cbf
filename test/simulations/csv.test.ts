import { describe, expect, test } from 'vitest'
import { csvOf } from '../../simulations/lab/csv.ts'
import { simulate } from './cli.support.ts'

const SMALL = 'durian-flash --seed 7 --population 5000 --hours 3'

describe('a table for spreadsheets', () => {
  test.each([
    ['plain', 'plain'],
    ['ทุเรียน', 'ทุเรียน'],
    ['a,b', '"a,b"'],
    ['say "hi"', '"say ""hi"""'],
    ['two\nlines', '"two\nlines"'],
    [0, '0'],
  ])('%j stands in a cell as %s', (value, cell) => {
    expect(csvOf([[value, 1]])).toBe(`\uFEFF${cell},1\r\n`)
  })
})

describe('talad simulate --csv', () => {
  const linesOf = (out: string) => out.slice(1).split('\r\n')

  test('prints a mark for Excel, a head, and one line a simulated hour', async () => {
    const { code, out, err } = await simulate(`${SMALL} --csv`)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out.startsWith('\uFEFFat,time,tencent.orders,')).toBe(true)
    const lines = linesOf(out)
    expect(lines.pop()).toBe('')
    expect(lines[0]!.split(',')).toEqual([
      'at',
      'time',
      ...['tencent', 'alibaba'].flatMap(market =>
        ['orders', 'units', 'gmv', 'shares', 'refused'].map(column => `${market}.${column}`),
      ),
    ])
    const times = lines.slice(1).map(line => line.split(',').slice(0, 2))
    expect(times).toEqual([
      ['3600000', '2018-04-17 11:00'],
      ['7200000', '2018-04-17 12:00'],
      ['10800000', '2018-04-17 13:00'],
    ])
  })

  test('counts from the opening, so that its last line is the JSON', async () => {
    const { markets } = JSON.parse((await simulate(`${SMALL} --json`)).out)
    const last = linesOf((await simulate(`${SMALL} --csv`)).out).at(-2)!
    const expected = ['tencent', 'alibaba'].flatMap(market => {
      const { orders, units, gmv, shares, refused } = markets[market]
      return [orders, units, gmv.amount, shares, refused['lot.sold-out'] ?? 0]
    })
    expect(last.split(',').slice(2).map(Number)).toEqual(expected)
  })

  test('counts who was refused', async () => {
    const { out } = await simulate('durian-stampede --seed 7 --csv --markets alibaba')
    const [first, second] = linesOf(out).slice(1)
    expect(Number(first!.split(',').at(-1))).toBeGreaterThan(30_000)
    expect(Number(second!.split(',').at(-1))).toBeGreaterThan(Number(first!.split(',').at(-1)))
  })

  test('has columns for the markets asked for', async () => {
    const { out } = await simulate(`${SMALL} --csv --markets alibaba`)
    expect(out).not.toContain('tencent')
    expect(linesOf(out)[1]!.split(',')).toHaveLength(7)
  })

  test('is refused together with --json', async () => {
    const { code, err } = await simulate(`${SMALL} --csv --json`)
    expect({ code, err }).toEqual({ code: 2, err: '--json or --csv, not both\n' })
  })
})
