import { OPENING_DAY } from '../../server/core/calendar.ts'
import { HOUR, MINUTE } from '../../server/core/scenario.ts'
import type { Scenario } from '../kernel/scenario.ts'
import { durianCues } from './durian-cues.ts'

/** GTIN of the seeded Monthong set. */
const DURIAN = '09521234001010'

/**
 * 17 April 2018: one flash sale moves 80,000 durians (40,000 sets) in its first minute and 65,000 sets in three days
 * (Bangkok Post and Nikkei Asia, April 2018). A unit is one set. Stock does not bind: orders are traffic times
 * conversion, see the knobs.
 */
export const durianFlash: Scenario = {
  header: {
    name: 'durian-flash',
    title: {
      th: 'ทุเรียน 60,000 คำสั่งซื้อในสองวัน',
      en: '60,000 durian orders in two days',
      zh: '两天六万单榴莲',
    },
    market: 'alibaba',
    startsAt: OPENING_DAY,
    hours: 48,
    speed: 60,
    bursts: [{ from: 0, to: MINUTE }],
    population: 200_000,
    product: DURIAN,
    stock: { [`${DURIAN}/CTB-0413-02`]: 30_000, [`${DURIAN}/CTB-0415-07`]: 40_000 },
    // On this day everybody is there for the durian: little of the ordinary trade, so that the totals are the sale's.
    knobs: { 'alibaba.browse.visits': 0.08, 'alibaba.flash.visits': 0.004, 'alibaba.live.visits': 0.003 },
    cues: durianCues,
  },
  posts: [0, 5 * HOUR, 10 * HOUR],
}
