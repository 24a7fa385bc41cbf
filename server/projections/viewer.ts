import { type ChatRoom, CLASS, isOut, type Post } from '../core/chat.ts'
import type { ParticipantId } from '../core/ids.ts'
import type { Participant, Role } from '../core/participant.ts'
import { isStaff } from '../core/permission.ts'
import type { Shop } from '../core/shop.ts'
import type { State } from '../core/state.ts'
import type { Language } from '../core/text.ts'

/** Who looks, and in which language. A passer-by knows the PIN and holds no key. */
export type Viewer = { participantId: ParticipantId | null; role: Role | 'passer-by'; language: Language }

export const passerBy = (language: Language): Viewer => ({ participantId: null, role: 'passer-by', language })

export type Surface = 'phone' | 'stage' | 'trainer'
export const SURFACES: readonly Surface[] = ['phone', 'stage', 'trainer']

/** The one place that says which surface a viewer may see. */
export function maySee(surface: Surface, viewer: Viewer): boolean {
  if (surface === 'stage') return true
  if (surface === 'trainer') return viewer.role !== 'passer-by' && isStaff(viewer.role)
  return viewer.participantId !== null
}

/** The one place that says whose orders a viewer may see. */
export const maySeeOrdersOf = (buyer: ParticipantId, viewer: Viewer): boolean =>
  viewer.participantId === buyer || (viewer.role !== 'passer-by' && isStaff(viewer.role))

/** The one place that says who reads a shop's accounts: its owner, and staff. */
export const mayReadAccounts = ({ owner }: Pick<Shop, 'owner'>, viewer: Viewer): boolean =>
  viewer.participantId === owner || (viewer.role !== 'passer-by' && isStaff(viewer.role))

/** The one place that says who reads a name that was hidden from the room: its owner, to mend it, and staff. */
export const mayReadName = (seat: Participant, viewer: Viewer): boolean =>
  !seat.blanked ||
  viewer.participantId === seat.participantId ||
  (viewer.role !== 'passer-by' && isStaff(viewer.role))

/** The one place that says whose room with a shop a viewer may read: the customer's, the shop's, and staff. */
export const mayReadRoom = (state: State, { room, customer }: ChatRoom, viewer: Viewer): boolean =>
  viewer.role !== 'passer-by' &&
  (room === CLASS ||
    viewer.participantId === customer ||
    viewer.participantId === state.shops.get(room)!.owner ||
    isStaff(viewer.role))

/** The one place that says who reads a post: of a hidden one nobody, of one that waits its sender and staff. */
export const mayReadPost = (post: Post, viewer: Viewer): boolean =>
  isOut(post) ||
  (!post.hidden &&
    (viewer.participantId === post.by || (viewer.role !== 'passer-by' && isStaff(viewer.role))))

/** The seat as the log knows it now: a removed or unknown seat sees what a passer-by sees. */
export function viewerOf(state: State, participantId: ParticipantId | null, language: Language): Viewer {
  const seat = participantId === null ? undefined : state.participants.get(participantId)
  if (!seat || seat.removed) return passerBy(language)
  return { participantId: seat.participantId, role: seat.role, language }
}
