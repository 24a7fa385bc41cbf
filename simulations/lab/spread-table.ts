import type { Replications } from './replications.ts'
import type { Percentiles, Spread } from './spread.ts'

const LINES: [name: string, path: readonly string[], unit?: 'baht' | 'part'][] = [
  ['orders', ['orders']],
  ['sales, THB', ['gmv', 'amount'], 'baht'],
  ['their profit, THB', ['netProfit', 'amount'], 'baht'],
  ['customers', ['customers']],
  ['own customers', ['owned']],
  ['repeat rate', ['repeatRate'], 'part'],
  ['k', ['k'], 'part'],
  ['gini', ['gini'], 'part'],
  ['delivered', ['delivery', 'delivered']],
  ['money back', ['delivery', 'refunded']],
]

/** A short table for people: of each line the tenth, the middle and the ninetieth of a hundred runs. */
export function spreadTable({
  scenario,
  replications,
  hours,
  population,
  markets,
  hash,
}: Replications): string {
  const head = `${scenario}, ${replications} seeds, ${hours} h, ${whole(population)} people\n`
  const parts = Object.entries(markets).map(([market, spread]) =>
    [
      `${market.padEnd(20)}${['10 %', '50 %', '90 %'].map(t => t.padStart(14)).join('')}`,
      ...linesOf(spread!),
    ].join('\n'),
  )
  return `${head}${parts.join('\n')}\nhash ${hash}\n`
}

const linesOf = (spread: Spread): string[] =>
  LINES.map(([name, path, unit]) => {
    const found = path.reduce<unknown>((tree, key) => (tree as Spread)[key], spread) as Percentiles
    const cells = [found.p10, found.p50, found.p90].map(value => written(value, unit).padStart(14))
    return `${name.padEnd(20)}${cells.join('')}`
  })

const written = (value: number, unit?: 'baht' | 'part'): string =>
  unit === 'part' ? value.toFixed(3) : whole(Math.round(unit === 'baht' ? value / 100 : value))

const whole = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',')
