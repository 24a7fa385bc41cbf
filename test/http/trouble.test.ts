import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Storage, StorageError, type StorageErrorCode } from '../../server/storage/interfaces.ts'
import { createMemoryStorage } from '../../server/storage/memory/index.ts'
import { Client, type Served, serve } from '../support/server.ts'

let served: Served
/** Thrown by every call that the test has named, until it is taken away. */
let trouble: StorageError | undefined
const failing = { append: false, seats: false }

function shaky(): Storage {
  const memory = createMemoryStorage()
  const log: Storage['log'] = {
    ...memory.log,
    append: async (...given) => {
      if (trouble && failing.append) throw trouble
      return memory.log.append(...given)
    },
    head: async id => {
      if (trouble && failing.append) throw trouble
      return memory.log.head(id)
    },
    read: (...given) => {
      if (trouble && failing.append) throw trouble
      return memory.log.read(...given)
    },
  }
  const seats: Storage['seats'] = {
    ...memory.seats,
    byKey: async (...given) => {
      if (trouble && failing.seats) throw trouble
      return memory.seats.byKey(...given)
    },
  }
  return { ...memory, log, seats }
}

beforeEach(async () => {
  served = await serve(shaky())
})
afterEach(async () => {
  trouble = undefined
  await served.close()
})

describe.each<[StorageErrorCode, string]>([
  ['storage.unreachable', 'database.away'],
  ['storage.not-writable', 'disk.full'],
])('%s', (code, refused) => {
  it.each<keyof typeof failing>(['append', 'seats'])(
    `of %s is answered by 503 ${refused}, and all is well when it is over`,
    async part => {
      const room = await Client.trainer(served.url)
      Object.assign(failing, { append: false, seats: false, [part]: true })
      trouble = new StorageError(code, { path: 'somewhere' })
      const [tried, looked] = [await room.command('workshop.lock'), await room.room()]
      for (const { status, json } of [tried, looked])
        expect([status, json.refused?.code]).toEqual([503, refused])
      expect(tried.json.refused?.message).not.toContain('refusal.')
      trouble = undefined
      expect((await room.room()).json).toMatchObject({ locked: false })
      expect((await room.command('workshop.lock')).status).toBe(200)
    },
  )
})
