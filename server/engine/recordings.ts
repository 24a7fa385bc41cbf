import type { LoggedEvent } from '../core/event.ts'
import type { LogId } from '../core/ids.ts'
import { isRefusal } from '../core/outcome.ts'
import { type Refusal, refuse } from '../core/refusal.ts'
import type { State } from '../core/state.ts'
import { type RecordingEntry, type Storage, StorageError } from '../storage/interfaces.ts'
import { newName } from './keys.ts'
import { type ReadRecording, readRecording, WrongLine } from './recording-file.ts'
import type { Opened } from './registry.ts'
import { Replay } from './replay.ts'

/** Replays kept folded at once: a 48-hour flash sale costs some 10 MB. */
const OPEN = 4

export type RecordingsDeps = { storage: Pick<Storage, 'log' | 'library'>; today: () => string }

/** Logs that may be watched again: those of this laptop's workshops, and files that were brought in. */
export class Recordings {
  /** Newest use last. */
  private readonly replays = new Map<LogId, Replay>()
  /** Entries are made one after the other, so that one log never gets two ids. */
  private last: Promise<unknown> = Promise.resolve()

  constructor(private readonly deps: RecordingsDeps) {}

  /** In the order they came; a room that went on since somebody watched it is as long as it is now. */
  async list(): Promise<RecordingEntry[]> {
    return Promise.all((await this.library.recordings()).map(entry => this.renewed(entry)))
  }

  find = (id: string): Promise<RecordingEntry | undefined> => this.library.recording(id)

  /** The recording of a workshop's log, up to now; the same id again for the same log. */
  ofWorkshop({ entry, workshop }: Opened): Promise<RecordingEntry> {
    return this.inTurn(async () => {
      const { workshopId, log, pin, createdAt } = entry
      const known = (await this.library.recordings()).find(r => r.log === log)
      const facts = await workshop.read(factsOf)
      const recording = {
        ...(known ?? { id: newName('rec'), log, workshopId, addedAt: this.deps.today() }),
        ...{ pin, startedAt: createdAt, ...facts },
      }
      await this.library.putRecording(recording)
      return recording
    })
  }

  /**
   * Takes a file in as a log of its own; the same file again is the same recording. Nothing of a refused file stays.
   * What `source` throws is the caller's.
   */
  async bringIn(source: AsyncIterable<Uint8Array>): Promise<RecordingEntry | Refusal> {
    const { log: logs } = this.deps.storage
    const log = newName('log')
    await logs.create(log)
    try {
      const read = await readRecording(source, events => this.keep(log, events))
      const entry = await this.inTurn(() => this.entryFor(read, log))
      if (entry.log !== log) await logs.remove(log)
      return entry
    } catch (error) {
      await logs.remove(log)
      if (error instanceof WrongLine) return error.refused
      throw error
    }
  }

  /** A recording ready to be watched, up to the head of its log as it is now. */
  async open(id: string): Promise<{ entry: RecordingEntry; replay: Replay } | Refusal> {
    const entry = await this.find(id)
    if (!entry) return refuse('recording.unknown')
    const replay = this.replays.get(entry.log) ?? new Replay(entry.log, this.deps.storage.log)
    this.replays.delete(entry.log)
    this.replays.set(entry.log, replay)
    for (const log of [...this.replays.keys()].slice(0, -OPEN)) this.replays.delete(log)
    try {
      await replay.catchUp()
    } catch (error) {
      this.replays.delete(entry.log)
      if (error instanceof StorageError && error.code === 'storage.damaged')
        return refuse('workshop.damaged', { log: entry.log, line: Number(error.params.line) })
      throw error
    }
    return { entry: { ...entry, events: replay.head, length: replay.length }, replay }
  }

  private get library(): Storage['library'] {
    return this.deps.storage.library
  }

  private async entryFor({ header, state, sha256 }: ReadRecording, log: LogId): Promise<RecordingEntry> {
    const known = (await this.library.recordings()).find(r => r.sha256 === sha256)
    if (known) return known
    const { pin, startedAt, scenario, seed } = header
    const made: RecordingEntry = {
      ...{ ...factsOf(state), pin, startedAt, scenario, seed },
      ...{ id: newName('rec'), log, addedAt: this.deps.today(), sha256 },
    }
    await this.library.putRecording(made)
    return made
  }

  /** Files never grow; a log that cannot be read any more keeps its place on the shelf. */
  private async renewed(entry: RecordingEntry): Promise<RecordingEntry> {
    if (!entry.workshopId) return entry
    const head = await this.deps.storage.log.head(entry.log).catch(() => entry.events)
    const opened = head === entry.events ? null : await this.open(entry.id)
    if (!opened || isRefusal(opened)) return entry
    await this.library.putRecording(opened.entry)
    return opened.entry
  }

  private async keep(log: LogId, events: LoggedEvent[]): Promise<void> {
    if (events.length > 0) await this.deps.storage.log.append(log, events[0]!.seq - 1, events)
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.last.then(work)
    this.last = done.catch(() => {})
    return done
  }
}

const factsOf = ({ workshop, run, t, seq }: State) => ({
  title: String(workshop.title).slice(0, 200),
  scenario: run?.header.name ?? null,
  seed: run?.seed ?? workshop.seed,
  length: t,
  events: seq,
})
