import { follow, lessonNamed, rangeOf, type Sim, scenarioHeader } from '../../simulations/index.ts'
import type { Command } from '../core/command.ts'
import type { Ctx } from '../core/decider.ts'
import type { LoggedEvent } from '../core/event.ts'
import { DRIVER, type LogId } from '../core/ids.ts'
import type { Outcome } from '../core/outcome.ts'
import { initialState, type State } from '../core/state.ts'
import { step } from '../core/step.ts'
import { type Storage, StorageError } from '../storage/interfaces.ts'
import { encodeCheckpoint, openFolded } from './checkpoint.ts'
import { LessonClock, type Now } from './clock.ts'
import { newId } from './keys.ts'
import { RefusalMeter } from './refusal-meter.ts'

/** Made inside the queue, so that it sees every event before it: how the crowd's ticks are proposed. */
export type LazyCommand = (workshop: LiveWorkshop) => Command | undefined

type Job = {
  command: Command | LazyCommand
  resolve: (outcome: Outcome | undefined) => void
  reject: (error: unknown) => void
}

export type Parts = {
  storage: Pick<Storage, 'log' | 'checkpoints'>
  now: Now
  /** Names the code that folds: checkpoints of other code are not believed. */
  build: string
  /** Where ids of orders, links and seats come from; random unless a test wants the same log twice. */
  newId?: (prefix: string) => string
  onError: (error: unknown) => void
}

export type Listener = (events: readonly LoggedEvent[]) => void

/** Events between two checkpoints: folding these again takes some 100 ms. */
const CHECKPOINT_EVERY = 25_000
/** Commands judged together and made durable with one sync. */
const BATCH = 256

/**
 * One log and the only writer of it in this process. Commands wait in one queue; those that gather while the disk is
 * busy are judged one after the other and become durable together. Memory runs ahead of the disk for that moment, so
 * everything that looks at the state does so through `read`, which waits: nobody sees what is not saved.
 */
export class LiveWorkshop {
  state: State = initialState()
  sim: Sim | null = null
  readonly clock: LessonClock
  private queue: Job[] = []
  private readers: (() => void)[] = []
  private listeners = new Set<Listener>()
  private writing = false
  private readonly refusals = new RefusalMeter()
  private readonly keepsRefusal = (seat: string): boolean => this.refusals.admits(seat, this.clock.t())
  /** Why memory is not believed: what refused a batch, and what then kept the log from being read. */
  private failed: AggregateError | undefined

  /** Sequence of the newest checkpoint. */
  private checkpointed = 0

  private constructor(
    readonly log: LogId,
    private readonly parts: Parts,
  ) {
    this.clock = new LessonClock(parts.now, () => this.state)
  }

  /** Folds the log from disk. @throws StorageError when a line of it cannot be read */
  static async open(log: LogId, parts: Parts): Promise<LiveWorkshop> {
    const workshop = new LiveWorkshop(log, parts)
    await workshop.refold()
    return workshop
  }

  /** Resolves once the outcome's events are durable and published. */
  submit(command: Command): Promise<Outcome> {
    return this.enqueue({ command }) as Promise<Outcome>
  }

  submitLazily(command: LazyCommand): Promise<Outcome | undefined> {
    return this.enqueue({ command })
  }

  /**
   * Looks at a state that is durable. `look` must not keep any of it; what it throws is the caller's.
   * @throws the storage's error while the log cannot be read back after a failed write
   */
  read<T>(look: (state: State) => T): Promise<T> {
    return new Promise((resolve, reject) => {
      const go = () => {
        try {
          if (this.failed) throw this.failed
          resolve(look(this.state))
        } catch (error) {
          reject(error)
        }
      }
      if (!this.writing && !this.failed) return go()
      this.readers.push(go)
      // The log may be readable again by now; in a quiet room nobody else would find out.
      if (!this.writing) void this.drain()
    })
  }

  /** Resolves when the queue is empty and the disk has it all. */
  idle(): Promise<void> {
    return this.read(() => undefined).then(() => (this.writing ? this.idle() : undefined))
  }

  /** Called after each durable batch, with memory and disk equal. Returns the way to stop. */
  listen(listener: Listener): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  private enqueue(job: Omit<Job, 'resolve' | 'reject'>): Promise<Outcome | undefined> {
    return new Promise((resolve, reject) => {
      this.queue.push({ ...job, resolve, reject })
      if (!this.writing) void this.drain()
    })
  }

  private async drain(): Promise<void> {
    this.writing = true
    await Promise.resolve() // commands of the same turn of the event loop join the first batch
    if (this.failed) await this.recover(this.failed.errors[0])
    while (this.queue.length > 0) await this.writeBatch(this.queue.splice(0, BATCH))
    this.writing = false
    this.wakeReaders()
  }

  private async writeBatch(jobs: Job[]): Promise<void> {
    const before = this.state.seq
    const events: LoggedEvent[] = []
    const answers: (() => void)[] = []
    let judged: Job | undefined
    try {
      if (this.failed) throw this.failed
      for (const job of jobs) {
        judged = job
        answers.push(this.judge(job, events))
      }
      judged = undefined
      if (events.length > 0) await this.parts.storage.log.append(this.log, before, events)
    } catch (error) {
      if (!this.failed) await this.recover(error)
      this.settleFailed(jobs, judged, error)
      return
    }
    for (const answer of answers) answer()
    this.wakeReaders()
    this.publish(events)
    this.keepCheckpoint()
  }

  private judge({ command: given, resolve }: Job, events: LoggedEvent[]): () => void {
    const command = typeof given === 'function' ? given(this) : given
    if (!command) return () => resolve(undefined)
    const skipping = this.state.clock.skipTo !== null
    const done = step(this.state, command, this.ctx(command))
    for (const event of done.events) {
      events.push(event)
      this.bringAlong(event)
    }
    if (skipping && this.state.clock.skipTo === null) this.clock.rebase()
    return () => resolve(done.outcome)
  }

  /**
   * Judged again on the log as it is now: everybody, when another writer was first; all but the `culprit`, when one of
   * our rules threw on it and may have left memory half changed. A disk that failed is told to everybody.
   */
  private settleFailed(jobs: Job[], culprit: Job | undefined, error: unknown): void {
    const conflict = error instanceof StorageError && error.code === 'storage.seq-conflict'
    const again = !this.failed && (conflict || culprit) ? jobs.filter(job => job !== culprit) : []
    this.queue.unshift(...again)
    for (const job of jobs) if (!again.includes(job)) job.reject(error)
  }

  /** A tick happens at its end, and a cue at the end of the tick that brought it; whatever else happens, happens now. */
  private instantOf(command: Command): number {
    if (command.type === 'flow.advance') return command.tick.to
    if (command.type === 'cue.fire' && command.by === DRIVER) return this.state.run?.tick.to ?? this.state.at
    return this.clock.at()
  }

  private ctx(command: Command): Ctx {
    const at = this.instantOf(command)
    return {
      at,
      t: Math.max(this.state.t, this.clock.t()),
      newId: this.parts.newId ?? newId,
      scenario: scenarioHeader,
      lesson: lessonNamed,
      knob: rangeOf,
      keepsRefusal: this.keepsRefusal,
    }
  }

  /** What else is folded beside the state: the crowd's own memory, and how time runs. */
  private bringAlong(event: LoggedEvent): void {
    this.sim = follow(this.sim, event, this.state)
    if (CLOCK_EVENTS.has(event.type)) this.clock.rebase()
  }

  /** Memory is ahead of a log that refused the batch: forget it and fold what is really there. */
  private async recover(cause: unknown): Promise<void> {
    try {
      await this.refold()
      this.failed = undefined
    } catch (error) {
      this.failed = new AggregateError([cause, error], `workshop ${this.log} cannot be read back`)
    }
  }

  private async refold(): Promise<void> {
    const { state, sim, checkpointed } = await openFolded(this.log, this.parts)
    this.state = state
    this.sim = sim
    this.checkpointed = checkpointed
    this.clock.restart()
  }

  /** Encoding takes the room's time, about 10 ms a megabyte, so it is done seldom; writing does not. */
  private keepCheckpoint(): void {
    if (this.state.seq - this.checkpointed < CHECKPOINT_EVERY) return
    this.checkpointed = this.state.seq
    const { storage, build, onError } = this.parts
    this.guarded(() => {
      storage.checkpoints.put(this.log, this.state.seq, encodeCheckpoint(this, build)).catch(onError)
    })
  }

  private publish(events: readonly LoggedEvent[]): void {
    if (events.length === 0) return
    for (const listener of this.listeners) this.guarded(() => listener(events))
  }

  /** What others do with durable events may fail without stopping the room. */
  private guarded(work: () => void): void {
    try {
      work()
    } catch (error) {
      this.parts.onError(error)
    }
  }

  private wakeReaders(): void {
    const waiting = this.readers
    this.readers = []
    for (const wake of waiting) wake()
  }
}

const CLOCK_EVENTS = new Set<LoggedEvent['type']>([
  'clock.set',
  'clock.skipped',
  'clock.stalled',
  'scenario.started',
  'scenario.stopped',
  'workshop.frozen',
  'workshop.unfrozen',
  'workshop.closed',
])
