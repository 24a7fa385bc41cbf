import type { Command } from '../core/command.ts'
import type { LogId, ParticipantId, Pin, WorkshopId } from '../core/ids.ts'
import { type Refusal, refuse } from '../core/refusal.ts'
import type { Storage, WorkshopEntry } from '../storage/interfaces.ts'
import { hashKey, newId, newKey, newName, newPin } from './keys.ts'
import { type NewWorkshop, opening, submitAll } from './opening.ts'
import type { Opened, Registry } from './registry.ts'
import { againOf } from './restart.ts'

export type Created = {
  pin: Pin
  workshopId: WorkshopId
  log: LogId
  trainerKey: string
  trainerToken: string
}

type FounderDeps = {
  storage: Storage
  registry: Registry
  /** Wall time for the library's entries, never for a log. */
  today: () => string
  seeds: readonly Command[]
}

/** Begins workshops on a new log: for the first time, and again with the same people. */
export class Founder {
  private readonly restarting = new Set<WorkshopId>()

  constructor(private readonly deps: FounderDeps) {}

  /** Resolves when the log with its opening state, the trainer's seat and the library's entry are durable. */
  async create(input: NewWorkshop): Promise<Created> {
    const { storage, registry, seeds } = this.deps
    const entry = await this.newEntry(input)
    const { workshopId, pin, log } = entry
    const trainer = newId('seat')
    await storage.log.create(log)
    const opened = await registry.load(entry)
    await submitAll(opened.workshop, [...opening(entry, input, trainer), ...seeds])
    const keys = await this.seatTrainer(workshopId, trainer)
    registry.adopt(opened)
    await storage.library.putWorkshop(entry)
    return { pin, workshopId, log, ...keys }
  }

  /**
   * The same room on a new log: PIN, keys and people stay, everything else begins again. The old log is closed.
   * @throws StorageError; resolves with log.moved when somebody else was first
   */
  async restart(left: Opened, trainer: ParticipantId): Promise<Opened | Refusal> {
    const { workshopId, log } = left.entry
    const isCurrent = await this.deps.registry.isCurrent(left)
    if (!isCurrent || this.restarting.has(workshopId)) return refuse('log.moved', { log })
    this.restarting.add(workshopId)
    try {
      return await this.beginAgain(left, trainer)
    } finally {
      this.restarting.delete(workshopId)
    }
  }

  private async beginAgain({ entry, workshop, attendants }: Opened, trainer: ParticipantId): Promise<Opened> {
    const { storage, registry, seeds } = this.deps
    const { opening, people } = await workshop.read(state => againOf(state, trainer))
    const { closedAt: _closed, ...kept } = entry
    const next = { ...kept, log: newName('log'), createdAt: this.deps.today() }
    await storage.log.create(next.log)
    const opened = await registry.load(next)
    await submitAll(opened.workshop, [...opening, ...seeds, ...people])
    for (const attendant of attendants) attendant.stop()
    registry.adopt(opened)
    await storage.library.putWorkshop(next)
    registry.tellMoved(entry.workshopId)
    await workshop.submit({ id: newId('again'), by: trainer, type: 'workshop.close' })
    return opened
  }

  private async newEntry({ title, language }: NewWorkshop): Promise<WorkshopEntry> {
    const pin = await this.freePin()
    const [workshopId, log] = [newName('wsp'), newName('log')]
    return { workshopId, pin, log, title, language, createdAt: this.deps.today() }
  }

  private async seatTrainer(workshopId: WorkshopId, participantId: ParticipantId) {
    const { seats } = this.deps.storage
    const [trainerKey, trainerToken] = [newKey(), newKey()]
    await seats.put({ workshopId, participantId, role: 'trainer', keyHash: hashKey(trainerKey) })
    await seats.putToken(workshopId, participantId, hashKey(trainerToken))
    return { trainerKey, trainerToken }
  }

  private async freePin(): Promise<Pin> {
    const taken = new Set((await this.deps.registry.entries()).map(e => e.pin))
    for (;;) {
      const pin = newPin()
      if (!taken.has(pin)) return pin
    }
  }
}
