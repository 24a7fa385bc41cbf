import { type ParseArgsConfig, parseArgs } from 'node:util'
import { MARKETS, type Market } from '../../server/core/market.ts'
import { SCENARIOS } from '../index.ts'
import type { HeadlessOptions } from './headless.ts'
import { parseScenarioFile } from './scenario-file.ts'
import { knobValue, knownScenario, MOST, UsageError, VERIFY_USAGE } from './usage.ts'

export type SimulateOptions = {
  run: HeadlessOptions
  format: 'table' | 'json' | 'csv'
  file: string | undefined
  out: string | undefined
  progress: boolean
  /** How many seeds, the first one `run.seed`. */
  replications: number
}

const OPTIONS = {
  'scenario-file': { type: 'string' },
  seed: { type: 'string' },
  markets: { type: 'string' },
  population: { type: 'string' },
  hours: { type: 'string' },
  knob: { type: 'string', multiple: true },
  out: { type: 'string' },
  json: { type: 'boolean' },
  csv: { type: 'boolean' },
  progress: { type: 'boolean' },
  replications: { type: 'string' },
} as const

/** `read` gives the text of a file. @throws UsageError */
export async function parseSimulate(
  argv: readonly string[],
  read: (file: string) => Promise<string>,
): Promise<SimulateOptions> {
  const { values, positionals } = parse(argv, OPTIONS)
  const file = fileName('scenario-file', values['scenario-file'])
  const out = fileName('out', values.out)
  if (values.json && values.csv) throw new UsageError('--json or --csv, not both')
  const run: HeadlessOptions = {
    ...(file === undefined
      ? { scenario: scenarioName(positionals) }
      : await fromFile(file, positionals, read)),
    seed: whole('seed', values.seed, 0) ?? 1,
    knobs: knobs(values.knob ?? []),
  }
  const population = whole('population', values.population, 1)
  const hours = whole('hours', values.hours, 1)
  if (population !== undefined) run.population = population
  if (hours !== undefined) run.hours = hours
  if (values.markets !== undefined) run.markets = markets(values.markets)
  const format = values.json ? 'json' : values.csv ? 'csv' : 'table'
  const replications = whole('replications', values.replications, 1) ?? 1
  if (replications > 1 && (format === 'csv' || out !== undefined))
    throw new UsageError('--replications has no single course of events: neither --csv nor --out')
  return { run, format, file, out, progress: values.progress === true, replications }
}

async function fromFile(
  file: string,
  [extra]: readonly string[],
  read: (file: string) => Promise<string>,
): Promise<Pick<HeadlessOptions, 'scenario' | 'changes'>> {
  if (extra !== undefined)
    throw new UsageError(`a scenario or --scenario-file, not both: got also "${extra}"`)
  const { scenario, ...changes } = parseScenarioFile(await read(file), file)
  return { scenario, changes }
}

function fileName(option: string, name: string | undefined): string | undefined {
  if (name === '') throw new UsageError(`--${option} wants the name of a file`)
  return name
}

/** @throws UsageError */
export function parseVerify(argv: readonly string[]): string {
  const { positionals } = parse(argv, {})
  const [file] = positionals
  if (file === undefined || positionals.length > 1) throw new UsageError(VERIFY_USAGE)
  return file
}

/** @throws UsageError */
export function parseKnobs(argv: readonly string[]): { words: string[]; json: boolean } {
  const { values, positionals } = parse(argv, { json: { type: 'boolean' } })
  return { words: positionals, json: values.json === true }
}

/** Node's own message names the option; only its first sentence fits on a line. */
function parse<T extends NonNullable<ParseArgsConfig['options']>>(argv: readonly string[], options: T) {
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
  const [name, extra] = positionals
  const known = SCENARIOS.map(s => s.header.name).join(', ')
  if (name === undefined) throw new UsageError(`which scenario? one of: ${known}`)
  if (extra !== undefined) throw new UsageError(`one scenario at a time, got also "${extra}"`)
  return knownScenario(name)
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
  const values: Record<string, number> = {}
  for (const pair of pairs) {
    const [name = '', text = ''] = pair.split(/=(.*)/s)
    values[name] = knobValue(name, text.trim() === '' ? Number.NaN : Number(text), `"${text}"`, '--knob')
  }
  return values
}

/** The command line that makes the same run again. */
export function reproduce({ run, file, replications }: SimulateOptions): string {
  const scenario = file === undefined ? run.scenario : `--scenario-file ${JSON.stringify(file)}`
  const words = ['npm run simulate --', scenario, '--seed', run.seed]
  if (run.markets) words.push('--markets', run.markets.join(','))
  if (run.population !== undefined) words.push('--population', run.population)
  if (run.hours !== undefined) words.push('--hours', run.hours)
  for (const [name, value] of Object.entries(run.knobs ?? {})) words.push('--knob', `${name}=${value}`)
  if (replications > 1) words.push('--replications', replications)
  return words.join(' ')
}
