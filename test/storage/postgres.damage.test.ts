import { describe, expect, it } from 'vitest'
import { eventsAfter } from '../support/events.ts'
import { openEmptyPostgres } from '../support/postgres/index.ts'
import { readAll, refusedAs, useOpened } from './contract/opened.ts'

const given = useOpened(openEmptyPostgres)

describe('a log that somebody meddled with', () => {
  it.each([
    ['an event is gone', "delete from event where log = 'a' and seq = 3", 3],
    ['the last event is gone', "delete from event where log = 'a' and seq = 5", 5],
    ['all are gone', "delete from event where log = 'a'", 1],
    ['two changed places', "update event set body = '{\"seq\":4}' where log = 'a' and seq = 3", 3],
    ['one is no object', "update event set body = 'null' where log = 'a' and seq = 2", 2],
  ])('because %s is refused with the line, from then on, and others are not', async (_, meddle, line) => {
    const { storage, sql, reopen } = given()
    for (const log of ['a', 'b']) {
      await storage.log.create(log)
      await storage.log.append(log, 0, eventsAfter(0, 5))
    }
    await sql.unsafe(meddle)
    const damaged = refusedAs('storage.damaged', { log: 'a', line })
    await expect(readAll(storage, 'a')).rejects.toMatchObject(damaged)
    await expect(storage.log.append('a', 5, eventsAfter(5, 1))).rejects.toMatchObject(damaged)
    await expect(storage.log.head('a')).rejects.toMatchObject(damaged)
    expect(await readAll(storage, 'b')).toEqual(eventsAfter(0, 5))
    const again = await reopen()
    expect(await again.log.list()).toEqual(['a', 'b'])
    await expect(readAll(again, 'a')).rejects.toMatchObject(damaged)
    await again.log.remove('a')
    await again.log.create('a')
    expect(await again.log.head('a')).toBe(0)
  })
})

describe('a blob', () => {
  it('that is no longer what its key says is not given out, and is mended by putting it again', async () => {
    const { storage, sql } = given()
    const bytes = new Uint8Array([1, 2, 3])
    const key = await storage.blobs.put(bytes)
    await sql`update blob set bytes = ${new Uint8Array([1, 2])}`
    expect(await storage.blobs.get(key)).toBeUndefined()
    await storage.blobs.put(bytes)
    expect(await storage.blobs.get(key)).toEqual(bytes)
  })
})

describe('group commit', () => {
  it('500 writers at once: a few statements for all', async () => {
    const { storage, reopen } = given()
    await storage.log.create('a')
    const before = storage.syncs()
    await Promise.all(eventsAfter(0, 500).map(event => storage.log.append('a', event.seq - 1, [event])))
    expect(storage.syncs() - before).toBeLessThan(25)
    expect(await readAll(await reopen(), 'a')).toEqual(eventsAfter(0, 500))
  })
})

describe('what is kept of seats', () => {
  it('is hashes and nothing else, as they came', async () => {
    const { storage, sql } = given()
    await storage.seats.put({
      workshopId: 'w',
      participantId: 'p',
      role: 'participant',
      keyHash: 'hash-1',
    })
    await storage.seats.putToken('w', 'p', 'hash-2')
    expect(await sql`select * from seat_key`).toEqual([
      { workshop_id: 'w', key_hash: 'hash-1', participant_id: 'p' },
    ])
    expect(await sql`select * from seat_token`).toEqual([
      { workshop_id: 'w', token_hash: 'hash-2', participant_id: 'p' },
    ])
  })
})
