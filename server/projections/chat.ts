import { type ChatRoom, CLASS, isUnattended, type Post, roomKey } from '../core/chat.ts'
import type { ParticipantId } from '../core/ids.ts'
import type { Money } from '../core/money.ts'
import { thb } from '../core/money.ts'
import { isStaff } from '../core/permission.ts'
import type { State } from '../core/state.ts'
import { nextLot } from '../core/stock.ts'
import type { Language } from '../core/text.ts'
import { newestWithin, withinFrame } from './budget.ts'
import { tagUrl, yuanOf } from './card.ts'
import { type Badge, badge } from './face.ts'
import { mayReadPost, mayReadRoom, passerBy, type Viewer } from './viewer.ts'

/** What is the same for most is left out, so that many lines fit a frame. `said` lesson-ms. */
export type PostView = {
  id: string
  by: Badge
  said: number
  text?: string
  card?: LinkCard
  staff?: true
  /** Its sender alone sees it, until staff let it through. */
  waiting?: true
}
/** A link as it goes from hand to hand: the product with its tag. */
export type LinkCard = {
  shareId: string
  name: string
  shop: string
  art: string
  price: Money
  yuan: Money
  tagUrl: string | null
}

/** The class group, the same for every phone of a language; null where the rule book has no groups. */
export type TalkSection = { muted: boolean; guarded: boolean; posts: PostView[]; more: number } | null

/** A shop's room as its customer or its owner sees it. */
export type ThreadView = {
  shopId: string
  shop: string
  /** Drawing of the shop. */
  face: string
  customer: Badge
  /** Whoever looks is the shop. */
  ours: boolean
  /** Nobody sits behind it: staff answer. */
  unattended: boolean
  posts: PostView[]
  more: number
}
export type MailSection = {
  /** Staff let this seat not write. */
  muted: boolean
  /** Own lines of the class group that nobody else sees: those that wait, and how many were hidden. */
  waiting: PostView[]
  hidden: number
  threads: ThreadView[]
  more: number
}

const POSTS = 20
const WAITING = 3
const THREADS = 8
const LINES = 8
/** Bytes: of own lines, and of one thread, so that a section of long lines still has the newest of each. */
const OWN_BUDGET = 2_400
const THREAD_BUDGET = 3_600
const THREADS_BUDGET = 4_800

export function talkSection(state: State, language: Language): TalkSection {
  if (!hasGroups(state)) return null
  const { muted, guarded } = state.chat
  return { muted, guarded, ...shown(state, state.chat.rooms.get(CLASS), passerBy(language), POSTS) }
}

/** Friends and groups are Tencent's; a marketplace has its customers write to shops. */
export const hasGroups = (state: State): boolean => state.workshop.market === 'tencent'

/** What this seat writes and reads apart from everybody. */
export function mailSection(state: State, viewer: Viewer): MailSection {
  const me = viewer.participantId!
  const own = (state.chat.rooms.get(CLASS)?.posts ?? []).filter(post => post.by === me)
  const waiting = own.filter(post => post.waiting && !post.hidden).map(post => postView(state, post, viewer))
  const rooms = roomsOf(state, viewer)
  const threads = withinFrame(
    rooms.slice(0, THREADS).map(room => threadView(state, room, viewer)),
    THREADS,
    THREADS_BUDGET,
  )
  return {
    muted: state.chat.mutedSeats.includes(me),
    waiting: newestWithin(waiting, WAITING, OWN_BUDGET),
    hidden: own.filter(post => post.hidden).length,
    threads,
    more: rooms.length - threads.length,
  }
}

/** The shop rooms that a seat is in, the one that spoke last first. */
const roomsOf = (state: State, viewer: Viewer): ChatRoom[] =>
  [...state.chat.rooms.values()]
    .filter(room => room.customer !== null && mayReadRoom(state, room, viewer))
    .reverse()

/** The room of one customer with one shop, also before anything was said. */
export function threadOf(
  state: State,
  shopId: string,
  customer: ParticipantId,
  viewer: Viewer,
): ThreadView | undefined {
  if (!state.shops.has(shopId)) return undefined
  const room = state.chat.rooms.get(roomKey(shopId, customer))
  const empty: ChatRoom = { room: shopId, customer, posts: [], before: 0 }
  if (!room && viewer.participantId !== customer) return undefined
  return mayReadRoom(state, room ?? empty, viewer) ? threadView(state, room ?? empty, viewer) : undefined
}

export function threadView(state: State, room: ChatRoom, viewer: Viewer): ThreadView {
  const shop = state.shops.get(room.room)!
  return {
    shopId: shop.shopId,
    shop: shop.name[viewer.language],
    face: shop.face,
    customer: badge(state, room.customer!, viewer),
    ours: viewer.participantId !== room.customer,
    unattended: isUnattended(state, shop),
    ...shown(state, room, viewer, LINES, THREAD_BUDGET),
  }
}

/** The newest that this viewer may read, and how many are before them. */
function shown(state: State, room: ChatRoom | undefined, viewer: Viewer, most: number, budget?: number) {
  if (!room) return { posts: [], more: 0 }
  const readable = room.posts.filter(post => mayReadPost(post, viewer))
  const views = readable.map(post => postView(state, post, viewer))
  const posts = newestWithin(views, most, budget)
  return { posts, more: room.before + readable.length - posts.length }
}

export function postView(state: State, post: Post, viewer: Viewer): PostView {
  const view: PostView = { id: post.postId, by: badge(state, post.by, viewer), said: post.saidAt }
  const seat = state.participants.get(post.by)
  if (post.text) view.text = post.text
  if (post.share >= 0) view.card = linkCard(state, post.share, viewer.language)
  if (seat && isStaff(seat.role)) view.staff = true
  if (post.waiting) view.waiting = true
  return view
}

function linkCard(state: State, share: number, language: Language): LinkCard {
  const node = state.shares[share]!
  const product = state.productList[node.product]!
  const lot = nextLot(state, product, state.workshop.market)
  return {
    shareId: node.shareId!,
    name: product.name[language],
    shop: state.shops.get(product.shopId)!.name[language],
    art: product.art,
    price: thb(product.price),
    yuan: yuanOf(state, product.price),
    tagUrl: lot ? tagUrl(state, lot.gtin, lot.batchLotNumber) : null,
  }
}
