import * as chat from './chat.ts'
import * as care from './chat-care.ts'
import * as clock from './clock.ts'
import { type Command, type CommandType, senderOf } from './command.ts'
import * as cue from './cue.ts'
import type { Ctx, Decision, Judges } from './decider.ts'
import * as dial from './dial.ts'
import * as flow from './flow.ts'
import * as group from './group.ts'
import * as help from './help.ts'
import { DRIVER } from './ids.ts'
import * as insight from './insight.ts'
import * as keyword from './keyword.ts'
import * as lesson from './lesson.ts'
import * as lot from './lot.ts'
import * as order from './order.ts'
import * as participant from './participant.ts'
import { isGuest } from './participant.ts'
import { isStaff, mayDoFor, maySend } from './permission.ts'
import * as poll from './poll.ts'
import * as product from './product.ts'
import { type Refusal, refuse } from './refusal.ts'
import * as rehearsal from './rehearsal.ts'
import * as run from './run.ts'
import * as scan from './scan.ts'
import * as seat from './seat.ts'
import * as share from './share.ts'
import * as shop from './shop.ts'
import * as spotlight from './spotlight.ts'
import * as stage from './stage.ts'
import type { State } from './state.ts'
import * as undo from './undo.ts'
import * as workshop from './workshop.ts'

const JUDGES: Judges<CommandType> = {
  ...workshop.judges,
  ...participant.judges,
  ...seat.judges,
  ...help.judges,
  ...spotlight.judges,
  ...chat.judges,
  ...care.judges,
  ...shop.judges,
  ...product.judges,
  ...lot.judges,
  ...insight.judges,
  ...scan.judges,
  ...share.judges,
  ...keyword.judges,
  ...order.judges,
  ...group.judges,
  ...rehearsal.judges,
  ...run.judges,
  ...clock.judges,
  ...flow.judges,
  ...poll.judges,
  ...stage.judges,
  ...dial.judges,
  ...cue.judges,
  ...lesson.judges,
  ...undo.judges,
}

/** What follows from a command, as facts or as a refusal. Changes nothing. */
export function decide(state: State, command: Command, ctx: Ctx): Decision {
  const refusal = admit(state, command)
  if (refusal) return refusal
  const judge = JUDGES[command.type] as (state: State, command: Command, ctx: Ctx) => Decision
  return judge(state, command, ctx)
}

/** Nothing moves any more in a closed workshop: its recording is what it is. */
function admitDriver(state: State, command: Command): Refusal | undefined {
  if (!maySend(DRIVER, command.type)) return refuse('role.forbidden')
  return state.workshop.phase === 'closed' ? refuse('workshop.closed') : undefined
}

/** Seat, role and the state of the room, in the order in which a door judges. */
function admit(state: State, command: Command): Refusal | undefined {
  if (command.by === DRIVER) return admitDriver(state, command)
  if (command.type === 'workshop.open') return undefined
  if (command.type === 'participant.join')
    return state.workshop.phase === 'closed' ? refuse('workshop.closed') : undefined
  const sender = state.participants.get(senderOf(command))
  if (!sender) return refuse('seat.unknown')
  if (sender.removed) return refuse('seat.removed')
  const { type, by, hand } = command
  const may = hand ? mayDoFor : maySend
  if (!may(sender.role, type)) return refuse('role.forbidden', { role: sender.role, type })
  if (hand && !isGuestOf(state, by)) return refuse('participant.unknown', { participantId: by })
  if (state.workshop.phase === 'closed') return refuse('workshop.closed')
  const held = state.workshop.frozenAt !== null && (hand !== undefined || !isStaff(sender.role))
  return held && !IN_A_FREEZE.includes(type) ? refuse('workshop.frozen') : undefined
}

/** Whoever lost their way, or their phone, may say so at any time. */
const IN_A_FREEZE: readonly CommandType[] = ['seat.take', 'help.request']

function isGuestOf(state: State, by: string): boolean {
  const seat = state.participants.get(by)
  return seat !== undefined && isGuest(seat)
}
