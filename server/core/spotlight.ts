import type { Command } from './command.ts'
import type { Folds, Judges } from './decider.ts'
import type { ParticipantId, ShopId } from './ids.ts'
import { isHere } from './participant.ts'
import { type Refusal, refuse } from './refusal.ts'
import type { State } from './state.ts'

/** Whom the stage shows large, over every scene, until the light goes out. */
export type Spotlit = { kind: 'person'; id: ParticipantId } | { kind: 'shop'; id: ShopId }

export const judges: Judges<'spotlight.set'> = {
  'spotlight.set': (state, c) => {
    const on = wanted(state, c)
    if (on && 'code' in on) return on
    const before = state.spotlight
    return before?.kind === on?.kind && before?.id === on?.id ? [] : [{ type: 'spotlight.set', on }]
  },
}

function wanted(state: State, { participantId, shopId }: Command<'spotlight.set'>): Spotlit | Refusal | null {
  if (participantId) {
    const p = state.participants.get(participantId)
    return p && isHere(p)
      ? { kind: 'person', id: participantId }
      : refuse('participant.unknown', { participantId })
  }
  if (!shopId) return null
  return state.shops.has(shopId) ? { kind: 'shop', id: shopId } : refuse('shop.unknown', { shopId })
}

export const folds: Folds<'spotlight.set'> = {
  'spotlight.set': (state, e) => {
    state.spotlight = e.on
  },
}
