import type { Knob } from '../../server/core/knob.ts'
import { ALL_KNOBS } from '../index.ts'

export type NamedKnob = { name: string } & Knob

/** The parameters that have all of `words` in name, unit or source; none is all. */
export function knobsNamed(words: readonly string[]): NamedKnob[] {
  const wanted = words.map(word => word.toLowerCase())
  return Object.entries(ALL_KNOBS)
    .map(([name, knob]) => ({ name, ...knob }))
    .filter(({ name, unit, source }) => {
      const text = `${name} ${unit} ${source}`.toLowerCase()
      return wanted.every(word => text.includes(word))
    })
}

export const jsonOfKnobs = (knobs: readonly NamedKnob[]): string => `${JSON.stringify(knobs)}\n`

/** A line each: name, value, range, unit, confidence and source, as `--knob` and scenario files take the numbers. */
export function tableOfKnobs(knobs: readonly NamedKnob[]): string {
  const rows = [
    ['NAME', 'VALUE', 'RANGE', 'UNIT', '', 'SOURCE'],
    ...knobs.map(k => [k.name, `${k.value}`, `${k.min} to ${k.max}`, k.unit, k.confidence, k.source]),
  ]
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map(row => row[column]!.length)))
  return rows
    .map(row => `${row.map((cell, column) => cell.padEnd(widths[column]!)).join('  ')}`.trimEnd())
    .map(line => `${line}\n`)
    .join('')
}
