import type { Frame, Head } from '../contract/socket.ts'
import type { LoggedEvent } from '../core/event.ts'
import { isTicking } from '../core/run.ts'
import type { State } from '../core/state.ts'
import type { Language } from '../core/text.ts'
import type { Opened } from '../engine/registry.ts'
import { changedSince, type Encoded, encodeSections, sectionsIn } from '../projections/changes.ts'
import { phoneOwn, phoneShared } from '../projections/phone.ts'
import { project } from '../projections/project.ts'
import { SURFACES, type Surface, type Viewer, viewerOf } from '../projections/viewer.ts'

/** Wall ms between two frames of a surface: stage at most 10 a second, phones 2. */
const PERIOD: Record<Surface, number> = { stage: 100, trainer: 200, phone: 500 }

type Send = (frame: Frame) => void

export type Listener = {
  key: string
  surface: Surface
  viewer: Viewer
  send: Send
  enter: () => void
  shows: { log?: string | undefined; after?: number | undefined }
}

/** Everybody who gets the same bytes: all stages of a language, or the phones of one seat and language. */
type Audience = {
  surface: Surface
  viewer: Viewer
  send: Send
  /** Sequence of its newest frame, and the sections as they were last sent. */
  seq: number
  sent: Map<string, string>
  members: number
}

/** Turns a workshop's events into frames. It looks at the state only when memory and disk are equal. */
export class Publisher {
  private readonly audiences = new Map<string, Audience>()
  private readonly timers = new Map<Surface, NodeJS.Timeout>()
  private readonly last = new Map<Surface, number>()
  private readonly stopListening: () => void
  private stopped = false

  constructor(
    private readonly opened: Opened,
    private readonly now: () => number,
    private readonly on: { timeChanged: () => void; error: (error: unknown) => void },
  ) {
    this.stopListening = opened.workshop.listen(events => this.onEvents(events))
  }

  /**
   * Adds a listener; `enter` puts it among those who get the audience's frames, between two of them. Returns what it
   * missed, as one whole frame, or nothing if it shows the newest state already.
   */
  join(listener: Listener): Promise<Frame | undefined> {
    const { key, surface, viewer, shows } = listener
    return this.opened.workshop.read(state => {
      const audience = this.audiences.get(key) ?? this.found(listener, state)
      audience.members++
      this.flushOne(audience, state, new Map())
      listener.enter()
      if (shows.log === this.opened.entry.log && shows.after === state.seq) return undefined
      return this.frame(state, 0, encode(surface, viewer, state, new Map()))
    })
  }

  leave(key: string): void {
    const audience = this.audiences.get(key)
    if (audience && --audience.members === 0) this.audiences.delete(key)
  }

  /** What a listener of this audience is told between frames. */
  head(key: string): Promise<Head> {
    const { workshop, entry } = this.opened
    return workshop.read(state => ({
      log: entry.log,
      seq: state.seq,
      frame: this.audiences.get(key)?.seq ?? state.seq,
      at: workshop.clock.at(),
      t: workshop.clock.t(),
      speed: state.clock.speed,
      running: isTicking(state),
      frozen: state.workshop.frozenAt !== null,
    }))
  }

  keys = (): string[] => [...this.audiences.keys()]

  stop(): void {
    this.stopped = true
    this.stopListening()
    for (const timer of this.timers.values()) clearTimeout(timer)
  }

  private onEvents(events: readonly LoggedEvent[]): void {
    for (const surface of SURFACES) this.schedule(surface)
    if (events.some(changesTime)) this.on.timeChanged()
  }

  private schedule(surface: Surface): void {
    if (this.timers.has(surface) || this.stopped || !this.listened(surface)) return
    const wait = Math.max(0, (this.last.get(surface) ?? 0) + PERIOD[surface] - this.now())
    const flush = () => this.flush(surface).catch(this.on.error)
    this.timers.set(surface, setTimeout(flush, wait))
  }

  private listened(surface: Surface): boolean {
    for (const audience of this.audiences.values()) if (audience.surface === surface) return true
    return false
  }

  private flush(surface: Surface): Promise<void> {
    this.timers.delete(surface)
    return this.opened.workshop.read(state => {
      this.last.set(surface, this.now())
      const shared = new Map<Language, Encoded>()
      for (const audience of this.audiences.values())
        if (audience.surface === surface) this.flushOne(audience, state, shared)
    })
  }

  /** Sends what changed since the audience's last frame. A section is compared as the bytes it will be. */
  private flushOne(audience: Audience, state: State, shared: Map<Language, Encoded>): void {
    if (audience.seq === state.seq) return
    const changed = changedSince(audience.sent, encode(audience.surface, audience.viewer, state, shared))
    if (changed.size === 0) return
    audience.send(this.frame(state, audience.seq, changed))
    audience.seq = state.seq
  }

  /** A new audience has seen what its first member is about to be given. */
  private found({ key, surface, viewer, send }: Listener, state: State): Audience {
    const audience: Audience = { surface, viewer, send: () => {}, seq: -1, sent: new Map(), members: 0 }
    this.flushOne(audience, state, new Map())
    audience.send = send
    audience.seq = state.seq
    this.audiences.set(key, audience)
    return audience
  }

  private frame({ seq, at, t }: State, from: number, encoded: Encoded): Frame {
    return { log: this.opened.entry.log, from, seq, at, t, sections: sectionsIn(encoded) }
  }
}

/** Every phone of a language shares two sections: they are projected and turned into bytes once a flush. */
function encode(surface: Surface, viewer: Viewer, state: State, shared: Map<Language, Encoded>): Encoded {
  if (surface !== 'phone') return encodeSections(project(surface, state, viewer))
  const common = shared.get(viewer.language) ?? encodeSections(phoneShared(state, viewer.language))
  shared.set(viewer.language, common)
  // A seat's rights are those of now: one that the trainer removed sees nothing more of its own.
  const seat = viewerOf(state, viewer.participantId, viewer.language)
  return seat.participantId === null ? common : new Map([...common, ...encodeSections(phoneOwn(state, seat))])
}

/** Clocks on screens must stop and start at once, not with the next heartbeat. */
const changesTime = ({ type }: LoggedEvent): boolean =>
  type.startsWith('clock.') ||
  type.startsWith('scenario.') ||
  type === 'workshop.frozen' ||
  type === 'workshop.unfrozen'
