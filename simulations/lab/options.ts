import { type ParseArgsConfig, parseArgs } from 'node:util'
import { KNOBS } from '../../server/core/knobs.ts'
import { MARKETS, type Market } from '../../server/core/market.ts'
import { SCENARIOS } from '../index.ts'
import { SIM_KNOBS } from '../knobs.ts'
import type { HeadlessOptions } from './headless.ts'

/** The caller's mistake, told in one line. */
export class UsageError extends Error {}

export type SimulateOptions = {
  run: HeadlessOptions
  json: boolean
  out: string | undefined
  progress: boolean
}

export const SIMULATE_USAGE =
  'usage: talad simulate SCENARIO [--seed N] [--markets tencent,alibaba] [--population N] [--hours N]' +
  ' [--knob NAME=VALUE] [--out FILE.ndjson] [--json] [--progress]'
export const VERIFY_USAGE = 'usage: talad verify FILE.ndjson'

const MOST = { seed: 4_294_967_295, population: 50_000_000, hours: 720 } as const

/** @throws UsageError */
export function parseSimulate(argv: readonly string[]): SimulateOptions {
  const { values, positionals } = parse(argv, {
    seed: { type: 'string' },
    markets: { type: 'string' },
    population: { type: 'string' },
    hours: { type: 'string' },
    knob: { type: 'string', multiple: true },
    out: { type: 'string' },
    json: { type: 'boolean' },
    progress: { type: 'boolean' },
  })
  const run: HeadlessOptions = {
    scenario: scenarioName(positionals),
    seed: whole('seed', values.seed as string | undefined, 0) ?? 1,
    knobs: knobs((values.knob as string[] | undefined) ?? []),
  }
  const population = whole('population', values.population as string | undefined, 1)
  const hours = whole('hours', values.hours as string | undefined, 1)
  if (population !== undefined) run.population = population
  if (hours !== undefined) run.hours = hours
  if (values.markets !== undefined) run.markets = markets(values.markets as string)
  const out = values.out as string | undefined
  if (out === '') throw new UsageError('--out wants the name of a file')
  return { run, json: values.json === true, out, progress: values.progress === true }
}

/** @throws UsageError */
export function parseVerify(argv: readonly string[]): string {
  const { positionals } = parse(argv, {})
  const [file] = positionals
  if (file === undefined || positionals.length > 1) throw new UsageError(VERIFY_USAGE)
  return file
}

/** Node's own message names the option; only its first sentence fits on a line. */
function parse(argv: readonly string[], options: NonNullable<ParseArgsConfig['options']>) {
  try {
    return parseArgs({ args: joinNegatives(argv), options, allowPositionals: true, strict: true })
  } catch (error) {
    throw new UsageError((error as Error).message.split(/\n|\. /)[0])
  }
}

/** Node takes `--seed -5` for two options; told apart here, the number itself can be named as the mistake. */
function joinNegatives(argv: readonly string[]): string[] {
  const joined: string[] = []
  for (const word of argv) {
    const before = joined.at(-1)
    const belongs = /^-[\d.]/.test(word) && before?.startsWith('--') && !before.includes('=')
    if (belongs) joined[joined.length - 1] = `${before}=${word}`
    else joined.push(word)
  }
  return joined
}

function scenarioName(positionals: readonly string[]): string {
  const known = SCENARIOS.map(s => s.header.name)
  const [name, extra] = positionals
  if (name === undefined) throw new UsageError(`which scenario? one of: ${known.join(', ')}`)
  if (extra !== undefined) throw new UsageError(`one scenario at a time, got also "${extra}"`)
  if (!known.includes(name)) throw new UsageError(`unknown scenario "${name}", one of: ${known.join(', ')}`)
  return name
}

function whole(name: keyof typeof MOST, text: string | undefined, least: number): number | undefined {
  if (text === undefined) return undefined
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN
  if (value >= least && value <= MOST[name]) return value
  throw new UsageError(`--${name} wants a whole number from ${least} to ${MOST[name]}, got "${text}"`)
}

function markets(text: string): Market[] {
  const names = text.split(',').map(name => name.trim())
  for (const name of names)
    if (!MARKETS.includes(name as Market))
      throw new UsageError(`unknown market "${name}", any of: ${MARKETS.join(', ')}`)
  return MARKETS.filter(market => names.includes(market))
}

function knobs(pairs: readonly string[]): Record<string, number> {
  const all: Record<string, { min: number; max: number }> = { ...KNOBS, ...SIM_KNOBS }
  const values: Record<string, number> = {}
  for (const pair of pairs) {
    const [name = '', text = ''] = pair.split(/=(.*)/s)
    const knob = Object.hasOwn(all, name) ? all[name] : undefined
    if (!knob) throw new UsageError(`unknown knob "${name}"`)
    const value = text.trim() === '' ? Number.NaN : Number(text)
    if (!(value >= knob.min && value <= knob.max))
      throw new UsageError(`--knob ${name} wants a number from ${knob.min} to ${knob.max}, got "${text}"`)
    values[name] = value
  }
  return values
}

/** The command line that makes the same run again. */
export function reproduce({ run }: SimulateOptions): string {
  const words = ['npm run simulate --', run.scenario, '--seed', run.seed]
  if (run.markets) words.push('--markets', run.markets.join(','))
  if (run.population !== undefined) words.push('--population', run.population)
  if (run.hours !== undefined) words.push('--hours', run.hours)
  for (const [name, value] of Object.entries(run.knobs ?? {})) words.push('--knob', `${name}=${value}`)
  return words.join(' ')
}
