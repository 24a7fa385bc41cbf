import type { Command } from './command.ts'
import type { Ctx, Decision, Folds, Judges } from './decider.ts'
import type { DomainEvent } from './event.ts'
import type { ParticipantId, PostId, ShareId, ShopId } from './ids.ts'
import { isRefusal } from './outcome.ts'
import { isStaff } from './permission.ts'
import { type Refusal, refuse } from './refusal.ts'
import type { Shop } from './shop.ts'
import type { State } from './state.ts'

/** The group that everybody of the room is in. */
export const CLASS = 'all'

/** One thing said: words, a card of the sender's own link, or both. What is done to it goes by its id, whatever it holds. */
export type Post = {
  postId: PostId
  by: ParticipantId
  text: string
  /** Number of the link on the card, or -1. */
  share: number
  /** Lesson-ms. */
  saidAt: number
  /** Until staff let it through. */
  waiting: boolean
  hidden: boolean
}

/** The class group, or what one customer and one shop write to each other. */
export type ChatRoom = {
  room: typeof CLASS | ShopId
  /** The customer of a shop's room, else null. */
  customer: ParticipantId | null
  /** The newest, in order. */
  posts: Post[]
  /** How many that everybody could read are no longer kept. */
  before: number
}

export type Chat = {
  /** By room and customer, the one that spoke last at the end. */
  rooms: Map<string, ChatRoom>
  /** Nobody but staff may write. */
  muted: boolean
  mutedSeats: ParticipantId[]
  /** What people write waits until staff let it through. */
  guarded: boolean
  /** How many posts each seat wrote in the window that began at this lesson-ms. */
  pace: Map<ParticipantId, { since: number; posts: number }>
}

export const noChat = (): Chat => ({
  rooms: new Map(),
  muted: false,
  mutedSeats: [],
  guarded: false,
  pace: new Map(),
})

/** What a room remembers, and how many rooms are; older words stand in the log. */
const KEPT = 40
const ROOMS = 300
/** Faster than any thumb: what a person types never meets it, a script does. Assumption. */
const PACE = { posts: 30, within: 10_000 } as const

export const roomKey = (room: string, customer: ParticipantId | null): string =>
  customer === null ? room : `${room} ${customer}`

type To = { room: typeof CLASS } | { room: ShopId; customer: ParticipantId }
type Said = { text?: string | undefined; shareId?: ShareId | undefined }

export const judges: Judges<'chat.post'> = {
  'chat.post': (state, c, ctx) => {
    const fault = c.shareId === undefined ? undefined : linkFault(state, c.by, c.shareId)
    return fault ?? say(state, c, ctx, c)
  },
}

/** Words or a link as a fact, or why they may not be said here and now. */
export function say(
  state: State,
  { by }: Pick<Command, 'by'>,
  ctx: Ctx,
  { room, to, text, shareId }: { room: string; to?: ParticipantId | undefined } & Said,
): Decision {
  const addressed = addressee(state, by, room, to)
  if (isRefusal(addressed)) return addressed
  const staff = isStaff(state.participants.get(by)!.role)
  const fault = staff ? undefined : held(state, by, ctx.t)
  if (fault) return fault
  return [
    {
      type: 'chat.posted',
      postId: ctx.newId('post'),
      ...addressed,
      ...(text ? { text } : {}),
      ...(shareId ? { shareId } : {}),
      ...(state.chat.guarded && !staff ? { waiting: true } : {}),
    } satisfies DomainEvent<'chat.posted'>,
  ]
}

/** A customer writes to a shop; the shop answers those who wrote, and staff answer for shops nobody sits behind. */
function addressee(
  state: State,
  by: ParticipantId,
  room: string,
  to: ParticipantId | undefined,
): To | Refusal {
  if (room === CLASS) return { room }
  const shop = state.shops.get(room)
  if (!shop) return refuse('shop.unknown', { shopId: room })
  if (to === undefined) {
    if (shop.owner === by) return refuse('payload.malformed', { field: 'to' })
    return { room, customer: by }
  }
  if (!speaksFor(state, shop, by)) return refuse('shop.not-yours')
  if (!state.participants.has(to)) return refuse('participant.unknown', { participantId: to })
  return state.chat.rooms.has(roomKey(room, to)) ? { room, customer: to } : refuse('chat.not-asked')
}

/** Whether this seat's words in the shop's room are the shop's. */
export function speaksFor(state: State, shop: Shop, by: ParticipantId): boolean {
  const sender = state.participants.get(by)
  return shop.owner === by || (sender !== undefined && isStaff(sender.role) && isUnattended(state, shop))
}

/** A seeded shop: its own seat is nobody's. */
export const isUnattended = (state: State, shop: Shop): boolean =>
  state.participants.get(shop.owner)?.kind === 'bot'

function held({ chat }: State, by: ParticipantId, t: number): Refusal | undefined {
  if (chat.muted) return refuse('chat.muted')
  if (chat.mutedSeats.includes(by)) return refuse('chat.muted-seat')
  const pace = chat.pace.get(by)
  if (!pace || pace.posts < PACE.posts || isPast(pace.since, t)) return undefined
  return refuse('rate.limited', { retryAfter: Math.ceil((pace.since + PACE.within - t) / 1000) })
}

const isPast = (since: number, t: number): boolean => t - since >= PACE.within

function linkFault(state: State, by: ParticipantId, shareId: ShareId): Refusal | undefined {
  const number = state.shareNumbers.get(shareId)
  if (number === undefined) return refuse('share.unknown', { shareId })
  return state.shares[number]!.by === by ? undefined : refuse('share.not-yours')
}

export const folds: Folds<'chat.posted'> = {
  'chat.posted': (state, e) => {
    const { postId, text = '', shareId, waiting = false, customer = null } = e
    const share = shareId === undefined ? -1 : state.shareNumbers.get(shareId)!
    const room = spokenIn(state.chat, e.room, customer)
    room.posts.push({ postId, by: e.by, text, share, saidAt: e.t, waiting, hidden: false })
    if (room.posts.length > KEPT && isOut(room.posts.shift()!)) room.before++
    count(state.chat, e.by, e.t)
  },
}

function count({ pace }: Chat, by: ParticipantId, t: number): void {
  const window = pace.get(by)
  if (window && !isPast(window.since, t)) window.posts++
  else pace.set(by, { since: t, posts: 1 })
}

/** The room, put behind the others. Of too many the one that was silent longest is forgotten, never the class's. */
function spokenIn({ rooms }: Chat, room: string, customer: ParticipantId | null): ChatRoom {
  const key = roomKey(room, customer)
  const known = rooms.get(key) ?? { room, customer, posts: [], before: 0 }
  rooms.delete(key)
  rooms.set(key, known)
  if (rooms.size > ROOMS) rooms.delete([...rooms.keys()].find(other => other !== CLASS)!)
  return known
}

/** Neither hidden nor waiting. */
export const isOut = (post: Post): boolean => !post.hidden && !post.waiting

export function postById({ chat }: State, postId: PostId): Post | undefined {
  for (const { posts } of chat.rooms.values()) {
    const found = posts.find(post => post.postId === postId)
    if (found) return found
  }
  return undefined
}
