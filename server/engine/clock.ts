import { isTicking } from '../core/run.ts'
import { nextTick } from '../core/scenario.ts'
import type { State } from '../core/state.ts'

/** Wall ms between two marks of a living driver, at most: what is more was sleep. */
export const STALL = 2_000

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
  /** Wall ms of the driver's last look. */
  private seen = 0

  constructor(
    private readonly now: Now,
    private readonly state: () => State,
  ) {
    this.restart()
  }

  /** Goes on from the state's last event, as after opening a log. */
  restart(): void {
    const state = this.state()
    this.mark()
    this.wall = this.seen
    this.lesson = state.t
    this.simulated = state.at
    this.rate = rateOf(state)
  }

  /** Lesson-ms now. */
  t(): number {
    return Math.floor(this.lesson + this.wallNow() - this.wall)
  }

  /** Sim-ms for an event that happens now: never past the next tick, which has not seen it. */
  at(): number {
    const state = this.state()
    return Math.floor(Math.max(state.at, Math.min(this.target(), tickEnd(state))))
  }

  /** Sim-ms that the ticks should have reached by now. */
  target(): number {
    const { skipTo } = this.state().clock
    if (skipTo !== null && this.rate > 0) return skipTo
    return this.simulated + (this.wallNow() - this.wall) * this.rate
  }

  /** Call after every event that changes how time runs. */
  rebase(): void {
    const state = this.state()
    const reached = Math.min(this.target(), tickEnd(state))
    const wall = this.wallNow()
    this.lesson += wall - this.wall
    this.wall = wall
    this.simulated = state.run?.tick.n === -1 && state.at === 0 ? 0 : Math.max(reached, state.at)
    this.rate = rateOf(state)
  }

  /** The driver lives: time may run on from here. */
  mark(): void {
    this.seen = this.now()
  }

  /** The laptop slept from the last mark until now: that is left out of both times. */
  skip(): void {
    this.wall += this.now() - this.seen
    this.mark()
  }

  /** A command that comes before the driver's first look after a sleep must not see the night as lesson time. */
  private wallNow(): number {
    return Math.min(this.now(), this.seen + STALL)
  }
}

const rateOf = (state: State): number => (isTicking(state) ? state.clock.speed : 0)

const tickEnd = (state: State): number =>
  state.run?.running ? nextTick(state.run.header.bursts, state.run.tick).to : state.at
