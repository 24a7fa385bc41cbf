import { nextTick } from '../core/scenario.ts'
import type { State } from '../core/state.ts'

/** Wall ms from a clock that never goes back. */
export type Now = () => number

/**
 * Lesson time and simulated time of one workshop, between events. Both go on from the last durable event, so the time
 * that a process was down or asleep counts for nothing.
 */
export class LessonClock {
  private wall = 0
  private lesson = 0
  private simulated = 0
  private rate = 0

  constructor(
    private readonly now: Now,
    private readonly state: () => State,
  ) {
    this.restart()
  }

  /** Goes on from the state's last event, as after opening a log. */
  restart(): void {
    const state = this.state()
    this.wall = this.now()
    this.lesson = state.t
    this.simulated = state.at
    this.rate = rateOf(state)
  }

  /** Lesson-ms now. */
  t(): number {
    return Math.floor(this.lesson + this.now() - this.wall)
  }

  /** Sim-ms for an event that happens now: never past the next tick, which has not seen it. */
  at(): number {
    const state = this.state()
    return Math.floor(Math.max(state.at, Math.min(this.target(), tickEnd(state))))
  }

  /** Sim-ms that the ticks should have reached by now. */
  target(): number {
    return this.simulated + (this.now() - this.wall) * this.rate
  }

  /** Call after every event that changes how time runs. */
  rebase(): void {
    const state = this.state()
    const reached = Math.min(this.target(), tickEnd(state))
    this.lesson += this.now() - this.wall
    this.wall = this.now()
    this.simulated = state.run?.tick.n === -1 && state.at === 0 ? 0 : Math.max(reached, state.at)
    this.rate = rateOf(state)
  }

  /** Leaves `gap` wall-ms out of both times: the laptop slept. */
  skip(gap: number): void {
    this.wall += gap
  }
}

const rateOf = (state: State): number =>
  state.run?.running && state.clock.running && state.workshop.frozenAt === null ? state.clock.speed : 0

const tickEnd = (state: State): number =>
  state.run?.running ? nextTick(state.run.header.bursts, state.run.tick).to : state.at
