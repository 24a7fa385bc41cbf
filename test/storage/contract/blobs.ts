import { describe, expect, it } from 'vitest'
import { type Opened, useOpened } from './opened.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
// sha256 of "abc" and of nothing, from FIPS 180-4's examples.
const ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
const NOTHING = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

export function blobsContract(name: string, open: () => Promise<Opened>): void {
  describe(`${name}: blobs`, () => {
    const given = useOpened(open)

    it.each([
      ['abc', ABC],
      ['', NOTHING],
    ])('%j is kept under its SHA-256', async (text, key) => {
      const { storage } = given()
      expect(await storage.blobs.put(bytes(text))).toBe(key)
      expect(await storage.blobs.get(key)).toEqual(bytes(text))
    })

    it('the same bytes many times at once are one blob', async () => {
      const { storage } = given()
      const keys = await Promise.all(Array.from({ length: 8 }, () => storage.blobs.put(bytes('abc'))))
      expect(new Set(keys)).toEqual(new Set([ABC]))
      expect(await storage.blobs.list()).toEqual([ABC])
      expect(await storage.blobs.get(ABC)).toEqual(bytes('abc'))
    })

    it('lists keys in ascending order', async () => {
      const { storage } = given()
      const keys = await Promise.all(['a', 'b', 'c', 'd', 'e'].map(text => storage.blobs.put(bytes(text))))
      expect(await storage.blobs.list()).toEqual(keys.sort())
    })

    it.each(['0'.repeat(64), '', '../library.json', 'ABC', ABC.toUpperCase()])(
      'there is nothing under %j',
      async key => {
        const { storage } = given()
        await storage.blobs.put(bytes('abc'))
        expect(await storage.blobs.get(key)).toBeUndefined()
        await storage.blobs.remove(key)
        expect(await storage.blobs.list()).toEqual([ABC])
      },
    )

    it('a removed one is gone', async () => {
      const { storage } = given()
      await storage.blobs.put(bytes('abc'))
      await storage.blobs.remove(ABC)
      expect(await storage.blobs.get(ABC)).toBeUndefined()
      expect(await storage.blobs.list()).toEqual([])
    })

    it('what happens to the bytes afterwards does not reach the blob', async () => {
      const { storage } = given()
      const mine = bytes('abc')
      await storage.blobs.put(mine)
      mine.fill(0)
      ;(await storage.blobs.get(ABC))?.fill(0)
      expect(await storage.blobs.get(ABC)).toEqual(bytes('abc'))
    })
  })
}
