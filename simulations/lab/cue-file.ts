import { z } from 'zod'
import { type CueSpec, resolveCues } from '../../server/core/cue-sheet.ts'
import { MARKETS } from '../../server/core/market.ts'
import { isRefusal } from '../../server/core/outcome.ts'
import { HOUR } from '../../server/core/scenario.ts'
import { STAGE_SCENES } from '../../server/core/stage.ts'
import { knobValue, UsageError } from './usage.ts'

const words = (most: number) =>
  z.string('wants a text').trim().min(1, 'wants a text').max(most, `wants at most ${most} letters`)
const text = (most: number) =>
  z.strictObject({ th: words(most), en: words(most), zh: words(most) }, 'wants th, en and zh')
const ms = z.int('wants whole simulated milliseconds')

/** What a cue may do; the lengths are those of a door's. */
const CUE_ACT = z.discriminatedUnion(
  'type',
  [
    z.strictObject({
      type: z.literal('knob.set'),
      knob: z.string('wants the name of a knob'),
      value: z.number('wants a number'),
    }),
    z.strictObject({
      type: z.literal('stage.show'),
      scene: z.enum(STAGE_SCENES, `wants one of: ${STAGE_SCENES.join(', ')}`),
    }),
    z.strictObject({
      type: z.literal('market.enter'),
      market: z.enum(MARKETS, `wants one of: ${MARKETS.join(', ')}`),
    }),
    z.strictObject({ type: z.literal('room.tell'), text: text(120) }),
  ],
  'wants a type: knob.set, stage.show, market.enter or room.tell',
)

const CUE = z.strictObject(
  {
    cueId: z.string('wants a name').regex(/^[\w:.-]{1,64}$/, 'wants a name of A-Z a-z 0-9 _ : . -'),
    at: ms.optional(),
    after: z.string('wants the name of a cue').optional(),
    wait: ms.optional(),
    title: text(60),
    note: text(400),
    does: z.array(CUE_ACT, 'wants a list').min(1, 'wants something to do').max(6, 'wants at most 6 things'),
    muted: z.boolean('wants true or false').optional(),
  },
  'wants an object',
)

export const CUE_FILE = z.array(CUE, 'wants a list').max(100, 'wants at most 100 cues')
export type CueFile = z.infer<typeof CUE_FILE>

/** The sheet as a scenario has it; `hours` is how long it runs. @throws UsageError that names the cue which is wrong, by path and name */
export function sheetOf(cues: CueFile, hours: number): CueSpec[] {
  cues.forEach((cue, i) => {
    checkMoment(cue, i)
    checkKnobs(cue, i)
  })
  const specs = cues.map(specOf)
  checkOrder(specs, hours)
  return specs
}

const wrong = (i: number, { cueId }: { cueId: string }, what: string): UsageError =>
  new UsageError(`cues.${i} "${cueId}" ${what}`)

function checkMoment(cue: CueFile[number], i: number): void {
  if ((cue.at === undefined) === (cue.after === undefined))
    throw wrong(i, cue, 'wants either "at" or "after" with "wait"')
  if ((cue.after === undefined) !== (cue.wait === undefined))
    throw wrong(i, cue, 'wants "wait" with "after", and only there')
}

function checkKnobs({ does, ...cue }: CueFile[number], i: number): void {
  does.forEach((act, n) => {
    if (act.type !== 'knob.set') return
    knobValue(act.knob, act.value, String(act.value), wrong(i, cue, `does.${n}`).message)
  })
}

function specOf({ at, after, wait, muted, ...cue }: CueFile[number]): CueSpec {
  const when = after === undefined ? { at: at! } : { after, wait: wait! }
  return { ...cue, ...when, ...(muted ? { muted } : {}) }
}

/** Twins, circles, cues that wait for nobody, and those that lie outside the run. */
function checkOrder(specs: readonly CueSpec[], hours: number): void {
  const resolved = resolveCues(specs)
  if (isRefusal(resolved)) throw faultOf(specs, resolved.code, String(resolved.params?.cueId))
  resolved.forEach((cue, i) => {
    if (cue.at < 0) throw wrong(i, cue, `lies in the past: ${-cue.at} ms before the run begins`)
    if (cue.at > hours * HOUR) throw wrong(i, cue, `lies behind the run's end after ${hours} h`)
  })
}

function faultOf(specs: readonly CueSpec[], code: string, cueId: string): UsageError {
  const waits = specs.findIndex(spec => 'after' in spec && spec.after === cueId)
  if (code === 'cue.unknown') return wrong(waits, specs[waits]!, `waits for an unknown cue "${cueId}"`)
  const i = specs.findLastIndex(spec => spec.cueId === cueId)
  if (code === 'cue.exists') return wrong(i, specs[i]!, 'has the name of a cue before it')
  return wrong(i, specs[i]!, `waits for itself: ${circleOf(specs, cueId).join(' → ')}`)
}

/** From the cue along what each waits for, back to the cue. */
function circleOf(specs: readonly CueSpec[], from: string): string[] {
  const path = [from]
  for (;;) {
    const spec = specs.find(each => each.cueId === path.at(-1))
    if (!spec || !('after' in spec)) return path
    path.push(spec.after)
    if (spec.after === from) return path
  }
}
