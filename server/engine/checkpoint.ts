import { serialize } from 'node:v8'
import { follow, type Sim } from '../../simulations/index.ts'
import { evolve } from '../core/evolve.ts'
import type { LogId } from '../core/ids.ts'
import { initialState, type State } from '../core/state.ts'
import type { Storage } from '../storage/interfaces.ts'
import { thaw } from './thaw.ts'

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
    const stored = thaw(bytes) as Stored
    return stored.build === build ? { state: stored.state, sim: stored.sim } : undefined
  } catch {
    return undefined
  }
}

type Source = {
  storage: Pick<Storage, 'log' | 'checkpoints'>
  build: string
  onError: (error: unknown) => void
}

/** The log folded, from the newest checkpoint on if there is one of this build. @throws StorageError storage.damaged */
export async function openFolded(log: LogId, source: Source): Promise<Folded & { checkpointed: number }> {
  const { storage, build } = source
  const newest = await storage.checkpoints.newest(log).catch(source.onError)
  const kept = newest ? decodeCheckpoint(newest.bytes, build) : undefined
  // One from beyond the log's end tells of something that never became durable.
  const believed = kept && kept.state.seq <= (await storage.log.head(log)) ? kept : undefined
  const from = believed ?? { state: initialState(), sim: null }
  const checkpointed = from.state.seq
  return { ...(await foldOn(log, storage, from)), checkpointed }
}

/** Every line is read, so that damage is found wherever it is; what `from` holds is not folded again. */
async function foldOn(log: LogId, storage: Source['storage'], from: Folded): Promise<Folded> {
  const { state } = from
  let { sim } = from
  for await (const batch of storage.log.read(log)) {
    for (const event of batch) {
      if (event.seq <= state.seq) continue
      evolve(state, event)
      sim = follow(sim, event, state)
    }
  }
  return { state, sim }
}
