import type { Market } from '../core/market.ts'
import type { SaleField } from '../core/sales.ts'
import type { TrailName } from '../core/trail.ts'
import { COMMON, type Cost, FEES } from './hundred.ts'

/** Every number of the scene that lays the markets side by side. */
export const FIGURES = [
  'orders',
  'gmv',
  'common',
  ...COMMON,
  ...FEES,
  'net',
  'owned',
  'top3',
  'delivery',
] as const
export type Figure = (typeof FIGURES)[number]

export const isFigure = (name: string): name is Figure => FIGURES.some(figure => figure === name)

type Source = {
  /** Parameters it depends on; `*` stands for the market. */
  knobs: readonly string[]
  /** Whose rows it is counted from; `run` is time itself. */
  trails: readonly (TrailName | 'run')[]
  /** What of each order enters it, satang; absent where orders are counted or it is not a sum of orders. */
  fields?: readonly SaleField[]
}

const VISITS = ['*.traffic', '*.search.visits', '*.feed.visits', '*.flash.visits', '*.live.visits']
const FREIGHT = [
  ...['freight.parcel', '*.freight.mode'],
  ...['freight.rail', 'freight.road', 'freight.sea', 'freight.air'],
]
const SALES = ['orders', 'refunds'] as const

export const SOURCES: Record<Figure, Source> = {
  orders: {
    knobs: [...VISITS, '*.followers', '*.share.rate', '*.team.rate', 'search.conversion', 'feed.conversion'],
    trails: ['orders'],
  },
  gmv: { knobs: [...VISITS, 'team.discount', 'flash.discount'], trails: ['orders'], fields: ['amount'] },
  goods: { knobs: ['goods.cost'], trails: ['orders'] },
  carrier: { knobs: FREIGHT, trails: ['orders'], fields: ['carrier'] },
  tax: {
    knobs: [
      ...['tax.retail', 'tax.retailOther', 'tax.general', 'tax.generalOther'],
      ...['tax.orderLimit', 'tax.yearLimit', 'fx.thbPerCny'],
    ],
    trails: SALES,
    fields: ['tax'],
  },
  refund: { knobs: ['complaint.fresh', 'complaint.other'], trails: ['refunds'], fields: ['amount'] },
  common: {
    knobs: ['goods.cost', ...FREIGHT, 'tax.retail', 'tax.general', 'complaint.fresh'],
    trails: SALES,
  },
  paymentFee: { knobs: ['*.paymentFee'], trails: SALES, fields: ['paymentFee'] },
  commission: { knobs: ['*.commission'], trails: SALES, fields: ['commission'] },
  promotion: { knobs: ['*.liveFee', '*.flashFee'], trails: SALES, fields: ['promotion'] },
  reward: {
    knobs: ['*.rewardLevel1', '*.rewardLevel2', 'reward.levels'],
    trails: SALES,
    fields: ['reward1', 'reward2'],
  },
  redPackets: { knobs: ['redpacket.amount', '*.redpacket.visits'], trails: ['redPackets'] },
  ads: { knobs: ['*.ads.bid', 'ads.budget', 'ads.share', 'ads.reserve'], trails: ['ads'] },
  rent: { knobs: ['*.annualFee', '*.deposit', 'deposit.interest'], trails: ['run'] },
  net: {
    knobs: [
      'goods.cost',
      '*.paymentFee',
      '*.commission',
      '*.rewardLevel1',
      '*.ads.bid',
      '*.annualFee',
      '*.deposit',
    ],
    trails: ['orders', 'refunds', 'ads', 'redPackets', 'run'],
    fields: ['merchant'],
  },
  owned: { knobs: ['*.keeps', 'callback.conversion'], trails: ['orders'] },
  top3: {
    knobs: ['rank.sales', 'rank.positionBias', 'taste.spread'],
    trails: ['orders'],
    fields: ['amount'],
  },
  delivery: {
    knobs: [
      ...[
        'packing.time',
        'firstMile.time',
        'customs.digital.time',
        'customs.paper.time',
        '*.customs.digital',
      ],
      ...['*.bonded', '*.freight.mode', 'lane.rail', 'lane.road', 'lane.sea', 'lane.air', 'lastMile.time'],
    ],
    trails: ['parcels'],
  },
}

export const knobsOf = (figure: Figure, market: Market): string[] =>
  SOURCES[figure].knobs.map(name => name.replace('*', market))

/** Costs that are one number of a shop's book. */
export const isCost = (figure: Figure): figure is Cost => [...COMMON, ...FEES].some(cost => cost === figure)
