import type { CueSpec } from '../../server/core/cue-sheet.ts'
import { HOUR } from '../../server/core/scenario.ts'
import { t } from '../../server/core/text.ts'

/** The price falls by itself, as it does every year; what else could be done waits for the trainer. Assumptions. */
export const harvestGlutCues: readonly CueSpec[] = [
  {
    cueId: 'line-grows',
    at: 24 * HOUR,
    title: t('แถวหน้าโรงแพ็ก', 'A line at the packing house', '打包间排长队'),
    note: t(
      'ยังไม่มีใครบ่น เพราะของยังอยู่ระหว่างทาง ถามว่าอีกกี่วันจะรู้ว่าช้า',
      'Nobody complains yet: everything is on its way. In how many days will they know?',
      '还没人抱怨，货都在路上。问大家几天后才会发现晚了',
    ),
    does: [{ type: 'stage.show', scene: 'market' }],
  },
  {
    cueId: 'price-falls',
    at: 48 * HOUR,
    title: t('ราคาร่วง 30 %', 'The price falls by 30 %', '价格下跌三成'),
    note: t(
      'ราคาขายและราคาหน้าสวนลงพร้อมกัน พักไว้ถ้าจะลองเพิ่มกำลังส่งอย่างเดียว',
      'Shop and orchard prices fall together. Mute it to try capacity alone',
      '售价与地头价一起下跌。若只想试运力，先把它静音',
    ),
    does: [
      { type: 'knob.set', knob: 'price.headline', value: 0.7 },
      { type: 'knob.set', knob: 'goods.cost', value: 3_850 },
      {
        type: 'room.tell',
        text: t(
          'ทุเรียนล้นตลาด ราคาลง 30 % ทั้งหน้าร้านและหน้าสวน',
          'Durian everywhere: 30 % less, in shops and at the orchard',
          '榴莲太多：店价和地头价都降三成',
        ),
      },
    ],
  },
  {
    cueId: 'more-lines',
    at: 48 * HOUR,
    muted: true,
    title: t('เปิดสายแพ็ก 20 สาย', 'Twenty packing lines', '开二十条打包线'),
    note: t(
      'กล่องที่ต่อแถวอยู่ได้แพ็กเร็วขึ้นทันที มาก่อนได้ก่อน ดูว่าแถวย้ายไปที่ด่านในตลาดที่ใช้กระดาษ',
      'Boxes in line are packed sooner at once, first come first served. On paper the line moves to the border',
      '排队的箱子立刻加快打包，先到先得。用纸质单据的市场，队伍移到关口',
    ),
    does: [
      { type: 'knob.set', knob: 'packing.lines', value: 20 },
      {
        type: 'room.tell',
        text: t('โรงแพ็กเปิดเพิ่มเป็น 20 สาย', 'The packing house opens twenty lines', '打包间增开到二十条线'),
      },
    ],
  },
  {
    cueId: 'digital-customs',
    at: 48 * HOUR,
    muted: true,
    title: t('ศุลกากรดิจิทัลทั้งสองตลาด', 'Digital customs for both markets', '两个市场都用数字海关'),
    note: t(
      'ช่วยได้ต่อเมื่อโรงแพ็กทันแล้ว ลองปล่อยก่อนและหลังเพิ่มสายแพ็ก',
      'It helps only once packing keeps up: try it before and after the lines',
      '只有打包跟得上才有用：可在加线之前和之后各试一次',
    ),
    does: [
      { type: 'knob.set', knob: 'tencent.customs.digital', value: 1 },
      { type: 'knob.set', knob: 'alibaba.customs.digital', value: 1 },
    ],
  },
  {
    cueId: 'expired',
    at: 264 * HOUR,
    title: t('ของที่เหลือหมดอายุ', 'What is left has expired', '剩下的过期了'),
    note: t(
      'อ่านแถบสต็อก: ชุดที่เหลือคูณ 4.75 กิโลกรัมคือผลไม้ที่ไม่มีใครกิน จากนี้รอดูของที่ยังอยู่ในแถว',
      'Read the stock bar: sets left times 4.75 kg is fruit that nobody eats. From here on it is about what waits in line',
      '看库存条：剩余份数乘4.75公斤，就是没人吃的果子。接下来看还在排队的',
    ),
    does: [{ type: 'stage.show', scene: 'proof' }],
  },
]
