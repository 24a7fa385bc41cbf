import type { Ctx, Decision, Folds, Judges } from './decider.ts'
import { isDivisible, type Knob } from './knob.ts'
import { type Refusal, refuse } from './refusal.ts'
import type { Run } from './state.ts'

/** What may be turned while a run is on: the rules' parameters and the crowd's, each in its range. */
export type Range = Pick<Knob, 'unit' | 'value' | 'min' | 'max' | 'law'>

export const judges: Judges<'knob.set'> = {
  'knob.set': (state, c, ctx): Decision => {
    if (!state.run?.running) return refuse('run.not-running')
    const wrong = knobFault(c, ctx)
    if (wrong) return wrong
    const before = valueIn(state.run, c.knob, ctx)
    return before === c.value ? [] : [{ type: 'knob.set', knob: c.knob, value: c.value, before }]
  },
}

/** More turns than a lesson has minutes; the log has them all. */
const TURNS = 200

export const folds: Folds<'knob.set'> = {
  // A header is also in the event that brought it: it is replaced, never edited.
  'knob.set': (state, e) => {
    const run = state.run!
    run.header = { ...run.header, knobs: { ...run.header.knobs, [e.knob]: e.value } }
    run.turns.push({ knob: e.knob, before: e.before, value: e.value, when: e.at, seq: e.seq })
    if (run.turns.length > TURNS) run.turns.shift()
  },
}

export function knobFault({ knob, value }: { knob: string; value: number }, ctx: Ctx): Refusal | undefined {
  const range = ctx.knob(knob)
  if (!range) return refuse('knob.unknown', { knob })
  const { unit, min, max, law } = range
  if (law !== undefined && value > max) return refuse(law)
  if (value < min || value > max) return refuse('knob.range', { knob, min, max })
  return isDivisible(unit) || Number.isInteger(value) ? undefined : refuse('knob.whole', { knob })
}

const valueIn = (run: Run, knob: string, ctx: Ctx): number => run.header.knobs[knob] ?? ctx.knob(knob)!.value
