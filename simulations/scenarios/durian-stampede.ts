import { OPENING_DAY } from '../../server/core/calendar.ts'
import { HOUR, MINUTE, SECOND } from '../../server/core/scenario.ts'
import type { Scenario } from '../kernel/scenario.ts'

/** GTIN of the seeded Monthong set. */
const DURIAN = '09521234001010'

/**
 * The flash sale of April 2018 with stock for one in thirteen. Everything is gone in the second after the crowd comes,
 * so the room gets a head start in which to hold some; two hours, because at 60x a hold of three minutes must run out
 * while there is still a crowd to take what it frees.
 */
export const durianStampede: Scenario = {
  header: {
    name: 'durian-stampede',
    title: {
      th: 'ทุเรียน 3,000 ชุด คนแย่งซื้อ 40,000 คน',
      en: '3,000 durian sets, 40,000 buyers',
      zh: '三千份榴莲，四万人争抢',
    },
    market: 'alibaba',
    startsAt: OPENING_DAY,
    hours: 2,
    speed: 60,
    bursts: [{ from: 0, to: MINUTE + 30 * SECOND }],
    population: 200_000,
    product: DURIAN,
    stock: { [`${DURIAN}/CTB-0413-02`]: 1_200, [`${DURIAN}/CTB-0415-07`]: 1_800 },
    knobs: { 'campaign.headStart': 30 * SECOND },
  },
  posts: [0, 5 * HOUR, 10 * HOUR],
}
