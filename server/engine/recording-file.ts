import { createHash } from 'node:crypto'
import type { LoggedEvent } from '../core/event.ts'
import { evolve, isEventType } from '../core/evolve.ts'
import { type Refusal, type RefusalCode, refuse } from '../core/refusal.ts'
import { initialState, type State } from '../core/state.ts'
import { type Line, linesOf, objectIn } from './recording-lines.ts'

/** First line of a recording; `startedAt` is wall time, null from the lab. */
export type RecordingHeader = {
  format: 1
  scenario: string | null
  seed: number
  pin: string
  startedAt: string | null
}
/** What a file turned out to be: its folded room, and the sum in its last line. */
export type ReadRecording = { header: RecordingHeader; state: State; sha256: string }

/** More rows than any tick of ours has: a count is how often a fold goes round. */
const MOST_ROWS = 100_000

/** Thrown while reading; names the first line that is wrong, counted from 1. */
export class WrongLine extends Error {
  readonly refused: Refusal
  constructor(code: RefusalCode, line: number) {
    super(code)
    this.refused = refuse(code, { line })
  }
}

/**
 * Reads a recording as it comes in and believes nothing: header, dense seqs, lesson time that never falls, events that
 * fold, the count and the sum at the end. `keep` is given the events in order, some hundred at a time.
 * @throws WrongLine
 */
export async function readRecording(
  source: AsyncIterable<Uint8Array>,
  keep: (events: LoggedEvent[]) => Promise<void>,
): Promise<ReadRecording> {
  const reading = new Reading()
  for await (const line of linesOf(source)) {
    reading.take(line)
    if (reading.fresh.length >= 500) await keep(reading.fresh.splice(0))
  }
  const read = reading.end()
  await keep(reading.fresh.splice(0))
  return read
}

class Reading {
  readonly fresh: LoggedEvent[] = []
  private readonly state = initialState()
  private readonly sum = createHash('sha256')
  private header: RecordingHeader | undefined
  private sha256: string | undefined
  private lines = 0
  private unfinished = 0

  take({ bytes, whole }: Line): void {
    this.lines++
    if (this.sha256 !== undefined) throw this.wrong('recording.damaged')
    const value = objectIn(bytes)
    if (!this.header) this.header = this.headerIn(value)
    else if (!whole) throw this.wrong('recording.cut')
    else if (!value) throw this.wrong('recording.damaged')
    else if (value.end === true) this.seal(value)
    else this.fold(value)
    if (this.sha256 === undefined) this.sum.update(bytes).update('\n')
  }

  end(): ReadRecording {
    if (!this.header) throw new WrongLine('recording.foreign', 1)
    if (this.sha256 === undefined) throw this.wrong('recording.cut')
    return { header: this.header, state: this.state, sha256: this.sha256 }
  }

  private headerIn(value: Record<string, unknown> | undefined): RecordingHeader {
    if (typeof value?.format !== 'number') throw this.wrong('recording.foreign')
    if (value.format !== 1) throw this.wrong('recording.newer')
    const { scenario, seed, pin, startedAt } = value
    const known = (text: unknown, most: number) => typeof text === 'string' && text.length <= most
    const dated =
      typeof startedAt === 'string' && known(startedAt, 40) && !Number.isNaN(Date.parse(startedAt))
    if (!known(pin, 20) || !Number.isSafeInteger(seed)) throw this.wrong('recording.foreign')
    return {
      format: 1,
      scenario: known(scenario, 100) ? (scenario as string) : null,
      seed: seed as number,
      pin: pin as string,
      startedAt: dated ? new Date(startedAt).toISOString() : null,
    }
  }

  private fold(value: Record<string, unknown>): void {
    if (typeof value.type === 'string' && !isEventType(value.type)) throw this.wrong('recording.newer')
    if (typeof value.v === 'number' && value.v > 1) throw this.wrong('recording.newer')
    if (!follows(value, this.state)) throw this.wrong('recording.damaged')
    try {
      evolve(this.state, value)
    } catch {
      throw this.wrong('recording.damaged')
    }
    this.unfinished = value.more ?? 0
    this.fresh.push(value)
  }

  private seal({ events, sha256 }: Record<string, unknown>): void {
    // A log that ends inside a command is dropped back to before it, and would no longer be this recording.
    if (this.state.seq === 0 || this.unfinished > 0) throw this.wrong('recording.cut')
    const sum = this.sum.digest('hex')
    if (events !== this.state.seq || sha256 !== sum) throw this.wrong('recording.changed')
    this.sha256 = sum
  }

  private wrong = (code: RefusalCode): WrongLine => new WrongLine(code, Math.max(1, this.lines))
}

/** Whether a line's envelope continues the log that was read so far. */
function follows(value: Record<string, unknown>, { seq, t }: State): value is LoggedEvent {
  const { more = 0, count = 0 } = value
  const within = (n: unknown, most: number) =>
    Number.isSafeInteger(n) && (n as number) >= 0 && (n as number) <= most
  return (
    isEventType(value.type) &&
    value.v === 1 &&
    value.seq === seq + 1 &&
    within(value.at, Number.MAX_SAFE_INTEGER) &&
    within(value.t, Number.MAX_SAFE_INTEGER) &&
    (value.t as number) >= t &&
    typeof value.by === 'string' &&
    (value.hand === undefined || typeof value.hand === 'string') &&
    typeof value.cmd === 'string' &&
    within(more, MOST_ROWS) &&
    within(count, MOST_ROWS)
  )
}
