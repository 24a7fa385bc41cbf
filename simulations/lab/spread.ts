/** A tenth of the runs lie below `p10`, half below `p50`, a tenth above `p90`. */
export type Percentiles = { p10: number; p50: number; p90: number }
/** The shape of a report with percentiles where it has numbers; texts stay if all agree. */
export type Spread = { [key: string]: Percentiles | Spread | string | null }

type Leaf = number | string | null | undefined
type Tree = { readonly [key: string]: Leaf | Tree }

/** Percentiles of every number in reports of the same shape; what some runs do not have is counted among the others. */
export function spreadOf(reports: readonly object[]): Spread {
  const trees = reports as readonly Tree[]
  const keys = [...new Set(trees.flatMap(tree => Object.keys(tree)))]
  return Object.fromEntries(keys.map(key => [key, spreadAt(trees.map(tree => tree[key]))]))
}

function spreadAt(values: readonly (Leaf | Tree)[]): Spread[string] {
  const trees = values.filter(value => typeof value === 'object' && value !== null)
  if (trees.length > 0) return spreadOf(trees)
  const numbers = values.filter(value => typeof value === 'number')
  if (numbers.length > 0) return percentilesOf(numbers)
  return typeof values[0] === 'string' ? values[0] : null
}

/** Between two runs by straight line, as spreadsheets do it. */
export function percentilesOf(values: readonly number[]): Percentiles {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (part: number): number => {
    const place = part * (sorted.length - 1)
    const low = Math.floor(place)
    const [below, above] = [sorted[low]!, sorted[Math.min(low + 1, sorted.length - 1)]!]
    return below + (above - below) * (place - low)
  }
  return { p10: at(0.1), p50: at(0.5), p90: at(0.9) }
}
