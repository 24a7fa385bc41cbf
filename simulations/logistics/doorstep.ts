import { hash3, unit } from '../../server/core/chance.ts'
import { saleOf } from '../../server/core/sales.ts'
import { PURPOSE } from '../kernel/purpose.ts'
import type { Arrival } from '../kernel/sim.ts'
import type { Proposal } from '../kernel/visits.ts'
import { isFresh } from './routes.ts'

/** Parcels at the door: what is left of their shelf life, whether the buyer complains, and what they write. */
export function doorstep(p: Proposal): void {
  for (const arrival of p.sim.freight[p.market].arrived) p.draft.arrive(judged(p, arrival))
}

function judged({ sim, state }: Proposal, { order, hours }: Arrival) {
  const product = state.productList[saleOf(state.sales, order, 'product')]!
  const buyer = saleOf(state.sales, order, 'buyer')
  const draw = (purpose: number) => unit(hash3(sim.seed, purpose, buyer, product.number))
  const days = product.shelfLife
  const fresh = days === null ? 100 : Math.max(0, Math.round(100 - (100 * hours) / (24 * days)))
  const complains = sim.knobs[isFresh(product) ? 'complaint.fresh' : 'complaint.other']
  const back = fresh === 0 || draw(PURPOSE.complaint) < complains ? 1 : 0
  const reviews = draw(PURPOSE.review) < sim.knobs['review.rate']
  return {
    order,
    hours,
    fresh,
    back,
    stars: reviews ? starsOf(draw(PURPOSE.review + 1_000), fresh, back) : 0,
  }
}

/** Seven in ten are delighted by a good parcel; a star goes for every third of freshness, three for a bad parcel. */
function starsOf(u: number, fresh: number, back: 0 | 1): number {
  const mood = u < 0.7 ? 5 : u < 0.9 ? 4 : 3
  return Math.max(1, mood - Math.floor((100 - fresh) / 34) - 3 * back)
}
