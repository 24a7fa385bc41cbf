import type { Market } from '../core/market.ts'
import { isGuest, type Participant } from '../core/participant.ts'
import { isTicking } from '../core/run.ts'
import { inBurst } from '../core/scenario.ts'
import type { StageScene } from '../core/stage.ts'
import type { State } from '../core/state.ts'
import type { Language } from '../core/text.ts'

/** What every surface says about the room. `startsAt` is the calendar instant of sim-ms 0. */
export type RoomSection = {
  title: string
  pin: string
  market: Market
  phase: 'open' | 'closed'
  locked: boolean
  frozen: boolean
  message: string
  /** Lesson-ms at which the freeze is over by itself, or null. */
  frozenUntil: number | null
  /** What everybody was told last, shown until a lesson-ms; empty if nothing. */
  news: { text: string; until: number }
  /** What the trainer has put on the projector; `until` lesson-ms, of a break. */
  stage: { scene: StageScene; until: number | null }
  people: number
  /** Of these, bots of a rehearsal. */
  bots: number
  startsAt: number
  run: RunView | null
}
export type RunView = {
  scenario: string
  title: string
  seed: number
  running: boolean
  /** Simulated hours this scenario was written for. */
  hours: number
  speed: number
  clockRunning: boolean
  /** On its way to the next morning. */
  skipping: boolean
  inBurst: boolean
  /** The speed that a burst took away and gives back, else null. */
  resume: number | null
}

export function roomSection(state: State, language: Language): RoomSection {
  const { workshop } = state
  return {
    title: workshop.title,
    pin: workshop.pin,
    market: workshop.market,
    phase: workshop.phase,
    locked: workshop.locked,
    frozen: workshop.frozenAt !== null,
    message: workshop.message,
    frozenUntil: workshop.frozenUntil,
    news: { text: workshop.news?.[language] ?? '', until: workshop.newsUntil },
    stage: { scene: state.stage.scene, until: state.stage.until },
    people: guests(state).length,
    bots: botsAmong(guests(state)),
    startsAt: state.run?.header.startsAt ?? workshop.startsAt,
    run: runView(state, language),
  }
}

export const guests = (state: State) => [...state.participants.values()].filter(isGuest)

export const botsAmong = (seats: readonly Participant[]): number =>
  seats.filter(seat => seat.kind === 'rehearsal').length

function runView(state: State, language: Language): RunView | null {
  const { run, clock } = state
  if (!run) return null
  return {
    scenario: run.header.name,
    title: run.header.title[language],
    seed: run.seed,
    running: run.running,
    hours: run.header.hours,
    speed: clock.speed,
    clockRunning: isTicking(state),
    skipping: clock.skipTo !== null,
    inBurst: inBurst(run.header.bursts, state.at),
    resume: clock.resume,
  }
}
