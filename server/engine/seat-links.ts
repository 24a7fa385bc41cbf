import type { WorkshopId } from '../core/ids.ts'
import type { Participant } from '../core/participant.ts'
import type { Seats } from '../storage/interfaces.ts'
import { hashKey, newKey } from './keys.ts'

type Sitting = Pick<Participant, 'participantId' | 'role' | 'slip'>

/** One-time links that hand a seat over to a phone: printed on slips or shown as a QR. */
export class SeatLinks {
  /** Unused tokens by seat: a slip that is printed again is the same slip for as long as this process runs. */
  private readonly unused = new Map<string, Promise<string>>()

  constructor(private readonly seats: Seats) {}

  /** Resolves with a token that is durable. */
  tokenFor(workshopId: WorkshopId, seat: Sitting): Promise<string> {
    const at = placeOf(workshopId, seat)
    const known = this.unused.get(at)
    if (known) return known
    const making = this.make(workshopId, seat)
    this.unused.set(at, making)
    making.catch(() => this.unused.delete(at))
    return making
  }

  used(workshopId: WorkshopId, seat: Pick<Sitting, 'participantId' | 'slip'>): void {
    this.unused.delete(placeOf(workshopId, seat))
  }

  /** A seat that staff made has no key of its own yet: nobody knows the one it gets here. */
  private async make(workshopId: WorkshopId, { participantId, role, slip }: Sitting): Promise<string> {
    if (!(await this.seats.byId(workshopId, participantId)))
      await this.seats.put({ workshopId, participantId, role, keyHash: hashKey(newKey()) })
    const token = tokenOf(slip)
    await this.seats.putToken(workshopId, participantId, hashKey(token))
    return token
  }
}

const placeOf = (workshopId: WorkshopId, { participantId, slip }: Pick<Sitting, 'participantId' | 'slip'>) =>
  `${workshopId}/${participantId}/${slip}`

/** A token says for which slip of its seat it was made; of the first it says nothing. */
export const tokenOf = (slip: number): string => (slip > 0 ? `${slip}.${newKey()}` : newKey())

/** Whether staff have taken the token's link back since it was made. */
export const isWithdrawn = (token: string, { slip }: Pick<Participant, 'slip'>): boolean =>
  slip !== Number(/^(\d{1,9})\./.exec(token)?.[1] ?? 0)
