/** People and units of a cell of a table. */
export type Count = { people: number; units: number }
/** `others`: at least so many people are left when whichever shop's owner takes their own customers out. */
export type Cell = Count & { others: number }
/** What the cells shown of a line come to; `whole` when none of them is withheld, else it is a least. */
export type Sum = Count & { whole: boolean }
export type Shown = {
  /** Null is withheld. */
  cells: (Count | null)[][]
  rows: Sum[]
  columns: Sum[]
  all: Sum
}

/**
 * A table without the cells that fewer than `least` people stand behind. A total never counts a withheld cell, so nothing
 * that is shown depends on what is withheld: no other cell has to be given up for it, and no sum or difference of what
 * is shown finds it. Cost: a total with a gap is a least, short by the gap.
 */
export function withhold(table: readonly (readonly Cell[])[], least: number): Shown {
  const cells = table.map(row =>
    row.map(({ others, people, units }) => (Math.min(others, people) < least ? null : { people, units })),
  )
  const columns = (table[0] ?? []).map((_, column) => sumOf(cells.map(row => row[column]!)))
  return { cells, rows: cells.map(sumOf), columns, all: sumOf(cells.flat()) }
}

function sumOf(parts: readonly (Count | null)[]): Sum {
  const sum: Sum = { people: 0, units: 0, whole: true }
  for (const part of parts) {
    sum.people += part?.people ?? 0
    sum.units += part?.units ?? 0
    if (part === null) sum.whole = false
  }
  return sum
}
