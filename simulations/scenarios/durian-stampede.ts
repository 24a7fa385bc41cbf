import { OPENING_DAY } from '../../server/core/calendar.ts'
import { HOUR, MINUTE, SECOND } from '../../server/core/scenario.ts'
import { t } from '../../server/core/text.ts'
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
  description: t(
    'ของมีหนึ่งชุดต่อคนแย่งสิบสามคน ห้องได้เริ่มก่อนสามสิบวินาที',
    'One set for every thirteen who want it; the room starts thirty seconds ahead',
    '十三个人抢一份；教室里的人提前三十秒开始',
  ),
  notes: {
    look: t(
      'แถบสต็อกกับเหตุผลที่ถูกปฏิเสธ และของที่คืนมาเมื่อคนไม่จ่ายทันสามนาที',
      'The stock bar and why people are refused, and what comes back when a hold of three minutes runs out',
      '库存条和被拒原因，以及三分钟未付款而退回的货',
    ),
    stop: t(
      'พักเวลาทันทีที่ของหมด ราวหนึ่งวินาทีหลังคนทะลักเข้ามา',
      'Pause as soon as all is gone, about a second after the crowd comes',
      '一卖光就停，大约在人潮涌入后一秒',
    ),
    say: t(
      'ถามคนที่กดไม่ทันก่อนว่ารู้สึกอย่างไร แล้วให้คิดว่าร้านควรบอกอะไรกับเขา',
      'Ask those who came too late first how it felt, and what the shop should tell them',
      '先问没抢到的人感受如何，再想店家该对他们说什么',
    ),
  },
  question: {
    ask: t(
      'คนสี่หมื่นแย่งของสามพัน จะแน่ใจได้อย่างไรว่าไม่ขายเกิน',
      'Forty thousand people, three thousand sets: how can one be sure that none is sold twice?',
      '四万人抢三千份，怎么保证没有超卖？',
    ),
    answer: t(
      'ทุกคำสั่งซื้อต่อแถวเดียวกันและตัดจากล็อตทันที จึงขายได้ไม่เกินสต็อก คนที่เหลือถูกปฏิเสธพร้อมเหตุผล',
      'All orders stand in one queue and are taken off a lot at once, so no more is sold than there is; the rest are refused and told why',
      '所有订单排一条队，立即从批次中扣减，所以不会超过库存；其余的会被拒绝并说明原因',
    ),
  },
}
