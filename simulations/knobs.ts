import type { Confidence, Knob, Unit } from '../server/core/knob.ts'
import { HOUR, MINUTE, SECOND } from '../server/core/scenario.ts'

const assumed = (unit: Unit, value: number, min: number, max: number, why = ''): Knob => ({
  unit,
  value,
  min,
  max,
  source: why ? `assumption: ${why}` : 'assumption',
  confidence: 'A',
})
const calibrated = (unit: Unit, value: number, min: number, max: number, to: string): Knob => ({
  ...assumed(unit, value, min, max),
  source: `assumption (calibrated to ${to})`,
})
const sourced = (
  unit: Unit,
  value: number,
  min: number,
  max: number,
  confidence: Confidence,
  source: string,
): Knob => ({ unit, value, min, max, source, confidence })

/**
 * Every parameter of the simulated crowd. A mechanism is one function for both markets: what a market does not have
 * stands at 0 there, so equal knobs make equal columns. Visits and looks count people who really look at the product,
 * not impressions. A scenario overrides by name.
 */
export const SIM_KNOBS = {
  'traffic.factor': assumed('factor', 1, 0, 10, 'multiplies every visit in both markets'),
  'traffic.luck': assumed('factor', 0.02, 0, 0.5, 'spread of the logarithm of all visits between seeds'),
  'tencent.traffic': assumed('factor', 1, 0, 10, 'visits in this market; 0 leaves it out'),
  'alibaba.traffic': assumed('factor', 1, 0, 10, 'visits in this market; 0 leaves it out'),

  'tencent.campaign.visits': assumed('per person', 0, 0, 10, "no platform campaign in a friends' network"),
  'alibaba.campaign.visits': calibrated('per person', 0.9, 0, 10, '40,000 orders in minute 1'),
  'campaign.headStart': assumed('sim-ms', 0, 0, HOUR, 'how long the sale is open before the crowd comes'),
  'campaign.decay': assumed('sim-ms', 20 * SECOND, SECOND, HOUR, 'most are waiting when the sale opens'),
  'campaign.conversion': assumed('share', 0.25, 0, 1, 'who waits for a flash sale came to buy'),
  'tencent.afterglow.visits': assumed('per person', 0, 0, 10, "no platform campaign in a friends' network"),
  'alibaba.afterglow.visits': calibrated('per person', 0.2, 0, 10, '60,000 orders by 48 h'),
  'afterglow.decay': assumed('sim-ms', 5 * HOUR, MINUTE, 72 * HOUR, 'news of the sale is old by night'),

  'tencent.search.visits': assumed('per person', 0.02, 0, 10, 'per day; few look for a mini-program by name'),
  'alibaba.search.visits': calibrated('per person', 1.42, 0, 10, '65,000 orders by 72 h; per day'),
  'search.conversion': sourced('share', 0.025, 0, 1, 'M', 'vwo.com: web shops 1-4 %, mean 2.58 %'),
  'others.visits': assumed('per person', 0.001, 0, 10, "per day and product other than the scenario's"),

  'tencent.followers': calibrated('share', 0.75, 0, 1, 'word of mouth in the thousands over 48 h'),
  'alibaba.followers': assumed('share', 0, 0, 1, 'the platform owns the customer'),
  'post.look': sourced(
    'share',
    0.358,
    0,
    1,
    'A',
    'assumption: half of 0.716: 780 M of 1.09 bn read Moments on a day (daoinsights.com 2021); half of them meet one post',
  ),
  'post.decay': assumed('sim-ms', 2.5 * HOUR, MINUTE, 72 * HOUR, 'how soon a post sinks in the feed'),
  'moments.conversion': assumed('share', 0.051, 0, 1, "midway between search and a friend's share"),

  'tencent.share.rate': assumed(
    'share',
    0.12,
    0,
    1,
    'of buyers; K = 0.045, below the usual 0.1-0.5, for want of group-buys',
  ),
  'alibaba.share.rate': assumed('share', 0, 0, 1, 'the marketplace pays no one for a link'),
  'share.reach': assumed('people', 5, 1, 150, 'mean of those who really look'),
  'share.tail': assumed('factor', 1.8, 1.1, 5, 'exponent of the reach: few links carry far'),
  'share.reachMost': sourced(
    'people',
    500,
    1,
    5_000,
    'M',
    'members of a full WeChat group (arXiv:1512.07831)',
  ),
  'share.delay': assumed('sim-ms', 20 * MINUTE, MINUTE, 24 * HOUR, 'mean from buying to passing on'),
  'share.toGroup': assumed('share', 0.3, 0, 1, 'of links, into a group'),
  'share.toMoments': assumed('share', 0.1, 0, 1, 'of links, into Moments'),
  'look.delay': assumed('sim-ms', 90 * MINUTE, MINUTE, 72 * HOUR, 'mean from a link sent to a link opened'),
  'share.conversion': sourced(
    'share',
    0.077,
    0,
    0.25,
    'A',
    'assumption, derived: search 2.5 % x 3.09, social beside conventional (Xu et al., doi 10.1145/3359167)',
  ),
  'group.conversion': assumed('share', 0.077, 0, 0.25, "as a friend's share"),
} as const satisfies Record<string, Knob>

export type SimKnobName = keyof typeof SIM_KNOBS
export type SimKnobs = Record<SimKnobName, number>

/** The scenario's values where it sets any, else the defaults. */
export function simKnobs(overrides: Record<string, number>): SimKnobs {
  const values = {} as SimKnobs
  for (const [name, knob] of Object.entries(SIM_KNOBS))
    values[name as SimKnobName] = overrides[name] ?? knob.value
  return values
}
