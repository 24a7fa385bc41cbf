import { createHash } from 'node:crypto'
import type { Ctx } from '../../server/core/decider.ts'
import type { LoggedEvent } from '../../server/core/event.ts'
import { evolve } from '../../server/core/evolve.ts'
import { DRIVER } from '../../server/core/ids.ts'
import { nextTick } from '../../server/core/scenario.ts'
import { initialState, type State } from '../../server/core/state.ts'
import { step } from '../../server/core/step.ts'
import { follow, proposeTick, type Sim } from '../index.ts'
import type { RecordingHeader, RecordingTrailer } from './recording.ts'

/** `line` counts from 1; `expected` is what a second run says, where there is one. */
export type Difference = { line: number; reason: string; recorded?: string; expected?: string }
/** `intact` says whether the trailer agrees with the bytes before it; a changed line may show only further down. */
export type Verdict = { events: number; ticks: number; intact: boolean; difference?: Difference }

const NEWLINE = 0x0a

/**
 * Reads a recording, folds it, and lets the crowd decide every tick again on the state of that moment; people's
 * commands are facts and only folded. The whole file is in memory: some 15 MB for a long lesson.
 */
export function verifyRecording(bytes: Buffer): Verdict {
  const lines = bytes.toString('utf8').split('\n')
  const framed = frame(lines)
  if ('reason' in framed) return { events: 0, ticks: 0, intact: false, difference: framed }
  const rerun = new Rerun(lines, lines.length - 2)
  const damage = checkTrailer(bytes, lines, framed)
  const difference = rerun.run() ?? damage
  const verdict = { events: rerun.events, ticks: rerun.ticks, intact: !damage }
  return difference ? { ...verdict, difference } : verdict
}

/** Header and trailer, or what is wrong with them. */
function frame(lines: string[]): RecordingTrailer | Difference {
  const header = parse<RecordingHeader>(lines[0])
  if (header?.format !== 1) return { line: 1, reason: 'not the header of a recording of format 1' }
  const last = lines.length - 1
  if (lines[last] !== '') return { line: lines.length, reason: 'the file is cut: no end of line' }
  const trailer = parse<RecordingTrailer>(lines[last - 1])
  if (trailer?.end !== true) return { line: last, reason: 'the file is cut: no trailer' }
  return trailer
}

function checkTrailer(bytes: Buffer, lines: string[], trailer: RecordingTrailer): Difference | undefined {
  const line = lines.length - 1
  const events = lines.length - 3
  if (trailer.events !== events)
    return { line, reason: `the trailer counts ${trailer.events} events, the file has ${events}` }
  const start = bytes.lastIndexOf(NEWLINE, bytes.length - 2) + 1
  const sha256 = createHash('sha256').update(bytes.subarray(0, start)).digest('hex')
  if (trailer.sha256 !== sha256)
    return { line, reason: 'sha256 differs: a line was changed', recorded: trailer.sha256, expected: sha256 }
  return undefined
}

function parse<T>(line: string | undefined): T | undefined {
  try {
    return JSON.parse(line ?? '') as T
  } catch {
    return undefined
  }
}

/** Walks the event lines; the crowd's are decided again instead of believed. */
class Rerun {
  events = 0
  ticks = 0
  private readonly state: State = initialState()
  private sim: Sim | null = null

  /** Event lines are `lines[1 .. end)`. */
  constructor(
    private readonly lines: readonly string[],
    private readonly end: number,
  ) {}

  run(): Difference | undefined {
    for (let i = 1; i < this.end; ) {
      const event = parse<LoggedEvent>(this.lines[i])
      if (typeof event?.type !== 'string') return { line: i + 1, reason: 'not an event' }
      if (event.seq !== i) return { line: i + 1, reason: `seq ${event.seq} where ${i} is due` }
      const taken = event.type.startsWith('flow.') ? this.decideAgain(i, event) : this.believe(i, event)
      if (typeof taken !== 'number') return taken
      i += taken
      this.events += taken
    }
    return undefined
  }

  private believe(i: number, event: LoggedEvent): number | Difference {
    try {
      evolve(this.state, event)
      this.sim = follow(this.sim, event, this.state)
      return 1
    } catch (error) {
      return { line: i + 1, reason: `cannot be folded: ${(error as Error).message}` }
    }
  }

  /** The whole tick that begins on this line; returns how many lines it took. */
  private decideAgain(i: number, first: LoggedEvent): number | Difference {
    const { state, sim } = this
    if (!state.run || !sim) return { line: i + 1, reason: `${first.type} before a run has started` }
    const tick = nextTick(state.run.header.bursts, state.run.tick)
    const batch = proposeTick(sim, state, tick)
    const command = { id: first.cmd, by: DRIVER, type: 'flow.advance' as const, ...batch }
    const { events } = step(state, command, ctxOf(first, tick.to))
    for (const [k, event] of events.entries()) {
      const expected = JSON.stringify(event)
      const recorded = this.lines[i + k]!
      if (recorded !== expected)
        return { line: i + k + 1, reason: 'the crowd decides otherwise', recorded, expected }
      this.sim = follow(this.sim, event, state)
    }
    this.ticks++
    return events.length > 0 ? events.length : { line: i + 1, reason: 'the crowd says nothing here' }
  }
}

/** A tick asks for no ids and starts no scenario. */
const ctxOf = (first: LoggedEvent, at: number): Ctx => ({
  at,
  t: first.t,
  newId: prefix => `${prefix}_unused`,
  scenario: () => undefined,
  lesson: () => undefined,
  knob: () => undefined,
})
