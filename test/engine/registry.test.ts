import { expect, it } from 'vitest'
import { Founder } from '../../server/engine/founder.ts'
import { Registry } from '../../server/engine/registry.ts'
import type { Storage } from '../../server/storage/interfaces.ts'
import { createMemoryStorage } from '../../server/storage/memory/index.ts'

const ROOM = { title: 'ตลาดริมคลอง', language: 'th', lesson: 'default', seed: 7, trainer: 'ครู' } as const
const today = () => '2018-05-01T09:00:00.000Z'

const registryOn = (storage: Storage) =>
  new Registry({ storage, today, now: () => 0, build: 'test', onError: () => {} })

/** Three rooms that a server has left open. */
async function threeRooms(): Promise<Storage> {
  const storage = createMemoryStorage()
  const registry = registryOn(storage)
  const founder = new Founder({ storage, registry, today, seeds: [] })
  for (let i = 0; i < 3; i++) await founder.create(ROOM)
  await registry.close()
  return storage
}

/** The same storage, where every log waits for `go` before it is read; `read` tells which somebody asked for. */
function held(storage: Storage) {
  const read: string[] = []
  let go = () => {}
  const gone = new Promise<void>(resolve => {
    go = resolve
  })
  const log: Storage['log'] = {
    ...storage.log,
    async *read(id, after) {
      read.push(id)
      await gone
      yield* storage.log.read(id, after)
    },
  }
  return { storage: { ...storage, log }, read, go }
}

it('opens one room after the other, and once each', async () => {
  const { storage, read, go } = held(await threeRooms())
  const registry = registryOn(storage)
  const resumed = registry.resume()
  const [entry] = await registry.entries()
  const coming = registry.byPin(entry!.pin)
  go()
  await resumed
  await coming
  expect(read.sort()).toEqual((await storage.log.list()).sort())
  await registry.close()
})

it('opens no further room once it is closed', async () => {
  const { storage, read, go } = held(await threeRooms())
  const registry = registryOn(storage)
  const resumed = registry.resume()
  const closed = registry.close()
  go()
  await Promise.all([resumed, closed])
  expect(read.length).toBeLessThanOrEqual(1)
})
