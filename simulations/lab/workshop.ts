import { seedCommands } from '../../seeds/index.ts'
import { hash3, hashText } from '../../server/core/chance.ts'
import type { Command } from '../../server/core/command.ts'
import { dueCue } from '../../server/core/cue-sheet.ts'
import type { Ctx } from '../../server/core/decider.ts'
import type { LoggedEvent } from '../../server/core/event.ts'
import { DRIVER } from '../../server/core/ids.ts'
import type { Outcome } from '../../server/core/outcome.ts'
import { nextTick, type ScenarioHeader } from '../../server/core/scenario.ts'
import { initialState, type State } from '../../server/core/state.ts'
import { step } from '../../server/core/step.ts'
import { follow, lessonNamed, proposeTick, rangeOf, type Sim } from '../index.ts'

export const LAB_TRAINER = 'seat_trainer'

/** The cues that are due, then one tick of the crowd, from proposal to folded state. @throws Error before a run has started */
export function advance(state: State, sim: Sim | null, ctx: (at: number) => Ctx): LoggedEvent[] {
  if (!state.run || !sim) throw new Error('lab: no run to tick')
  const done: LoggedEvent[] = []
  const send = (command: Command, at: number) => {
    const { events } = step(state, command, ctx(at))
    for (const event of events) follow(sim, event, state)
    done.push(...events)
  }
  for (let cue = dueCue(state.run); cue; cue = dueCue(state.run))
    send({ id: `cue:${cue.cueId}`, by: DRIVER, type: 'cue.fire', cueId: cue.cueId }, state.run.tick.to)
  const tick = nextTick(state.run.header.bursts, state.run.tick)
  send({ id: `tick:${tick.n}`, by: DRIVER, type: 'flow.advance', ...proposeTick(sim, state, tick) }, tick.to)
  return done
}

/**
 * A workshop in memory in which nothing reads a clock: lesson time is simulated time, ids are hashes of the seed.
 * The same seed and header give the same events, byte for byte.
 */
export class LabWorkshop {
  readonly state: State = initialState()
  sim: Sim | null = null
  private serial = 0

  /** `lessonTime` tells `t` from `at`; in the lab they are one. */
  constructor(
    readonly header: ScenarioHeader,
    readonly seed: number,
    private readonly lessonTime: (at: number) => number = at => at,
  ) {}

  /** Opens, seeds and starts the run. @throws Error when a command of the opening is refused */
  open(): LoggedEvent[] {
    return opening(this.header, this.seed).flatMap(command => {
      const { outcome, events } = this.submit(command)
      if (!outcome.ok) throw new Error(`lab: ${command.type} ${command.id} refused: ${outcome.refused.code}`)
      return events
    })
  }

  submit(command: Command): { outcome: Outcome; events: LoggedEvent[] } {
    const done = step(this.state, command, this.ctx(this.state.at))
    for (const event of done.events) this.sim = follow(this.sim, event, this.state)
    return done
  }

  tick(): LoggedEvent[] {
    return advance(this.state, this.sim, this.ctx)
  }

  readonly ctx = (at: number): Ctx => ({
    at,
    t: this.lessonTime(at),
    newId: prefix => `${prefix}_${idText(this.seed, this.serial++)}`,
    scenario: name => (name === this.header.name ? this.header : undefined),
    lesson: lessonNamed,
    knob: rangeOf,
  })
}

function opening(header: ScenarioHeader, seed: number): Command[] {
  const by = LAB_TRAINER
  const pin = pinOf(seed)
  const title = header.title.th
  return [
    {
      id: 'lab:1',
      by,
      type: 'workshop.open',
      workshopId: `wks_${pin}`,
      pin,
      title,
      language: 'th',
      lesson: 'lab',
      seed,
    },
    {
      id: 'lab:2',
      by,
      type: 'participant.join',
      nickname: 'Lab',
      language: 'th',
      role: 'trainer',
      kind: 'bot',
    },
    ...seedCommands(),
    { id: 'lab:3', by, type: 'scenario.start', scenario: header.name, seed },
  ]
}

const PIN = hashText('pin')
const ID = hashText('id')
export const pinOf = (seed: number): string => String(100_000 + (hash3(seed, PIN, 0, 0) % 900_000))

/** 64 bits in lower-case base 36. */
const idText = (seed: number, n: number): string =>
  [0, 1].map(half => hash3(seed, ID, n, half).toString(36).padStart(7, '0')).join('')
