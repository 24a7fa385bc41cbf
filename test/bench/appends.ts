import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEmbeddedStorage } from '../../server/storage/embedded/index.ts'
import type { Storage } from '../../server/storage/interfaces.ts'
import { openPostgresStorage } from '../../server/storage/postgres/index.ts'
import { aJoin } from '../support/events.ts'
import { keepServer } from '../support/postgres/keep.ts'

/** Ms that each way of appending is measured. */
const MEASURED = 3_000
/** Appends on their way at once, as from a room that taps together. */
const TOGETHER = 64

/** Durable appends a second of the two drivers on this machine's disk: the server beside us, with its syncs. */
export async function benchAppends(): Promise<string[]> {
  const embedded = await inFolder(measure)
  const postgres = await inDatabase(measure)
  return [
    '### Durable appends of one event',
    '',
    '| appends/s | PostgreSQL | embedded | ratio |',
    '|---|---|---|---|',
    row('one after the other', postgres.single, embedded.single),
    row(`${TOGETHER} at once`, postgres.together, embedded.together),
  ]
}

const row = (name: string, postgres: number, embedded: number): string =>
  `| ${name} | ${postgres.toFixed(0)} | ${embedded.toFixed(0)} | ${(postgres / embedded).toFixed(2)} |`

type Rates = { single: number; together: number }

async function measure(storage: Storage): Promise<Rates> {
  await rate(storage, 'log_warm', TOGETHER)
  return {
    single: await rate(storage, 'log_single', 1),
    together: await rate(storage, 'log_together', TOGETHER),
  }
}

/** Appends a second, `writers` of them on their way at any moment. */
async function rate({ log }: Storage, id: string, writers: number): Promise<number> {
  await log.create(id)
  const from = performance.now()
  let head = 0
  const write = async () => {
    while (performance.now() - from < MEASURED) {
      const seq = ++head
      await log.append(id, seq - 1, [aJoin(seq)])
    }
  }
  await Promise.all(Array.from({ length: writers }, write))
  return (head * 1_000) / (performance.now() - from)
}

async function inFolder(work: (storage: Storage) => Promise<Rates>): Promise<Rates> {
  const folder = await mkdtemp(join(tmpdir(), 'talad-bench-'))
  try {
    return await closing(await openEmbeddedStorage({ folder }), work)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function inDatabase(work: (storage: Storage) => Promise<Rates>): Promise<Rates> {
  const server = await keepServer({ durable: true })
  try {
    return await closing(await openPostgresStorage({ url: server.url }), work)
  } finally {
    await server.stop()
  }
}

async function closing(storage: Storage, work: (storage: Storage) => Promise<Rates>): Promise<Rates> {
  try {
    return await work(storage)
  } finally {
    await storage.close()
  }
}
