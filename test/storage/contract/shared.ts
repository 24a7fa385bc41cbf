import { describe, expect, it } from 'vitest'
import type { Storage } from '../../../server/storage/interfaces.ts'
import { aJoin, anEvent, eventsAfter } from '../../support/events.ts'
import { aSeat, aWorkshop, type Opened, readAll, refusedAs, useOpened } from './opened.ts'

/** `another` opens the same data once more, as another process would, while the first goes on. */
export type Shared = Opened & { another: () => Promise<Storage> }

const LONG = 60_000
const OVER = 0

/** Decides again on every conflict, as an engine does, until it has written `count` events. */
async function insist({ log }: Storage, count: number, name: string): Promise<void> {
  for (let written = 0; written < count; ) {
    const head = await log.head('a')
    try {
      await log.append('a', head, [aJoin(head + 1, name)])
      written++
    } catch (error) {
      expect(error).toMatchObject(refusedAs('storage.seq-conflict'))
    }
  }
}

/** For drivers whose data several processes may have open at the same time. */
export function sharedContract(name: string, open: () => Promise<Shared>): void {
  describe(`${name}: two at once`, () => {
    const given = useOpened(open)
    const two = async (): Promise<[Storage, Storage]> => [given().storage, await given().another()]

    it('what one wrote the other reads and continues', async () => {
      const [a, b] = await two()
      await a.log.create('a')
      await a.log.append('a', 0, eventsAfter(0, 2))
      expect(await b.log.list()).toEqual(['a'])
      await b.log.append('a', 2, [anEvent(3)])
      expect(await readAll(a, 'a')).toEqual(eventsAfter(0, 3))
    })

    it('of two with the same expectedSeq one is first, and the other can read what beat it', async () => {
      const [a, b] = await two()
      await a.log.create('a')
      const both = await Promise.allSettled([
        a.log.append('a', 0, [aJoin(1, 'a')]),
        b.log.append('a', 0, [aJoin(1, 'b')]),
      ])
      expect(both.map(result => result.status).sort()).toEqual(['fulfilled', 'rejected'])
      expect(both.find(result => result.status === 'rejected')).toMatchObject({
        reason: refusedAs('storage.seq-conflict', { log: 'a', expected: 0, head: 1 }),
      })
      const winner = both[0]!.status === 'fulfilled' ? 'a' : 'b'
      for (const storage of [a, b]) expect(await readAll(storage, 'a')).toEqual([aJoin(1, winner)])
    })

    it('who insists gets through, and the log is whole', async () => {
      const [a, b] = await two()
      await a.log.create('a')
      await Promise.all([insist(a, 20, 'a'), insist(b, 20, 'b'), insist(b, 20, 'c')])
      const events = await readAll(b, 'a')
      expect(events.map(event => event.seq)).toEqual(eventsAfter(0, 60).map(event => event.seq))
      for (const name of ['a', 'b', 'c'])
        expect(events.filter(event => 'nickname' in event && event.nickname === name)).toHaveLength(20)
    })

    it('a conflict refuses all that were queued behind it', async () => {
      const [a, b] = await two()
      await a.log.create('a')
      await b.log.append('a', 0, eventsAfter(0, 5))
      const queued = eventsAfter(0, 3).map(event => a.log.append('a', event.seq - 1, [event]))
      for (const result of await Promise.allSettled(queued))
        expect(result).toMatchObject({ reason: refusedAs('storage.seq-conflict') })
      expect(await a.log.head('a')).toBe(5)
    })

    it('a log that one removed is gone for the other', async () => {
      const [a, b] = await two()
      await a.log.create('a')
      await b.log.append('a', 0, eventsAfter(0, 2))
      await a.log.remove('a')
      const unknown = refusedAs('storage.unknown-log', { log: 'a' })
      await expect(b.log.append('a', 2, [anEvent(3)])).rejects.toMatchObject(unknown)
      await expect(readAll(b, 'a')).rejects.toMatchObject(unknown)
    })

    it('a token is used up for both', async () => {
      const [a, b] = await two()
      await a.seats.put(aSeat())
      await b.seats.putToken('workshop-1', 'seat-1', 'token-1')
      const taken = await Promise.all(
        [a, b, a, b].map(({ seats }) => seats.takeToken('workshop-1', 'token-1')),
      )
      expect(taken.filter(seat => seat !== undefined)).toEqual([aSeat()])
    })

    it('of two keys for one seat one is first, and opens it for both', async () => {
      const [a, b] = await two()
      const hashes = ['hash-a', 'hash-b']
      const both = await Promise.allSettled(
        [a, b].map(({ seats }, i) => seats.put(aSeat({ keyHash: hashes[i]! }))),
      )
      expect(both.map(result => result.status).sort()).toEqual(['fulfilled', 'rejected'])
      const [won, lost] = both[0]!.status === 'fulfilled' ? hashes : hashes.toReversed()
      for (const { seats } of [a, b]) {
        expect(await seats.byKey('workshop-1', won!)).toEqual(aSeat({ keyHash: won! }))
        expect(await seats.byKey('workshop-1', lost!)).toBeUndefined()
      }
    })

    it('a PIN belongs to one workshop of both', async () => {
      const [a, b] = await two()
      await a.library.putWorkshop(aWorkshop())
      await expect(b.library.putWorkshop(aWorkshop({ workshopId: 'workshop-2' }))).rejects.toMatchObject(
        refusedAs('storage.exists', { pin: '482915' }),
      )
      expect(await b.library.byPin('482915')).toEqual(aWorkshop())
    })

    it('a wake reaches the other, each of many logs, and oneself once', async () => {
      const [a, b] = await two()
      const ids = Array.from({ length: 200 }, (_, i) => `log-${i}`)
      const own: string[] = []
      a.wake.onWake(id => own.push(id))
      const missing = new Set(ids)
      const all = new Promise<void>(resolve => {
        b.wake.onWake(id => {
          missing.delete(id)
          if (missing.size === 0) resolve()
        })
      })
      await Promise.all(ids.map(id => a.wake.wake(id)))
      await all
      // Notices come in the order in which they were sent: when b's own has come back, a's would have too.
      const last = new Promise<void>(resolve => a.wake.onWake(id => id === 'last' && resolve()))
      await b.wake.wake('last')
      await last
      expect(own.toSorted()).toEqual([...ids, 'last'].toSorted())
    })

    it('a lease passes from one to the other when it is given up or ran out, never while it lives', async () => {
      const [a, b] = await two()
      expect(await a.lease.acquire('log-1', 'node-a', LONG)).toBe(1)
      expect(await b.lease.acquire('log-1', 'node-b', LONG)).toBeUndefined()
      expect(await b.lease.holder('log-1')).toEqual({ holder: 'node-a', epoch: 1 })
      await a.lease.release('log-1', 'node-a')
      expect(await b.lease.acquire('log-1', 'node-b', OVER)).toBe(2)
      expect(await a.lease.acquire('log-1', 'node-a', LONG)).toBe(3)
      expect(await b.lease.acquire('log-1', 'node-b', LONG)).toBeUndefined()
    })
  })
}
