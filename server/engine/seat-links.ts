import type { ParticipantId, WorkshopId } from '../core/ids.ts'
import type { Role } from '../core/participant.ts'
import type { Seats } from '../storage/interfaces.ts'
import { hashKey, newKey } from './keys.ts'

/** One-time links that hand a seat over to a phone: printed on slips or shown as a QR. */
export class SeatLinks {
  /** Unused tokens by seat: a slip that is printed again is the same slip for as long as this process runs. */
  private readonly unused = new Map<string, Promise<string>>()

  constructor(private readonly seats: Seats) {}

  /** Resolves with a token that is durable. */
  tokenFor(workshopId: WorkshopId, participantId: ParticipantId, role: Role): Promise<string> {
    const at = `${workshopId}/${participantId}`
    const known = this.unused.get(at)
    if (known) return known
    const making = this.make(workshopId, participantId, role)
    this.unused.set(at, making)
    making.catch(() => this.unused.delete(at))
    return making
  }

  used(workshopId: WorkshopId, participantId: ParticipantId): void {
    this.unused.delete(`${workshopId}/${participantId}`)
  }

  /** A seat that staff made has no key of its own yet: nobody knows the one it gets here. */
  private async make(workshopId: WorkshopId, participantId: ParticipantId, role: Role): Promise<string> {
    if (!(await this.seats.byId(workshopId, participantId)))
      await this.seats.put({ workshopId, participantId, role, keyHash: hashKey(newKey()) })
    const token = newKey()
    await this.seats.putToken(workshopId, participantId, hashKey(token))
    return token
  }
}
