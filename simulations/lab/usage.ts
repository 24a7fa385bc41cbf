import { isDivisible } from '../../server/core/knob.ts'
import { ALL_KNOBS, SCENARIOS } from '../index.ts'

/** The caller's mistake, told in one line. */
export class UsageError extends Error {}

export const SIMULATE_USAGE =
  'usage: talad simulate SCENARIO | --scenario-file FILE.json [--seed N] [--markets tencent,alibaba]' +
  ' [--population N] [--hours N] [--knob NAME=VALUE] [--out FILE.ndjson] [--json | --csv] [--progress] [--replications N]'
export const VERIFY_USAGE = 'usage: talad verify FILE.ndjson'

export const MOST = { seed: 4_294_967_295, population: 50_000_000, hours: 720, replications: 10_000 } as const

/** @throws UsageError */
export function knownScenario(name: string): string {
  const known = SCENARIOS.map(s => s.header.name)
  if (!known.includes(name)) throw new UsageError(`unknown scenario "${name}", one of: ${known.join(', ')}`)
  return name
}

/** `value` if the knob may have it; `got` is what was written, `where` is who complains. @throws UsageError */
export function knobValue(name: string, value: number, got: string, where: string): number {
  if (!Object.hasOwn(ALL_KNOBS, name)) throw new UsageError(`${where} names an unknown knob "${name}"`)
  const { unit, min, max, law, source } = ALL_KNOBS[name]!
  const fits = isDivisible(unit) || Number.isInteger(value)
  if (value >= min && value <= max && fits) return value
  const number = isDivisible(unit) ? 'a number' : 'a whole number'
  const why = law && value > max ? `: more is against the law (${source})` : ''
  throw new UsageError(`${where} ${name} wants ${number} from ${min} to ${max}, got ${got}${why}`)
}
