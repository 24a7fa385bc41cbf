import type { Pin, WorkshopId } from '../core/ids.ts'
import { type Refusal, refuse } from '../core/refusal.ts'
import { type Storage, StorageError, type WorkshopEntry } from '../storage/interfaces.ts'
import type { Now } from './clock.ts'
import { Driver } from './driver.ts'
import { LiveWorkshop } from './live-workshop.ts'

/** Somebody who lives with a workshop until it closes: the driver, the bots. */
export type Attendant = { start(): void; stop(): void }
export type Opened = { entry: WorkshopEntry; workshop: LiveWorkshop; attendants: Attendant[] }

export type RegistryDeps = {
  storage: Storage
  now: Now
  /** Wall time for the library's entries, never for a log. */
  today: () => string
  /** Names the code that folds logs. */
  build: string
  /** Made here for each workshop, since they come in by a door and the engine knows no doors. */
  bots?: (workshop: LiveWorkshop, onError: (error: unknown) => void) => Attendant
  onError: (error: unknown, about: string) => void
}

/** The workshops that live in this process: which log each plays on, and who attends it. */
export class Registry {
  private readonly opened = new Map<WorkshopId, Promise<Opened>>()
  private readonly moved = new Set<(workshopId: WorkshopId) => void>()
  private resuming: Promise<void> = Promise.resolve()
  private closing = false

  constructor(private readonly deps: RegistryDeps) {}

  /**
   * Opens all that were not closed, so that holds and a running crowd go on after a crash; whoever comes to one of them
   * meanwhile opens it at once. One that is damaged stops nobody else. Resolves when all are open.
   */
  resume(): Promise<void> {
    this.resuming = this.openUnclosed().catch(error => this.deps.onError(error, 'workshops'))
    return this.resuming
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

  /** The workshop for a look: nothing starts in it where it is not open yet. */
  async peek(pin: Pin): Promise<Opened | undefined> {
    const entry = await this.deps.storage.library.byPin(pin)
    return entry && (this.opened.get(entry.workshopId) ?? this.load(entry))
  }

  entries = (): Promise<WorkshopEntry[]> => this.deps.storage.library.workshops()

  /** Folds the entry's log; it lives from `adopt` on. @throws StorageError */
  async load(entry: WorkshopEntry): Promise<Opened> {
    const { storage, now, build } = this.deps
    const onError = (error: unknown) => this.deps.onError(error, `workshop ${entry.pin}`)
    const workshop = await LiveWorkshop.open(entry.log, { storage, now, build, onError })
    const driver = new Driver(workshop, now, onError)
    const bots = this.deps.bots?.(workshop, onError)
    return { entry, workshop, attendants: bots ? [driver, bots] : [driver] }
  }

  /** From here on this is the workshop: a new one, or one that goes on with another log. */
  adopt(opened: Opened): void {
    this.opened.set(opened.entry.workshopId, Promise.resolve(opened))
    this.start(opened)
  }

  /** Whether the room still plays on this log. */
  async isCurrent(opened: Opened): Promise<boolean> {
    return (await this.opened.get(opened.entry.workshopId)) === opened
  }

  /** Called when a workshop plays on another log: whoever held the old one asks again. */
  onMoved(listener: (workshopId: WorkshopId) => void): void {
    this.moved.add(listener)
  }

  tellMoved(workshopId: WorkshopId): void {
    for (const listener of this.moved) listener(workshopId)
  }

  async close(): Promise<void> {
    this.closing = true
    await this.resuming
    const all = await Promise.all([...this.opened.values()].map(opening => opening.catch(() => undefined)))
    for (const opened of all) for (const attendant of opened?.attendants ?? []) attendant.stop()
    await Promise.all(all.map(opened => opened?.workshop.idle().catch(() => {})))
  }

  private async openUnclosed(): Promise<void> {
    for (const entry of await this.entries()) {
      if (this.closing) return
      if (entry.closedAt) continue
      await this.open(entry).catch(error => this.deps.onError(error, `workshop ${entry.pin}`))
    }
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
    if (!(await this.isCurrent(opened))) return
    await this.deps.storage.library.putWorkshop({ ...opened.entry, closedAt: this.deps.today() })
  }
}
