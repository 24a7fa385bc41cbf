import { type Post, postById } from './chat.ts'
import type { Folds, Judges } from './decider.ts'
import type { DomainEvent } from './event.ts'
import type { ParticipantId, PostId } from './ids.ts'
import { isGuest } from './participant.ts'
import { type Refusal, refuse } from './refusal.ts'
import type { State } from './state.ts'

/**
 * What staff do about what is said. Nothing here asks what a post holds, so that whatever else people will post one day
 * is hidden, held and let through the same way.
 */
export const judges: Judges<
  'chat.mute' | 'chat.unmute' | 'chat.hide' | 'chat.show' | 'chat.guard' | 'chat.release'
> = {
  'chat.mute': (state, c) => mute(state, c.participantId, true),
  'chat.unmute': (state, c) => mute(state, c.participantId, false),
  'chat.hide': (state, { postId }) => {
    const post = known(state, postId)
    if ('code' in post) return post
    return post.hidden ? [] : [{ type: 'chat.hidden', postId }]
  },
  'chat.show': (state, { postId }) => {
    const post = known(state, postId)
    if ('code' in post) return post
    return post.hidden ? [{ type: 'chat.shown', postId }] : []
  },
  'chat.guard': (state, { on }) => (state.chat.guarded === on ? [] : [{ type: 'chat.guarded', on }]),
  'chat.release': (state, { postId }) => {
    if (postId === undefined) return waitingPosts(state).map(released)
    const post = known(state, postId)
    if ('code' in post) return post
    return post.waiting && !post.hidden ? [released(post)] : []
  },
}

function mute(state: State, participantId: ParticipantId | undefined, on: boolean): DomainEvent[] | Refusal {
  if (participantId !== undefined) {
    const seat = state.participants.get(participantId)
    if (!seat || !isGuest(seat)) return refuse('participant.unknown', { participantId })
  }
  if (isMuted(state, participantId) === on) return []
  return [{ type: on ? 'chat.muted' : 'chat.unmuted', ...(participantId ? { participantId } : {}) }]
}

/** One seat, or without one the whole room. */
export const isMuted = ({ chat }: State, participantId: ParticipantId | undefined): boolean =>
  participantId === undefined ? chat.muted : chat.mutedSeats.includes(participantId)

const known = (state: State, postId: PostId): Post | Refusal =>
  postById(state, postId) ?? refuse('chat.unknown', { postId })

const released = ({ postId }: Post): DomainEvent => ({ type: 'chat.released', postId })

/** In the order in which they were written. */
export const waitingPosts = ({ chat }: State): Post[] =>
  [...chat.rooms.values()]
    .flatMap(room => room.posts)
    .filter(post => post.waiting && !post.hidden)
    .sort((a, b) => a.saidAt - b.saidAt)

export const folds: Folds<
  | 'chat.muted'
  | 'chat.unmuted'
  | 'chat.hidden'
  | 'chat.shown'
  | 'chat.guarded'
  | 'chat.released'
  | 'chat.recalled'
> = {
  'chat.muted': ({ chat }, { participantId }) => {
    if (participantId === undefined) chat.muted = true
    else chat.mutedSeats.push(participantId)
  },
  'chat.unmuted': ({ chat }, { participantId }) => {
    if (participantId === undefined) chat.muted = false
    else chat.mutedSeats = chat.mutedSeats.filter(seat => seat !== participantId)
  },
  'chat.hidden': (state, e) => change(state, e.postId, { hidden: true }),
  'chat.shown': (state, e) => change(state, e.postId, { hidden: false }),
  'chat.guarded': (state, e) => {
    state.chat.guarded = e.on
  },
  'chat.released': (state, e) => change(state, e.postId, { waiting: false }),
  'chat.recalled': (state, e) => change(state, e.postId, { waiting: true }),
}

/** One that is no longer kept is on no screen either. */
function change(state: State, postId: PostId, to: Partial<Post>): void {
  const post = postById(state, postId)
  if (post) Object.assign(post, to)
}
