import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { WorkshopId } from '../../core/ids.ts'
import type { Gate } from '../gate.ts'
import type { Seat, Seats } from '../interfaces.ts'
import { SeatBook, type SeatEntry } from '../seat-book.ts'
import { AppendFile } from './append-file.ts'
import { syncFolder, writing } from './disk.ts'
import { damaged, linePieces, repairTail } from './lines.ts'

const LOG = 'seats'

/**
 * All seats of all workshops in one append-only file of about 200 bytes a seat, read whole at opening. It is never
 * rewritten: what `removeAll` takes back stays in the file as hashes.
 * @throws StorageError storage.damaged, storage.not-writable
 */
export async function openEmbeddedSeats(
  path: string,
  gate: Gate,
): Promise<{ seats: Seats; close: () => Promise<void> }> {
  const ledger = await Ledger.open(path)
  return {
    seats: {
      put: seat => gate.run(() => ledger.put(seat)),
      addKey: (workshopId, participantId, keyHash) =>
        gate.run(() => ledger.addKey({ type: 'key', workshopId, participantId, keyHash })),
      byKey: (workshopId, keyHash) => gate.run(async () => (await ledger.book()).byKey(workshopId, keyHash)),
      byId: (workshopId, id) => gate.run(async () => (await ledger.book()).byId(workshopId, id)),
      putToken: (workshopId, participantId, tokenHash) =>
        gate.run(() => ledger.write({ type: 'token', workshopId, participantId, tokenHash })),
      takeToken: (workshopId, tokenHash) => gate.run(() => ledger.takeToken(workshopId, tokenHash)),
      removeAll: workshopId => gate.run(() => ledger.write({ type: 'removed', workshopId })),
    },
    close: () => ledger.close(),
  }
}

/** The book changes at once, so that the second of two at the same moment loses; the caller hears when it is durable. */
class Ledger {
  #book: SeatBook
  #recovering: Promise<void> | undefined
  readonly #file: AppendFile

  private constructor(file: AppendFile, book: SeatBook) {
    this.#file = file
    this.#book = book
  }

  static async open(path: string): Promise<Ledger> {
    return writing(path, async () => {
      const handle = await open(path, constants.O_RDWR | constants.O_CREAT)
      try {
        await syncFolder(dirname(path))
        const { end } = await repairTail(handle, LOG)
        return new Ledger(new AppendFile(path, handle, end), await readBook(handle, end))
      } catch (error) {
        await handle.close()
        throw error
      }
    })
  }

  /** After a failed write the book is read from the disk again: it must not know more than the file. */
  async book(): Promise<SeatBook> {
    if (this.#file.failed) {
      this.#recovering ??= this.#recover().finally(() => {
        this.#recovering = undefined
      })
      await this.#recovering
    }
    return this.#book
  }

  async put(seat: Seat): Promise<void> {
    const book = await this.book()
    if (book.accepts(seat)) await this.#record(book, { type: 'seat', ...seat })
    else await this.#file.settled()
  }

  async addKey(entry: SeatEntry & { type: 'key' }): Promise<void> {
    const book = await this.book()
    if (book.acceptsKey(entry.workshopId, entry.participantId, entry.keyHash)) await this.#record(book, entry)
    else await this.#file.settled()
  }

  async takeToken(workshopId: WorkshopId, tokenHash: string): Promise<Seat | undefined> {
    const book = await this.book()
    const seat = book.byToken(workshopId, tokenHash)
    if (seat) await this.#record(book, { type: 'taken', workshopId, tokenHash })
    return seat
  }

  async write(entry: SeatEntry): Promise<void> {
    await this.#record(await this.book(), entry)
  }

  close(): Promise<void> {
    return this.#file.close()
  }

  /** No await between judging and this, or two could use one token up. */
  #record(book: SeatBook, entry: SeatEntry): Promise<void> {
    book.write(entry)
    return this.#file.append(`${JSON.stringify(entry)}\n`)
  }

  async #recover(): Promise<void> {
    await writing(this.#file.path, async () => {
      await this.#file.recover()
      this.#book = await readBook(this.#file.handle, this.#file.size)
    })
  }
}

async function readBook(handle: FileHandle, end: number): Promise<SeatBook> {
  const book = new SeatBook()
  let line = 0
  for await (const { bytes } of linePieces(handle, 0, end)) {
    const texts = bytes.toString().split('\n')
    texts.pop()
    for (const text of texts) {
      line++
      const entry = readEntry(text)
      if (!entry) throw damaged(LOG, line)
      book.write(entry)
    }
  }
  return book
}

function readEntry(text: string): SeatEntry | undefined {
  try {
    const entry = JSON.parse(text) as SeatEntry | null
    return typeof entry?.workshopId === 'string' ? entry : undefined
  } catch {
    return undefined
  }
}
