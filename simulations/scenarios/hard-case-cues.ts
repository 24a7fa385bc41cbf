import type { CueAct, CueSpec } from '../../server/core/cue-sheet.ts'
import { HOUR } from '../../server/core/scenario.ts'
import type { Text } from '../../server/core/text.ts'
import { t } from '../../server/core/text.ts'

/** Four ways to mend a shop, of which the room chooses one. Sizes are assumptions. */
const remedy = (cueId: string, title: Text, note: Text, ...does: CueAct[]): CueSpec => ({
  ...{ cueId, title, note, does },
  at: 24 * HOUR,
  muted: true,
})

const set = (knob: string, value: number): CueAct => ({ type: 'knob.set', knob, value })

export const hardCaseCues: readonly CueSpec[] = [
  {
    cueId: 'first-bill',
    at: 24 * HOUR,
    title: t('จบวันแรก', 'The first day is over', '第一天结束'),
    note: t(
      'พักเวลา ให้ห้องเลือกหนึ่งอย่างจากสี่เหตุการณ์ที่พักไว้ด้านล่าง',
      'Pause and let the room choose one of the four muted cues below',
      '暂停，让大家从下面四个静音事件里选一个',
    ),
    does: [
      { type: 'stage.show', scene: 'both' },
      {
        type: 'room.tell',
        text: t(
          'ร้านส่วนใหญ่ติดลบ ควรแก้อะไรก่อน',
          'Most shops are below zero: what first?',
          '多数店亏本：先改什么？',
        ),
      },
    ],
  },
  remedy(
    'better-page',
    t('หน้าร้านที่คนกดซื้อ', 'Pages that people buy from', '让人愿意下单的页面'),
    t(
      'รูป ราคา รีวิว และส่งให้ถูกคน ในคนที่เชื่อใจ เห็นพันครั้งซื้อสิบห้าแทนสาม',
      'Pictures, prices, reviews, shown to the right people: of a thousand looks by people who trust, fifteen buy instead of three',
      '图片、价格、评价，推给对的人：信任的人每看千次，下单从3升到15',
    ),
    set('feed.conversion', 0.015),
  ),
  remedy(
    'more-followers',
    t('ผู้ติดตามแปดเท่า', 'Eight times the followers', '关注增到八倍'),
    t(
      'แต่ละร้านมีผู้ติดตามจาก 30 เป็น 240 คน ที่ซื้อหนึ่งในร้อยเท่าเดิม',
      'Each shop has 240 followers instead of 30, of whom one in a hundred buys as before',
      '每店关注从30到240人，照旧百人买一',
    ),
    set('tencent.shopFollowers', 0.004),
  ),
  remedy(
    'no-packets',
    t('เลิกแจกซองแดง', 'No more red packets', '不再发红包'),
    t(
      'ซองละ 8 บาท ห้าร้อยซองจึงได้หนึ่งคำสั่งซื้อ เลิกแล้วเสียน้อยกว่าที่คิด',
      'Eight baht each, and five hundred of them for one order: little is missed',
      '每个8铢，五百个才换一单，停发损失很小',
    ),
    set('tencent.redpacket.visits', 0),
  ),
  remedy(
    'trust',
    t('คนเชื่อใจร้านมากขึ้น', 'More trust in the shops', '更信任店家'),
    t(
      'คนที่กล้าซื้อจากร้านที่เพื่อนไม่รู้จัก จากสี่เป็นแปดในสิบ',
      'Eight in ten instead of four dare to buy where no friend did',
      '敢在朋友没买过的店下单的人，从四成到八成',
    ),
    set('tencent.trust', 0.8),
  ),
]
