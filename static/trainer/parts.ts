import type { TrainerSections } from '../../server/projections/trainer.ts'
import type { Context } from '../../views/context.ts'
import asking from '../../views/partials/trainer/asking.ejs'
import band from '../../views/partials/trainer/band.ejs'
import calls from '../../views/partials/trainer/calls.ejs'
import cues from '../../views/partials/trainer/cues.ejs'
import director from '../../views/partials/trainer/director.ejs'
import door from '../../views/partials/trainer/door.ejs'
import freeze from '../../views/partials/trainer/freeze.ejs'
import hand from '../../views/partials/trainer/hand.ejs'
import knobs from '../../views/partials/trainer/knobs.ejs'
import lesson from '../../views/partials/trainer/lesson.ejs'
import lit from '../../views/partials/trainer/lit.ejs'
import market from '../../views/partials/trainer/market.ejs'
import numbers from '../../views/partials/trainer/numbers.ejs'
import poll from '../../views/partials/trainer/poll.ejs'
import proof from '../../views/partials/trainer/proof.ejs'
import refusals from '../../views/partials/trainer/refusals.ejs'
import rehearsal from '../../views/partials/trainer/rehearsal.ejs'
import roster from '../../views/partials/trainer/roster.ejs'
import run from '../../views/partials/trainer/run.ejs'
import staff from '../../views/partials/trainer/staff.ejs'
import start from '../../views/partials/trainer/start.ejs'
import undo from '../../views/partials/trainer/undo.ejs'
import waiting from '../../views/partials/trainer/waiting.ejs'
import type { View } from '../lib/live.ts'
import { CHAT_PARTS } from './chat-parts.ts'
import type { Health } from './health.ts'
import { redraw } from './morph.ts'

export type ConsoleVm = Context & {
  view: View<'trainer'>
  health: Health | null
  /** Lesson-ms. */
  now: number
} & Record<string, unknown>

export type Part = {
  render: (vm: object) => string
  of: (sections: TrainerSections, vm: ConsoleVm) => unknown
}

/** Each part with what it shows of the view, so that a newcomer's name does not redraw the freeze button. */
const PARTS: Record<string, Part> = {
  market: { render: market, of: s => s.room.market },
  freeze: { render: freeze, of: s => s.room.frozen },
  band: { render: band, of: s => [s.room.frozen, s.room.message, s.room.phase] },
  lesson: { render: lesson, of: s => s.direction.scene },
  cues: { render: cues, of: s => [s.direction.cues, s.room.run?.running] },
  director: { render: director, of: s => [s.room.stage, s.orders] },
  undo: { render: undo, of: s => s.direction.undo },
  knobs: { render: knobs, of: s => [s.direction.knobs, s.room.run?.running] },
  run: { render: run, of: s => [s.room.run, s.room.frozen] },
  start: { render: start, of: s => [s.room.run !== null, s.room.run?.running] },
  numbers: { render: numbers, of: s => [s.totals, s.results, s.room.run?.scenario] },
  proof: { render: proof, of: s => [s.proof, s.room.market] },
  asking: { render: asking, of: s => (s.poll?.phase === 'open' ? [s.poll, s.room.stage.scene] : null) },
  poll: {
    render: poll,
    of: s => [
      s.poll?.phase === 'open' ? '' : s.poll,
      s.room.phase,
      s.direction.scene.number,
      s.room.run?.scenario,
    ],
  },
  refusals: { render: refusals, of: s => s.refusals },
  door: { render: door, of: s => [s.room.locked, s.room.people, s.room.bots] },
  rehearsal: { render: rehearsal, of: s => [s.rehearsal, s.room.frozen] },
  roster: { render: roster, of: (s, vm) => [s.roster, vm.health, s.spotlight.on] },
  hand: { render: hand, of: handOf },
  lit: { render: lit, of: s => s.spotlight },
  staff: { render: staff, of: s => s.staff },
  calls: { render: calls, of: (s, vm) => [s.help, s.help.waiting.map(c => minutes(vm.now - c.since))] },
  waiting: { render: waiting, of: s => s.help },
  ...CHAT_PARTS,
}

/** What of the staff's own acts was done for somebody. */
const BY_HAND: readonly string[] = ['order.placed', 'poll.answered']

/** A poll's answers come one by one and leave the hand alone. */
function handOf({ roster, poll, direction }: TrainerSections) {
  const people = roster.people.map(p => [p.id, p.name, p.phoneless])
  const { undo } = direction
  const mine = undo && BY_HAND.includes(undo.what)
  return [people, poll?.phase === 'open' && poll.pollId, mine]
}

const minutes = (ms: number): number => Math.floor(ms / 60_000)

/** Redraws the parts whose data changed since they were last drawn; the first call knows what the server drew. */
export function partsOf(first: ConsoleVm): (vm: ConsoleVm) => void {
  const shown = new Map(Object.keys(PARTS).map(name => [name, keyOf(name, first)]))
  return vm => {
    for (const [name, { render }] of Object.entries(PARTS)) {
      const key = keyOf(name, vm)
      if (shown.get(name) === key) continue
      shown.set(name, key)
      const region = document.querySelector(`[data-part="${name}"]`)
      if (region) show(region, render(vm))
    }
  }
}

/** What calls for an answer comes into view when it begins, and is left where it is while it goes on. */
function show(region: Element, html: string): void {
  const begins = region.matches('[data-calls]') && region.childElementCount === 0
  redraw(region, html)
  if (begins) region.scrollIntoView({ block: 'nearest' })
}

const keyOf = (name: string, vm: ConsoleVm): string =>
  JSON.stringify(PARTS[name]!.of(vm.view.sections, vm)) ?? ''
