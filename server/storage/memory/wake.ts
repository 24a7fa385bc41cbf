import type { Gate } from '../gate.ts'
import type { Wake } from '../interfaces.ts'

/** Within one process. Each listener runs in a turn of its own, so a broken one harms neither the waker nor the rest. */
export function createMemoryWake(gate: Gate): Wake {
  const listeners = new Set<{ hear: (id: string) => void }>()
  return {
    wake: id =>
      gate.run(async () => {
        for (const listener of listeners)
          queueMicrotask(() => {
            if (listeners.has(listener)) listener.hear(id)
          })
      }),
    onWake: hear => {
      gate.assertOpen()
      // An object per call: the same function twice is two listeners, each with its own stop.
      const listener = { hear }
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}
