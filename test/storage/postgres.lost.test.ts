import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Storage } from '../../server/storage/interfaces.ts'
import { openPostgresStorage } from '../../server/storage/postgres/index.ts'
import { aJoin, anEvent, eventsAfter } from '../support/events.ts'
import { patiently } from '../support/patience.ts'
import { type OwnSchema, ownSchema } from '../support/postgres/index.ts'
import { type Cable, openProxy } from '../support/postgres/proxy.ts'
import { aSeat, readAll, refusedAs } from './contract/opened.ts'

let place: OwnSchema
let proxy: Cable
let storage: Storage
const unreachable = refusedAs('storage.unreachable')

beforeEach(async () => {
  place = await ownSchema()
  proxy = await openProxy(place.url)
  storage = await openPostgresStorage({ url: proxy.url })
  await storage.log.create('a')
})
afterEach(async () => {
  await storage.close()
  await proxy.close()
  await place.drop()
})

const inTable = () => place.sql<{ seq: number }[]>`select seq from event order by seq`
const MARK = 'ป้าแดง'
const has = (bytes: Buffer, text = MARK) => bytes.includes(text)

describe('connections that broke while nobody used them', () => {
  it('are not noticed by anybody', async () => {
    proxy.cut()
    await storage.log.append('a', 0, [anEvent(1)])
    proxy.cut()
    expect(await readAll(storage, 'a')).toEqual([anEvent(1)])
    proxy.cut()
    await storage.seats.put(aSeat())
    proxy.cut()
    expect(await storage.seats.byKey('workshop-1', 'hash-1')).toEqual(aSeat())
  })

  it('nor when the server itself ended them', async () => {
    const end = () => place.sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = ${place.schema}`
    await end()
    await storage.log.append('a', 0, [anEvent(1)])
    await end()
    await storage.checkpoints.put('a', 1, new Uint8Array([1]))
    await end()
    expect(await storage.checkpoints.list('a')).toEqual([1])
  })
})

describe('an append that the connection broke under', () => {
  it('before the server heard of it is written once', async () => {
    let lost = 0
    proxy.meddle(bytes => {
      if (!has(bytes) || lost++ > 0) return 'pass'
      setImmediate(proxy.cut)
      return 'lose'
    })
    await storage.log.append('a', 0, [aJoin(1, MARK)])
    expect(lost).toBe(2)
    expect(await readAll(storage, 'a')).toEqual([aJoin(1, MARK)])
  })

  it('after the server wrote it is known to be written, once, and the next goes on behind it', async () => {
    proxy.meddle(bytes => (has(bytes) ? 'pass, keep the answer' : 'pass'))
    const sent = proxy.sent(MARK)
    const appending = storage.log.append('a', 0, [aJoin(1, MARK), anEvent(2)])
    await sent
    while ((await inTable()).length === 0) {}
    proxy.meddle(undefined)
    proxy.cut()
    await appending
    await storage.log.append('a', 2, [anEvent(3)])
    expect(await readAll(storage, 'a')).toEqual([aJoin(1, MARK), anEvent(2), anEvent(3)])
  })

  it('while somebody else was first, is a conflict', async () => {
    const other = await openPostgresStorage({ url: place.url })
    proxy.meddle(bytes => (has(bytes) ? 'lose' : 'pass'))
    const sent = proxy.sent(MARK)
    const appending = storage.log.append('a', 0, [aJoin(1, MARK)]).catch(error => error)
    await sent
    await other.log.append('a', 0, [anEvent(1)])
    proxy.meddle(undefined)
    proxy.cut()
    expect(await appending).toMatchObject(
      refusedAs('storage.seq-conflict', { log: 'a', expected: 0, head: 1 }),
    )
    await other.close()
  })
})

describe('a server that fell silent', () => {
  it('counts as lost after a while, and is used again when it answers', async () => {
    proxy.meddle(() => 'lose')
    const waiting = patiently(() => storage.log.append('a', 0, [anEvent(1)]))
    await expect(waiting).rejects.toMatchObject(unreachable)
    proxy.meddle(undefined)
    await storage.log.append('a', 0, [anEvent(1)])
    expect(await readAll(storage, 'a')).toEqual([anEvent(1)])
  })
})

describe('a start that loses its listening connection', () => {
  it('fails as one that never had one, and does not go on trying', async () => {
    const other = await openProxy(place.url)
    let tried = 0
    other.meddle(bytes => {
      if (!has(bytes, 'listen "talad_wake')) return 'pass'
      tried++
      setImmediate(other.cut)
      return 'lose'
    })
    await expect(openPostgresStorage({ url: other.url })).rejects.toMatchObject(unreachable)
    // The first storage seeks its own again half a second after it was lost, as the failed one would have, before it.
    const again = proxy.sent('listen "talad_wake')
    proxy.cut()
    await again
    expect(tried).toBe(1)
    await other.close()
  })
})

describe('a server that went away', () => {
  it('refuses everybody by one code, loses nothing, and is used again when it is back', async () => {
    await storage.log.append('a', 0, eventsAfter(0, 3))
    await storage.seats.put(aSeat())
    proxy.refuse(true)
    const queued = eventsAfter(3, 5).map(event => storage.log.append('a', event.seq - 1, [event]))
    for (const result of await Promise.allSettled(queued))
      expect(result).toMatchObject({ reason: unreachable })
    await expect(readAll(storage, 'a')).rejects.toMatchObject(unreachable)
    await expect(storage.seats.byKey('workshop-1', 'hash-1')).rejects.toMatchObject(unreachable)
    await expect(storage.library.putSetting('language', 'th')).rejects.toMatchObject(unreachable)
    await expect(storage.wake.wake('a')).rejects.toMatchObject(unreachable)
    proxy.refuse(false)
    expect(await storage.log.head('a')).toBe(3)
    await storage.log.append('a', 3, [anEvent(4)])
    expect(await readAll(storage, 'a')).toEqual(eventsAfter(0, 4))
    await storage.library.putSetting('language', 'en')
    expect(await storage.library.setting('language')).toBe('en')
  })

  it('is no reason not to close', async () => {
    proxy.refuse(true)
    await storage.close()
  })

  it('leaves room for everybody when it is back, however many were refused', async () => {
    proxy.refuse(true)
    const many = await Promise.allSettled(Array.from({ length: 50 }, () => storage.log.list()))
    expect(many.map(result => result.status)).toEqual(many.map(() => 'rejected'))
    proxy.refuse(false)
    await Promise.all(Array.from({ length: 50 }, () => storage.log.list()))
  })

  it('is listened to again', async () => {
    const other = await openPostgresStorage({ url: place.url })
    let heard = false
    storage.wake.onWake(() => {
      heard = true
    })
    proxy.cut()
    while (!heard) await other.wake.wake('a')
    await other.close()
  })
})

describe('a command of several steps that the connection broke under', () => {
  it('is done whole', async () => {
    let lost = 0
    proxy.meddle(bytes => {
      if (!has(bytes, 'insert into seat (') || lost++ > 0) return 'pass'
      setImmediate(proxy.cut)
      return 'lose'
    })
    await storage.seats.put(aSeat())
    expect(lost).toBeGreaterThan(0)
    expect(await storage.seats.byKey('workshop-1', 'hash-1')).toEqual(aSeat())
  })

  it('or not at all', async () => {
    proxy.meddle(bytes => {
      if (!has(bytes, 'insert into seat (')) return 'pass'
      setImmediate(() => proxy.refuse(true))
      return 'lose'
    })
    await expect(storage.seats.put(aSeat())).rejects.toMatchObject(unreachable)
    expect(await place.sql`select from seat_key`).toHaveLength(0)
    proxy.refuse(false)
  })

  it('a token that may have been used up is not tried again', async () => {
    await storage.seats.put(aSeat())
    await storage.seats.putToken('workshop-1', 'seat-1', 'token-1')
    proxy.meddle(bytes => (has(bytes, 'token-1') ? 'pass, keep the answer' : 'pass'))
    const sent = proxy.sent('token-1')
    const taking = storage.seats.takeToken('workshop-1', 'token-1').catch(error => error)
    await sent
    while ((await place.sql`select from seat_token`).length > 0) {}
    proxy.cut()
    expect(await taking).toMatchObject(unreachable)
  })
})
