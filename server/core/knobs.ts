import { assumed, credible, derived, type Knob, measured, weak } from './knob.ts'

const DAY = 86_400_000
const PRICES_2018 = 'thailandnews (lasvegasnews.media/5494)'

/**
 * Every parameter of the rules. A scenario overrides by name. What one market's rule book does not have stands at 0
 * there, so equal knobs make equal columns.
 */
export const KNOBS = {
  'hold.duration': assumed('lesson-ms', 180_000, 10_000, 3_600_000),
  'fx.thbPerCny': assumed('THB per CNY', 5, 3, 8),

  'farmGate.gradeA': measured(
    'satang per kg',
    6_750,
    0,
    50_000,
    `${PRICES_2018}: 65-70 THB/kg before the sale of April 2018, the middle`,
  ),
  'farmGate.gradeB': measured(
    'satang per kg',
    5_500,
    0,
    50_000,
    `${PRICES_2018}: 55 THB/kg before the sale of April 2018`,
  ),
  'farmGate.riseA': measured(
    'basis-points',
    1_556,
    0,
    10_000,
    `${PRICES_2018}: 78 THB/kg after 60,000 orders; linear by assumption`,
  ),
  'farmGate.riseB': measured(
    'basis-points',
    1_818,
    0,
    10_000,
    `${PRICES_2018}: 65 THB/kg after 60,000 orders; linear by assumption`,
  ),

  'tencent.paymentFee': credible(
    'basis-points',
    100,
    0,
    500,
    'chinaonramp.com: cross-border WeChat Pay merchant 1.0-1.5 %',
  ),
  'alibaba.paymentFee': credible('basis-points', 100, 0, 500, 'pltfrm.com.cn: Alipay 1 %'),
  'tencent.commission': assumed('basis-points', 0, 0, 1_000, 'own mini-program shop'),
  'alibaba.commission': credible('basis-points', 400, 0, 1_000, 'pltfrm.com.cn: 2-5 % by category'),
  'tencent.liveFee': assumed('basis-points', 2_000, 0, 5_000, 'what a live-stream host takes of a sale'),
  'alibaba.liveFee': assumed('basis-points', 2_000, 0, 5_000, 'what a live-stream host takes of a sale'),
  'tencent.flashFee': assumed('basis-points', 300, 0, 5_000, 'for a place in a flash sale'),
  'alibaba.flashFee': assumed('basis-points', 300, 0, 5_000, 'for a place in a flash sale'),

  'tencent.rewardLevel1': assumed('basis-points', 500, 0, 2_000),
  'tencent.rewardLevel2': {
    ...assumed('basis-points', 100, 0, 500),
    source: 'assumption; two levels at most by cnbeta.com.tw/531731',
  },
  'alibaba.rewardLevel1': assumed('basis-points', 0, 0, 2_000, 'the marketplace pays no one for a link'),
  'alibaba.rewardLevel2': assumed('basis-points', 0, 0, 500),
  'reward.levels': {
    ...measured(
      'levels',
      2,
      0,
      2,
      'WeChat rule of 2016: two levels with the recruiter (cnbeta.com.tw/531731); art. 7 of the Regulation on Prohibition of Pyramid Selling (fcxlm.com)',
    ),
    law: 'reward.pyramid',
  },
  'reward.entryFee': {
    ...measured('satang', 0, 0, 0, 'art. 7 of the Regulation on Prohibition of Pyramid Selling (fcxlm.com)'),
    law: 'reward.entry-fee',
  },

  'tencent.annualFee': credible(
    'satang a year',
    1_650_000,
    0,
    100_000_000,
    'otrglobal.com 2018: some hundred CNY for the account, some thousand for the shop software; 3,300 CNY',
  ),
  'alibaba.annualFee': measured(
    'satang a year',
    15_000_000,
    0,
    100_000_000,
    'chinesedigitalmarketing.com: 30,000 or 60,000 CNY by category; the lower',
  ),
  'tencent.deposit': assumed('satang', 0, 0, 500_000_000, 'own mini-program shop'),
  'alibaba.deposit': measured(
    'satang',
    75_000_000,
    0,
    500_000_000,
    'chinesedigitalmarketing.com: 150,000 CNY on Tmall Global',
  ),
  'deposit.interest': assumed('basis-points', 500, 0, 3_000, 'what the deposit would earn in a year'),

  'goods.cost': assumed('basis-points', 5_500, 0, 10_000, 'of the list price, packing included'),
  'freight.parcel': assumed('satang', 3_000, 0, 100_000, 'last mile in China, about 6 CNY'),
  'tencent.freight.mode': assumed('choice', 0, 0, 3, 'fresh goods go by 0 rail, 1 road, 2 sea, 3 air'),
  'alibaba.freight.mode': assumed('choice', 0, 0, 3, 'fresh goods go by 0 rail, 1 road, 2 sea, 3 air'),
  'freight.rail': assumed('satang per kg', 2_000, 0, 50_000, '4 CNY/kg, between sea and road'),
  'freight.road': assumed('satang per kg', 2_200, 0, 50_000, '4.4 CNY/kg, a tenth above rail'),
  'freight.sea': weak('satang per kg', 1_500, 0, 50_000, '56ok.com: 2-4 CNY/kg from Malaysia; the middle'),
  'freight.air': weak('satang per kg', 7_500, 0, 50_000, '56ok.com: 10-20 CNY/kg from Malaysia; the middle'),

  'tax.general': weak('basis-points', 900, 0, 5_000, 'VAT on farm goods in China 9 %, recalled'),
  'tax.generalOther': weak('basis-points', 1_300, 0, 5_000, 'VAT on other goods in China 13 %, recalled'),
  'tax.retail': measured(
    'basis-points',
    630,
    0,
    5_000,
    'cross-border retail, 70 % of 9 % (ssopdot.com/6805; strtrade.com)',
  ),
  'tax.retailOther': measured(
    'basis-points',
    910,
    0,
    5_000,
    'cross-border retail, 70 % of 13 % (ssopdot.com/6805; strtrade.com)',
  ),
  'tax.orderLimit': measured(
    'fen',
    500_000,
    0,
    10_000_000,
    '5,000 CNY an order since 2019 (knudsencrc.com; strtrade.com)',
  ),
  'tax.yearLimit': measured(
    'fen',
    2_600_000,
    0,
    100_000_000,
    '26,000 CNY a person and year since 2019 (knudsencrc.com; strtrade.com)',
  ),

  'rank.relevance': assumed(
    'factor',
    12,
    0,
    40,
    'weight of a name that was typed, half for its shop or place',
  ),
  'rank.sales': assumed('factor', 1, 0, 10, 'weight of the logarithm of lately sold units'),
  'rank.rating': assumed('factor', 1, 0, 10, 'weight of a star above or below the mean'),
  'rank.bid': assumed('factor', 0, 0, 10, 'weight of the advertising bid in the unpaid list, per 10 THB'),
  'rank.memory': assumed('sim-ms', DAY, 3_600_000, 30 * DAY, 'after which a sale counts 1/e in the list'),
  'tencent.ads.bid': assumed('satang', 0, 0, 10_000, 'no keywords to bid for'),
  'alibaba.ads.bid': assumed('satang', 750, 0, 10_000, '1.5 CNY a click, each shop half to one and a half'),
  'ads.budget': assumed('satang', 20_000, 0, 10_000_000, 'a shop and day'),
  'ads.reserve': derived(
    'satang',
    150,
    0,
    10_000,
    'least price of a click, 0.3 CNY: the low end of the range of clicks',
  ),

  'team.size': measured(
    'people',
    2,
    2,
    10,
    'BeiBei: 99.3 % of filled teams are pairs (Sweetnow/group-buying-recommendation, counted)',
  ),
  'team.window': measured('sim-ms', DAY, 60_000, 7 * DAY, 'CNBC 2020-04-22: 24 h, else the money goes back'),
  'team.windowPeople': assumed(
    'lesson-ms',
    180_000,
    10_000,
    3_600_000,
    'a day would outlast the lesson; as long as goods are held',
  ),
  'tencent.team.rate': assumed('share', 0.3, 0, 1, 'of buyers who would rather buy with a friend'),
  'alibaba.team.rate': assumed('share', 0, 0, 1, 'a marketplace without group-buying'),
  'team.discount': assumed('basis-points', 1_000, 0, 9_000, 'off the price alone'),
  'insight.least': assumed('people', 5, 5, 1_000, 'no cell of fewer people is shown'),
  'insight.shops': assumed('count', 3, 3, 100, 'of two, each could take its own away and read the other’s'),
  'tencent.insight.pooled': assumed('choice', 0, 0, 1, 'a mini-program shop knows its own customers alone'),
  'alibaba.insight.pooled': assumed('choice', 1, 0, 1, 'the marketplace counts over all shops that opt in'),
} as const satisfies Record<string, Knob>

export type KnobName = keyof typeof KNOBS

/** The scenario's value if it sets one, else the default. */
export function knob(name: KnobName, overrides?: Record<string, number> | undefined): number {
  return overrides?.[name] ?? KNOBS[name].value
}
