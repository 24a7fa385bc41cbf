import * as chat from './chat.ts'
import * as care from './chat-care.ts'
import * as clock from './clock.ts'
import { senderOf } from './command.ts'
import * as cue from './cue.ts'
import type { Folds } from './decider.ts'
import * as dial from './dial.ts'
import type { EventType, LoggedEvent } from './event.ts'
import * as flow from './flow.folds.ts'
import * as group from './group.ts'
import * as help from './help.ts'
import { DRIVER } from './ids.ts'
import * as insight from './insight.ts'
import * as keyword from './keyword.ts'
import * as lesson from './lesson.ts'
import * as lot from './lot.ts'
import * as order from './order.ts'
import { refusedOutcome, resultOf } from './outcome.ts'
import * as participant from './participant.ts'
import * as poll from './poll.ts'
import * as product from './product.ts'
import * as rehearsal from './rehearsal.ts'
import * as run from './run.ts'
import * as scan from './scan.ts'
import * as seat from './seat.ts'
import * as share from './share.ts'
import * as shop from './shop.ts'
import * as spotlight from './spotlight.ts'
import * as stage from './stage.ts'
import { initialState, type State } from './state.ts'
import { chart } from './timeline.ts'
import * as undo from './undo.ts'
import { inverseOf, keepAct } from './undo.ts'
import * as workshop from './workshop.ts'

const FOLDS: Folds<EventType> = {
  ...workshop.folds,
  ...participant.folds,
  ...seat.folds,
  ...help.folds,
  ...spotlight.folds,
  ...chat.folds,
  ...care.folds,
  ...shop.folds,
  ...product.folds,
  ...lot.folds,
  ...insight.folds,
  ...scan.folds,
  ...share.folds,
  ...keyword.folds,
  ...order.folds,
  ...group.folds,
  ...rehearsal.folds,
  ...run.folds,
  ...clock.folds,
  ...flow.folds,
  ...poll.folds,
  ...stage.folds,
  ...dial.folds,
  ...cue.folds,
  ...lesson.folds,
  ...undo.folds,
  'command.refused': (state, e) => {
    if (!BUYING.includes(e.command)) return
    const refused = state.people[state.workshop.market].refused
    refused[e.code] = (refused[e.code] ?? 0) + 1
  },
}

/** Commands whose refusals are counted as sales that were not made. */
const BUYING: readonly string[] = ['order.place', 'group.start', 'group.join']

/** Whether a name in a file is an event that this code can fold. */
export const isEventType = (name: unknown): name is EventType =>
  typeof name === 'string' && Object.hasOwn(FOLDS, name)

/** Brings the state one event forward, in place. */
export function evolve(state: State, event: LoggedEvent): void {
  if (event.seq !== state.seq + 1) throw new Error(`evolve: got event ${event.seq} after ${state.seq}`)
  state.seq = event.seq
  state.at = event.at
  state.t = event.t
  const fold = FOLDS[event.type] as (state: State, event: LoggedEvent) => void
  const back = inverseOf(state, event)
  fold(state, event)
  poll.followTrade(state, event)
  if (back !== undefined) keepAct(state, event, back)
  chart(state, event)
  if (event.by !== DRIVER) remember(state, event)
}

export function fold(events: Iterable<LoggedEvent>, state: State = initialState()): State {
  for (const event of events) evolve(state, event)
  return state
}

/** The first outcome of a command, rebuilt from its events so that a resent command is answered alike after a crash. */
function remember(state: State, event: LoggedEvent): void {
  const key = `${senderOf(event)}/${event.cmd}` as const
  if (event.type === 'command.refused') {
    state.outcomes.set(key, refusedOutcome(event))
    return
  }
  const before = state.outcomes.get(key)
  const result = resultOf(state, event) ?? (before?.ok ? before.result : undefined)
  state.outcomes.set(key, result ? { ok: true, seq: event.seq, result } : { ok: true, seq: event.seq })
}
