import type { Folds, Judges } from './decider.ts'
import type { ParticipantId } from './ids.ts'
import { isStaff } from './permission.ts'
import { refuse } from './refusal.ts'
import type { State } from './state.ts'
import type { Language } from './text.ts'

export const ROLES = ['trainer', 'co-trainer', 'participant', 'observer'] as const
export type Role = (typeof ROLES)[number]
/**
 * `bot` owns a seeded shop and is never seen. `rehearsal` is a bot that fills the room, seen and marked; `practice` is a
 * phone on the trainer's own laptop. These two are gone when the rehearsal ends.
 */
export type SeatKind = 'person' | 'bot' | 'rehearsal' | 'practice'

export const rehearses = (p: Participant): boolean => p.kind === 'rehearsal' || p.kind === 'practice'

export type Participant = {
  participantId: ParticipantId
  nickname: string
  /** 1 for the first of that name; shown from 2 on. */
  number: number
  language: Language
  role: Role
  kind: SeatKind
  removed: boolean
  joinedAt: number
  /** Satang left in the play-money wallet. */
  balance: number
  /** Satang earned by links. */
  rewards: number
  shops: string[]
  orders: string[]
  shares: number[]
}

/** Play money a person starts with: enough that only a scenario's knob, never the room, runs dry. Assumption. */
export const OPENING_BALANCE = 100_000_000

export const displayName = (p: Pick<Participant, 'nickname' | 'number'>): string =>
  p.number > 1 ? `${p.nickname} ${p.number}` : p.nickname

/** Someone of the room, practising or not: neither staff nor the house seats that own the seeded shops. */
export const isGuest = (p: Participant): boolean => p.role === 'participant' && p.kind !== 'bot' && !p.removed

/** Who only practised and went home leaves the name to the next one. */
export function nextNumber(state: State, nickname: string): number {
  let highest = 0
  for (const p of state.participants.values()) {
    const wentHome = p.removed && rehearses(p)
    if (p.nickname === nickname && p.number > highest && !wentHome) highest = p.number
  }
  return highest + 1
}

export const judges: Judges<'participant.join' | 'participant.rename' | 'participant.remove'> = {
  'participant.join': (state, c) => {
    if (state.participants.has(c.by)) return refuse('participant.exists')
    if (state.workshop.locked && c.role === 'participant' && c.kind === 'person')
      return refuse('workshop.locked')
    return [
      {
        type: 'participant.joined',
        participantId: c.by,
        nickname: c.nickname,
        number: nextNumber(state, c.nickname),
        language: c.language,
        role: c.role,
        kind: c.kind,
      },
    ]
  },
  'participant.rename': (state, c) => {
    const participantId = c.participantId ?? c.by
    const p = state.participants.get(participantId)
    if (!p) return refuse('participant.unknown', { participantId })
    const sender = state.participants.get(c.by)
    if (participantId !== c.by && !(sender && isStaff(sender.role)))
      return refuse('role.forbidden', { role: sender?.role ?? '', type: c.type })
    if (p.nickname === c.nickname) return []
    return [
      {
        type: 'participant.renamed',
        participantId,
        nickname: c.nickname,
        number: nextNumber(state, c.nickname),
      },
    ]
  },
  'participant.remove': (state, c) => {
    const p = state.participants.get(c.participantId)
    if (!p || p.removed) return refuse('participant.unknown', { participantId: c.participantId })
    if (p.role === 'trainer') return refuse('participant.is-trainer')
    return [{ type: 'participant.removed', participantId: c.participantId }]
  },
}

export const folds: Folds<
  'participant.joined' | 'participant.renamed' | 'participant.removed' | 'participant.restored'
> = {
  'participant.joined': (state, e) => {
    state.participants.set(e.participantId, {
      participantId: e.participantId,
      nickname: e.nickname,
      number: e.number,
      language: e.language,
      role: e.role,
      kind: e.kind,
      removed: false,
      joinedAt: e.t,
      balance: OPENING_BALANCE,
      rewards: 0,
      shops: [],
      orders: [],
      shares: [],
    })
  },
  'participant.renamed': (state, e) => {
    const p = state.participants.get(e.participantId)!
    p.nickname = e.nickname
    p.number = e.number
  },
  'participant.removed': (state, e) => {
    state.participants.get(e.participantId)!.removed = true
  },
  'participant.restored': (state, e) => {
    state.participants.get(e.participantId)!.removed = false
  },
}
