import { describe, expect, it } from 'vitest'
import { aJoin, anEvent, eventsAfter } from '../../support/events.ts'
import { BAD_IDS, type Opened, readAll, refusedAs, useOpened } from './opened.ts'

export function logContract(name: string, open: () => Promise<Opened>): void {
  describe(`${name}: log`, () => {
    const given = useOpened(open)

    describe('creating and naming', () => {
      it('a created log is empty and listed', async () => {
        const { storage } = given()
        await storage.log.create('b')
        await storage.log.create('a')
        expect(await storage.log.list()).toEqual(['a', 'b'])
        expect(await storage.log.head('a')).toBe(0)
        expect(await readAll(storage, 'a')).toEqual([])
      })

      it('of two creators at once one is first', async () => {
        const { storage } = given()
        const both = await Promise.allSettled([storage.log.create('a'), storage.log.create('a')])
        expect(both.map(result => result.status).sort()).toEqual(['fulfilled', 'rejected'])
        const refused = both.find(result => result.status === 'rejected')
        expect(refused).toMatchObject({ reason: refusedAs('storage.exists', { log: 'a' }) })
      })

      it.each(BAD_IDS)('refuses the id %j', async id => {
        const { storage } = given()
        await expect(storage.log.create(id)).rejects.toMatchObject(refusedAs('storage.unknown-log'))
        await expect(storage.log.append(id, 0, [anEvent(1)])).rejects.toMatchObject(
          refusedAs('storage.unknown-log'),
        )
        await expect(storage.log.remove(id)).rejects.toMatchObject(refusedAs('storage.unknown-log'))
        expect(await storage.log.list()).toEqual([])
      })

      it('a log that is not there cannot be read, asked or continued', async () => {
        const { storage } = given()
        const unknown = refusedAs('storage.unknown-log', { log: 'gone' })
        await expect(storage.log.append('gone', 0, [anEvent(1)])).rejects.toMatchObject(unknown)
        await expect(storage.log.head('gone')).rejects.toMatchObject(unknown)
        await expect(readAll(storage, 'gone')).rejects.toMatchObject(unknown)
      })

      it('a removed log is gone and may be created anew, empty', async () => {
        const { storage } = given()
        await storage.log.create('a')
        await storage.log.append('a', 0, eventsAfter(0, 3))
        await storage.log.remove('a')
        expect(await storage.log.list()).toEqual([])
        await expect(storage.log.head('a')).rejects.toMatchObject(refusedAs('storage.unknown-log'))
        await storage.log.create('a')
        expect(await storage.log.head('a')).toBe(0)
      })

      it('appends that meet a removal are done or refused, each of them', async () => {
        const { storage } = given()
        await storage.log.create('a')
        const appends = eventsAfter(0, 20).map(event => storage.log.append('a', event.seq - 1, [event]))
        const [, ...results] = await Promise.allSettled([storage.log.remove('a'), ...appends])
        for (const result of results)
          if (result.status === 'rejected')
            expect(result.reason).toMatchObject(refusedAs('storage.unknown-log'))
        expect(await storage.log.list()).toEqual([])
      })

      it('removing what is not there is no error', async () => {
        await expect(given().storage.log.remove('gone')).resolves.toBeUndefined()
      })
    })

    describe('appending', () => {
      it('gives back what was appended, in order, each log for itself', async () => {
        const { storage } = given()
        await storage.log.create('a')
        await storage.log.create('b')
        await storage.log.append('a', 0, [aJoin(1), anEvent(2)])
        await storage.log.append('b', 0, [anEvent(1)])
        await storage.log.append('a', 2, [aJoin(3, 'line\nbreak \u2028 "quote" 😀')])
        expect(await readAll(storage, 'a')).toEqual([
          aJoin(1),
          anEvent(2),
          aJoin(3, 'line\nbreak \u2028 "quote" 😀'),
        ])
        expect(await readAll(storage, 'b')).toEqual([anEvent(1)])
        expect(await storage.log.head('a')).toBe(3)
      })

      it.each(['\0', '\ud83d', '\\u0000', '{"a":1}', '1e400', '\u007f\ufeff'])(
        'gives back the text %j as it was',
        async text => {
          const { storage } = given()
          await storage.log.create('a')
          await storage.log.append('a', 0, [aJoin(1, text)])
          expect(JSON.stringify(await readAll(storage, 'a'))).toBe(JSON.stringify([aJoin(1, text)]))
        },
      )

      it('gives back the fields in their order and numbers as they were', async () => {
        const { storage } = given()
        const event = { ...anEvent(1), b: 1e21, a: 0.1, 10: -0.5, 9: 1.7976931348623157e308 }
        await storage.log.create('a')
        await storage.log.append('a', 0, [event])
        expect(JSON.stringify(await readAll(storage, 'a'))).toBe(JSON.stringify([event]))
      })

      it.each([0, 1, 3])('refuses expectedSeq %i when the head is 2', async expectedSeq => {
        const { storage } = given()
        await storage.log.create('a')
        await storage.log.append('a', 0, eventsAfter(0, 2))
        await expect(storage.log.append('a', expectedSeq, eventsAfter(expectedSeq, 1))).rejects.toMatchObject(
          refusedAs('storage.seq-conflict', { log: 'a', expected: expectedSeq, head: 2 }),
        )
        expect(await readAll(storage, 'a')).toEqual(eventsAfter(0, 2))
      })

      it.each([
        ['a gap before', 2, [anEvent(4)]],
        ['a seq again', 2, [anEvent(2)]],
        ['a gap inside', 2, [anEvent(3), anEvent(5)]],
      ])('takes no events with %s', async (_, expectedSeq, events) => {
        const { storage } = given()
        await storage.log.create('a')
        await storage.log.append('a', 0, eventsAfter(0, 2))
        await expect(storage.log.append('a', expectedSeq, events)).rejects.toBeInstanceOf(RangeError)
        expect(await storage.log.head('a')).toBe(2)
      })

      it('of ten writers with the same expectedSeq one is first, and the others can read what beat them', async () => {
        const { storage } = given()
        await storage.log.create('a')
        const writers = Array.from({ length: 10 }, async (_, i) => {
          const mine = aJoin(1, `writer ${i}`)
          try {
            await storage.log.append('a', 0, [mine])
            return 'first'
          } catch (error) {
            expect(error).toMatchObject(refusedAs('storage.seq-conflict'))
            return readAll(storage, 'a')
          }
        })
        const results = await Promise.all(writers)
        expect(results.filter(result => result === 'first')).toHaveLength(1)
        const saved = await readAll(storage, 'a')
        expect(saved).toHaveLength(1)
        for (const result of results) if (result !== 'first') expect(result).toEqual(saved)
      })

      it('an append behind one that is still on its way continues it', async () => {
        const { storage } = given()
        await storage.log.create('a')
        await Promise.all(Array.from({ length: 100 }, (_, i) => storage.log.append('a', i, [anEvent(i + 1)])))
        expect(await readAll(storage, 'a')).toEqual(eventsAfter(0, 100))
      })

      it('head waits for what is on its way', async () => {
        const { storage } = given()
        await storage.log.create('a')
        const appended = storage.log.append('a', 0, eventsAfter(0, 3))
        expect(await storage.log.head('a')).toBe(3)
        expect(await readAll(storage, 'a')).toHaveLength(3)
        await appended
      })

      it('no events are no error and change nothing', async () => {
        const { storage } = given()
        await storage.log.create('a')
        await storage.log.append('a', 0, [])
        await expect(storage.log.append('a', 1, [])).rejects.toMatchObject(refusedAs('storage.seq-conflict'))
        expect(await storage.log.head('a')).toBe(0)
      })

      it('what happens to an event afterwards does not reach the log', async () => {
        const { storage } = given()
        const event = aJoin(1, 'before')
        await storage.log.create('a')
        await storage.log.append('a', 0, [event])
        Object.assign(event, { nickname: 'after' })
        const [read] = await readAll(storage, 'a')
        Object.assign(read!, { nickname: 'after' })
        expect(await readAll(storage, 'a')).toEqual([aJoin(1, 'before')])
      })
    })
  })
}
