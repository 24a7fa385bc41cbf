import type { State } from '../core/state.ts'
import { type PhoneSections, phoneSections } from './phone.ts'
import { type StageSections, stageSections } from './stage.ts'
import { type TrainerSections, trainerSections } from './trainer.ts'
import type { Surface, Viewer } from './viewer.ts'

export type SectionsOf = { phone: PhoneSections; stage: StageSections; trainer: TrainerSections }

/** The view model of a surface. Depends on the state and the viewer alone, so live and replayed sections are the same bytes. */
export function project<S extends Surface>(surface: S, state: State, viewer: Viewer): SectionsOf[S] {
  return PROJECTIONS[surface](state, viewer) as SectionsOf[S]
}

const PROJECTIONS: { [S in Surface]: (state: State, viewer: Viewer) => SectionsOf[S] } = {
  phone: phoneSections,
  stage: stageSections,
  trainer: trainerSections,
}
