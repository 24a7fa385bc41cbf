import { readFile } from 'node:fs/promises'
import { MARKETS } from '../server/core/market.ts'
import { csvOfHours } from './lab/csv.ts'
import { type HeadlessOptions, type HeadlessRun, runHeadless } from './lab/headless.ts'
import { jsonOfKnobs, knobsNamed, tableOfKnobs } from './lab/knob-table.ts'
import { parseKnobs, parseSimulate, parseVerify, reproduce, type SimulateOptions } from './lab/options.ts'
import { progressBar } from './lab/progress.ts'
import { type RecordingHeader, RecordingWriter } from './lab/recording.ts'
import { runReplications } from './lab/replications.ts'
import { reportOf, tableOf } from './lab/report.ts'
import { spreadTable } from './lab/spread-table.ts'
import { SIMULATE_USAGE, UsageError } from './lab/usage.ts'
import { type Verdict, verifyRecording } from './lab/verify.ts'
import { pinOf } from './lab/workshop.ts'

type Out = { write(text: string): unknown; isTTY?: boolean }
/** Where a command may write; `process` is one. */
export type Io = { stdout: Out; stderr: Out }

/** `talad simulate`: the report alone on stdout. Exit code 0, 1 when the run fails, 2 when it was asked wrongly. */
export async function simulateCommand(argv: readonly string[], io: Io): Promise<number> {
  return guarded(io, async () => {
    if (argv.includes('--help')) return say(io, `${SIMULATE_USAGE}\n`)
    const options = await parseSimulate(argv, textOfFile)
    try {
      return await simulate(options, io)
    } catch (error) {
      io.stderr.write(`failed: ${(error as Error).message}\nagain: ${reproduce(options)}\n`)
      return 1
    }
  })
}

/** `talad verify`: `ok` and 0, or the first line that differs and 1; 2 when it was asked wrongly. */
export async function verifyCommand(argv: readonly string[], io: Io): Promise<number> {
  return guarded(io, async () => {
    const file = parseVerify(argv)
    const verdict = verifyRecording(await bytesOfFile(file))
    io.stdout.write(verdictText(verdict))
    return verdict.difference ? 1 : 0
  })
}

/** `talad knobs`: every parameter, or those that the words find; 1 when they find none, 2 when asked wrongly. */
export async function knobsCommand(argv: readonly string[], io: Io): Promise<number> {
  return guarded(io, async () => {
    const { words, json } = parseKnobs(argv)
    const found = knobsNamed(words)
    if (found.length === 0) {
      io.stderr.write(`no knob has "${words.join(' ')}" in its name, unit or source\n`)
      return 1
    }
    return say(io, json ? jsonOfKnobs(found) : tableOfKnobs(found))
  })
}

const bytesOfFile = (file: string): Promise<Buffer> =>
  readFile(file).catch((error: Error) => {
    throw new UsageError(`cannot read ${file}: ${error.message}`)
  })
const textOfFile = async (file: string): Promise<string> => (await bytesOfFile(file)).toString('utf8')

async function simulate(asked: SimulateOptions, io: Io): Promise<number> {
  const bar = asked.progress || io.stderr.isTTY ? progressBar(io.stderr) : undefined
  try {
    const text =
      asked.replications > 1
        ? await replicated(asked, bar?.show)
        : textOf(await runAndRecord(asked, bar?.show), asked)
    bar?.done()
    return say(io, text)
  } catch (error) {
    bar?.done()
    throw error
  }
}

async function replicated(
  { run, replications, format }: SimulateOptions,
  onProgress: ((done: number, of: number) => void) | undefined,
): Promise<string> {
  const found = await runReplications(run, replications, { onProgress })
  return format === 'json' ? `${JSON.stringify(found)}\n` : spreadTable(found)
}

async function runAndRecord(
  { run: options, out }: SimulateOptions,
  onProgress: HeadlessOptions['onProgress'],
): Promise<HeadlessRun> {
  const writer = out === undefined ? undefined : await RecordingWriter.open(out, headerOf(options))
  try {
    const run = await runHeadless({
      ...options,
      ...(writer ? { onLines: lines => writer.write(lines) } : {}),
      ...(onProgress ? { onProgress } : {}),
    })
    await writer?.close(run.events)
    return run
  } catch (error) {
    await writer?.discard()
    throw error
  }
}

const headerOf = ({ scenario, seed }: HeadlessOptions): RecordingHeader => ({
  format: 1,
  scenario,
  seed,
  pin: pinOf(seed),
  startedAt: null,
})

function textOf(run: HeadlessRun, { format, run: { markets = MARKETS } }: SimulateOptions): string {
  if (format === 'csv') return csvOfHours(run.hours, run.header.startsAt, markets)
  const report = reportOf(run, markets)
  return format === 'json' ? `${JSON.stringify(report)}\n` : tableOf(report)
}

function verdictText({ difference, events, ticks, intact }: Verdict): string {
  if (!difference) return `ok ${events} events, ${ticks} ticks decided again\n`
  const { line, reason, recorded = '', expected = '' } = difference
  const lines = [`line ${line}: ${reason}`]
  const from = firstDifference(recorded, expected)
  if (recorded) lines.push(`  recorded ${around(recorded, from)}`)
  if (expected) lines.push(`  expected ${around(expected, from)}`)
  if (!intact) lines.push('  the trailer does not fit: the file was changed after it was written')
  return `${lines.join('\n')}\n`
}

function firstDifference(a: string, b: string): number {
  let i = 0
  while (i < a.length && a[i] === b[i]) i++
  return i
}

/** Lines of 40 KiB are no help: what stands around the place. */
const around = (text: string, place: number): string => {
  const from = Math.max(0, place - 60)
  const to = Math.min(text.length, place + 60)
  return `${from > 0 ? '… ' : ''}${text.slice(from, to)}${to < text.length ? ' …' : ''}`
}

const say = (io: Io, text: string): number => {
  io.stdout.write(text)
  return 0
}

async function guarded(io: Io, run: () => Promise<number>): Promise<number> {
  try {
    return await run()
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    io.stderr.write(`${error.message}\n`)
    return 2
  }
}
