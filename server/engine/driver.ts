import { proposeTick } from '../../simulations/index.ts'
import type { Command } from '../core/command.ts'
import { dueCue } from '../core/cue-sheet.ts'
import { dueTeams } from '../core/group.ts'
import { DRIVER } from '../core/ids.ts'
import { isOver, isTicking } from '../core/run.ts'
import { inBurst, nextTick } from '../core/scenario.ts'
import { type Now, STALL } from './clock.ts'
import type { LiveWorkshop } from './live-workshop.ts'

/** Wall ms between two looks at the clock: at 600x a beat is one simulated minute. */
const BEAT = 100
/** Wall ms that the driver rests after the disk failed: first and longest. */
const REST = { first: 1_000, longest: 30_000 }
/** Ticks in one go; what is left over is taken up by the next beat, people's commands come in between. */
const TICKS_PER_BEAT = 120
/** Ticks that wait for the disk together: ten in a rush are some 200 ms of work on an old laptop. */
const TICKS_AT_ONCE = 10

/** Ms of CPU within a gap of at most this long that tell work from sleep: waking up takes a few. */
const AWAKE = { cpu: 250, longest: 60_000 }

const cpuTime = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000
}

/** Everything that happens because time passes: expiries of people's holds and teams, and the crowd's ticks. */
export class Driver {
  private timer: NodeJS.Timeout | undefined
  private lastBeat: number
  private lastWorked: number
  private advancing: Promise<void> | undefined
  private expiring: Promise<void> = Promise.resolve()
  private stopped = false
  private rest = REST.first
  private pausedUntil = 0

  constructor(
    private readonly workshop: LiveWorkshop,
    private readonly now: Now,
    private readonly onError: (error: unknown) => void,
    private readonly worked = cpuTime,
  ) {
    this.lastBeat = now()
    this.lastWorked = worked()
  }

  start(): void {
    this.timer = setInterval(() => this.beat(), BEAT)
  }

  stop(): void {
    this.stopped = true
    clearInterval(this.timer)
  }

  /** One look at the clock; the timer calls it, and so do tests that own the clock. */
  beat(): void {
    const gap = this.now() - this.lastBeat
    const worked = this.worked() - this.lastWorked
    this.lastBeat = this.now()
    this.lastWorked += worked
    if (gap > STALL) this.stall(gap, worked)
    else this.workshop.clock.mark()
    if (this.lastBeat < this.pausedUntil) return
    this.expiring = this.expire()
    this.advancing ??= this.advance().finally(() => {
      this.advancing = undefined
    })
  }

  /** Resolves when what the last beat began is durable. */
  async settled(): Promise<void> {
    await this.expiring
    await this.advancing
  }

  /** Nothing catches up. But who worked was awake: a slow laptop in a rush loses some seconds and goes on. */
  private stall(gap: number, worked: number): void {
    this.workshop.clock.skip()
    if (worked >= AWAKE.cpu && gap <= AWAKE.longest) return
    void this.send(() => driver('clock.stall', { gap: Math.round(gap) }))
  }

  private async expire(): Promise<void> {
    const { state, clock } = this.workshop
    if (state.workshop.frozenUntil !== null && state.workshop.frozenUntil <= clock.t())
      await this.send(() => driver('workshop.unfreeze', {}))
    if (state.workshop.frozenAt !== null) return
    const t = clock.t()
    const due = [...state.holds].filter(([, until]) => until <= t)
    await Promise.all([
      ...due.map(([orderId]) => this.send(() => driver('order.expire', { orderId }))),
      ...dueTeams(state, t).map(groupId => this.send(() => driver('group.lapse', { groupId }))),
    ])
  }

  private async advance(): Promise<void> {
    await this.meetBurst()
    const due = this.dueTicks()
    await this.go(due + this.dueCues(due))
    if (due === TICKS_PER_BEAT) this.workshop.clock.rebase() // a machine too slow loses simulated time, it never catches up
    if (isOver(this.workshop.state)) await this.send(() => driver('scenario.finish', {}))
  }

  /** In groups, so that a slow machine looks at its clock in between: its own work must not pass for sleep. */
  private async go(steps: number): Promise<void> {
    for (let done = 0; done < steps; done += TICKS_AT_ONCE)
      await Promise.all(Array.from({ length: Math.min(TICKS_AT_ONCE, steps - done) }, () => this.next()))
  }

  /** A declared burst is watched in real time, unless the trainer said otherwise. */
  private async meetBurst(): Promise<void> {
    const { run, clock } = this.workshop.state
    if (!run || !isTicking(this.workshop.state)) return
    const burst = inBurst(run.header.bursts, run.tick.to)
    if (burst && clock.speed > 1 && !clock.overridden) await this.send(() => driver('clock.slow', {}))
    if (!burst && (clock.resume !== null || clock.overridden))
      await this.send(() => driver('clock.resume', {}))
  }

  private dueTicks(): number {
    const { state, clock } = this.workshop
    if (!isTicking(state)) return 0
    const { bursts, hours } = state.run!.header
    const target = Math.min(clock.target(), hours * 3_600_000)
    let n = 0
    let tick = nextTick(bursts, state.run!.tick)
    const inside = inBurst(bursts, tick.from)
    while (n < TICKS_PER_BEAT && tick.to <= target && inBurst(bursts, tick.from) === inside) {
      n++
      tick = nextTick(bursts, tick)
    }
    return n
  }

  /** Cues that come before, between and right after these ticks. */
  private dueCues(ticks: number): number {
    const { run } = this.workshop.state
    if (!run || !isTicking(this.workshop.state)) return 0
    let { tick } = run
    for (let n = 0; n < ticks; n++) tick = nextTick(run.header.bursts, tick)
    return run.cues.filter(cue => cue.phase === 'waiting' && cue.at <= tick.to).length
  }

  /** A cue whose moment has come, else the crowd's next tick: in one queue, so that speed never moves a cue. */
  private next(): Promise<unknown> {
    return this.send(workshop => {
      const { state, sim } = workshop
      if (!sim || !isTicking(state)) return undefined
      const cue = dueCue(state.run!)
      if (cue) return driver('cue.fire', { cueId: cue.cueId })
      const tick = nextTick(state.run!.header.bursts, state.run!.tick)
      return driver('flow.advance', proposeTick(sim, state, tick))
    })
  }

  private async send(make: (workshop: LiveWorkshop) => Command | undefined): Promise<void> {
    if (this.stopped || this.now() < this.pausedUntil) return
    try {
      await this.workshop.submitLazily(make)
      this.rest = REST.first
    } catch (error) {
      this.pause(error)
    }
  }

  /** A full disk is not asked ten times a second. */
  private pause(error: unknown): void {
    this.pausedUntil = this.now() + this.rest
    this.rest = Math.min(this.rest * 2, REST.longest)
    this.onError(error)
  }
}

/** The log needs no ids of the driver's commands: nobody resends them. */
function driver<T extends Command['type']>(type: T, payload: object): Command {
  return { id: 'driver', by: DRIVER, type, ...payload } as Command
}
