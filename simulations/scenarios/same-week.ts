import { OPENING_DAY } from '../../server/core/calendar.ts'
import { t } from '../../server/core/text.ts'
import type { Scenario } from '../kernel/scenario.ts'
import { sameWeekCues } from './same-week-cues.ts'

/**
 * A week of ordinary trade of all shops under both rule books, on the same people with the same luck. It is about no
 * one product; every parameter has its default, so what the columns differ by is what `/knobs` shows in pairs.
 */
export const sameWeek: Scenario = {
  header: {
    name: 'same-week-two-rule-books',
    title: t('สัปดาห์เดียวกัน สองตำรากติกา', 'The same week on two rule books', '同一周，两套规则'),
    market: 'tencent',
    startsAt: OPENING_DAY,
    hours: 168,
    speed: 600,
    bursts: [],
    population: 200_000,
    product: '',
    stock: {},
    knobs: {},
    cues: sameWeekCues,
  },
  posts: [],
  description: t(
    '24 ร้าน คนซื้อชุดเดียวกัน ขายหนึ่งสัปดาห์ในสองตลาดพร้อมกัน',
    '24 shops and the same buyers, one week in both markets at once',
    '24家店，同一批顾客，在两个市场同时经营一周',
  ),
  notes: {
    look: t(
      'สองคอลัมน์บนจอ: จำนวนคำสั่งซื้อ แล้วค่อยดูว่าร้อยบาทไปอยู่ที่ใคร',
      'The two columns on the screen: first the orders, then where a hundred baht goes',
      '大屏上的两栏：先看订单数，再看一百泰铢去了哪里',
    ),
    stop: t(
      'พักเวลาเมื่อจบวันแรก และเมื่อครบเจ็ดวัน กดข้ามคืนได้ทุกเย็น',
      'Pause after the first day and after the seventh; skip every night if time is short',
      '第一天结束和第七天结束时各停一次；时间紧就每晚跳到早上',
    ),
    say: t(
      'จบวันแรกถามว่าใครนำ จบสัปดาห์ถามใหม่ด้วยคำว่า “เหลือ” แทน “ขายได้” แล้วให้อธิบายว่าส่วนต่างไปอยู่ที่ใคร',
      'After a day ask who leads. After the week ask again with “keeps” instead of “sells”, and let the room say who has the difference',
      '第一天后问谁领先。一周后把“卖了多少”换成“留下多少”再问一次，让大家说说差额归了谁',
    ),
  },
  question: {
    ask: t(
      'ขายได้ร้อยบาท ร้านเหลือกำไรมากกว่าในตลาดไหน แล้วรวมทั้งสัปดาห์ล่ะ',
      'Of a hundred baht sold, in which market does a shop have more profit left? And over the whole week?',
      '每卖一百泰铢，店家在哪个市场剩下的利润更多？一整周合计呢？',
    ),
    answer: t(
      'ต่อร้อยบาท Tencent เหลือราว 22 Alibaba ราว 13 แต่ Alibaba ขายได้สองเท่า รวมทั้งสัปดาห์จึงพอ ๆ กัน ใครนำแล้วแต่เลขสุ่ม',
      'Per hundred baht about 22 are left under Tencent and about 13 under Alibaba. Alibaba sells twice as much, so the week ends about even; who leads depends on the seed',
      '每百泰铢，腾讯约剩22，阿里巴巴约剩13；但阿里巴巴卖出约两倍，一周合计不相上下，谁领先要看随机种子',
    ),
    poll: 'week',
  },
}
