import { dayOf, secondOfDay } from '../../server/core/calendar.ts'
import type { Market } from '../../server/core/market.ts'
import type { Hour } from './hours.ts'

/** Without it Excel takes UTF-8 for the system's own code page and Thai turns to noise. */
const BOM = '\uFEFF'
const COLUMNS = ['orders', 'units', 'gmv', 'shares', 'refused'] as const

/**
 * Totals so far, one line a simulated hour, so the last line is the run's report: `at` in sim-ms, `time` on the
 * calendar at +07:00, `gmv` in satang.
 */
export function csvOfHours(hours: readonly Hour[], startsAt: number, markets: readonly Market[]): string {
  const head = markets.flatMap(market => COLUMNS.map(column => `${market}.${column}`))
  const lines = hours.map(({ at, markets: totals }) => [
    at,
    timeOf(startsAt + at),
    ...markets.flatMap(market => COLUMNS.map(column => totals[market][column])),
  ])
  return csvOf([['at', 'time', ...head], ...lines])
}

/** RFC 4180, with a byte order mark. */
export const csvOf = (lines: readonly (readonly (string | number)[])[]): string =>
  BOM + lines.map(line => `${line.map(cellOf).join(',')}\r\n`).join('')

const cellOf = (value: string | number): string => {
  const text = String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** `2018-04-17 10:00`, a form that spreadsheets in every language take for a moment. */
function timeOf(epochMs: number): string {
  const minutes = Math.floor(secondOfDay(epochMs) / 60)
  return `${dayOf(epochMs)} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

const two = (n: number): string => String(n).padStart(2, '0')
