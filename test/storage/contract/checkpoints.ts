import { describe, expect, it } from 'vitest'
import { BAD_IDS, type Opened, refusedAs, useOpened } from './opened.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

export function checkpointsContract(name: string, open: () => Promise<Opened>): void {
  describe(`${name}: checkpoints`, () => {
    const given = useOpened(open)

    it('a log without any has none', async () => {
      const { storage } = given()
      expect(await storage.checkpoints.newest('a')).toBeUndefined()
      expect(await storage.checkpoints.list('a')).toEqual([])
    })

    it('keeps the newest three of each log, whatever the order they came in', async () => {
      const { storage } = given()
      for (const seq of [40, 9, 100, 7, 300]) await storage.checkpoints.put('a', seq, bytes(`a${seq}`))
      await storage.checkpoints.put('b', 1, bytes('b1'))
      expect(await storage.checkpoints.list('a')).toEqual([40, 100, 300])
      expect(await storage.checkpoints.list('b')).toEqual([1])
    })

    it('keeps three when many come at once', async () => {
      const { storage } = given()
      await Promise.all([1, 2, 3, 4, 5, 6].map(seq => storage.checkpoints.put('a', seq, bytes(`${seq}`))))
      expect(await storage.checkpoints.list('a')).toEqual([4, 5, 6])
    })

    it.each([
      [undefined, 300],
      [301, 300],
      [300, 300],
      [299, 100],
      [40, 40],
      [39, undefined],
    ])('the newest with seq at most %s is %s', async (atMost, seq) => {
      const { storage } = given()
      for (const seq of [40, 100, 300]) await storage.checkpoints.put('a', seq, bytes(`a${seq}`))
      const newest = await storage.checkpoints.newest('a', atMost)
      expect(newest).toEqual(seq && { seq, bytes: bytes(`a${seq}`) })
    })

    it('one put again replaces the first', async () => {
      const { storage } = given()
      await storage.checkpoints.put('a', 5, bytes('first'))
      await storage.checkpoints.put('a', 5, bytes('second'))
      expect(await storage.checkpoints.newest('a')).toEqual({ seq: 5, bytes: bytes('second') })
      expect(await storage.checkpoints.list('a')).toEqual([5])
    })

    it('keeps every byte, also none', async () => {
      const { storage } = given()
      const all = Uint8Array.from({ length: 5_000 }, (_, i) => i % 256)
      await storage.checkpoints.put('a', 1, all)
      expect((await storage.checkpoints.newest('a'))?.bytes).toEqual(all)
      await storage.checkpoints.put('a', 2, new Uint8Array())
      expect((await storage.checkpoints.newest('a'))?.bytes).toEqual(new Uint8Array())
    })

    it('what happens to the bytes afterwards does not reach the checkpoint', async () => {
      const { storage } = given()
      const mine = bytes('state')
      await storage.checkpoints.put('a', 1, mine)
      mine.fill(0)
      ;(await storage.checkpoints.newest('a'))?.bytes.fill(0)
      expect(await storage.checkpoints.newest('a')).toEqual({ seq: 1, bytes: bytes('state') })
    })

    it('those of one log can be removed, twice', async () => {
      const { storage } = given()
      await storage.checkpoints.put('a', 1, bytes('a'))
      await storage.checkpoints.put('b', 1, bytes('b'))
      await storage.checkpoints.remove('a')
      await storage.checkpoints.remove('a')
      expect(await storage.checkpoints.list('a')).toEqual([])
      expect(await storage.checkpoints.list('b')).toEqual([1])
    })

    it.each(BAD_IDS)('refuses the log id %j', async id => {
      const { storage } = given()
      const unknown = refusedAs('storage.unknown-log')
      await expect(storage.checkpoints.put(id, 1, bytes('a'))).rejects.toMatchObject(unknown)
      await expect(storage.checkpoints.newest(id)).rejects.toMatchObject(unknown)
      await expect(storage.checkpoints.list(id)).rejects.toMatchObject(unknown)
      await expect(storage.checkpoints.remove(id)).rejects.toMatchObject(unknown)
    })
  })
}
