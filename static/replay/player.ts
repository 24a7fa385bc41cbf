import { type View, withFrame } from '../lib/live.ts'
import type { Instant } from '../stage/clock.ts'
import { createFeed } from './feed.ts'
import type { Place, Recording } from './recording.ts'

export type Quiet = { from: number; to: number }
export type Settings = { length: number; t: number; speed: number; quiet: Quiet[] }
/** `event` is the seq that was stepped to, else null. */
export type PlayerState = { t: number; speed: number; playing: boolean; skip: boolean; event: number | null }

export type PlayerHandlers = {
  /** These sections of the view are other than before. */
  sections: (changed: readonly string[], view: View<'stage'>) => void
  /** It goes on otherwise than before, or from another place. */
  changed: (state: PlayerState) => void
  lost: (lost: boolean) => void
}

/** Lesson-ms of silence that are left before and after a quiet stretch that is skipped. */
const EDGE = 2_000
const TRY_AGAIN = 1_000

/**
 * Lesson time against the wall, and the view that belongs to it. Everything that it is, is one small state: `t` in
 * lesson-ms, a speed, whether it plays, whether it skips silence. `beat` moves it; `wall` never goes back.
 */
export class Player {
  private since: number
  private t: number
  private speed: number
  private playing = false
  private skip = false
  private event: number | null = null
  private readonly feed
  private wanted: Place | null = null
  private seeking = false
  /** Events to step on from a time that is still being sought. */
  private stepsThen = 0
  private on: PlayerHandlers | null = null

  constructor(
    private readonly recording: Recording,
    private readonly settings: Settings,
    private view: View<'stage'>,
    private readonly wall: () => number = () => performance.now(),
  ) {
    this.since = wall()
    this.t = settings.t
    this.speed = settings.speed
    this.feed = createFeed(recording)
    this.feed.begin(view.seq, this.t)
  }

  listen(on: PlayerHandlers): void {
    this.on = on
  }

  get state(): PlayerState {
    const { t, speed, playing, skip, event } = this
    return { t, speed, playing, skip, event }
  }

  /** Simulated and lesson time now: between two frames simulated time runs on as the room's own clock did. */
  read(): Instant {
    const t = this.now()
    const { run } = this.view.sections.room
    return { at: this.view.at + (run?.clockRunning ? Math.max(0, t - this.view.t) * run.speed : 0), t }
  }

  play(): void {
    if (this.playing) return
    if (this.t >= this.settings.length) this.seek(0)
    this.since = this.wall()
    this.playing = true
    this.event = null
    this.tell()
  }

  /** Stands exactly at a lesson time, whatever frames were still to come. */
  pause(): void {
    if (!this.playing) return
    this.t = this.now()
    this.playing = false
    this.seek(this.t)
  }

  seek(t: number): void {
    this.t = Math.max(0, Math.min(this.settings.length, t))
    this.event = null
    this.stepsThen = 0
    this.go({ t: this.t })
    this.tell()
  }

  /** One event on or back; several may share a lesson time. */
  step(by: 1 | -1): void {
    if (this.wanted && 't' in this.wanted) this.stepsThen += by
    else this.show((this.wanted?.seq ?? this.view.seq) + by)
  }

  /** Stands at an event. */
  show(seq: number): void {
    this.playing = false
    this.go({ seq: Math.max(1, seq) })
    this.tell()
  }

  setSpeed(speed: number): void {
    this.t = this.now()
    this.since = this.wall()
    this.speed = speed
    if (this.playing && !this.wanted) this.feed.begin(this.view.seq, this.t)
    this.tell()
  }

  setSkip(skip: boolean): void {
    this.skip = skip
    this.tell()
  }

  /** Call often: moves on, shows what is due, asks for more. */
  beat(): void {
    if (!this.playing || this.wanted) return
    this.t = this.now()
    this.since = this.wall()
    if (this.skip) this.leap()
    this.apply()
    if (this.t >= this.settings.length) this.pause()
    else
      this.feed.more(this.t, this.speed, this.settings.length).then(came => came && this.found(), this.lost)
  }

  /** Never beyond what is here: a slow network makes the player wait, not jump. */
  private now(): number {
    if (!this.playing || this.wanted) return this.t
    const gone = (this.wall() - this.since) * this.speed
    return Math.max(this.t, Math.min(this.t + gone, this.feed.reached(), this.settings.length))
  }

  /** Over a stretch in which nothing can be seen to happen: the view stays right. */
  private leap(): void {
    const { t } = this
    const silence = this.settings.quiet.find(({ from, to }) => t > from + EDGE && t < to - 2 * EDGE)
    if (!silence) return
    this.t = silence.to - EDGE
    this.feed.begin(this.view.seq, this.t)
  }

  private apply(): void {
    const changed = new Set<string>()
    for (const frame of this.feed.due(this.t)) {
      const next = withFrame(this.view, frame)
      if (!next) continue
      if (next === 'gap') {
        this.go({ t: this.t })
        return
      }
      this.view = next
      for (const name of Object.keys(frame.sections)) changed.add(name)
    }
    if (changed.size > 0) this.on?.sections([...changed], this.view)
  }

  /** Fetches the view of a place; of many that are asked for meanwhile only the last. */
  private go(place: Place): void {
    this.wanted = place
    if (!this.seeking) void this.chase()
  }

  private async chase(): Promise<void> {
    this.seeking = true
    while (this.wanted) {
      const place: Place = this.wanted
      try {
        const view = await this.recording.view(place)
        this.found()
        if (this.wanted === place) this.arrive(place, view)
      } catch {
        this.lost()
        await new Promise(resolve => setTimeout(resolve, TRY_AGAIN))
      }
    }
    this.seeking = false
  }

  private arrive(place: Place, view: View<'stage'>): void {
    this.wanted = null
    if ('seq' in place) {
      this.t = view.t
      this.event = view.seq
    }
    this.view = view
    this.since = this.wall()
    this.feed.begin(view.seq, this.t)
    this.on?.sections(Object.keys(view.sections), view)
    const steps = this.stepsThen
    this.stepsThen = 0
    if (steps !== 0) this.show(view.seq + steps)
    else this.tell()
  }

  private tell(): void {
    this.on?.changed(this.state)
  }

  private found = () => this.on?.lost(false)
  private lost = () => this.on?.lost(true)
}
