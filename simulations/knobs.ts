import { assumed, calibrated, credible, derived, type Knob, measured, weak } from '../server/core/knob.ts'
import { DAY, HOUR, MINUTE, SECOND } from '../server/core/scenario.ts'

const SALE_2018 = 'the flash sale of April 2018'

/** Traffic counts people who really look at a product, not impressions; "per person" is a day of everybody. */
const TRAFFIC = {
  'traffic.factor': assumed('factor', 1, 0, 10, 'multiplies every visit in both markets'),
  'traffic.luck': assumed('factor', 0.02, 0, 0.5, 'spread of the logarithm of all visits between seeds'),
  'tencent.traffic': assumed('factor', 1, 0, 10, 'visits in this market; 0 leaves it out'),
  'alibaba.traffic': assumed('factor', 1, 0, 10, 'visits in this market; 0 leaves it out'),

  'tencent.campaign.visits': assumed('per person', 0, 0, 10, "no platform campaign in a friends' network"),
  'alibaba.campaign.visits': calibrated('per person', 0.9, 0, 10, `40,000 orders in minute 1, ${SALE_2018}`),
  'campaign.headStart': assumed('sim-ms', 0, 0, HOUR, 'how long the sale is open before the crowd comes'),
  'campaign.decay': assumed('sim-ms', 20 * SECOND, SECOND, HOUR, 'most are waiting when the sale opens'),
  'campaign.conversion': assumed('share', 0.25, 0, 1, 'who waits for a flash sale came to buy'),
  'tencent.afterglow.visits': assumed('per person', 0, 0, 10, "no platform campaign in a friends' network"),
  'alibaba.afterglow.visits': calibrated('per person', 0.2, 0, 10, `60,000 orders by 48 h, ${SALE_2018}`),
  'afterglow.decay': assumed('sim-ms', 5 * HOUR, MINUTE, 72 * HOUR, 'news of the sale is old by night'),

  'tencent.search.visits': assumed('per person', 0.02, 0, 10, 'by name; few look for a mini-program'),
  'alibaba.search.visits': calibrated('per person', 1.42, 0, 10, `65,000 orders by 72 h, ${SALE_2018}`),
  'search.conversion': credible('share', 0.025, 0, 1, 'vwo.com: web shops 1-4 %, mean 2.58 %'),
  'tencent.browse.visits': assumed('per person', 0.02, 0, 10, 'looking through a list of a kind of goods'),
  'alibaba.browse.visits': assumed('per person', 0.45, 0, 10, 'looking through a list of a kind of goods'),
  'tencent.feed.visits': assumed('per person', 0.12, 0, 10, 'what the super-app puts before people unasked'),
  'alibaba.feed.visits': assumed('per person', 0, 0, 10, 'the marketplace is searched'),
  'feed.conversion': assumed('share', 0.025, 0, 1, 'as search'),
  'tencent.flash.visits': assumed('per person', 0, 0, 10, "no flash sale in a friends' network"),
  'alibaba.flash.visits': assumed('per person', 0.02, 0, 10, 'each of the two sales of a day'),
  'flash.places': assumed('count', 6, 0, 40, 'products in one flash sale'),
  'flash.discount': assumed('basis-points', 1_500, 0, 9_000),
  'flash.conversion': assumed('share', 0.05, 0, 1, 'twice search'),
  'tencent.live.visits': assumed('per person', 0, 0, 10, "no host in a friends' network"),
  'alibaba.live.visits': assumed('per person', 0.015, 0, 10, 'of an evening with a live-stream host'),
  'live.discount': assumed('basis-points', 500, 0, 9_000),
  'live.conversion': assumed('share', 0.04, 0, 1, 'between search and a flash sale'),
  'tencent.redpacket.visits': assumed('per person', 0.01, 0, 10, 'packets of shops that people open'),
  'alibaba.redpacket.visits': assumed('per person', 0, 0, 10),
  'redpacket.amount': assumed('satang', 200, 0, 100_000, 'in each packet opened, 0.4 CNY'),
  'redpacket.conversion': assumed('share', 0.035, 0, 1, 'a gift is answered more often than a search'),
} as const satisfies Record<string, Knob>

const PEOPLE = {
  'people.affluent': derived('share', 0.214, 0, 1, '300 of 1,400 million (seed texts: middle class, WeChat)'),
  'taste.spread': assumed('factor', 0.6, 0, 2, 'of the logarithm of how much somebody likes a kind of goods'),
  'price.elasticity': assumed(
    'factor',
    1.5,
    0,
    10,
    'of those of middle income; the affluent mind 60 % of it',
  ),
  'price.headline': assumed('factor', 1, 0.1, 2, "on the list price of the scenario's product"),
} as const satisfies Record<string, Knob>

const FOLLOWING = {
  'tencent.followers': calibrated('share', 0.75, 0, 1, 'word of mouth in the thousands over 48 h'),
  'alibaba.followers': assumed('share', 0, 0, 1, 'the platform owns the customer'),
  'tencent.shopFollowers': assumed('share', 0.004, 0, 1, 'of everybody, for each other shop'),
  'alibaba.shopFollowers': assumed('share', 0, 0, 1, 'the platform owns the customer'),
  'post.look': derived(
    'share',
    0.358,
    0,
    1,
    '780 M of 1.09 bn read Moments on a day (daoinsights.com 2021); half of them meet one post',
  ),
  'post.decay': assumed('sim-ms', 2.5 * HOUR, MINUTE, 72 * HOUR, 'how soon a post sinks in the feed'),
  'moments.conversion': assumed('share', 0.051, 0, 1, "midway between search and a friend's share"),
  'tencent.keeps': assumed('share', 0.9, 0, 1, 'of buyers who become the shop’s own, to be called again'),
  'alibaba.keeps': assumed('share', 0.1, 0, 1, 'of buyers who become the shop’s own, to be called again'),
  'callback.conversion': assumed('share', 0.0078, 0, 1, 'with a post a day, 25 % buy again in 90 days'),
  'tencent.comeback': assumed('share', 0, 0, 1, 'of buyers who search again on a day'),
  'alibaba.comeback': assumed('share', 0.0013, 0, 1, 'of buyers who search again on a day: 12 % in 90 days'),
} as const satisfies Record<string, Knob>

const SHARING = {
  'tencent.share.rate': assumed('share', 0.12, 0, 1, 'of buyers; usual K is 0.1-0.5 (digithelm.com)'),
  'alibaba.share.rate': assumed('share', 0, 0, 1, 'the marketplace pays no one for a link'),
  'share.reach': assumed('people on average', 5, 1, 150, 'mean of those who see a link'),
  'share.tail': assumed('factor', 1.8, 1.1, 5, 'exponent of the reach: few links carry far'),
  'share.reachMost': credible('people', 500, 1, 5_000, 'members of a full WeChat group (arXiv:1512.07831)'),
  'share.delay': assumed('sim-ms', 20 * MINUTE, MINUTE, 24 * HOUR, 'mean from buying to passing on'),
  'share.toGroup': assumed('share', 0.3, 0, 1, 'of links, into a group'),
  'share.toMoments': assumed('share', 0.1, 0, 1, 'of links, into Moments'),
  'look.delay': assumed('sim-ms', 90 * MINUTE, MINUTE, 72 * HOUR, 'mean from a link sent to a link seen'),
  'share.open': assumed('share', 0.6, 0, 1, 'of those who see a link'),
  'share.conversion': derived(
    'share',
    0.16,
    0,
    0.5,
    '7.7 % of those who see it = search 2.5 % x 3.09 (Xu et al., doi 10.1145/3359167), through opening and trust',
  ),
  'group.conversion': assumed('share', 0.16, 0, 0.5, "as a friend's share"),
  'momentsLink.conversion': assumed('share', 0.11, 0, 0.5, 'as a post, through opening and trust'),
  'trust.one': assumed('share', 0.75, 0, 1, 'of people whom one friend’s link convinces'),
  'trust.two': assumed(
    'share',
    0.95,
    0,
    1,
    'of people whom two friends’ links convince; the rest want three',
  ),
  'tag.check': assumed('share', 0.2, 0, 1, 'of those who open a link; counts as one friend more'),
  'tencent.trust': assumed('share', 0.7, 0, 1, 'of people who buy from a shop that no friend knows'),
  'alibaba.trust': assumed('share', 1, 0, 1, 'of people who buy from such a shop: the platform vouches'),
  'review.weight': assumed('factor', 0.3, 0, 5, 'what a star above or below 4.5 adds to conversion'),
  'review.rate': assumed('share', 0.3, 0, 1, 'of parcels whose buyer gives stars'),
} as const satisfies Record<string, Knob>

const TEAMS = {
  'team.joiners': derived(
    'people on average',
    1.485,
    0,
    50,
    'expected in 24 h, so that 77.35 % of pairs fill in as long (BeiBei: 721,605 of 932,896; Sweetnow/group-buying-recommendation)',
  ),
} as const satisfies Record<string, Knob>

const RANKING = {
  'rank.positionBias': assumed('factor', 1, 0, 3, 'clicks fall with the place to this power'),
  'match.mode': assumed(
    'choice',
    2,
    0,
    2,
    'the feed shows 0 anything, 1 what sells, 2 what it thinks you like',
  ),
  'match.noise': assumed('factor', 1.5, 0, 5, 'how wrong it thinks, against how much tastes differ'),
  'ads.share': assumed('share', 0.15, 0, 1, 'of visitors who click the advertised place'),
  'ads.conversion': assumed('share', 0.015, 0, 1, 'less than search: not asked for'),
} as const satisfies Record<string, Knob>

const LOGISTICS = {
  'packing.lines': assumed('count', 40, 1, 1_000, 'parcels packed at once, all shops together'),
  'packing.time': assumed('sim-ms', 2 * MINUTE, SECOND, HOUR, 'a parcel'),
  'firstMile.time': assumed('sim-ms', 18 * HOUR, 0, 7 * DAY, 'from the packing house to the border'),
  'customs.desks': assumed('count', 40, 1, 1_000, 'parcels cleared at once'),
  'customs.paper.time': assumed('sim-ms', 6 * MINUTE, SECOND, DAY, 'mean a parcel, exponential'),
  'customs.paper.wait': assumed('sim-ms', DAY, 0, 14 * DAY, 'for papers on their way'),
  'customs.digital.time': assumed('sim-ms', MINUTE, SECOND, DAY, 'a parcel'),
  'customs.digital.wait': assumed('sim-ms', 2 * HOUR, 0, 14 * DAY),
  'tencent.customs.digital': assumed('choice', 0, 0, 1, '0 paper, 1 digital'),
  'alibaba.customs.digital': assumed('choice', 1, 0, 1, '0 paper, 1 digital: the Smart Digital Hub'),
  'lane.rail': measured(
    'sim-ms',
    84 * HOUR,
    HOUR,
    30 * DAY,
    'rail TH-CN 3-4 d to Kunming (nationthailand; sarawaktribune), the middle',
  ),
  'lane.road': credible(
    'sim-ms',
    96 * HOUR,
    HOUR,
    30 * DAY,
    'orchard to city warehouse in 120 h (Xinhua copies; vietnamplus.vn), less the way to the border; 20 d at worst',
  ),
  'lane.sea': measured(
    'sim-ms',
    9 * DAY,
    HOUR,
    60 * DAY,
    'Nation Thailand, Sarawak Tribune: sea 8-10 d, the middle',
  ),
  'lane.air': credible('sim-ms', 2 * DAY, HOUR, 14 * DAY, 'Hort Innovation AM15002: mango by air, 2 d'),
  'lane.rail.every': assumed('sim-ms', 12 * HOUR, MINUTE, 7 * DAY, 'between two trains'),
  'lane.road.every': assumed('sim-ms', HOUR, MINUTE, 7 * DAY, 'between two lorries'),
  'lane.sea.every': assumed('sim-ms', DAY, MINUTE, 7 * DAY, 'between two ships'),
  'lane.air.every': assumed('sim-ms', 6 * HOUR, MINUTE, 7 * DAY, 'between two planes'),
  'lane.capacity': assumed('count', 10_000, 1, 1_000_000, 'parcels of fresh goods a departure takes'),
  'lane.mail': assumed('sim-ms', 8 * DAY, HOUR, 60 * DAY, 'direct mail; 7-14 d door to door'),
  'lane.neighbours': assumed(
    'sim-ms',
    36 * HOUR,
    HOUR,
    30 * DAY,
    'by road to Cambodia, Laos, Myanmar, Vietnam',
  ),
  'lane.world': measured(
    'sim-ms',
    132 * HOUR,
    HOUR,
    30 * DAY,
    'Thailand Post: EMS World 2-9 d, the middle (international.thailandpost.com)',
  ),
  'lane.spread': assumed('factor', 0.15, 0, 1, 'of travel times, to both sides'),
  'tencent.bonded': assumed('share', 0, 0, 1, 'of what keeps, sold from a bonded warehouse in China'),
  'alibaba.bonded': assumed('share', 0.8, 0, 1, 'of what keeps, sold from a bonded warehouse in China'),
  'hub.sorters': derived('count', 50, 1, 1_000, 'with hub.time 18,000 parcels an hour (people.cn; cgtn)'),
  'hub.time': derived('sim-ms', 10 * SECOND, SECOND, HOUR, 'see hub.sorters (people.cn; cgtn)'),
  'hub.wait': assumed('sim-ms', DAY, 0, 14 * DAY, 'tax and clearing at sale; 2-5 d door to door'),
  'lastMile.time': assumed('sim-ms', 30 * HOUR, HOUR, 14 * DAY, 'next day to most districts'),
  'complaint.fresh': credible(
    'share',
    0.1,
    0,
    1,
    'Hort Innovation AM15002: mango sold on WeChat, 90 % positive',
  ),
  'complaint.other': weak('share', 0.025, 0, 1, 'ywyongle.com: other goods 2-3 % returned'),
} as const satisfies Record<string, Knob>

/**
 * Every parameter of the simulated crowd. A mechanism is one function for both markets: what a market does not have
 * stands at 0 there, so equal knobs make equal columns. A scenario overrides by name.
 */
export const SIM_KNOBS = {
  ...TRAFFIC,
  ...PEOPLE,
  ...FOLLOWING,
  ...SHARING,
  ...TEAMS,
  ...RANKING,
  ...LOGISTICS,
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
