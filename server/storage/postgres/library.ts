import type { Gate } from '../gate.ts'
import { type Library, type RecordingEntry, StorageError, type WorkshopEntry } from '../interfaces.ts'
import { byAge } from '../rules.ts'
import { isUnique } from './errors.ts'
import type { Pool } from './pool.ts'

type Row<T> = { entry: T }

/** Entries are kept whole as JSON beside what they are found by, so that a new field needs no new column. */
export function createPostgresLibrary(pool: Pool, gate: Gate): Library {
  const shelf = new Shelf(pool)
  return {
    workshops: () => gate.run(() => shelf.workshops()),
    byPin: pin => gate.run(() => shelf.byPin(pin)),
    putWorkshop: entry => gate.run(() => shelf.putWorkshop({ ...entry })),
    removeWorkshop: workshopId => gate.run(() => shelf.removeWorkshop(workshopId)),
    recordings: () => gate.run(() => shelf.recordings()),
    recording: id => gate.run(() => shelf.recording(id)),
    putRecording: entry => gate.run(() => shelf.putRecording({ ...entry })),
    setting: name => gate.run(() => shelf.setting(name)),
    putSetting: (name, value) => gate.run(() => shelf.putSetting(name, value)),
  }
}

class Shelf {
  readonly #pool: Pool
  #last: Promise<unknown> = Promise.resolve()

  constructor(pool: Pool) {
    this.#pool = pool
  }

  async workshops(): Promise<WorkshopEntry[]> {
    const rows = await this.#pool.run(query => query<Row<WorkshopEntry>>`select entry from workshop`)
    return rows.map(row => row.entry).sort(byAge)
  }

  async byPin(pin: string): Promise<WorkshopEntry | undefined> {
    if (!isText(pin)) return undefined
    const [row] = await this.#pool.run(
      query => query<Row<WorkshopEntry>>`select entry from workshop where pin = ${pin}`,
    )
    return row?.entry
  }

  async putWorkshop(entry: WorkshopEntry): Promise<void> {
    const { workshopId, pin } = entry
    try {
      await this.#inTurn(() =>
        this.#pool.run(
          query => query`
            insert into workshop (workshop_id, pin, entry)
            values (${workshopId}, ${pin}, ${JSON.stringify(entry)}::text::json)
            on conflict (workshop_id) do update set pin = excluded.pin, entry = excluded.entry`,
        ),
      )
    } catch (error) {
      throw isUnique(error) ? new StorageError('storage.exists', { pin }) : error
    }
  }

  async removeWorkshop(workshopId: string): Promise<void> {
    await this.#inTurn(() =>
      this.#pool.run(query => query`delete from workshop where workshop_id = ${workshopId}`),
    )
  }

  async recordings(): Promise<RecordingEntry[]> {
    const rows = await this.#pool.run(
      query => query<Row<RecordingEntry>>`select entry from recording order by place`,
    )
    return rows.map(row => row.entry)
  }

  async recording(id: string): Promise<RecordingEntry | undefined> {
    if (!isText(id)) return undefined
    const [row] = await this.#pool.run(
      query => query<Row<RecordingEntry>>`select entry from recording where id = ${id}`,
    )
    return row?.entry
  }

  async putRecording(entry: RecordingEntry): Promise<void> {
    await this.#inTurn(() =>
      this.#pool.run(
        query => query`
          insert into recording (id, entry) values (${entry.id}, ${JSON.stringify(entry)}::text::json)
          on conflict (id) do update set entry = excluded.entry`,
      ),
    )
  }

  async setting(name: string): Promise<string | undefined> {
    if (!isText(name)) return undefined
    const [row] = await this.#pool.run(
      query => query<{ value: string }>`select value from setting where name = ${name}`,
    )
    return row?.value
  }

  async putSetting(name: string, value: string): Promise<void> {
    await this.#inTurn(() =>
      this.#pool.run(
        query => query`
          insert into setting (name, value) values (${name}, ${value})
          on conflict (name) do update set value = excluded.value`,
      ),
    )
  }

  /** One after the other, since over several connections the last of many could overtake the others. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(work)
    this.#last = done.catch(() => {})
    return done
  }
}

/** A name with U+0000 in it, which addresses can carry and PostgreSQL's text cannot, is the name of nothing. */
const isText = (name: string): boolean => !name.includes('\0')
