import { describe, expect, it } from 'vitest'
import { Gate } from '../../server/storage/gate.ts'
import { createMemoryLease } from '../../server/storage/memory/lease.ts'

describe('a lease of 1,000 ms taken at 500', () => {
  it.each([
    [500, 'node-a', undefined],
    [1_499, 'node-a', undefined],
    [1_500, undefined, 2],
    [9_999, undefined, 2],
  ])('at %i is held by %s, and another gets the epoch %s', async (time, holder, epoch) => {
    let now = 500
    const lease = createMemoryLease(new Gate(), () => now)
    await lease.acquire('log-1', 'node-a', 1_000)
    now = time
    expect((await lease.holder('log-1'))?.holder).toBe(holder)
    expect(await lease.acquire('log-1', 'node-b', 1_000)).toBe(epoch)
  })

  it('renewed at 1,400 lives until 2,400', async () => {
    let now = 500
    const lease = createMemoryLease(new Gate(), () => now)
    await lease.acquire('log-1', 'node-a', 1_000)
    now = 1_400
    await lease.acquire('log-1', 'node-a', 1_000)
    now = 2_399
    expect(await lease.acquire('log-1', 'node-b', 1_000)).toBeUndefined()
    now = 2_400
    expect(await lease.acquire('log-1', 'node-b', 1_000)).toBe(2)
  })
})
