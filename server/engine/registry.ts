import type { Command } from '../core/command.ts'
import type { LogId, ParticipantId, Pin, WorkshopId } from '../core/ids.ts'
import type { Outcome } from '../core/outcome.ts'
import { isHere } from '../core/participant.ts'
import { type Refusal, refuse } from '../core/refusal.ts'
import type { Language } from '../core/text.ts'
import { type Seat, type Storage, StorageError, type WorkshopEntry } from '../storage/interfaces.ts'
import type { Now } from './clock.ts'
import { Driver } from './driver.ts'
import { hashKey, newId, newKey, newName, newPin } from './keys.ts'
import { LiveWorkshop } from './live-workshop.ts'
import { type NewWorkshop, opening, submitAll } from './opening.ts'
import { againOf } from './restart.ts'
import { isWithdrawn, SeatLinks, tokenOf } from './seat-links.ts'

/** Somebody who lives with a workshop until it closes: the driver, the bots. */
export type Attendant = { start(): void; stop(): void }
export type Opened = { entry: WorkshopEntry; workshop: LiveWorkshop; attendants: Attendant[] }
export type Created = {
  pin: Pin
  workshopId: WorkshopId
  log: LogId
  trainerKey: string
  trainerToken: string
}

export type RegistryDeps = {
  storage: Storage
  now: Now
  /** Wall time for the library's entries, never for a log. */
  today: () => string
  seeds: readonly Command[]
  /** Names the code that folds logs. */
  build: string
  /** Made here for each workshop, since they come in by a door and the engine knows no doors. */
  bots?: (workshop: LiveWorkshop, onError: (error: unknown) => void) => Attendant
  onError: (error: unknown, about: string) => void
}

/** The workshops of this process: opening, creating, and who sits where. */
export class Registry {
  private readonly opened = new Map<WorkshopId, Promise<Opened>>()

  private readonly links: SeatLinks
  private readonly moved = new Set<(workshopId: WorkshopId) => void>()
  private readonly restarting = new Set<WorkshopId>()

  constructor(private readonly deps: RegistryDeps) {
    this.links = new SeatLinks(deps.storage.seats)
  }

  /** Opens all that were not closed, so that holds and a running crowd go on after a crash. One that is damaged stops nobody else. */
  async resume(): Promise<void> {
    const entries = await this.deps.storage.library.workshops()
    for (const entry of entries.filter(e => !e.closedAt)) {
      try {
        await this.open(entry)
      } catch (error) {
        this.deps.onError(error, `workshop ${entry.pin}`)
      }
    }
  }

  async byPin(pin: Pin): Promise<Opened | Refusal> {
    const entry = await this.deps.storage.library.byPin(pin)
    if (!entry) return refuse('workshop.unknown', { pin })
    try {
      return await this.open(entry)
    } catch (error) {
      if (error instanceof StorageError && error.code === 'storage.damaged')
        return refuse('workshop.damaged', { log: entry.log, line: Number(error.params.line) })
      throw error
    }
  }

  entries = (): Promise<WorkshopEntry[]> => this.deps.storage.library.workshops()

  /** Resolves when the log with its opening state, the trainer's seat and the library's entry are durable. */
  async create(input: NewWorkshop): Promise<Created> {
    const { storage, seeds } = this.deps
    const pin = await this.freePin()
    const workshopId = newName('wsp')
    const entry: WorkshopEntry = {
      workshopId,
      pin,
      log: newName('log'),
      title: input.title,
      language: input.language,
      createdAt: this.deps.today(),
    }
    const trainerKey = newKey()
    const trainerToken = newKey()
    const trainer = newId('seat')
    await storage.log.create(entry.log)
    const opened = await this.load(entry)
    await submitAll(opened.workshop, [...opening(entry, input, trainer), ...seeds])
    await storage.seats.put({
      workshopId,
      participantId: trainer,
      role: 'trainer',
      keyHash: hashKey(trainerKey),
    })
    await storage.seats.putToken(workshopId, trainer, hashKey(trainerToken))
    this.remember(opened)
    await storage.library.putWorkshop(entry)
    return { pin, workshopId, log: entry.log, trainerKey, trainerToken }
  }

  /**
   * The same room on a new log: PIN, keys and people stay, everything else begins again. The old log is closed.
   * @throws StorageError; resolves with log.moved when somebody else was first
   */
  async restart(left: Opened, trainer: ParticipantId): Promise<Opened | Refusal> {
    const { storage, seeds } = this.deps
    const { entry, workshop, attendants } = left
    const isCurrent = (await this.opened.get(entry.workshopId)) === left
    if (!isCurrent || this.restarting.has(entry.workshopId)) return refuse('log.moved', { log: entry.log })
    this.restarting.add(entry.workshopId)
    try {
      const { opening, people } = await workshop.read(state => againOf(state, trainer))
      const { closedAt: _closed, ...kept } = entry
      const next = { ...kept, log: newName('log'), createdAt: this.deps.today() }
      await storage.log.create(next.log)
      const opened = await this.load(next)
      await submitAll(opened.workshop, [...opening, ...seeds, ...people])
      for (const attendant of attendants) attendant.stop()
      this.remember(opened)
      await storage.library.putWorkshop(next)
      for (const listener of this.moved) listener(entry.workshopId)
      await workshop.submit({ id: newId('again'), by: trainer, type: 'workshop.close' })
      return opened
    } finally {
      this.restarting.delete(entry.workshopId)
    }
  }

  /** Called when a workshop plays on another log: whoever held the old one asks again. */
  onMoved(listener: (workshopId: WorkshopId) => void): void {
    this.moved.add(listener)
  }

  /** The seat is durable before the join is an event: a key without a seat harms nobody, a seat without a key is lost. */
  async join(
    opened: Opened,
    person: {
      nickname: string
      language: Language
      id?: ParticipantId | undefined
      key?: string | undefined
      kind?: 'person' | 'practice'
    },
  ): Promise<{ outcome: Outcome; participantId: ParticipantId; key: string }> {
    const { workshopId } = opened.entry
    const participantId = person.id ?? newId('seat')
    const key = person.key ?? newKey()
    const held = await this.deps.storage.seats.byId(workshopId, participantId)
    const owner = await this.deps.storage.seats.byKey(workshopId, hashKey(key))
    const taken = held
      ? owner?.participantId !== participantId
      : owner !== undefined || (await opened.workshop.read(s => s.participants.has(participantId)))
    if (taken) return { outcome: { ok: false, refused: refuse('seat.foreign') }, participantId, key }
    const seat: Seat = { workshopId, participantId, role: 'participant', keyHash: hashKey(key) }
    const here = await opened.workshop.read(s => s.participants.get(participantId))
    if (here?.removed) return { outcome: { ok: false, refused: refuse('seat.removed') }, participantId, key }
    if (here) return { outcome: { ok: true, seq: 0, result: { participantId } }, participantId, key }
    if (!held) await this.deps.storage.seats.put(seat)
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
    return this.deps.storage.seats.byKey(opened.entry.workshopId, hashKey(key))
  }

  /** A new key for the seat that a one-time link was made for; the link is used up, also when the seat is gone. */
  async takeLink(opened: Opened, token: string): Promise<string | undefined> {
    const { entry, workshop } = opened
    const { seats } = this.deps.storage
    const seat = await seats.takeToken(entry.workshopId, hashKey(token))
    if (!seat) return undefined
    const { participantId } = seat
    const here = await workshop.read(s => s.participants.get(participantId))
    if (!here || here.removed) return undefined
    if (isWithdrawn(token, here)) return undefined
    this.links.used(entry.workshopId, here)
    const key = newKey()
    await seats.addKey(entry.workshopId, participantId, hashKey(key))
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
    const entry = await this.deps.storage.library.byPin(pin)
    if (!entry) return undefined
    const { workshop } = await (this.opened.get(entry.workshopId) ?? this.load(entry))
    const trainer = [...workshop.state.participants.values()].find(p => p.role === 'trainer')
    if (!trainer) return undefined
    const token = tokenOf(trainer.slip)
    await this.deps.storage.seats.putToken(entry.workshopId, trainer.participantId, hashKey(token))
    return token
  }

  async close(): Promise<void> {
    const all = await Promise.all([...this.opened.values()].map(opening => opening.catch(() => undefined)))
    for (const opened of all) for (const attendant of opened?.attendants ?? []) attendant.stop()
    await Promise.all(all.map(opened => opened?.workshop.idle().catch(() => {})))
  }

  private open(entry: WorkshopEntry): Promise<Opened> {
    const known = this.opened.get(entry.workshopId)
    if (known) return known
    const opening = this.load(entry)
    this.opened.set(entry.workshopId, opening)
    opening.then(
      opened => this.start(opened),
      () => this.opened.delete(entry.workshopId), // a repaired log may be tried again
    )
    return opening
  }

  private async load(entry: WorkshopEntry): Promise<Opened> {
    const { storage, now, build } = this.deps
    const onError = (error: unknown) => this.deps.onError(error, `workshop ${entry.pin}`)
    const workshop = await LiveWorkshop.open(entry.log, { storage, now, build, onError })
    const driver = new Driver(workshop, now, onError)
    const bots = this.deps.bots?.(workshop, onError)
    return { entry, workshop, attendants: bots ? [driver, bots] : [driver] }
  }

  private remember(opened: Opened): void {
    this.opened.set(opened.entry.workshopId, Promise.resolve(opened))
    this.start(opened)
  }

  /** A closed workshop stays readable; nothing moves in it any more, and the next start leaves it alone. */
  private start(opened: Opened): void {
    const { entry, workshop, attendants } = opened
    if (workshop.state.workshop.phase === 'closed') return
    for (const attendant of attendants) attendant.start()
    workshop.listen(events => {
      if (!events.some(event => event.type === 'workshop.closed')) return
      for (const attendant of attendants) attendant.stop()
      this.noteClosed(opened).catch(error => this.deps.onError(error, `workshop ${entry.pin}`))
    })
  }

  /** A log that the room has left says nothing about the room. */
  private async noteClosed(opened: Opened): Promise<void> {
    const { entry } = opened
    if ((await this.opened.get(entry.workshopId)) !== opened) return
    await this.deps.storage.library.putWorkshop({ ...entry, closedAt: this.deps.today() })
  }

  private async freePin(): Promise<Pin> {
    const taken = new Set((await this.entries()).map(e => e.pin))
    for (;;) {
      const pin = newPin()
      if (!taken.has(pin)) return pin
    }
  }
}
