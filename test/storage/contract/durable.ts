import { describe, expect, it } from 'vitest'
import { aJoin, anEvent, eventsAfter } from '../../support/events.ts'
import { aRecording, aSeat, aWorkshop, type Reopenable, readAll, refusedAs, useOpened } from './opened.ts'

/** For drivers whose data outlives the process. */
export function durableContract(name: string, open: () => Promise<Reopenable>): void {
  describe(`${name}: opened again`, () => {
    const given = useOpened(open)

    it('every log is there and goes on where it was', async () => {
      const { storage, reopen } = given()
      await storage.log.create('a')
      await storage.log.create('empty')
      await storage.log.append('a', 0, [aJoin(1), anEvent(2)])
      const again = await reopen()
      expect(await again.log.list()).toEqual(['a', 'empty'])
      expect(await again.log.head('a')).toBe(2)
      await again.log.append('a', 2, [anEvent(3)])
      await again.log.append('empty', 0, [anEvent(1)])
      const third = await reopen()
      expect(await readAll(third, 'a')).toEqual([aJoin(1), anEvent(2), anEvent(3)])
      expect(await readAll(third, 'a', 2)).toEqual([anEvent(3)])
      expect(await readAll(third, 'empty')).toEqual([anEvent(1)])
    })

    it('many may be the first to touch a log', async () => {
      const { storage, reopen } = given()
      await storage.log.create('a')
      await storage.log.append('a', 0, eventsAfter(0, 3))
      const again = await reopen()
      const appends = eventsAfter(3, 20).map(event => again.log.append('a', event.seq - 1, [event]))
      expect(await readAll(again, 'a', 1)).toEqual(expect.arrayContaining(eventsAfter(1, 2)))
      await Promise.all(appends)
      expect(await readAll(again, 'a')).toEqual(eventsAfter(0, 23))
    })

    it('a removed log stays away', async () => {
      const { storage, reopen } = given()
      await storage.log.create('a')
      await storage.log.append('a', 0, eventsAfter(0, 2))
      await storage.log.remove('a')
      expect(await (await reopen()).log.list()).toEqual([])
    })

    it('what was under way at closing is there', async () => {
      const { storage, reopen } = given()
      await storage.log.create('a')
      const appended = Promise.all(
        eventsAfter(0, 20).map(event => storage.log.append('a', event.seq - 1, [event])),
      )
      await storage.close()
      await appended
      expect(await readAll(await reopen(), 'a')).toEqual(eventsAfter(0, 20))
    })

    it('a used token stays used, an unused one is still good', async () => {
      const { storage, reopen } = given()
      await storage.seats.put(aSeat())
      await storage.seats.putToken('workshop-1', 'seat-1', 'used')
      await storage.seats.putToken('workshop-1', 'seat-1', 'unused')
      await storage.seats.addKey('workshop-1', 'seat-1', 'hash-phone')
      expect(await storage.seats.takeToken('workshop-1', 'used')).toEqual(aSeat())
      const again = await reopen()
      expect(await again.seats.byKey('workshop-1', 'hash-phone')).toEqual(aSeat())
      expect(await again.seats.takeToken('workshop-1', 'used')).toBeUndefined()
      expect(await again.seats.takeToken('workshop-1', 'unused')).toEqual(aSeat())
    })

    it('seats are there with their keys, removed workshops are not', async () => {
      const { storage, reopen } = given()
      const other = aSeat({ workshopId: 'workshop-2' })
      await storage.seats.put(aSeat())
      await storage.seats.put(aSeat({ role: 'co-trainer' }))
      await storage.seats.put(other)
      await storage.seats.removeAll('workshop-2')
      const again = await reopen()
      expect(await again.seats.byKey('workshop-1', 'hash-1')).toEqual(aSeat({ role: 'co-trainer' }))
      expect(await again.seats.byId('workshop-2', 'seat-1')).toBeUndefined()
      const exists = refusedAs('storage.exists')
      await expect(again.seats.put(aSeat({ keyHash: 'hash-2' }))).rejects.toMatchObject(exists)
    })

    it('the library is there, and of 101 writes at once the last', async () => {
      const { storage, reopen } = given()
      await storage.library.putWorkshop(aWorkshop())
      await storage.library.putRecording(aRecording())
      await Promise.all(Array.from({ length: 101 }, (_, i) => storage.library.putSetting('count', String(i))))
      const again = await reopen()
      expect(await again.library.workshops()).toEqual([aWorkshop()])
      expect(await again.library.byPin('482915')).toEqual(aWorkshop())
      expect(await again.library.recordings()).toEqual([aRecording()])
      expect(await again.library.setting('count')).toBe('100')
    })

    it('blobs and checkpoints are there', async () => {
      const { storage, reopen } = given()
      const key = await storage.blobs.put(new Uint8Array([1, 2, 3]))
      await storage.checkpoints.put('a', 7, new Uint8Array([4, 5]))
      const again = await reopen()
      expect(await again.blobs.get(key)).toEqual(new Uint8Array([1, 2, 3]))
      expect(await again.checkpoints.newest('a')).toEqual({ seq: 7, bytes: new Uint8Array([4, 5]) })
    })
  })
}
