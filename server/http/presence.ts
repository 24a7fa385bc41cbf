import type { Presence } from '../contract/socket.ts'
import type { ParticipantId, WorkshopId } from '../core/ids.ts'

/** A round trip over this is felt as slow when paying. */
const SLOW_MS = 1_200

type Seen = { sockets: Set<string>; rtt: number; lastSeen: number }

/** Connection health by workshop. */
export class PresenceBooks {
  private readonly books = new Map<WorkshopId, PresenceBook>()

  constructor(private readonly now: () => number) {}

  of(workshopId: WorkshopId): PresenceBook {
    const book = this.books.get(workshopId) ?? new PresenceBook(this.now)
    this.books.set(workshopId, book)
    return book
  }
}

/** Connection health of a room's seats. It is neither in the log nor in a frame: a replay has no Wi-Fi. */
export class PresenceBook {
  private readonly seats = new Map<ParticipantId, Seen>()

  constructor(private readonly now: () => number) {}

  arrived(seat: ParticipantId, socket: string): void {
    const seen = this.seats.get(seat) ?? { sockets: new Set(), rtt: 0, lastSeen: 0 }
    seen.sockets.add(socket)
    seen.lastSeen = this.now()
    this.seats.set(seat, seen)
  }

  left(seat: ParticipantId, socket: string): void {
    const seen = this.seats.get(seat)
    seen?.sockets.delete(socket)
    if (seen) seen.lastSeen = this.now()
  }

  answered(seat: ParticipantId, rtt: number): void {
    const seen = this.seats.get(seat)
    if (seen) Object.assign(seen, { rtt: Math.round(rtt), lastSeen: this.now() })
  }

  list(): Presence {
    return [...this.seats].map(([participantId, seen]) => ({
      participantId,
      state: seen.sockets.size === 0 ? 'lost' : seen.rtt > SLOW_MS ? 'slow' : 'here',
      rtt: seen.rtt,
      lastSeen: Math.round((this.now() - seen.lastSeen) / 1000),
    }))
  }
}
