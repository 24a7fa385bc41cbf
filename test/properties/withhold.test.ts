import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Cell, withhold } from '../../server/core/withhold.ts'

const LEAST = 5
/** `others` is at most `people`; small numbers on purpose, so that the border is met often. */
const cell: fc.Arbitrary<Cell> = fc
  .record({ people: fc.nat(12), extra: fc.nat(4), one: fc.nat(6) })
  .map(({ people, extra, one }) => ({
    people,
    units: people + extra,
    others: Math.max(0, people - one),
  }))
const table = fc
  .record({ rows: fc.integer({ min: 1, max: 5 }), columns: fc.integer({ min: 1, max: 5 }) })
  .chain(({ rows, columns }) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  )
const isHidden = ({ people, others }: Cell) => people < LEAST || others < LEAST
const count = ({ people, units }: Cell) => ({ people, units })
const total = (cells: readonly Cell[]) => ({
  people: cells.reduce((sum, { people }) => sum + people, 0),
  units: cells.reduce((sum, { units }) => sum + units, 0),
})

describe('a table without its small cells', () => {
  it('shows exactly the cells that enough people stand behind', () =>
    fc.assert(
      fc.property(table, cells => {
        const expected = cells.map(row => row.map(one => (isHidden(one) ? null : count(one))))
        expect(withhold(cells, LEAST).cells).toEqual(expected)
      }),
    ))

  it('is the same whatever stands in the hidden cells: no sum or difference finds them', () =>
    fc.assert(
      fc.property(
        table,
        fc.array(cell.filter(isHidden), { minLength: 25, maxLength: 25 }),
        (cells, other) => {
          let next = 0
          const changed = cells.map(row => row.map(one => (isHidden(one) ? other[next++]! : one)))
          expect(withhold(changed, LEAST)).toEqual(withhold(cells, LEAST))
        },
      ),
    ))

  it('calls a total whole only where nothing of its line is hidden, and then it is the line’s', () =>
    fc.assert(
      fc.property(table, cells => {
        const { rows, columns, all } = withhold(cells, LEAST)
        const lines = [
          ...cells.map((row, i) => [row, rows[i]!] as const),
          ...columns.map((sum, i) => [cells.map(row => row[i]!), sum] as const),
          [cells.flat(), all] as const,
        ]
        for (const [line, sum] of lines) {
          const shown = line.filter(one => !isHidden(one))
          expect(sum).toEqual({ ...total(shown), whole: shown.length === line.length })
        }
      }),
    ))

  it('has its totals add up like a table without the hidden cells', () =>
    fc.assert(
      fc.property(table, cells => {
        const { rows, columns, all } = withhold(cells, LEAST)
        for (const lines of [rows, columns])
          expect(lines.reduce((sum, { people }) => sum + people, 0)).toBe(all.people)
      }),
    ))
})

describe('at the border', () => {
  const shown = (people: number, others = people) =>
    withhold([[{ people, units: people, others }]], LEAST).cells[0]![0]

  it.each([0, 1, 4])('%i people are hidden', people => expect(shown(people)).toBeNull())
  it('5 are shown', () => expect(shown(5)).toEqual({ people: 5, units: 5 }))
  it.each([0, 1, 4])('20 are hidden when %i are left without somebody’s own', others =>
    expect(shown(20, others)).toBeNull(),
  )
  it('20 are shown when 5 are left', () => expect(shown(20, 5)).toEqual({ people: 20, units: 20 }))
  it('a table without rows has nothing to add up', () =>
    expect(withhold([], LEAST)).toEqual({
      cells: [],
      rows: [],
      columns: [],
      all: { people: 0, units: 0, whole: true },
    }))
})
