import { OPENING_DAY } from '../../server/core/calendar.ts'
import { t } from '../../server/core/text.ts'
import type { Scenario } from '../kernel/scenario.ts'
import { hardCaseCues } from './hard-case-cues.ts'

/**
 * Shops that opened in a friends' network and did not make it: five of seven sellers fell short for low conversion, and
 * it was 2-6 % of what they sold (otrglobal.com, June 2018). Few followers, pages that one in three hundred buys from,
 * red packets that bring nobody, and 5,500 CNY a year for account and software (some hundred and some thousand, same
 * source). All sizes but the fee's are assumptions, chosen to land there.
 */
export const hardCase: Scenario = {
  header: {
    name: 'hard-case',
    title: t('ร้านที่ยังไปไม่รอด', 'The shops that did not make it', '没撑下来的店'),
    market: 'tencent',
    startsAt: OPENING_DAY,
    hours: 168,
    speed: 600,
    bursts: [],
    population: 60_000,
    product: '',
    stock: {},
    knobs: {
      'tencent.shopFollowers': 0.0005,
      'tencent.trust': 0.4,
      'tencent.search.visits': 0,
      'tencent.browse.visits': 0.01,
      'feed.conversion': 0.003,
      'moments.conversion': 0.01,
      'redpacket.conversion': 0.005,
      'redpacket.amount': 800,
      'tencent.share.rate': 0.04,
      'tencent.team.rate': 0.1,
      'tencent.annualFee': 2_750_000,
    },
    cues: hardCaseCues,
  },
  posts: [],
  description: t(
    'เปิดร้านในเครือข่ายเพื่อนแล้วคนไม่ซื้อ: ผู้ติดตามน้อย แจกซองแดงไม่ได้ผล มีค่าระบบรายปี',
    'A shop among friends, and nobody buys: few followers, red packets in vain, a yearly fee',
    '在朋友圈开了店却没人买：关注少、红包白发、年费照交',
  ),
  notes: {
    look: t(
      'คอลัมน์ Tencent: กำไรรวมติดลบ ยอดขายเป็นเศษเล็ก ๆ ของ Alibaba แม้เป็นร้านเดียวกัน และ “ร้านที่ขาดทุน” บนแผงผู้สอน',
      'The Tencent column: profit below zero, sales that are a sliver of Alibaba’s by the very same shops, and “Shops below zero” on the console',
      '腾讯一栏：利润为负，同样的店，销售额只是阿里巴巴的零头；再看控制台的“亏本的店”',
    ),
    stop: t(
      'พักเวลาเมื่อจบวันแรก ให้เลือกว่าจะแก้อะไรก่อน แล้วปล่อยเหตุการณ์เดียวที่ห้องเลือก',
      'Pause after the first day, let the room choose what to mend first, and fire that one cue alone',
      '第一天结束时停，让大家选先改什么，只放那一项',
    ),
    say: t(
      'เปิดร้านได้ไม่ได้แปลว่าขายได้ นี่คือร้านจริงส่วนใหญ่ที่ถูกถามในปี 2561: ห้าในเจ็ดรายขายได้ต่ำกว่าที่หวัง',
      'A shop that is open is not yet a shop that sells. So it was with most who were asked in 2018: five of seven sold less than they had hoped',
      '店开了不等于卖得动。2018年受访的卖家多半如此：七家里五家卖得不如预期',
    ),
  },
  question: {
    ask: t(
      'ร้านส่วนใหญ่ขาดทุน ต้องเปลี่ยนอะไรก่อน: คนติดตาม ซองแดง ความเชื่อใจ หรือหน้าร้านที่คนกดซื้อ',
      'Most shops lose money. What has to change first: followers, red packets, trust, or a page that people buy from?',
      '多数店亏本。先改什么：关注人数、红包、信任，还是让人愿意下单的页面？',
    ),
    answer: t(
      'หน้าร้านที่คนกดซื้อ ปล่อยตั้งแต่วันที่สอง ร้านที่ขาดทุนลดจากราว 20 เหลือ 13 ใน 24 ร้าน เลิกซองแดงเหลือราว 15 ผู้ติดตามแปดเท่าหรือความเชื่อใจราว 17 ไม่มีอะไรอย่างเดียวช่วยได้ทุกร้าน',
      'The page. From the second day on, shops below zero go from about 20 of 24 to 13. Without packets about 15 are left, with eight times the followers or more trust about 17. No one thing saves all',
      '页面。从第二天起改，24家中亏本的从约20家降到13家；不发红包约剩15家；关注翻八倍或更多信任约剩17家。没有哪一项能救所有店',
    ),
    poll: 'hard',
  },
}
