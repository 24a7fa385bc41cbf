import { setImmediate as turn } from 'node:timers/promises'
import { vi } from 'vitest'

/** Lets seconds pass in no time until `work` is settled, while sockets live on: for what waits for somebody silent. */
export async function patiently<T>(work: () => Promise<T>): Promise<T> {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  try {
    let settled = false
    const done = work().finally(() => {
      settled = true
    })
    done.catch(() => {})
    while (!settled) {
      await vi.advanceTimersByTimeAsync(1_000)
      await turn()
    }
    return await done
  } finally {
    vi.useRealTimers()
  }
}
