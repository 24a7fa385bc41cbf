import type { Ctx } from './decider.ts'
import { knobFault } from './dial.ts'
import type { Market } from './market.ts'
import { type Refusal, refuse } from './refusal.ts'
import type { StageScene } from './stage.ts'
import type { Run } from './state.ts'
import type { Text } from './text.ts'

/** What a cue does when its moment comes; `room.tell` is a line for everybody. */
export type CueAct =
  | { type: 'knob.set'; knob: string; value: number }
  | { type: 'stage.show'; scene: StageScene }
  | { type: 'market.enter'; market: Market }
  | { type: 'room.tell'; text: Text }

/** A scripted shock, as a scenario writes it: at a moment of the run, or `wait` sim-ms after another cue. */
export type CueSpec = {
  cueId: string
  title: Text
  /** For the trainer alone. */
  note: Text
  does: CueAct[]
  /** Prepared, but it comes only if the trainer wants it. */
  muted?: boolean
} & ({ at: number } | { after: string; wait: number })

export type Cue = {
  cueId: string
  title: Text
  note: Text
  does: CueAct[]
  /** Sim-ms. */
  at: number
  after: string | null
  wait: number
  phase: 'waiting' | 'muted' | 'fired'
}

/** The sheet with every cue at its own moment, or what is wrong with it. */
export function resolveCues(specs: readonly CueSpec[]): Cue[] | Refusal {
  const byId = new Map(specs.map(spec => [spec.cueId, spec]))
  if (byId.size < specs.length) return refuse('cue.exists', { cueId: repeated(specs) })
  const cues: Cue[] = []
  for (const spec of specs) {
    const at = momentOf(spec, byId, new Set())
    if (typeof at !== 'number') return at
    cues.push(cueAt(spec, at))
  }
  return cues
}

export function cueAt(spec: CueSpec, at: number): Cue {
  const { cueId, title, note, does, muted } = spec
  const [after, wait] = 'after' in spec ? [spec.after, spec.wait] : [null, 0]
  return { cueId, title, note, does, at, after, wait, phase: muted ? 'muted' : 'waiting' }
}

function momentOf(spec: CueSpec, byId: Map<string, CueSpec>, seen: Set<string>): number | Refusal {
  if ('at' in spec) return spec.at
  if (seen.has(spec.cueId)) return refuse('cue.cycle', { cueId: spec.cueId })
  const before = byId.get(spec.after)
  if (!before) return refuse('cue.unknown', { cueId: spec.after })
  const at = momentOf(before, byId, seen.add(spec.cueId))
  return typeof at === 'number' ? at + spec.wait : at
}

const repeated = (specs: readonly CueSpec[]): string =>
  specs.find((spec, i) => specs.findIndex(s => s.cueId === spec.cueId) < i)?.cueId ?? ''

/** What no cue may ask: a knob that is not there, or a value out of its range. */
export function actsFault(does: readonly CueAct[], ctx: Ctx): Refusal | undefined {
  for (const act of does) {
    const fault = act.type === 'knob.set' ? knobFault(act, ctx) : undefined
    if (fault) return fault
  }
  return undefined
}

/** The first cue whose moment has come by the end of the last whole tick: what follows it sees its effect. */
export function dueCue({ cues, tick }: Run): Cue | undefined {
  let first: Cue | undefined
  for (const cue of cues)
    if (cue.phase === 'waiting' && cue.at <= tick.to && (!first || cue.at < first.at)) first = cue
  return first
}

/** Moves a cue, and with it those that wait for it. */
export function moveCue(cues: readonly Cue[], cueId: string, at: number): void {
  for (const cue of cues) {
    if (cue.cueId === cueId) cue.at = at
    if (cue.after === cueId && cue.phase !== 'fired') moveCue(cues, cue.cueId, at + cue.wait)
  }
}
