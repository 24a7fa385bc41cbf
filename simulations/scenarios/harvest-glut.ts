import { OPENING_DAY } from '../../server/core/calendar.ts'
import { HOUR, MINUTE } from '../../server/core/scenario.ts'
import { t } from '../../server/core/text.ts'
import type { Scenario } from '../kernel/scenario.ts'
import { harvestGlutCues } from './harvest-glut-cues.ts'
import { ONE_SHOP } from './one-shop.ts'

/** GTIN of the seeded Monthong set. */
const DURIAN = '09521234001010'

/**
 * Everybody's durian is ripe at once: 80,000 sets in each market (380 t), five times what is asked for, sold until the
 * lots expire after ten days and eaten if they come within twelve. One packing line does 480 parcels a day, a quarter
 * of the orders; behind it three customs desks do 720 on paper or 4,320 digitally. All sizes are assumptions, chosen so
 * that each line binds in its turn.
 */
export const harvestGlut: Scenario = {
  header: {
    name: 'harvest-glut',
    title: t('ทุเรียนล้นตลาด', 'More durian than anybody can send', '榴莲大丰收，卖不完也送不完'),
    market: 'alibaba',
    startsAt: OPENING_DAY,
    hours: 384,
    speed: 600,
    bursts: [],
    population: 50_000,
    product: DURIAN,
    stock: { [`${DURIAN}/CTB-0413-02`]: 30_000, [`${DURIAN}/CTB-0415-07`]: 50_000 },
    knobs: {
      ...ONE_SHOP,
      'tencent.team.rate': 0,
      'packing.lines': 1,
      'packing.time': 3 * MINUTE,
      'customs.desks': 3,
    },
    cues: harvestGlutCues,
  },
  posts: [0, 5 * HOUR, 10 * HOUR],
  description: t(
    'ของมีห้าเท่าของที่คนสั่ง แพ็กทันวันละหนึ่งในสี่ สิบวันให้ขาย หกวันให้ส่ง',
    'Five times the fruit that is asked for, packing for a quarter of the orders: ten days to sell, six to send',
    '果量是需求的五倍，打包只跟得上四分之一：十天卖，六天送',
  ),
  notes: {
    look: t(
      '“ถึงมือแล้ว” เทียบกับคำสั่งซื้อ และจำนวนที่คืน กำไรบนจอยังนับพัสดุที่ค้างในแถวเป็นเงินได้ แต่ของที่ช้าเกินไปจะกลายเป็นเงินคืน',
      '“Arrived” beside orders, and how many were sent back. The profit shown still counts parcels in line; those that come too late turn into money back',
      '看“已送达”与订单数，以及退回多少。屏上的利润把排队的包裹也算作收入，但太晚到的会变成退款',
    ),
    stop: t(
      'พักเวลาเมื่อจบวันที่สอง ก่อนราคาลง จากนั้นกดข้ามไปเช้าวันถัดไปทีละวัน หยุดอีกครั้งเมื่อของหมดอายุวันที่สิบเอ็ด',
      'Pause at the end of the second day, before the price falls; then skip from morning to morning and stop when the lots expire on day eleven',
      '第二天结束、降价之前停；之后逐日跳到早上，第十一天到期时再停',
    ),
    say: t(
      'ให้โหวต: ลดราคา เพิ่มคนแพ็ก หรือทำศุลกากรเป็นดิจิทัล แล้วเล่นซ้ำด้วยเลขสุ่มเดิมโดยปล่อยเพียงอย่างเดียว',
      'Vote: a lower price, more packers, or digital customs? Then play the same seed again with one of them only',
      '投票：降价、加打包人手，还是海关数字化？再用同一个种子重来，只放其中一项',
    ),
  },
  question: {
    ask: t(
      'ของล้นมือ อะไรช่วยให้ถึงโต๊ะคนกินได้มากกว่า: ลดราคา หรือเพิ่มกำลังแพ็กและศุลกากร',
      'With fruit to spare, what brings more of it to a table: a lower price, or more packing and customs?',
      '果子多到送不完：降价和增加打包、通关能力，哪个能让更多果子上餐桌？',
    ),
    answer: t(
      'กำลังส่ง ลด 30 % ขายได้เพิ่มราวสี่ในสิบ แต่ของที่กินได้ถึงมือไม่เพิ่มเลย เพิ่มสายแพ็กได้เพิ่มราวสี่เท่าในตลาดที่ศุลกากรเป็นดิจิทัล ส่วนตลาดที่ใช้กระดาษ คอขวดย้ายไปอยู่ที่ด่าน',
      'Capacity. A price 30 % lower sells some four tenths more, yet no more arrives in time to be eaten. More packing lines bring about four times as much where customs is digital; on paper the line only moves to the border',
      '运力。降价三成多卖约四成，但及时送到能吃的一点没多。增加打包线，在海关数字化的市场约增到四倍；用纸质单据的市场，瓶颈只是移到了关口',
    ),
    poll: 'glut',
  },
}
