import { PURPOSE } from '../kernel/purpose.ts'
import { busyness } from '../kernel/rhythm.ts'
import { decayed, type Proposal, visit } from '../kernel/visits.ts'
import { headline } from './headline.ts'

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
    channel: 'campaign',
    expected: (sim.knobs[`${market}.campaign.visits`] * sim.population * decayed(tick, from, decay)) / whole,
    offer: headline(p, sim.knobs['campaign.conversion']),
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
    channel: 'campaign',
    expected: visits * sim.population * busyness(sim.startsAt, tick.from),
    offer: headline(p, sim.knobs['campaign.conversion']),
  })
}
