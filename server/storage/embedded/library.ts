import { Low } from 'lowdb'
import type { Gate } from '../gate.ts'
import { type Library, type RecordingEntry, StorageError, type WorkshopEntry } from '../interfaces.ts'
import { byAge } from '../rules.ts'
import type { Replace } from './disk.ts'
import { DurableJsonFile } from './json-file.ts'

type Data = {
  format: 1
  workshops: WorkshopEntry[]
  /** Not in a library that was last written before there were recordings. */
  recordings?: RecordingEntry[]
  settings: { name: string; value: string }[]
}
type Change = (draft: Data) => void

/** @throws StorageError storage.damaged {path} */
export async function openEmbeddedLibrary(path: string, gate: Gate, replace: Replace): Promise<Library> {
  const low = new Low<Data>(new DurableJsonFile<Data>(path, replace), {
    format: 1,
    workshops: [],
    settings: [],
  })
  await low.read()
  const shelf = new Shelf(low)

  return {
    workshops: () => gate.run(async () => shelf.data.workshops.toSorted(byAge).map(w => ({ ...w }))),
    byPin: pin =>
      gate.run(async () => {
        const entry = shelf.data.workshops.find(w => w.pin === pin)
        return entry && { ...entry }
      }),
    putWorkshop: entry => gate.run(() => shelf.change(draft => putWorkshop(draft, { ...entry }))),
    removeWorkshop: workshopId =>
      gate.run(() =>
        shelf.change(draft => {
          draft.workshops = draft.workshops.filter(w => w.workshopId !== workshopId)
        }),
      ),
    recordings: () => gate.run(async () => (shelf.data.recordings ?? []).map(r => ({ ...r }))),
    recording: id =>
      gate.run(async () => {
        const entry = shelf.data.recordings?.find(r => r.id === id)
        return entry && { ...entry }
      }),
    putRecording: entry => gate.run(() => shelf.change(draft => putRecording(draft, { ...entry }))),
    setting: name => gate.run(async () => shelf.data.settings.find(s => s.name === name)?.value),
    putSetting: (name, value) =>
      gate.run(() =>
        shelf.change(draft => {
          draft.settings = [...draft.settings.filter(s => s.name !== name), { name, value }]
        }),
      ),
  }
}

function putWorkshop(draft: Data, entry: WorkshopEntry): void {
  const others = draft.workshops.filter(w => w.workshopId !== entry.workshopId)
  if (others.some(w => w.pin === entry.pin)) throw new StorageError('storage.exists', { pin: entry.pin })
  draft.workshops = [...others, entry]
}

function putRecording(draft: Data, entry: RecordingEntry): void {
  const known = draft.recordings ?? []
  draft.recordings = known.some(r => r.id === entry.id)
    ? known.map(r => (r.id === entry.id ? entry : r))
    : [...known, entry]
}

type Waiting = { change: Change; resolve: () => void; reject: (error: unknown) => void }

/** Changes that come while the file is being written wait and share the next write; readers see what is durable. */
class Shelf {
  readonly #low: Low<Data>
  #durable: Data
  #waiting: Waiting[] = []
  #writing = false

  constructor(low: Low<Data>) {
    this.#low = low
    this.#durable = low.data
  }

  get data(): Data {
    return this.#durable
  }

  change(change: Change): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ change, resolve, reject })
      if (!this.#writing) void this.#writeAll()
    })
  }

  async #writeAll(): Promise<void> {
    this.#writing = true
    while (this.#waiting.length > 0) await this.#writeBatch(this.#waiting.splice(0))
    this.#writing = false
  }

  async #writeBatch(batch: Waiting[]): Promise<void> {
    const draft = { ...this.#durable }
    const made = batch.filter(waiting => applied(waiting, draft))
    if (made.length === 0) return
    this.#low.data = draft
    try {
      await this.#low.write()
      this.#durable = draft
      for (const { resolve } of made) resolve()
    } catch (error) {
      this.#low.data = this.#durable
      for (const { reject } of made) reject(error)
    }
  }
}

/** A change that the rules refuse fails alone and leaves the draft as it was. */
function applied({ change, reject }: Waiting, draft: Data): boolean {
  try {
    change(draft)
    return true
  } catch (error) {
    reject(error)
    return false
  }
}
