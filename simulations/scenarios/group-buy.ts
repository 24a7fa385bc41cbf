import { OPENING_DAY } from '../../server/core/calendar.ts'
import { HOUR } from '../../server/core/scenario.ts'
import { t } from '../../server/core/text.ts'
import type { Scenario } from '../kernel/scenario.ts'
import { groupBuyCues } from './group-buy-cues.ts'
import { ONE_SHOP } from './one-shop.ts'

/** GTIN of the seeded Nam Dok Mai mango, three kilograms. */
const MANGO = '09521234001539'

/**
 * Teams of two within 24 hours for a tenth less. How many fill follows from 1.485 joiners a day (BeiBei: 77.35 % of
 * 932,896 pairs); eight in ten wanting a team is an assumption. The doors close after two days, so that in the end
 * every team is either full or lapsed.
 */
export const groupBuy: Scenario = {
  header: {
    name: 'group-buy-of-two',
    title: t('มะม่วงราคาคู่ สองคนใน 24 ชั่วโมง', 'Mangoes for two within 24 hours', '芒果双人团，24小时成团'),
    market: 'tencent',
    startsAt: OPENING_DAY,
    hours: 73,
    speed: 600,
    bursts: [],
    population: 50_000,
    product: MANGO,
    stock: { [`${MANGO}/NPT-0415-08`]: 8_000 },
    knobs: {
      ...ONE_SHOP,
      'alibaba.traffic': 0,
      'tencent.search.visits': 0,
      'tencent.followers': 0.4,
      'tencent.team.rate': 0.8,
    },
    cues: groupBuyCues,
  },
  posts: [0, 5 * HOUR, 10 * HOUR],
  description: t(
    'ชวนเพื่อนหนึ่งคนให้ทันในหนึ่งวันได้ลด 10 % ไม่ทันได้เงินคืน',
    'Bring one friend within a day and pay a tenth less; too late, and the money goes back',
    '一天内邀到一位朋友就便宜一成，来不及就退款',
  ),
  notes: {
    look: t(
      '“กลุ่มที่ครบทันเวลา” ในยอดสองตลาดบนแผงผู้สอน กลุ่มแรกเริ่มหมดเวลาหลัง 24 ชั่วโมง ก่อนนั้นเห็นแต่กลุ่มที่ครบ',
      '“Teams full in time” among the console’s figures; the first lapse after 24 hours, before that all that is decided is full',
      '控制台数字里的“按时成团”；24小时后才有团过期，在那之前只看得到成的团',
    ),
    stop: t(
      'พักเวลาที่ 24 ชั่วโมง ให้ทายก่อนเห็นกลุ่มที่ล้ม แล้วอีกครั้งเมื่อปิดรับที่ 48 ชั่วโมง',
      'Pause at 24 hours and let them guess before teams fail, and again when the doors close at 48',
      '24小时停一次，先猜再看哪些团失败；48小时关门时再停一次',
    ),
    say: t(
      'กลุ่มที่ล้มล้มเพราะไม่มีใครมาเลย ไม่ใช่เพราะขาดอีกหนึ่งคน ส่วนลดคือค่าจ้างให้ลูกค้าหาลูกค้า ร้านเหลือกำไรหรือยัง',
      'Teams that fail had nobody at all join. The discount is what the shop pays customers to find customers: is any profit left?',
      '失败的团是一个人都没来。折扣是付给顾客去找顾客的钱：店里还有利润吗？',
    ),
  },
  question: {
    ask: t(
      'เปิดกลุ่มสองคนไว้สิบกลุ่ม ครบภายในหนึ่งวันกี่กลุ่ม',
      'Of ten teams of two, how many fill within a day?',
      '开十个双人团，一天内能成几个？',
    ),
    answer: t(
      'เกือบแปดในสิบ ร้านขายได้มากขึ้นราวหนึ่งในสาม แต่ส่วนลด 10 % เท่ากับกำไรพอดี จากที่เหลือราว 9 บาทในร้อยจึงเหลือศูนย์',
      'Nearly eight in ten. The shop sells about a third more, yet a tenth off is all its profit: of some 9 baht in a hundred nothing is left',
      '近八成。店里多卖约三分之一，但一成折扣正好等于利润：原本每百铢约剩9铢，现在一点不剩',
    ),
    poll: 'teams',
  },
}
