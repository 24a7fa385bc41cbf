import { HOUR } from '../../server/core/scenario.ts'
import { follows } from '../kernel/population.ts'
import { PURPOSE } from '../kernel/purpose.ts'
import { decayed, type Proposal, visit } from '../kernel/visits.ts'

const DAY = 24 * HOUR
/** A post older than this many decays is as good as gone (e^-12: one look in 160,000). */
const GONE = 12

/** The shop's posts: followers meet them in their feed, soon or never. */
export function posts(p: Proposal): void {
  const { sim, tick, market } = p
  const share = sim.knobs[`${market}.followers`]
  if (share === 0) return
  const decay = sim.knobs['post.decay']
  for (const { number, at } of postsBetween(sim.posts, tick.from - GONE * decay, tick.to))
    visit(p, {
      purpose: PURPOSE.post,
      part: number,
      product: sim.product,
      channel: 'moments',
      perPerson: sim.knobs['post.look'] * decayed(tick, at, decay),
      conversion: sim.knobs['moments.conversion'],
      admits: person => follows(sim.seed, person, share),
    })
}

/** Posts made in [from, to), numbered from the first day's first. */
function postsBetween(daily: readonly number[], from: number, to: number): { number: number; at: number }[] {
  const found: { number: number; at: number }[] = []
  for (let day = Math.max(0, Math.floor(from / DAY)); day * DAY < to; day++)
    for (const [i, time] of daily.entries()) {
      const at = day * DAY + time
      if (at >= from && at < to) found.push({ number: day * daily.length + i, at })
    }
  return found
}
