import type { Command, CommandType } from './command.ts'
import { actsFault, type Cue, type CueAct, cueAt, dueCue, moveCue } from './cue-sheet.ts'
import type { Ctx, Decision, Folds, Judges } from './decider.ts'
import * as dial from './dial.ts'
import type { DomainEvent } from './event.ts'
import { DRIVER } from './ids.ts'
import { isRefusal } from './outcome.ts'
import { type Refusal, refuse } from './refusal.ts'
import * as stage from './stage.ts'
import type { State } from './state.ts'
import type { Text } from './text.ts'
import * as workshop from './workshop.ts'

export const judges: Judges<'cue.fire' | 'cue.delay' | 'cue.mute' | 'cue.unmute' | 'cue.add'> = {
  'cue.fire': (state, c, ctx): Decision => {
    const cue = coming(state, c.cueId)
    if (isRefusal(cue)) return cue
    // The driver asked on an earlier look: somebody may have moved or fired it since.
    if (c.by === DRIVER && dueCue(state.run!) !== cue) return []
    return [
      { type: 'cue.fired', cueId: cue.cueId, title: cue.title },
      ...cue.does.flatMap(act => effectOf(state, c, act, ctx)),
    ]
  },
  'cue.delay': (state, c) => {
    const cue = coming(state, c.cueId)
    if (isRefusal(cue)) return cue
    const to = cue.at + c.wait
    if (to < state.at) return refuse('cue.past')
    return [{ type: 'cue.moved', cueId: cue.cueId, to, from: cue.at }]
  },
  'cue.mute': (state, c) => {
    const cue = coming(state, c.cueId)
    if (isRefusal(cue)) return cue
    return cue.phase === 'muted' ? [] : [{ type: 'cue.muted', cueId: cue.cueId }]
  },
  'cue.unmute': (state, c) => {
    const cue = known(state, c.cueId)
    if (isRefusal(cue)) return cue
    if (cue.phase !== 'muted') return refuse('cue.not-muted')
    return cue.at < state.at ? refuse('cue.past') : [{ type: 'cue.unmuted', cueId: cue.cueId }]
  },
  'cue.add': (state, c, ctx) => {
    const cueId = c.cueId ?? ctx.newId('cue')
    const when = Math.round(c.when ?? Math.max(state.at, state.run?.tick.to ?? 0) + (c.wait ?? 0))
    const { title, note = NO_NOTE, does = [{ type: 'room.tell', text: title }] } = c
    if (!state.run?.running) return refuse('run.not-running')
    if (state.run.cues.some(cue => cue.cueId === cueId)) return refuse('cue.exists', { cueId })
    if (when < state.at) return refuse('cue.past')
    return actsFault(does, ctx) ?? [{ type: 'cue.added', cueId, when, title, note, does }]
  },
}

const NO_NOTE: Text = { th: '', en: '', zh: '' }

/** What the act would do now, by the rule of its own noun; what is so already is nothing. */
function effectOf(state: State, { id, by }: Command, act: CueAct, ctx: Ctx): DomainEvent[] {
  const judge = EFFECTS[act.type] as (state: State, c: Command, ctx: Ctx) => Decision
  const decision = judge(state, { id, by, ...act } as Command, ctx)
  return isRefusal(decision) ? [] : decision
}

const EFFECTS: Pick<Judges<CommandType>, CueAct['type']> = {
  'knob.set': dial.judges['knob.set'],
  'stage.show': stage.judges['stage.show'],
  'market.enter': workshop.judges['market.enter'],
  'room.tell': workshop.judges['room.tell'],
}

function known(state: State, cueId: string): Cue | Refusal {
  if (!state.run?.running) return refuse('run.not-running')
  return state.run.cues.find(cue => cue.cueId === cueId) ?? refuse('cue.unknown', { cueId })
}

/** A cue that has not come yet. One that is muted can be fired and moved as well: it is in the trainer's hand. */
function coming(state: State, cueId: string): Cue | Refusal {
  const cue = known(state, cueId)
  return !isRefusal(cue) && cue.phase === 'fired' ? refuse('cue.fired') : cue
}

export const folds: Folds<
  'cue.fired' | 'cue.moved' | 'cue.muted' | 'cue.unmuted' | 'cue.added' | 'cue.removed'
> = {
  'cue.fired': (state, e) => {
    moveCue(state.run!.cues, e.cueId, e.at)
    find(state, e.cueId).phase = 'fired'
  },
  'cue.moved': (state, e) => moveCue(state.run!.cues, e.cueId, e.to),
  'cue.muted': (state, e) => {
    find(state, e.cueId).phase = 'muted'
  },
  'cue.unmuted': (state, e) => {
    find(state, e.cueId).phase = 'waiting'
  },
  'cue.added': (state, { cueId, when, title, note, does }) => {
    state.run!.cues.push(cueAt({ cueId, at: when, title, note, does }, when))
  },
  'cue.removed': (state, e) => {
    const { cues } = state.run!
    cues.splice(cues.indexOf(find(state, e.cueId)), 1)
  },
}

const find = (state: State, cueId: string): Cue => state.run!.cues.find(cue => cue.cueId === cueId)!
