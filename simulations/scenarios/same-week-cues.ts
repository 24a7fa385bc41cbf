import type { CueSpec } from '../../server/core/cue-sheet.ts'
import { HOUR } from '../../server/core/scenario.ts'
import { t } from '../../server/core/text.ts'

/** Two moments to compare; what would bend the comparison is muted. Sizes of the shocks are assumptions. */
export const sameWeekCues: readonly CueSpec[] = [
  {
    cueId: 'first-evening',
    at: 24 * HOUR,
    title: t('จบวันแรก', 'The first day is over', '第一天结束'),
    note: t(
      'พักเวลา ถามว่าตลาดไหนนำ Alibaba ขายได้มากกว่าเกือบสองเท่า อย่าเพิ่งเฉลยว่าใครเหลือมากกว่า',
      'Pause. Which market leads? Alibaba sells about twice as much. Do not tell yet who keeps more',
      '暂停。哪边领先？阿里巴巴约卖出两倍。先别说哪边留得多',
    ),
    does: [
      { type: 'stage.show', scene: 'both' },
      {
        type: 'room.tell',
        text: t(
          'จบวันแรก ตลาดไหนขายได้มากกว่า',
          'The first day is over: which market sold more?',
          '第一天结束：哪个市场卖得多？',
        ),
      },
    ],
  },
  {
    cueId: 'commission',
    at: 72 * HOUR,
    muted: true,
    title: t('Alibaba ขึ้นค่าคอมเป็น 8 %', 'Alibaba’s commission goes to 8 %', '阿里巴巴佣金升到8%'),
    note: t(
      'ร้านย้ายไม่ทันในสัปดาห์เดียว ดูว่าสี่บาทจากทุกร้อยหายไปจากใคร',
      'No shop can move within a week: who loses four baht of every hundred?',
      '一周之内店家搬不走：每百铢里的四铢是谁少拿了？',
    ),
    does: [
      { type: 'knob.set', knob: 'alibaba.commission', value: 800 },
      {
        type: 'room.tell',
        text: t(
          'Alibaba ประกาศค่าคอมมิชชัน 8 % ตั้งแต่วันนี้',
          'Alibaba takes 8 % commission from today',
          '阿里巴巴宣布今天起佣金8%',
        ),
      },
    ],
  },
  {
    cueId: 'reward',
    at: 96 * HOUR,
    muted: true,
    title: t('ร้านให้รางวัลบอกต่อสองเท่า', 'Shops double the sharing reward', '店家把分享奖励翻倍'),
    note: t(
      'จาก 5 เป็น 10 % ยังอยู่ในสองชั้นตามกฎหมาย ดูว่าร้านเหลือน้อยลงเท่าไรต่อร้อย',
      'From 5 to 10 %, still two levels as the law has it. How much less is left of a hundred?',
      '从5%到10%，仍在法律允许的两级之内。看每百铢少留了多少',
    ),
    does: [{ type: 'knob.set', knob: 'tencent.rewardLevel1', value: 1_000 }],
  },
  {
    cueId: 'week-over',
    at: 167 * HOUR,
    title: t('ใกล้ครบสัปดาห์', 'The week is nearly over', '一周将尽'),
    note: t(
      'พักเวลา ถามคำถามของสถานการณ์ แล้วอ่านแท่งร้อยบาททีละช่อง',
      'Pause, ask this scenario’s question, then read the bar of a hundred baht part by part',
      '暂停，提出本情景的问题，再逐段读一百泰铢的条形图',
    ),
    does: [{ type: 'stage.show', scene: 'both' }],
  },
]
