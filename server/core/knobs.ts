import type { Knob } from './knob.ts'

/** Every parameter of the rules. A scenario overrides by name. */
export const KNOBS = {
  'hold.duration': {
    unit: 'lesson-ms',
    value: 180_000,
    min: 10_000,
    max: 3_600_000,
    source: 'assumption',
    confidence: 'A',
  },
  'fx.thbPerCny': { unit: 'THB per CNY', value: 5, min: 3, max: 8, source: 'assumption', confidence: 'A' },
  'farmGate.gradeA': {
    unit: 'satang per kg',
    value: 6_750,
    min: 0,
    max: 50_000,
    source: 'thailandnews (lasvegasnews.media/5494): 65-70 THB/kg before the sale of April 2018, the middle',
    confidence: 'H',
  },
  'farmGate.gradeB': {
    unit: 'satang per kg',
    value: 5_500,
    min: 0,
    max: 50_000,
    source: 'thailandnews (lasvegasnews.media/5494): 55 THB/kg before the sale of April 2018',
    confidence: 'H',
  },
  'farmGate.riseA': {
    unit: 'basis-points',
    value: 1_556,
    min: 0,
    max: 10_000,
    source: 'thailandnews (lasvegasnews.media/5494): 78 THB/kg after 60,000 orders; linear by assumption',
    confidence: 'H',
  },
  'farmGate.riseB': {
    unit: 'basis-points',
    value: 1_818,
    min: 0,
    max: 10_000,
    source: 'thailandnews (lasvegasnews.media/5494): 65 THB/kg after 60,000 orders; linear by assumption',
    confidence: 'H',
  },
  'tencent.paymentFee': {
    unit: 'basis-points',
    value: 100,
    min: 0,
    max: 500,
    source: 'chinaonramp.com: cross-border WeChat Pay merchant 1.0-1.5 %',
    confidence: 'M',
  },
  'tencent.commission': {
    unit: 'basis-points',
    value: 0,
    min: 0,
    max: 1_000,
    source: 'assumption: own mini-program shop',
    confidence: 'A',
  },
  'tencent.rewardLevel1': {
    unit: 'basis-points',
    value: 500,
    min: 0,
    max: 2_000,
    source: 'assumption',
    confidence: 'A',
  },
  'tencent.rewardLevel2': {
    unit: 'basis-points',
    value: 100,
    min: 0,
    max: 500,
    source: 'assumption; two levels at most by cnbeta.com.tw/531731',
    confidence: 'A',
  },
  'alibaba.paymentFee': {
    unit: 'basis-points',
    value: 100,
    min: 0,
    max: 500,
    source: 'pltfrm.com.cn: Alipay 1 %',
    confidence: 'M',
  },
  'alibaba.commission': {
    unit: 'basis-points',
    value: 400,
    min: 0,
    max: 1_000,
    source: 'pltfrm.com.cn: 2-5 % by category',
    confidence: 'M',
  },
  'alibaba.rewardLevel1': {
    unit: 'basis-points',
    value: 0,
    min: 0,
    max: 2_000,
    source: 'assumption: the marketplace pays no one for a link',
    confidence: 'A',
  },
  'alibaba.rewardLevel2': {
    unit: 'basis-points',
    value: 0,
    min: 0,
    max: 500,
    source: 'assumption',
    confidence: 'A',
  },
} as const satisfies Record<string, Knob>

export type KnobName = keyof typeof KNOBS

/** The scenario's value if it sets one, else the default. */
export function knob(name: KnobName, overrides?: Record<string, number> | undefined): number {
  return overrides?.[name] ?? KNOBS[name].value
}
