import { type Command, senderOf } from './command.ts'
import { decide } from './decide.ts'
import type { Ctx } from './decider.ts'
import type { DomainEvent, Envelope, LoggedEvent } from './event.ts'
import { evolve } from './evolve.ts'
import { DRIVER } from './ids.ts'
import { isRefusal, type Outcome } from './outcome.ts'
import { kindOf, type Refusal, refuse } from './refusal.ts'
import type { State } from './state.ts'

export type Step = { outcome: Outcome; events: LoggedEvent[] }

/**
 * One command from judgement to folded state: the single way in which a state moves, live, in the lab and in tests.
 * The caller must make the events durable before anybody sees the state or the outcome.
 */
export function step(state: State, command: Command, ctx: Ctx): Step {
  const before = firstOutcome(state, command)
  if (before) return { outcome: before, events: [] }
  const decision = decide(state, command, ctx)
  if (isRefusal(decision)) return refuseStep(state, command, ctx, decision)
  const events = commit(state, command, ctx, decision)
  return { outcome: firstOutcome(state, command) ?? { ok: true, seq: state.seq }, events }
}

/** A command that was answered before is answered the same again, whatever has happened since. */
export function firstOutcome(
  state: State,
  command: Pick<Command, 'by' | 'hand' | 'id'>,
): Outcome | undefined {
  return command.by === DRIVER ? undefined : state.outcomes.get(`${senderOf(command)}/${command.id}`)
}

/** Only a rule's refusal of a known seat is a fact worth keeping; anything else would let strangers fill the log. */
function refuseStep(state: State, command: Command, ctx: Ctx, refused: Refusal): Step {
  const sender = senderOf(command)
  const known = state.participants.has(sender) && state.participants.has(command.by)
  if (!known || kindOf(refused.code) !== 'rule') return { outcome: { ok: false, refused }, events: [] }
  if (ctx.keepsRefusal?.(sender) === false)
    return { outcome: { ok: false, refused: refuse('rate.limited', { retryAfter: 1 }) }, events: [] }
  const events = commit(state, command, ctx, [{ type: 'command.refused', command: command.type, ...refused }])
  return { outcome: { ok: false, refused }, events }
}

function commit(state: State, command: Command, ctx: Ctx, facts: DomainEvent[]): LoggedEvent[] {
  return facts.map((fact, i) => {
    const event = { ...stamp(state, command, ctx, fact, facts.length - 1 - i), ...fact } as LoggedEvent
    evolve(state, event)
    return event
  })
}

/** A run opens its own simulated time, so what a command says after `scenario.started` happens at 0. */
function stamp(state: State, command: Command, ctx: Ctx, fact: DomainEvent, more: number): Envelope {
  const at = fact.type === 'scenario.started' || opensRun(state, command) ? 0 : ctx.at
  const { by, hand, id: cmd } = command
  return {
    ...{ seq: state.seq + 1, at, t: ctx.t, by },
    ...(hand ? { hand } : {}),
    ...{ cmd, v: 1 as const },
    ...(more > 0 ? { more } : {}),
  }
}

const opensRun = (state: State, command: Command): boolean =>
  (command.type === 'scenario.start' || command.type === 'scene.start') &&
  state.run?.running === true &&
  state.run.tick.n === -1 &&
  state.at === 0
