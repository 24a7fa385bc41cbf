import { z } from 'zod'
import { CATALOGUE } from '../../seeds/index.ts'
import { SPEEDS } from '../../server/core/clock.ts'
import type { CueSpec } from '../../server/core/cue-sheet.ts'
import { MARKETS } from '../../server/core/market.ts'
import { scenarioHeader } from '../index.ts'
import { CUE_FILE, sheetOf } from './cue-file.ts'
import { knobValue, knownScenario, MOST, UsageError } from './usage.ts'

const whole = (least: number, most: number) => {
  const words = `wants a whole number from ${least} to ${most}`
  return z.int(words).min(least, words).max(most, words)
}
const words = z.string('wants a text').trim().min(1, 'wants a text')
const record = <T extends z.ZodType>(value: T) => z.record(z.string(), value, 'wants names and numbers')

/** One of our scenarios, otherwise: what the log keeps of a scenario may change, how its crowd behaves may not. */
const SCENARIO_FILE = z.strictObject(
  {
    scenario: z.string('wants the name of a scenario'),
    title: z.strictObject({ th: words, en: words, zh: words }, 'wants th, en and zh').optional(),
    market: z.enum(MARKETS, `wants one of: ${MARKETS.join(', ')}`).optional(),
    hours: whole(1, MOST.hours).optional(),
    population: whole(1, MOST.population).optional(),
    speed: z.literal(SPEEDS, `wants one of: ${SPEEDS.join(', ')}`).optional(),
    stock: record(whole(0, 1_000_000_000)).optional(),
    knobs: record(z.number('wants a number')).optional(),
    cues: CUE_FILE.optional(),
  },
  'wants an object',
)

/** What a file says otherwise than the scenario it names; the log's header records all of it. */
export type ScenarioFile = Omit<z.infer<typeof SCENARIO_FILE>, 'cues'> & { cues?: CueSpec[] | undefined }

/** @throws UsageError that names the key which is wrong */
export function parseScenarioFile(text: string, file: string): ScenarioFile {
  const parsed = SCENARIO_FILE.safeParse(jsonOf(text, file))
  if (!parsed.success) throw new UsageError(`${file}: ${firstIssue(parsed.error)}`)
  const { scenario, stock = {}, knobs = {}, cues, ...rest } = parsed.data
  try {
    knownScenario(scenario)
    for (const [name, value] of Object.entries(knobs)) knobValue(name, value, String(value), 'knobs')
    for (const lot of Object.keys(stock))
      if (!LOTS.has(lot))
        throw new UsageError(`stock names an unknown lot "${lot}", wants GTIN/batchLotNumber`)
    if (!cues) return parsed.data as ScenarioFile
    const hours = rest.hours ?? scenarioHeader(scenario)!.hours
    return { ...(parsed.data as ScenarioFile), cues: sheetOf(cues, hours) }
  } catch (error) {
    throw error instanceof UsageError ? new UsageError(`${file}: ${error.message}`) : error
  }
}

const LOTS = new Set(CATALOGUE.products.flatMap(p => p.lots.map(lot => `${p.gtin}/${lot.batchLotNumber}`)))

/** Windows Notepad writes a byte order mark. */
function jsonOf(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new UsageError(`${file}: not JSON: ${(error as Error).message.replace(/\s+/g, ' ')}`)
  }
}

function firstIssue({ issues }: z.ZodError): string {
  const issue = issues[0]!
  const path = issue.path.join('.')
  if (issue.code !== 'unrecognized_keys') return path ? `${path} ${issue.message}` : issue.message
  const keys = issue.keys.map(key => `"${[...issue.path, key].join('.')}"`).join(', ')
  return `unknown key ${keys}`
}
