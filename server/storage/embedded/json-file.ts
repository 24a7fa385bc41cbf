import { readFile } from 'node:fs/promises'
import type { Adapter } from 'lowdb'
import { StorageError } from '../interfaces.ts'
import { type Replace, unlessMissing } from './disk.ts'

/** lowdb's own file adapter renames without syncing: after a power cut its file may be empty. This one syncs both. */
export class DurableJsonFile<T> implements Adapter<T> {
  readonly #path: string
  readonly #replace: Replace

  constructor(path: string, replace: Replace) {
    this.#path = path
    this.#replace = replace
  }

  /** @throws StorageError storage.damaged {path} */
  async read(): Promise<T | null> {
    const text = await unlessMissing(readFile(this.#path, 'utf8'))
    if (text === undefined) return null
    try {
      return JSON.parse(text) as T
    } catch (cause) {
      throw new StorageError('storage.damaged', { path: this.#path }, { cause })
    }
  }

  async write(data: T): Promise<void> {
    await this.#replace(this.#path, `${JSON.stringify(data, null, 2)}\n`, { durable: true })
  }
}
