import type { Folds, Judges } from './decider.ts'
import { leaveTeams } from './group.ts'
import type { ParticipantId } from './ids.ts'
import { isStaff } from './permission.ts'
import { type Refusal, refuse } from './refusal.ts'
import type { State } from './state.ts'
import type { Language } from './text.ts'

export const ROLES = ['trainer', 'co-trainer', 'participant', 'observer'] as const
export type Role = (typeof ROLES)[number]
export type StaffRole = Extract<Role, 'trainer' | 'co-trainer'>
/**
 * `bot` owns a seeded shop and is never seen. `rehearsal` is a bot that fills the room, seen and marked; `practice` is a
 * phone on the trainer's own laptop. These two are gone when the rehearsal ends.
 */
export type SeatKind = 'person' | 'bot' | 'rehearsal' | 'practice'

export const rehearses = (p: Pick<Participant, 'kind'>): boolean =>
  p.kind === 'rehearsal' || p.kind === 'practice'

export type Participant = {
  participantId: ParticipantId
  nickname: string
  /** The other of two people who share the seat, or null. */
  second: string | null
  /** 1 for the first of that name; shown from 2 on. */
  number: number
  /** Staff hid the name from the room until it is another one. */
  blanked: boolean
  language: Language
  role: Role
  kind: SeatKind
  /** False while nobody has taken over a seat that staff made. */
  taken: boolean
  /** How often its links were taken back: one that was made for a smaller number is none any more. */
  slip: number
  removed: boolean
  joinedAt: number
  /** How many of the room were there before, the shops' own seats not counted: what its face is dealt by. */
  place: number
  /** Satang left in the play-money wallet. */
  balance: number
  /** Satang earned by links. */
  rewards: number
  shops: string[]
  orders: string[]
  shares: number[]
}

/** What a seat is besides its name, role and kind; absent is the usual. */
export type Kept = {
  /** The other of two people who share the seat. */
  second?: string
  /** No phone has taken it over, also where it joins by itself. */
  phoneless?: true
  blanked?: true
  slip?: number
}

/** Play money a person starts with: enough that only a scenario's knob, never the room, runs dry. Assumption. */
export const OPENING_BALANCE = 100_000_000

type Name = { nickname: string; second?: string | null | undefined }

/** `ลุงชัย + ป้าศรี 2`: two people on one seat, the second pair of that name. */
export function displayName({ nickname, second, number }: Name & { number: number }): string {
  const name = second ? `${nickname} + ${second}` : nickname
  return number > 1 ? `${name} ${number}` : name
}

/** Someone of the room, practising or not: neither staff nor the house seats that own the seeded shops. */
export const isGuest = (p: Participant): boolean => p.role === 'participant' && isHere(p)

/** Somebody who can be spoken to: not a house seat, and not sent away. */
export const isHere = (p: Participant): boolean => p.kind !== 'bot' && !p.removed

/** How the next seat of that name is numbered, a pair as a pair. Who only practised, or never sat down, leaves the name. */
export function nextNumber(state: State, name: Name): number {
  let highest = 0
  for (const p of state.participants.values()) {
    const wentHome = p.removed && (rehearses(p) || !p.taken)
    if (isSameName(p, name) && p.number > highest && !wentHome) highest = p.number
  }
  return highest + 1
}

const isSameName = (a: Name, b: Name): boolean =>
  a.nickname === b.nickname && (a.second ?? null) === (b.second ?? null)

/** A seat that is there to be acted upon, or why not. */
export function present(state: State, participantId: ParticipantId): Participant | Refusal {
  const p = state.participants.get(participantId)
  return p && !p.removed ? p : refuse('participant.unknown', { participantId })
}

type ParticipantCommands =
  | 'participant.join'
  | 'participant.rename'
  | 'participant.remove'
  | 'participant.blank'
  | 'participant.promote'

export const judges: Judges<ParticipantCommands> = {
  'participant.join': (state, c) => {
    if (state.participants.has(c.by)) return refuse('participant.exists')
    if (state.workshop.locked && c.role === 'participant' && c.kind === 'person')
      return refuse('workshop.locked')
    return [
      {
        type: 'participant.joined',
        participantId: c.by,
        nickname: c.nickname,
        number: nextNumber(state, { nickname: c.nickname, second: c.kept?.second }),
        language: c.language,
        role: c.role,
        kind: c.kind,
        ...c.kept,
      },
    ]
  },
  'participant.rename': (state, c) => {
    const p = present(state, c.participantId ?? c.by)
    if ('code' in p) return p
    const sender = state.participants.get(c.by)
    if (p.participantId !== c.by && !(sender && isStaff(sender.role)))
      return refuse('role.forbidden', { role: sender?.role ?? '', type: c.type })
    if (isSameName(p, c)) return []
    const { nickname, second } = c
    const name = second ? { nickname, second } : { nickname }
    const { participantId } = p
    return [{ type: 'participant.renamed', participantId, ...name, number: nextNumber(state, name) }]
  },
  'participant.remove': (state, c) => {
    const p = present(state, c.participantId)
    if ('code' in p) return p
    if (p.role === 'trainer') return refuse('participant.is-trainer')
    return [
      ...leaveTeams(state, [c.participantId], 'seat-removed'),
      { type: 'participant.removed', participantId: c.participantId },
    ]
  },
  'participant.blank': (state, { participantId, blanked }) => {
    const p = present(state, participantId)
    if ('code' in p) return p
    return p.blanked === blanked ? [] : [{ type: 'participant.blanked', participantId, blanked }]
  },
  'participant.promote': (state, { participantId, role }) => {
    const p = present(state, participantId)
    if ('code' in p) return p
    if (!isHere(p)) return refuse('participant.unknown', { participantId })
    if (p.role === role) return []
    if (p.role === 'trainer' && trainers(state) === 1) return refuse('participant.last-trainer')
    return [{ type: 'participant.promoted', participantId, role }]
  },
}

function trainers(state: State): number {
  let count = 0
  for (const p of state.participants.values()) if (p.role === 'trainer' && !p.removed) count++
  return count
}

export const folds: Folds<
  | 'participant.joined'
  | 'participant.renamed'
  | 'participant.removed'
  | 'participant.blanked'
  | 'participant.promoted'
  | 'participant.restored'
> = {
  'participant.joined': (state, e) => {
    state.participants.set(e.participantId, {
      participantId: e.participantId,
      nickname: e.nickname,
      second: e.second ?? null,
      number: e.number,
      blanked: e.blanked ?? false,
      language: e.language,
      role: e.role,
      kind: e.kind,
      // A bot that staff let in has its phone with it.
      taken: (e.by === e.participantId || rehearses(e)) && !e.phoneless,
      slip: e.slip ?? 0,
      removed: false,
      joinedAt: e.t,
      place: [...state.participants.values()].filter(p => p.kind !== 'bot').length,
      balance: OPENING_BALANCE,
      rewards: 0,
      shops: [],
      orders: [],
      shares: [],
    })
  },
  'participant.renamed': (state, e) => {
    const { participantId, nickname, second = null, number, blanked = false } = e
    Object.assign(state.participants.get(participantId)!, { nickname, second, number, blanked })
  },
  'participant.removed': (state, e) => {
    state.participants.get(e.participantId)!.removed = true
    state.help.delete(e.participantId)
    if (state.spotlight?.id === e.participantId) state.spotlight = null
  },
  'participant.blanked': (state, e) => {
    state.participants.get(e.participantId)!.blanked = e.blanked
  },
  'participant.promoted': (state, e) => {
    state.participants.get(e.participantId)!.role = e.role
  },
  'participant.restored': (state, e) => {
    state.participants.get(e.participantId)!.removed = false
  },
}
