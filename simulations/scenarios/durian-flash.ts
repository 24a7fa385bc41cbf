import { OPENING_DAY } from '../../server/core/calendar.ts'
import { HOUR, MINUTE } from '../../server/core/scenario.ts'
import { t } from '../../server/core/text.ts'
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
  description: t(
    'ขายทุเรียนพร้อมกันทั้งประเทศจีน เมษายน 2561: นาทีแรก แล้วอีกสองวัน',
    'One flash sale to all of China in April 2018: the first minute, and two days more',
    '2018年4月面向全中国的一场抢购：第一分钟，以及之后两天',
  ),
  notes: {
    look: t(
      'ตัวเลขคำสั่งซื้อในนาทีแรก แถบ “ขายไม่เกินสต็อก” และราคาหน้าสวนหลังจากนั้น',
      'Orders in the first minute, the bar “never more than stock”, and then the price at the orchard',
      '第一分钟的订单数、“不超库存”条，以及之后的地头价',
    ),
    stop: t(
      'พักเวลาเมื่อครบนาทีแรก แล้วเร่งเป็น 60× พักอีกครั้งเมื่อขึ้นวันที่สอง',
      'Pause when the first minute is over, go on at 60×, pause again on the second day',
      '第一分钟结束时停，之后调到60×，第二天开始时再停',
    ),
    say: t(
      'หกในสิบขายในนาทีแรก เพราะคนรออยู่แล้ว งานจริงคือการเตรียมของก่อนหน้านั้น',
      'Six in ten went in the first minute, because people were waiting: the work is what was made ready before',
      '六成在第一分钟卖掉，因为人早已等着；真正的功夫在事先的准备',
    ),
  },
  question: {
    ask: t(
      'นาทีแรกขายได้กี่ชุด แล้วสองวันรวมเป็นกี่ชุด',
      'How many sets are sold in the first minute, and how many in two days?',
      '第一分钟卖出多少份？两天一共多少份？',
    ),
    answer: t(
      'ราว 40,000 ชุดในนาทีแรก ราว 60,000 ชุดในสองวัน',
      'About 40,000 in the first minute, about 60,000 in two days',
      '第一分钟约40,000份，两天约60,000份',
    ),
    poll: 'minute',
  },
}
