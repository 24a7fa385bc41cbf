import { describe, expect, it } from 'vitest'
import { type Opened, useOpened } from './opened.ts'

const LONG = 60_000
const OVER = 0

export function leaseContract(name: string, open: () => Promise<Opened>): void {
  describe(`${name}: lease`, () => {
    const given = useOpened(open)

    it('the first who asks holds it, others do not get it', async () => {
      const { lease } = given().storage
      expect(await lease.holder('log-1')).toBeUndefined()
      expect(await lease.acquire('log-1', 'node-a', LONG)).toBe(1)
      expect(await lease.acquire('log-1', 'node-b', LONG)).toBeUndefined()
      expect(await lease.holder('log-1')).toEqual({ holder: 'node-a', epoch: 1 })
    })

    it('the holder renews and keeps its epoch', async () => {
      const { lease } = given().storage
      await lease.acquire('log-1', 'node-a', LONG)
      expect(await lease.acquire('log-1', 'node-a', LONG)).toBe(1)
    })

    it('one that ran out goes to the next, with the next epoch', async () => {
      const { lease } = given().storage
      await lease.acquire('log-1', 'node-a', OVER)
      expect(await lease.holder('log-1')).toBeUndefined()
      expect(await lease.acquire('log-1', 'node-b', LONG)).toBe(2)
      expect(await lease.acquire('log-1', 'node-a', LONG)).toBeUndefined()
    })

    it('one that ran out with nobody between is renewed', async () => {
      const { lease } = given().storage
      await lease.acquire('log-1', 'node-a', OVER)
      expect(await lease.acquire('log-1', 'node-a', LONG)).toBe(1)
    })

    it.each(['node-a', 'node-b'])('a released one goes to %s, with the next epoch', async next => {
      const { lease } = given().storage
      await lease.acquire('log-1', 'node-a', LONG)
      await lease.release('log-1', 'node-a')
      expect(await lease.holder('log-1')).toBeUndefined()
      expect(await lease.acquire('log-1', next, LONG)).toBe(2)
    })

    it('only the holder can release', async () => {
      const { lease } = given().storage
      await lease.release('log-1', 'node-b')
      await lease.acquire('log-1', 'node-a', LONG)
      await lease.release('log-1', 'node-b')
      expect(await lease.holder('log-1')).toEqual({ holder: 'node-a', epoch: 1 })
    })

    it('each name is for itself', async () => {
      const { lease } = given().storage
      await lease.acquire('log-1', 'node-a', LONG)
      expect(await lease.acquire('log-2', 'node-b', LONG)).toBe(1)
    })

    it('of ten nodes at once one gets it', async () => {
      const { lease } = given().storage
      const ten = Array.from({ length: 10 }, (_, i) => lease.acquire('log-1', `node-${i}`, LONG))
      expect((await Promise.all(ten)).filter(epoch => epoch !== undefined)).toEqual([1])
    })
  })
}
