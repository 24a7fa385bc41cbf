import type { Server, Socket } from 'socket.io'
import type { ClientToServer, ServerToClient } from '../contract/socket.ts'
import type { LoggedEvent } from '../core/event.ts'
import { refuse } from '../core/refusal.ts'
import { LANGUAGES, type Language } from '../core/text.ts'
import type { Opened } from '../engine/registry.ts'
import type { Deps } from '../http/deps.ts'
import type { PresenceBook } from '../http/presence.ts'
import { problem } from '../http/respond.ts'
import { maySee, type Surface, type Viewer, viewerOf } from '../projections/viewer.ts'
import { Publisher } from './publisher.ts'

/** What a socket was admitted as. */
export type Session = {
  opened: Opened
  viewer: Viewer
  surface: Surface
  log: string | undefined
  after: number | undefined
}
type Io = Server<ClientToServer, ServerToClient, object, Session>
type Client = Socket<ClientToServer, ServerToClient, object, Session>

/** Everybody who listens to one workshop. */
export class Hall {
  private readonly publisher: Publisher
  private readonly stopListening: () => void
  private readonly members = new Map<string, Client>()
  private late = 0

  constructor(
    private readonly io: Io,
    private readonly opened: Opened,
    private readonly words: Deps['words'],
    private readonly presence: PresenceBook,
    private readonly now: () => number,
    private readonly failed: (error: unknown) => void,
  ) {
    this.publisher = new Publisher(opened, now, { timeChanged: () => void this.beat(), error: failed })
    this.stopListening = opened.workshop.listen(events => {
      this.tellRemoved(events)
      this.shutConsoles(events)
    })
  }

  /** Brings a socket up to date and keeps it there. One that left meanwhile is not kept. */
  async entered(client: Client): Promise<void> {
    const { surface, viewer, log, after } = client.data
    const key = this.keyOf(client)
    if (surface === 'trainer') await client.join(this.trainers)
    const missed = await this.publisher.join({
      key,
      surface,
      viewer,
      send: frame => this.io.to(key).emit('frame', frame),
      enter: () => void client.join(key),
      shows: { log, after },
    })
    if (!client.connected) return this.publisher.leave(key)
    this.members.set(client.id, client)
    if (surface === 'phone' && viewer.participantId) this.presence.arrived(viewer.participantId, client.id)
    if (missed) client.emit('frame', missed)
    client.emit('head', await this.publisher.head(key))
    this.tellTrainers()
  }

  left(client: Client): void {
    if (!this.members.delete(client.id)) return
    this.publisher.leave(this.keyOf(client))
    const { viewer } = client.data
    if (viewer.participantId) this.presence.left(viewer.participantId, client.id)
    this.tellTrainers()
  }

  /** The heartbeat: where the log is, and how its clocks run. */
  async beat(): Promise<void> {
    try {
      for (const key of this.publisher.keys()) this.io.to(key).emit('head', await this.publisher.head(key))
    } catch (error) {
      this.failed(error)
    }
  }

  /** Measures the way to every phone and back, and tells the trainers; `late` is this laptop's own delay, both ms. */
  pulse(within: number, late: number): void {
    this.late = late
    for (const client of this.members.values()) {
      const seat = client.data.viewer.participantId
      if (client.data.surface === 'phone' && seat) this.measure(client, seat, within)
    }
    this.tellTrainers()
  }

  stop(): void {
    this.stopListening()
    this.publisher.stop()
  }

  private measure(client: Client, seat: string, within: number): void {
    const sent = this.now()
    client.timeout(within).emit('pulse', error => {
      if (!error) this.presence.answered(seat, this.now() - sent)
    })
  }

  private tellTrainers(): void {
    this.io.to(this.trainers).emit('presence', this.presence.list(), { late: this.late })
  }

  private tellRemoved(events: readonly LoggedEvent[]): void {
    for (const event of events) {
      if (event.type !== 'participant.removed') continue
      for (const language of LANGUAGES) {
        const { refused } = problem(refuse('seat.removed'), this.words[language])
        this.io.to(this.channel(event.participantId, language)).emit('notice', refused)
      }
    }
  }

  /** A console closes at once when its seat is no longer one that runs the room. */
  private shutConsoles(events: readonly LoggedEvent[]): void {
    if (!events.some(e => e.type === 'participant.removed' || e.type === 'participant.promoted')) return
    const { state } = this.opened.workshop
    for (const client of this.members.values()) {
      const { surface, viewer } = client.data
      if (surface !== 'trainer') continue
      if (maySee('trainer', viewerOf(state, viewer.participantId, viewer.language))) continue
      const { refused } = problem(refuse('role.forbidden'), this.words[viewer.language])
      client.emit('notice', refused)
      client.disconnect(true)
    }
  }

  /** Stages and consoles of a language share their bytes; a phone's belong to its seat. */
  private keyOf({ data: { surface, viewer } }: Client): string {
    return this.channel(surface === 'phone' ? String(viewer.participantId) : surface, viewer.language)
  }

  private channel(who: string, language: Language): string {
    return `${this.opened.entry.workshopId}/${who}/${language}`
  }

  private get trainers(): string {
    return `${this.opened.entry.workshopId}/trainers`
  }
}
