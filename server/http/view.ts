import type { LogId } from '../core/ids.ts'
import type { State } from '../core/state.ts'
import { project, type SectionsOf } from '../projections/project.ts'
import type { Surface, Viewer } from '../projections/viewer.ts'

export type View<S extends Surface> = {
  log: LogId
  seq: number
  at: number
  t: number
  sections: SectionsOf[S]
}

/** What a surface shows, with the place in the log it shows: a page's live sections go on from there. `at` and `t` in sim-ms. */
export function viewOf<S extends Surface>(surface: S, log: LogId, state: State, viewer: Viewer): View<S> {
  const { seq, at, t } = state
  return { log, seq, at, t, sections: project(surface, state, viewer) }
}
