import { type ChatRoom, isOut, isUnattended, type Post } from '../core/chat.ts'
import { isMuted, waitingPosts } from '../core/chat-care.ts'
import type { State } from '../core/state.ts'
import { withinFrame } from './budget.ts'
import { type PostView, postView, type ThreadView, threadView } from './chat.ts'
import { badge } from './face.ts'
import type { Viewer } from './viewer.ts'

/** A post as staff see it. A hidden one is without its words here as well: a console may be on the projector. */
export type CarePost = PostView & {
  /** Of the shop whose room it is in; absent in the class's. */
  shop?: string
  hidden?: true
  /** Its sender may not write any more. */
  muted?: true
}
export type CareSection = { muted: boolean; guarded: boolean; posts: CarePost[]; more: number }
/** Longest waiting first. */
export type WaitingSection = { posts: CarePost[]; more: number }
/** Customers of shops nobody sits behind, who have had no answer yet. */
export type AskedSection = { threads: ThreadView[]; more: number }

const POSTS = 16
const WAITING = 10
const ASKED = 6

/** The newest of all rooms first. */
export function careSection(state: State, viewer: Viewer): CareSection {
  const { rooms, muted, guarded } = state.chat
  const all = [...rooms.values()].flatMap(room =>
    room.posts.filter(post => !post.waiting || post.hidden).map(post => ({ room, post })),
  )
  const newest = all
    .reverse()
    .sort((a, b) => b.post.saidAt - a.post.saidAt)
    .slice(0, POSTS)
  const posts = withinFrame(
    newest.map(({ room, post }) => carePost(state, room, post, viewer)),
    POSTS,
  )
  return { muted, guarded, posts, more: all.length - posts.length }
}

export function waitingSection(state: State, viewer: Viewer): WaitingSection {
  const all = waitingPosts(state)
  const views = all.slice(0, WAITING).map(post => carePost(state, roomOf(state, post), post, viewer))
  const posts = withinFrame(views, WAITING)
  return { posts, more: all.length - posts.length }
}

const roomOf = ({ chat }: State, post: Post): ChatRoom =>
  [...chat.rooms.values()].find(room => room.posts.includes(post))!

function carePost(state: State, room: ChatRoom, post: Post, viewer: Viewer): CarePost {
  const { postId, by, saidAt, hidden } = post
  const view: CarePost = hidden
    ? { id: postId, by: badge(state, by, viewer), said: saidAt, hidden }
    : postView(state, post, viewer)
  if (room.customer !== null) view.shop = state.shops.get(room.room)!.name[viewer.language]
  if (isMuted(state, by)) view.muted = true
  return view
}

export function askedSection(state: State, viewer: Viewer): AskedSection {
  const asked = [...state.chat.rooms.values()].filter(room => waitsForStaff(state, room))
  const threads = withinFrame(
    asked.slice(0, ASKED).map(room => threadView(state, room, viewer)),
    ASKED,
  )
  return { threads, more: asked.length - threads.length }
}

function waitsForStaff(state: State, { room, customer, posts }: ChatRoom): boolean {
  const shop = state.shops.get(room)
  if (!shop || !isUnattended(state, shop)) return false
  return posts.findLast(isOut)?.by === customer
}
