import { hash2, unit } from '../../server/core/chance.ts'
import { HOUR } from '../../server/core/scenario.ts'
import { PURPOSE } from '../kernel/purpose.ts'
import { busyness } from '../kernel/rhythm.ts'
import { type Proposal, visit } from '../kernel/visits.ts'

/** People who look for the scenario's product by themselves, as busy as the hour. */
export function search(p: Proposal): void {
  const { sim, market } = p
  visit(p, {
    purpose: PURPOSE.search,
    part: 0,
    product: sim.product,
    channel: 'search',
    perPerson: sim.knobs[`${market}.search.visits`] * partOfDay(p),
    conversion: sim.knobs['search.conversion'],
  })
}

/** Everything else on sale, the room's own products among it: each is looked for by itself, some more than others. */
export function others(p: Proposal): void {
  const { sim, state } = p
  const perPerson = sim.knobs['others.visits'] * partOfDay(p)
  for (let product = 0; product < state.productList.length; product++) {
    if (product === sim.product) continue
    visit(p, {
      purpose: PURPOSE.others,
      part: product,
      product,
      channel: 'search',
      perPerson: perPerson * favour(sim.seed, product),
      conversion: sim.knobs['search.conversion'],
    })
  }
}

/** A product's own factor between 0.5 and 1.5. */
const favour = (seed: number, product: number): number => 0.5 + unit(hash2(seed, PURPOSE.favour, product))

const partOfDay = ({ sim, tick }: Proposal): number =>
  ((tick.to - tick.from) / (24 * HOUR)) * busyness(sim.startsAt, tick.from)
