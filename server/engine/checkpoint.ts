import { deserialize, serialize } from 'node:v8'
import type { Sim } from '../../simulations/index.ts'
import type { State } from '../core/state.ts'

/** What folding had reached at `state.seq`: the room and the crowd's memory. */
export type Folded = { state: State; sim: Sim | null }

type Stored = Folded & { build: string }

/**
 * A structured clone as bytes: Maps, typed arrays and shared references survive it. It belongs to the build that made
 * it, since another build may fold the same events into another shape.
 */
export const encodeCheckpoint = (folded: Folded, build: string): Uint8Array =>
  serialize({ build, state: folded.state, sim: folded.sim } satisfies Stored)

/** Undefined for bytes of another build, or that are no checkpoint at all: it is a cache, so nobody minds. */
export function decodeCheckpoint(bytes: Uint8Array, build: string): Folded | undefined {
  try {
    const stored = deserialize(bytes) as Stored
    return stored.build === build ? { state: stored.state, sim: stored.sim } : undefined
  } catch {
    return undefined
  }
}
