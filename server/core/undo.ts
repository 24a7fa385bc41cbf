import { postById } from './chat.ts'
import { isMuted } from './chat-care.ts'
import { senderOf } from './command.ts'
import type { Decision, Folds, Judges } from './decider.ts'
import type { DomainEvent, EventType, LoggedEvent } from './event.ts'
import { leaveTeams } from './group.ts'
import type { CommandId, ParticipantId } from './ids.ts'
import { thb } from './money.ts'
import { isHere, rehearses } from './participant.ts'
import { isStaff } from './permission.ts'
import { lastPoll, pollById } from './poll.ts'
import { refuse } from './refusal.ts'
import type { State } from './state.ts'

/** What one command of the staff did, and the facts that take it back; null where only another branch could. */
export type Act = { cmd: CommandId; what: EventType; back: DomainEvent[] | null }

/** Further back nobody remembers what an undo would do. */
const MOST = 40

/** One fact or several; undefined where it was a phone's act and not the staff's. */
type Back = DomainEvent | DomainEvent[] | null | undefined
type Inverse<T extends EventType> = (state: State, event: LoggedEvent<T>) => Back

/**
 * For each fact that the staff brings about, the fact that takes it back, read from the state before it. Not for roles:
 * a co-trainer who may undo would hand out what only a trainer may. Not for a link that was passed on: others have it.
 */
const INVERSES: { [K in EventType]?: Inverse<K> } = {
  'workshop.locked': () => ({ type: 'workshop.unlocked' }),
  'workshop.unlocked': () => ({ type: 'workshop.locked' }),
  // By how long the room was held is known when it is let go.
  'workshop.frozen': () => ({ type: 'workshop.unfrozen', heldFor: 0 }),
  'workshop.unfrozen': ({ workshop: { message } }) => ({
    type: 'workshop.frozen',
    ...(message ? { message } : {}),
  }),
  'market.entered': ({ workshop }) => ({ type: 'market.entered', market: workshop.market }),
  'room.told': ({ workshop }) => ({ type: 'room.told', text: workshop.news }),
  'stage.shown': ({ stage, spotlight }) => [{ type: 'stage.shown', ...stage }, ...lit(spotlight)],
  'knob.set': (_state, e) => ({ type: 'knob.set', knob: e.knob, value: e.before, before: e.value }),
  'clock.set': ({ clock }) => ({
    type: 'clock.set',
    speed: clock.speed,
    running: clock.running,
    reason: 'trainer',
  }),
  'cue.moved': (_state, e) => ({ type: 'cue.moved', cueId: e.cueId, to: e.from, from: e.to }),
  'cue.muted': (_state, e) => ({ type: 'cue.unmuted', cueId: e.cueId }),
  'cue.unmuted': (_state, e) => ({ type: 'cue.muted', cueId: e.cueId }),
  'cue.added': (_state, e) => ({ type: 'cue.removed', cueId: e.cueId }),
  'participant.removed': ({ spotlight }, { participantId }) => [
    { type: 'participant.restored', participantId },
    ...lit(spotlight),
  ],
  'participant.renamed': (state, { participantId }) => {
    const { nickname, second, number, blanked } = state.participants.get(participantId)!
    return {
      type: 'participant.renamed',
      ...{ participantId, nickname, number },
      ...(second ? { second } : {}),
      ...(blanked ? { blanked } : {}),
    }
  },
  'participant.blanked': (_state, { participantId, blanked }) => ({
    type: 'participant.blanked',
    participantId,
    blanked: !blanked,
  }),
  // A seat that staff made: whoever joins by themselves is nobody's act.
  'participant.joined': (_state, e) => ({ type: 'participant.removed', participantId: e.participantId }),
  'seat.reissued': (state, { participantId }) => ({
    type: 'seat.reissued',
    participantId,
    slip: state.participants.get(participantId)!.slip,
  }),
  'spotlight.set': ({ spotlight }) => ({ type: 'spotlight.set', on: spotlight }),
  'order.placed': (_state, { hand, orderId }) =>
    hand ? { type: 'order.cancelled', orderId, reason: 'undone' } : undefined,
  'order.paid': (_state, { hand, orderId }) =>
    hand ? { type: 'order.refunded', orderId, reason: 'undone' } : undefined,
  'group.started': (_state, { hand, groupId }) =>
    hand ? { type: 'group.failed', groupId, reason: 'undone' } : undefined,
  'keyword.bid': (state, { shopId, market }) => {
    const before = state.shops.get(shopId)!.bids[market]
    const bid = before && { click: thb(before.click), day: thb(before.day) }
    return { type: 'keyword.bid', shopId, market, bid }
  },
  'poll.opened': (_state, { pollId }) => ({ type: 'poll.withdrawn', pollId }),
  'poll.closed': (_state, { pollId }) => ({ type: 'poll.reopened', pollId }),
  'poll.answered': (state, { hand, pollId, participantId }) => {
    if (!hand) return undefined
    const option = pollById(state, pollId)!.answers.get(participantId)
    const said = { pollId, participantId }
    return option === undefined
      ? { type: 'poll.unanswered', ...said }
      : { type: 'poll.answered', ...said, option }
  },
  'chat.muted': (_state, e) => ({ type: 'chat.unmuted', ...seatOf(e) }),
  'chat.unmuted': (_state, e) => ({ type: 'chat.muted', ...seatOf(e) }),
  'chat.hidden': (_state, e) => ({ type: 'chat.shown', postId: e.postId }),
  'chat.shown': (_state, e) => ({ type: 'chat.hidden', postId: e.postId }),
  'chat.guarded': (_state, e) => ({ type: 'chat.guarded', on: !e.on }),
  'chat.released': (_state, e) => ({ type: 'chat.recalled', postId: e.postId }),
  'insight.joined': (_state, e) => ({ type: 'insight.left', shopId: e.shopId }),
  'insight.left': (_state, e) => ({ type: 'insight.joined', shopId: e.shopId }),
  'clock.skipped': () => null,
  'cue.fired': () => null,
  'scene.started': () => null,
  'scenario.started': () => null,
  'scenario.stopped': () => null,
}

/** The light that an act puts out beside what it does. */
const lit = (on: State['spotlight']): DomainEvent[] => (on ? [{ type: 'spotlight.set', on }] : [])
const seatOf = ({ participantId }: { participantId?: ParticipantId }) =>
  participantId ? { participantId } : {}

export const judges: Judges<'workshop.undo'> = {
  'workshop.undo': (state, _c, ctx): Decision => {
    const act = state.acts.findLast(a => !a.back || applicable(state, a.back).length > 0)
    if (!act) return refuse('undo.nothing')
    if (!act.back) return refuse('undo.no-way')
    const back = applicable(state, act.back).flatMap(fact => [
      ...before(state, fact),
      timed(state, fact, ctx.t),
    ])
    return [{ type: 'workshop.undone', act: act.cmd, what: act.what }, ...back]
  },
}

export const folds: Folds<'workshop.undone'> = {
  'workshop.undone': (state, e) => {
    state.acts.length = Math.max(
      0,
      state.acts.findLastIndex(act => act.cmd === e.act),
    )
    state.undoing = e.cmd
  },
}

/** What would take this event back, read before it is folded; undefined when it is no act of the staff. */
export function inverseOf(state: State, event: LoggedEvent): Back {
  const inverse = INVERSES[event.type] as Inverse<EventType> | undefined
  const sender = state.participants.get(senderOf(event))
  if (!inverse || !sender || !isStaff(sender.role) || event.cmd === state.undoing) return undefined
  if (isOfRehearsal(state, event)) return undefined
  return inverse(state, event)
}

/** Who rehearses comes and goes with the rehearsal, which has an end of its own. */
function isOfRehearsal(state: State, event: LoggedEvent): boolean {
  if (event.type === 'participant.joined') return rehearses(event)
  return event.type === 'participant.removed' && rehearses(state.participants.get(event.participantId)!)
}

/** Facts of one command are taken back together, the last first. Behind what has no way back nothing is reached. */
export function keepAct(state: State, event: LoggedEvent, back: NonNullable<Back> | null): void {
  const { acts } = state
  let act = acts.at(-1)
  if (act?.cmd !== event.cmd) {
    act = { cmd: event.cmd, what: event.type, back: [] }
    acts.push(act)
  }
  if (back === null) state.acts = [{ ...act, back: null }]
  else act.back?.unshift(...[back].flat())
  if (acts.length > MOST) acts.shift()
}

/** Whoever comes back may be lit again. */
function applicable(state: State, back: readonly DomainEvent[]): DomainEvent[] {
  const returns = back.flatMap(fact => (fact.type === 'participant.restored' ? [fact.participantId] : []))
  const litAgain = (fact: DomainEvent) => fact.type === 'spotlight.set' && returns.includes(fact.on?.id ?? '')
  return back.filter(fact => litAgain(fact) || applies(state, fact))
}

/** The driver and the other trainer act too: what is so already needs no taking back. */
function applies(state: State, fact: DomainEvent): boolean {
  const { workshop, run } = state
  switch (fact.type) {
    case 'workshop.locked':
      return !workshop.locked
    case 'workshop.unlocked':
      return workshop.locked
    case 'workshop.frozen':
      return workshop.frozenAt === null
    case 'workshop.unfrozen':
      return workshop.frozenAt !== null
    case 'market.entered':
      return workshop.market !== fact.market
    case 'clock.set':
    case 'knob.set':
      return run?.running === true
    case 'cue.moved':
    case 'cue.muted':
    case 'cue.unmuted':
    case 'cue.removed':
      return run?.running === true && run.cues.some(c => c.cueId === fact.cueId && c.phase !== 'fired')
    case 'participant.removed':
    case 'participant.blanked':
    case 'participant.renamed':
    case 'seat.reissued':
      return isHere(state.participants.get(fact.participantId)!)
    case 'spotlight.set':
      return fact.on?.kind !== 'person' || isHere(state.participants.get(fact.on.id)!)
    case 'poll.withdrawn':
      return pollById(state, fact.pollId) !== undefined
    case 'poll.reopened':
      return lastPoll(state)?.pollId === fact.pollId && lastPoll(state)!.phase === 'closed'
    case 'poll.answered':
    case 'poll.unanswered':
      return pollById(state, fact.pollId)?.phase === 'open'
    case 'order.cancelled':
      return state.orders.get(fact.orderId)!.state === 'pending_payment'
    case 'order.refunded':
      return ['to_ship', 'awaiting_group'].includes(state.orders.get(fact.orderId)!.state)
    case 'group.failed':
      return state.groups.get(fact.groupId)!.state === 'open'
    case 'chat.muted':
      return !isMuted(state, fact.participantId)
    case 'chat.unmuted':
      return isMuted(state, fact.participantId)
    case 'chat.hidden':
      return postById(state, fact.postId)?.hidden === false
    case 'chat.shown':
      return postById(state, fact.postId)?.hidden === true
    case 'chat.recalled':
      return postById(state, fact.postId)?.waiting === false
    case 'insight.joined':
      return !state.insight.joined.has(fact.shopId)
    case 'insight.left':
      return state.insight.joined.has(fact.shopId)
    case 'chat.guarded':
      return state.chat.guarded !== fact.on
    default:
      return true
  }
}

/** Whoever leaves takes their money along. */
const before = (state: State, fact: DomainEvent): DomainEvent[] =>
  fact.type === 'participant.removed' ? leaveTeams(state, [fact.participantId], 'seat-removed') : []

const timed = (state: State, fact: DomainEvent, t: number): DomainEvent =>
  fact.type === 'workshop.unfrozen' ? { ...fact, heldFor: t - (state.workshop.frozenAt ?? t) } : fact
