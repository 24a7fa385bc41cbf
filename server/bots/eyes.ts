import { hash } from '../core/chance.ts'
import type { Teaches } from '../core/lesson.ts'
import type { Rehearsal } from '../core/rehearsal.ts'
import type { State } from '../core/state.ts'
import { productList } from '../projections/catalogue.ts'
import { project } from '../projections/project.ts'
import { type Viewer, viewerOf } from '../projections/viewer.ts'
import type { Eyes, FriendLink } from './mind.ts'

/** Friends whose phones a bot is shown, and how many of a friend's newest links. */
const FRIENDS = 2
const LINKS = 3

/** A bot and what it sees; plain copies, so they may be kept after the look at the state. */
export type Sight = { bot: number; viewer: Viewer; eyes: Eyes }

/** What these bots see now; one whose seat the trainer removed sees nothing. */
export function sights(
  state: State,
  rehearsal: Rehearsal,
  bots: readonly number[],
  hears: Teaches | null = null,
): Sight[] {
  const { language } = state.workshop
  const products = productList(state, {}, language)
  return bots.flatMap(bot => {
    const viewer = viewerOf(state, rehearsal.seats[bot]!, language)
    if (viewer.participantId === null) return []
    const phone = project('phone', state, viewer)
    const links = linksFor(state, rehearsal, bot)
    return [{ bot, viewer, eyes: { phone, products, links, language, hears } }]
  })
}

/** A link goes from hand to hand outside the market: friends show what stands on their own phones. */
function linksFor(state: State, { seats, seed }: Rehearsal, bot: number): FriendLink[] {
  const friends = Array.from({ length: FRIENDS }, (_, k) => hash(seed, bot, k) % seats.length)
  return [...new Set(friends)]
    .filter(friend => friend !== bot)
    .flatMap(friend => {
      const viewer = viewerOf(state, seats[friend]!, state.workshop.language)
      if (viewer.participantId === null) return []
      const { items } = project('phone', state, viewer).shares
      return items.slice(0, LINKS).map(({ shareId, productId }) => ({ shareId, productId }))
    })
}
