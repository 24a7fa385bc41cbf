import type { Gate } from '../gate.ts'
import type { Lease } from '../interfaces.ts'

type Held = { holder: string | undefined; epoch: number; until: number }

/**
 * Leases of one process. `now` is in ms and must never go back: by default the process' monotonic clock.
 * Epochs begin again with the process, which is enough where no other process can hold one.
 */
export function createMemoryLease(gate: Gate, now: () => number = () => performance.now()): Lease {
  const leases = new Map<string, Held>()
  return {
    acquire: (name, holder, ttlMs) =>
      gate.run(async () => {
        const held = leases.get(name) ?? { holder: undefined, epoch: 0, until: 0 }
        const mine = held.holder === holder
        if (!mine && held.holder !== undefined && now() < held.until) return undefined
        const epoch = mine ? held.epoch : held.epoch + 1
        leases.set(name, { holder, epoch, until: now() + ttlMs })
        return epoch
      }),
    release: (name, holder) =>
      gate.run(async () => {
        const held = leases.get(name)
        if (held?.holder === holder) held.holder = undefined
      }),
    holder: name =>
      gate.run(async () => {
        const held = leases.get(name)
        if (held?.holder === undefined || now() >= held.until) return undefined
        return { holder: held.holder, epoch: held.epoch }
      }),
  }
}
