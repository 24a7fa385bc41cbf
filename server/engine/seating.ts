import type { ParticipantId, Pin } from '../core/ids.ts'
import type { Outcome } from '../core/outcome.ts'
import { isHere } from '../core/participant.ts'
import { refuse } from '../core/refusal.ts'
import type { Language } from '../core/text.ts'
import type { Seat, Seats } from '../storage/interfaces.ts'
import { hashKey, newId, newKey } from './keys.ts'
import type { Opened, Registry } from './registry.ts'
import { isWithdrawn, SeatLinks, tokenOf } from './seat-links.ts'

type Person = {
  nickname: string
  language: Language
  id?: ParticipantId | undefined
  key?: string | undefined
  kind?: 'person' | 'practice'
}

type Joined = { outcome: Outcome; participantId: ParticipantId; key: string }

/** Who sits where: keys and one-time links, of which storage has the hashes alone. */
export class Seating {
  private readonly links: SeatLinks

  constructor(
    private readonly seats: Seats,
    private readonly registry: Pick<Registry, 'peek'>,
  ) {
    this.links = new SeatLinks(seats)
  }

  /** The seat is durable before the join is an event: a key without a seat harms nobody, a seat without a key is lost. */
  async join(opened: Opened, person: Person): Promise<Joined> {
    const { workshopId } = opened.entry
    const participantId = person.id ?? newId('seat')
    const key = person.key ?? newKey()
    const held = await this.seats.byId(workshopId, participantId)
    const owner = await this.seats.byKey(workshopId, hashKey(key))
    const taken = held
      ? owner?.participantId !== participantId
      : owner !== undefined || (await opened.workshop.read(s => s.participants.has(participantId)))
    if (taken) return { outcome: { ok: false, refused: refuse('seat.foreign') }, participantId, key }
    const seat: Seat = { workshopId, participantId, role: 'participant', keyHash: hashKey(key) }
    const here = await opened.workshop.read(s => s.participants.get(participantId))
    if (here?.removed) return { outcome: { ok: false, refused: refuse('seat.removed') }, participantId, key }
    if (here) return { outcome: { ok: true, seq: 0, result: { participantId } }, participantId, key }
    if (!held) await this.seats.put(seat)
    const { nickname, language, kind = 'person' } = person
    const outcome = await opened.workshop.submit({
      id: `join:${participantId}`,
      by: participantId,
      type: 'participant.join',
      nickname,
      language,
      role: 'participant',
      kind,
    })
    return { outcome, participantId, key }
  }

  seatByKey(opened: Opened, key: string): Promise<Seat | undefined> {
    return this.seats.byKey(opened.entry.workshopId, hashKey(key))
  }

  /** A new key for the seat that a one-time link was made for; the link is used up, also when the seat is gone. */
  async takeLink(opened: Opened, token: string): Promise<string | undefined> {
    const { entry, workshop } = opened
    const seat = await this.seats.takeToken(entry.workshopId, hashKey(token))
    if (!seat) return undefined
    const { participantId } = seat
    const here = await workshop.read(s => s.participants.get(participantId))
    if (!here || here.removed) return undefined
    if (isWithdrawn(token, here)) return undefined
    this.links.used(entry.workshopId, here)
    const key = newKey()
    await this.seats.addKey(entry.workshopId, participantId, hashKey(key))
    if (!here.taken) await workshop.submit({ id: newId('take'), by: participantId, type: 'seat.take' })
    return key
  }

  /** The token of the one-time link into a seat, or undefined where nobody sits any more. */
  async seatToken({ entry, workshop }: Opened, participantId: ParticipantId): Promise<string | undefined> {
    const seat = await workshop.read(s => {
      const known = s.participants.get(participantId)
      return known && isHere(known) ? { participantId, role: known.role, slip: known.slip } : undefined
    })
    return seat && this.links.tokenFor(entry.workshopId, seat)
  }

  /** The way back into a workshop for its trainer; also where no server runs. */
  async linkFor(pin: Pin): Promise<string | undefined> {
    const opened = await this.registry.peek(pin)
    if (!opened) return undefined
    const { entry, workshop } = opened
    const trainer = [...workshop.state.participants.values()].find(p => p.role === 'trainer')
    if (!trainer) return undefined
    const token = tokenOf(trainer.slip)
    await this.seats.putToken(entry.workshopId, trainer.participantId, hashKey(token))
    return token
  }
}
