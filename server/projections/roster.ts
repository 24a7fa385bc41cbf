import { isMuted } from '../core/chat-care.ts'
import { isHere, type Participant, type StaffRole } from '../core/participant.ts'
import { isStaff } from '../core/permission.ts'
import type { State } from '../core/state.ts'
import { withinFrame } from './budget.ts'
import { type Badge, badge } from './face.ts'
import { guests } from './room.ts'
import type { Viewer } from './viewer.ts'

/** What is the same for most is left out, so that eighty people fit a frame. */
export type Person = Badge & {
  orders: number
  shares: number
  /** The two names of a shared seat. */
  pair?: [string, string]
  blanked?: true
  /** Staff let this seat not write in chats. */
  muted?: true
  /** Staff made the seat and no phone has taken it over. */
  phoneless?: true
  /** Their first shop. */
  shop?: string
}
export type RosterSection = { people: Person[]; more: number }
export type StaffSection = (Badge & { role: StaffRole; waiting: boolean })[]
/** Who waits for the trainer, longest first; `since` in lesson-ms. */
export type HelpSection = { waiting: (Badge & { text: string; since: number })[]; more: number }

const ROSTER = 80
const WAITING = 20

export function rosterSection(state: State, viewer: Viewer): RosterSection {
  const people = guests(state).map(p => personOf(state, p, viewer))
  const shown = withinFrame(people, ROSTER)
  return { people: shown, more: people.length - shown.length }
}

function personOf(state: State, p: Participant, viewer: Viewer): Person {
  const { nickname, second, blanked, taken, orders, shares, shops } = p
  const person: Person = {
    ...badge(state, p.participantId, viewer),
    orders: orders.length,
    shares: shares.length,
  }
  if (second) person.pair = [nickname, second]
  if (blanked) person.blanked = true
  if (isMuted(state, p.participantId)) person.muted = true
  if (!taken) person.phoneless = true
  if (shops[0]) person.shop = shops[0]
  return person
}

export function staffSection(state: State, viewer: Viewer): StaffSection {
  const staff = [...state.participants.values()].filter(p => isStaff(p.role) && isHere(p))
  const shown = staff.map(p => ({
    ...badge(state, p.participantId, viewer),
    role: p.role as StaffRole,
    waiting: !p.taken,
  }))
  return withinFrame(shown, ROSTER)
}

export function helpSection(state: State, viewer: Viewer): HelpSection {
  const open = [...state.help].filter(([, help]) => help.answer === null)
  const shown = withinFrame(
    open.map(([id, { text, since }]) => ({ ...badge(state, id, viewer), text, since })),
    WAITING,
  )
  return { waiting: shown, more: open.length - shown.length }
}
