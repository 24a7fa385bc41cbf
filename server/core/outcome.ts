import type { EventType, LoggedEvent } from './event.ts'
import { thb } from './money.ts'
import type { Refusal } from './refusal.ts'
import type { State } from './state.ts'

/** What every sender gets, at both doors, for the first and every repeated sending. */
export type Outcome = { ok: true; seq: number; result?: Result } | { ok: false; refused: Refusal }
export type Result = Record<string, unknown>

export const isRefusal = (decision: object): decision is Refusal => 'code' in decision

export function refusedOutcome(event: LoggedEvent<'command.refused'>): Outcome {
  return {
    ok: false,
    refused: event.params ? { code: event.code, params: event.params } : { code: event.code },
  }
}

type Results = { [K in EventType]?: (state: State, event: LoggedEvent<K>) => Result }

const RESULTS: Results = {
  'participant.joined': (_state, e) => ({ participantId: e.participantId }),
  'participant.renamed': (_state, e) => ({
    participantId: e.participantId,
    nickname: e.nickname,
    ...(e.second ? { second: e.second } : {}),
    number: e.number,
  }),
  'shop.opened': (_state, e) => ({ shopId: e.shopId }),
  'product.listed': (_state, e) => ({ productId: e.productId }),
  'lot.registered': (_state, e) => ({ lotId: e.lotId }),
  'share.created': (_state, e) => ({ shareId: e.shareId }),
  'chat.posted': (_state, e) => ({ postId: e.postId, ...(e.shareId ? { shareId: e.shareId } : {}) }),
  'order.placed': (state, e) => orderResult(state, e.orderId),
  'order.paid': (state, e) => orderResult(state, e.orderId),
  'order.cancelled': (state, e) => orderResult(state, e.orderId),
  'order.refunded': (state, e) => orderResult(state, e.orderId),
  'group.joined': (state, e) => orderResult(state, e.orderId),
  // Whoever fills a team came last.
  'group.filled': (state, e) => orderResult(state, state.groups.get(e.groupId)!.orders.at(-1)!),
  'rehearsal.started': (_state, e) => ({ bots: e.seats.length, seed: e.seed }),
  'rehearsal.stopped': (_state, e) => ({ left: e.left }),
  'poll.opened': (_state, e) => ({ pollId: e.pollId }),
  'cue.added': (_state, e) => ({ cueId: e.cueId }),
  'scenario.started': (_state, e) => ({ runId: e.runId, seed: e.seed }),
}

/** What an accepted command tells its sender, read from the state just after the event. */
export function resultOf(state: State, event: LoggedEvent): Result | undefined {
  const make = RESULTS[event.type] as ((state: State, event: LoggedEvent) => Result) | undefined
  return make?.(state, event)
}

function orderResult(state: State, orderId: string): Result {
  const order = state.orders.get(orderId)!
  const group = order.group === null ? undefined : state.groups.get(order.group)
  const team = group ? { groupId: group.groupId, shareId: group.shareId } : {}
  return { orderId, state: order.state, amount: thb(order.amount), ...team }
}
