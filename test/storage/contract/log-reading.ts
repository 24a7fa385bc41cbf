import { describe, expect, it } from 'vitest'
import { BATCH } from '../../../server/storage/rules.ts'
import { anEvent, eventsAfter } from '../../support/events.ts'
import { type Opened, readAll, refusedAs, useOpened } from './opened.ts'

const COUNT = 2 * BATCH + 1

export function logReadingContract(name: string, open: () => Promise<Opened>): void {
  describe(`${name}: reading a log`, () => {
    const given = useOpened(open)

    it.each([
      [0, COUNT],
      [1, COUNT - 1],
      [BATCH, BATCH + 1],
      [COUNT - 1, 1],
      [COUNT, 0],
      [COUNT + 1, 0],
    ])(`after %i of ${COUNT} there are %i`, async (afterSeq, count) => {
      const { storage } = given()
      await storage.log.create('a')
      await storage.log.append('a', 0, eventsAfter(0, COUNT))
      expect(await readAll(storage, 'a', afterSeq)).toEqual(eventsAfter(afterSeq, count))
      // Again: the second reading may start from what the first one learned.
      expect(await readAll(storage, 'a', afterSeq)).toEqual(eventsAfter(afterSeq, count))
    })

    it('comes in few batches, none too large or empty', async () => {
      const { storage } = given()
      await storage.log.create('a')
      await storage.log.append('a', 0, eventsAfter(0, COUNT))
      const sizes: number[] = []
      for await (const batch of storage.log.read('a')) sizes.push(batch.length)
      expect(sizes.length).toBeLessThanOrEqual(5)
      expect(Math.max(...sizes)).toBeLessThanOrEqual(BATCH)
      expect(Math.min(...sizes)).toBeGreaterThan(0)
    })

    it('may be left half-way', async () => {
      const { storage, close } = given()
      await storage.log.create('a')
      await storage.log.append('a', 0, eventsAfter(0, COUNT))
      for await (const batch of storage.log.read('a')) {
        expect(batch[0]).toEqual(anEvent(1))
        break
      }
      await close()
    })

    it('goes on beside appending', async () => {
      const { storage } = given()
      await storage.log.create('a')
      await storage.log.append('a', 0, eventsAfter(0, COUNT))
      let head = COUNT
      const seqs: number[] = []
      for await (const batch of storage.log.read('a')) {
        seqs.push(...batch.map(event => event.seq))
        await storage.log.append('a', head, eventsAfter(head, 1))
        head++
      }
      expect(seqs.slice(0, COUNT)).toEqual(eventsAfter(0, COUNT).map(event => event.seq))
      expect(await readAll(storage, 'a')).toEqual(eventsAfter(0, head))
    })

    it('ends with an error when the log is removed or the store closed meanwhile', async () => {
      const { storage } = given()
      for (const log of ['a', 'b']) {
        await storage.log.create(log)
        await storage.log.append(log, 0, eventsAfter(0, COUNT))
      }
      const a = storage.log.read('a')[Symbol.asyncIterator]()
      const b = storage.log.read('b')[Symbol.asyncIterator]()
      await a.next()
      await b.next()
      await storage.log.remove('a')
      await expect(a.next()).rejects.toMatchObject(refusedAs('storage.unknown-log'))
      await storage.close()
      await expect(b.next()).rejects.toMatchObject(refusedAs('storage.closed'))
    })
  })
}
