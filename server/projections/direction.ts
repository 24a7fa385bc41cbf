import type { EventType } from '../core/event.ts'
import type { CommandId } from '../core/ids.ts'
import type { State } from '../core/state.ts'
import type { Language } from '../core/text.ts'
import { withinFrame } from './budget.ts'

/** A cue as the trainer sees it; `at` sim-ms, `does` what kinds of things it does. */
export type CueView = {
  id: string
  title: string
  note: string
  at: number
  phase: 'waiting' | 'muted' | 'fired'
  does: string[]
}

export type Direction = {
  /** The lesson's scene that is on; `number` from 0, -1 before the first. `startedAt` lesson-ms. */
  scene: { number: number; minutes: number; startedAt: number }
  cues: CueView[]
  /** Values that differ from the defaults in this run. */
  knobs: Record<string, number>
  /** What an undo would take back, or why it would not. */
  undo: { cmd: CommandId; what: EventType; possible: boolean } | null
}

const CUES = 24

export function directionSection(state: State, language: Language): Direction {
  const { scene, run } = state
  const last = state.acts.at(-1)
  return {
    scene: scene
      ? { number: scene.number, minutes: scene.minutes, startedAt: scene.startedAt }
      : { number: -1, minutes: 0, startedAt: 0 },
    cues: run?.running ? cueViews(state, language) : [],
    knobs: run?.header.knobs ?? {},
    undo: last ? { cmd: last.cmd, what: last.what, possible: last.back !== null } : null,
  }
}

/** In the order in which they come; of those that came only the last few. */
function cueViews({ run }: State, language: Language): CueView[] {
  const sorted = [...run!.cues].sort((a, b) => a.at - b.at)
  const fired = sorted.filter(cue => cue.phase === 'fired').slice(-3)
  const coming = sorted.filter(cue => cue.phase !== 'fired')
  const views = [...fired, ...coming].map(({ cueId, title, note, at, phase, does }) => ({
    ...{ id: cueId, title: title[language], note: note[language], at, phase },
    does: does.map(act => act.type),
  }))
  return withinFrame(views, CUES)
}
