import { PURPOSE } from '../kernel/purpose.ts'
import { busyness } from '../kernel/rhythm.ts'
import { decayed, type Proposal, visit } from '../kernel/visits.ts'

/** The flash sale itself: everybody who waited for it comes within the burst, most of them at once. */
export function campaign(p: Proposal): void {
  const { sim, tick, market } = p
  const { from, to } = sim.campaign
  if (tick.from < from || tick.from >= to) return
  const decay = sim.knobs['campaign.decay']
  const whole = 1 - Math.exp(-(to - from) / decay)
  visit(p, {
    purpose: PURPOSE.campaign,
    part: 0,
    product: sim.product,
    channel: 'campaign',
    perPerson: (sim.knobs[`${market}.campaign.visits`] * decayed(tick, from, decay)) / whole,
    conversion: sim.knobs['campaign.conversion'],
  })
}

/** Those who hear of the sale afterwards. */
export function afterglow(p: Proposal): void {
  const { sim, tick, market } = p
  const { to } = sim.campaign
  if (tick.from < to || to === 0) return
  const visits = sim.knobs[`${market}.afterglow.visits`] * decayed(tick, to, sim.knobs['afterglow.decay'])
  visit(p, {
    purpose: PURPOSE.afterglow,
    part: 0,
    product: sim.product,
    channel: 'campaign',
    perPerson: visits * busyness(sim.startsAt, tick.from),
    conversion: sim.knobs['campaign.conversion'],
  })
}
