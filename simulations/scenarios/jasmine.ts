import { OPENING_DAY } from '../../server/core/calendar.ts'
import { HOUR } from '../../server/core/scenario.ts'
import { t } from '../../server/core/text.ts'
import type { Scenario } from '../kernel/scenario.ts'
import { jasmineCues } from './jasmine-cues.ts'
import { ONE_SHOP } from './one-shop.ts'

/** GTIN of the seeded jasmine rice, five kilograms. */
const RICE = '09521234001119'

/**
 * One rice shop of a friends' network with 2,500 followers and no other way to be found, so that every order is either
 * a follower's or a friend's. Its buyers are pleased: they share three times as often as others, to twice as many, and
 * oftener into groups (assumptions that put K into the usual 0.1-0.5). Rice goes by ship: the low end of 2-4 CNY/kg.
 */
export const jasmine: Scenario = {
  header: {
    name: 'jasmine-word-of-mouth',
    title: t('ข้าวหอมมะลิ ปากต่อปาก', 'Jasmine rice by word of mouth', '茉莉香米，口口相传'),
    market: 'tencent',
    startsAt: OPENING_DAY,
    hours: 96,
    speed: 600,
    bursts: [],
    population: 50_000,
    product: RICE,
    stock: {},
    knobs: {
      ...ONE_SHOP,
      'alibaba.traffic': 0,
      'tencent.search.visits': 0,
      'tencent.team.rate': 0,
      'tencent.followers': 0.05,
      'tencent.share.rate': 0.35,
      'share.reach': 10,
      'share.toGroup': 0.6,
      'tencent.freight.mode': 2,
      'freight.sea': 1_000,
    },
    cues: jasmineCues,
  },
  posts: [9 * HOUR, 19 * HOUR],
  description: t(
    'ร้านข้าวร้านเดียว ผู้ติดตามสองพันกว่าคน ที่เหลือแล้วแต่เพื่อนบอกเพื่อน',
    'One rice shop with some 2,500 followers; the rest is friends telling friends',
    '一家米店，两千多名关注者，其余全靠朋友告诉朋友',
  ),
  notes: {
    look: t(
      'ต้นไม้บนจอ: กิ่งส่วนใหญ่สั้น ขาดที่ชั้นแรกหรือชั้นที่สอง กิ่งยาวมีน้อยมาก และ “หนึ่งรายการพามา” บนแผงผู้สอน',
      'The tree: most branches are short and end at the first or second link; and “One order brings” on the console',
      '大屏上的树：多数枝条很短，到第一、二层就断，长枝极少；再看控制台的“一单再带来”',
    ),
    stop: t(
      'พักเวลาเมื่อจบวันแรก ก่อนข่าวลือ และอีกครั้งหลังติดป้ายหนึ่งวัน',
      'Pause after the first day, before the rumour, and again a day after the tags',
      '第一天结束、谣言出现之前停一次；贴上标签一天后再停一次',
    ),
    say: t(
      'ไม่ต้องดังระเบิดก็คุ้มได้ ถ้าแต่ละคำสั่งซื้อที่เพื่อนพามาถูกกว่าค่าโฆษณา ให้ห้องคิดว่าอะไรทำให้คนกล้าเชื่อลิงก์',
      'It need not explode to pay, if an order that a friend brings costs less than an advertisement. Let the room say what makes people trust a link',
      '不必爆红也划算，只要朋友带来的一单比广告便宜。让大家说说，是什么让人敢信一个链接',
    ),
  },
  question: {
    ask: t(
      'ผู้ซื้อที่พอใจหนึ่งคน พาคำสั่งซื้อใหม่มาได้กี่รายการ',
      'How many new orders does one happy buyer bring?',
      '一位满意的顾客能带来几笔新订单？',
    ),
    answer: t(
      'ราว 0.15: ผู้ซื้อเจ็ดคนพามาได้หนึ่งรายการ ไม่ถึงหนึ่งจึงค่อย ๆ หมดแรง แต่ก็คุ้ม เพราะจ่ายรางวัลราว 15 บาทต่อรายการ ส่วนโฆษณาคลิกละ 7.50 บาทกว่าจะได้หนึ่งรายการต้องจ่ายราว 500',
      'About 0.15: seven buyers bring one order. Below one it dies away, and still pays: the reward is some 15 baht an order, while ads at 7.50 baht a click cost about 500',
      '约0.15：七位顾客带来一单。小于一就会慢慢熄灭，但仍划算：每单奖励约15铢，而每次点击7.5铢的广告，换一单约要500铢',
    ),
    poll: 'happy',
  },
}
