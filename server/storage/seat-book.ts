import type { ParticipantId, WorkshopId } from '../core/ids.ts'
import { type Seat, StorageError } from './interfaces.ts'

/** One entry of the book; the embedded driver writes one a line. */
export type SeatEntry =
  | ({ type: 'seat' } & Seat)
  | { type: 'key'; workshopId: WorkshopId; participantId: ParticipantId; keyHash: string }
  | { type: 'token'; workshopId: WorkshopId; participantId: ParticipantId; tokenHash: string }
  | { type: 'taken'; workshopId: WorkshopId; tokenHash: string }
  | { type: 'removed'; workshopId: WorkshopId }

type Page = {
  seats: Map<ParticipantId, Seat>
  byKey: Map<string, ParticipantId>
  byToken: Map<string, ParticipantId>
}

/** Who may sit down again, by workshop: the fold of its entries, and the one place with the rules of `Seats`. */
export class SeatBook {
  readonly #pages = new Map<WorkshopId, Page>()

  /** True when the seat has to be written, false when it is there already. @throws StorageError storage.exists */
  accepts(seat: Seat): boolean {
    const page = this.#pages.get(seat.workshopId)
    const before = page?.seats.get(seat.participantId)
    const owner = page?.byKey.get(seat.keyHash)
    const taken = owner !== undefined && owner !== seat.participantId
    if (taken || (before && before.keyHash !== seat.keyHash))
      throw new StorageError('storage.exists', { participantId: seat.participantId })
    return before?.role !== seat.role
  }

  /** True when the key has to be written. @throws StorageError storage.exists */
  acceptsKey(workshopId: WorkshopId, participantId: ParticipantId, keyHash: string): boolean {
    const owner = this.#pages.get(workshopId)?.byKey.get(keyHash)
    if (owner !== undefined && owner !== participantId)
      throw new StorageError('storage.exists', { participantId })
    return owner === undefined
  }

  write(entry: SeatEntry): void {
    const page = this.#page(entry.workshopId)
    switch (entry.type) {
      case 'seat': {
        const { type: _, ...seat } = entry
        page.seats.set(seat.participantId, seat)
        page.byKey.set(seat.keyHash, seat.participantId)
        break
      }
      case 'key':
        page.byKey.set(entry.keyHash, entry.participantId)
        break
      case 'token':
        page.byToken.set(entry.tokenHash, entry.participantId)
        break
      case 'taken':
        page.byToken.delete(entry.tokenHash)
        break
      case 'removed':
        this.#pages.delete(entry.workshopId)
    }
  }

  byId(workshopId: WorkshopId, participantId: ParticipantId | undefined): Seat | undefined {
    const seat =
      participantId === undefined ? undefined : this.#pages.get(workshopId)?.seats.get(participantId)
    return seat && { ...seat }
  }

  byKey(workshopId: WorkshopId, keyHash: string): Seat | undefined {
    return this.byId(workshopId, this.#pages.get(workshopId)?.byKey.get(keyHash))
  }

  byToken(workshopId: WorkshopId, tokenHash: string): Seat | undefined {
    return this.byId(workshopId, this.#pages.get(workshopId)?.byToken.get(tokenHash))
  }

  #page(workshopId: WorkshopId): Page {
    const page = this.#pages.get(workshopId) ?? { seats: new Map(), byKey: new Map(), byToken: new Map() }
    this.#pages.set(workshopId, page)
    return page
  }
}
