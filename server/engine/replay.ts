import { setImmediate as roomFirst } from 'node:timers/promises'
import { serialize } from 'node:v8'
import type { LoggedEvent } from '../core/event.ts'
import { evolve } from '../core/evolve.ts'
import type { LogId } from '../core/ids.ts'
import { initialState, type State } from '../core/state.ts'
import type { Log } from '../storage/interfaces.ts'
import { isOpening } from './opening.ts'
import { thaw } from './thaw.ts'

type Reader = Pick<Log, 'read' | 'head'>
type Kept = { seq: number; bytes: Uint8Array }
/** Lesson-ms between which nothing can be seen to happen. */
export type Quiet = { from: number; to: number }

/** Folding this much takes some 60 ms: an event weighs 10, a row of the crowd 1. */
const APART = 50_000
/** Checkpoints in memory; when there are more, every other one goes and the rest stand twice as far apart. */
const MOST_KEPT = 16
/** States that players left standing: going on from one costs nothing. */
const CURSORS = 3
/** A lesson may be silent for a while; this much of silence nobody wants to watch again. */
const QUIET = 90_000

/**
 * A log to be watched at any place. It knows the lesson time of every event and keeps checkpoints in memory: a seek is
 * the nearest state before, folded on. States are shared like everywhere: `look` keeps nothing of them.
 */
export class Replay {
  /** `times[i]` is the lesson-ms of seq `i + 1`; never falls. */
  private readonly times: number[] = []
  private readonly kept: Kept[] = []
  private cursors: State[] = []
  private apart = APART
  private weight = 0
  private loudAt = 0
  private seeds = 0
  readonly quiet: Quiet[] = []
  private growing: Promise<void> | undefined

  constructor(
    private readonly log: LogId,
    private readonly reader: Reader,
  ) {}

  /** The last seq it knows. */
  get head(): number {
    return this.times.length
  }

  /** Lesson-ms of the last event. */
  get length(): number {
    return this.times[this.times.length - 1] ?? 0
  }

  /** The seq at which the market stood open: what is before it nobody saw. */
  get first(): number {
    return Math.max(1, this.seeds)
  }

  /** Reads on to the head of the log as it is now. @throws StorageError storage.damaged */
  catchUp(): Promise<void> {
    this.growing ??= this.grow().finally(() => {
      this.growing = undefined
    })
    return this.growing
  }

  /** The last seq at a lesson time: from the open market to the end, whatever is asked for. */
  seqAt(t: number): number {
    let low = 0
    let high = this.times.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.times[middle]! <= t) low = middle + 1
      else high = middle
    }
    return this.within(low)
  }

  /** A seq that there is, and that somebody can have seen. */
  within(seq: number): number {
    return Math.min(this.head, Math.max(this.first, seq))
  }

  timeOf(seq: number): number {
    return this.times[seq - 1] ?? 0
  }

  /** Looks at the state after event `seq`. */
  at<T>(seq: number, look: (state: State) => T): Promise<T> {
    return this.from(seq, async state => look(state))
  }

  /**
   * Folds on from `after` and looks once at the end of every stretch of `step` lesson-ms in which something happened.
   * Ends at `until` (lesson-ms) or when `look` says false; resolves with the lesson-ms up to which all was looked at.
   */
  walk(
    { after, until, step }: { after: number; until: number; step: number },
    look: (state: State) => boolean,
  ): Promise<number> {
    const last = this.seqAt(until)
    const stretch = (event: LoggedEvent) => Math.ceil(event.t / step)
    return this.from(after, async state => {
      let open: number | null = null
      let goOn = true
      await this.fold(state, last, event => {
        if (open !== null && stretch(event) !== open) goOn = look(state)
        if (!goOn) return false
        open = stretch(event)
        return true
      })
      if (goOn && open !== null) look(state)
      return goOn ? until : state.t
    })
  }

  private async grow(): Promise<void> {
    if ((await this.reader.head(this.log)) === this.head) return
    const state = this.take(this.head)
    await this.fold(state, Number.POSITIVE_INFINITY, event => {
      if (event.seq > this.head) this.note(event, state)
      return true
    })
    this.leave(state)
  }

  /** `state` stands just before `event`. */
  private note(event: LoggedEvent, state: State): void {
    this.times.push(event.t)
    if (this.seeds === event.seq - 1 && isOpening(event)) this.seeds = event.seq
    if (isLoud(event)) {
      if (event.t - this.loudAt > QUIET) this.quiet.push({ from: this.loudAt, to: event.t })
      this.loudAt = event.t
    }
    this.weight += 10 + ('count' in event ? event.count : 0)
    if (this.weight >= this.apart) this.keep(state)
  }

  private keep(state: State): void {
    this.weight = 0
    this.kept.push({ seq: state.seq, bytes: serialize(state) })
    if (this.kept.length <= MOST_KEPT) return
    this.apart *= 2
    for (let i = this.kept.length - 2; i >= 0; i -= 2) this.kept.splice(i, 1)
  }

  /** Brings a state of one's own to `seq` and gives it back afterwards for the next. */
  private async from<T>(seq: number, use: (state: State) => Promise<T>): Promise<T> {
    const state = this.take(seq)
    await this.fold(state, seq, () => true)
    const result = await use(state)
    this.leave(state)
    return result
  }

  /** Folds up to `last`, or until `before` says that an event shall wait. Between batches a live room has its turn. */
  private async fold(state: State, last: number, before: (event: LoggedEvent) => boolean): Promise<void> {
    if (state.seq >= last) return
    for await (const batch of this.reader.read(this.log, state.seq)) {
      for (const event of batch) {
        if (event.seq > last || !before(event)) return
        evolve(state, event)
      }
      if (state.seq >= last) return
      await roomFirst()
    }
  }

  /** The nearest state at or before `seq`: one that was left standing, else from a checkpoint. */
  private take(seq: number): State {
    const standing = this.cursors
      .filter(state => state.seq <= seq)
      .reduce<State | undefined>((best, s) => (best && best.seq > s.seq ? best : s), undefined)
    const kept = this.kept.findLast(k => k.seq <= seq)
    if (standing && standing.seq >= (kept?.seq ?? 0)) {
      this.cursors = this.cursors.filter(state => state !== standing)
      return standing
    }
    return kept ? revive(kept) : initialState()
  }

  private leave(state: State): void {
    this.cursors = [state, ...this.cursors].slice(0, CURSORS)
  }
}

const revive = ({ bytes }: Kept): State => thaw(bytes) as State

/** A tick in which the crowd did nothing moves a clock and no more. */
const isLoud = (event: LoggedEvent): boolean =>
  event.type !== 'flow.advanced' || event.count > 0 || Object.keys(event.refused).length > 0
