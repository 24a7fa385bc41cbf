import type { CueSpec } from '../../server/core/cue-sheet.ts'
import { HOUR } from '../../server/core/scenario.ts'
import { t } from '../../server/core/text.ts'

/** The first teams' hour, two changes to try, and the end of new teams. */
export const groupBuyCues: readonly CueSpec[] = [
  {
    cueId: 'first-lapse',
    at: 24 * HOUR,
    title: t('กลุ่มแรกหมดเวลา', 'The first teams run out of time', '第一批团到期'),
    note: t(
      'พักเวลา ให้ทายว่าสิบกลุ่มครบกี่กลุ่ม แล้วค่อยเดินต่อ',
      'Pause and let the room guess how many of ten fill, then go on',
      '暂停，让大家猜十个团成几个，再继续',
    ),
    does: [
      {
        type: 'room.tell',
        text: t(
          'กลุ่มแรกกำลังหมดเวลา ใครชวนเพื่อนทันบ้าง',
          'The first teams run out of time: who made it?',
          '第一批团到时间了，谁凑齐了？',
        ),
      },
    ],
  },
  {
    cueId: 'short-window',
    at: 26 * HOUR,
    muted: true,
    title: t('ลดเวลาเหลือ 6 ชั่วโมง', 'Only six hours', '时限缩到6小时'),
    note: t(
      'เวลาเหลือหนึ่งในสี่ กลุ่มใหม่ครบราวสามในสิบแทนแปดในสิบ',
      'A quarter of the time: about three in ten new teams fill instead of eight',
      '时间只剩四分之一：新团约成三成，而不是八成',
    ),
    does: [
      { type: 'knob.set', knob: 'team.window', value: 6 * HOUR },
      {
        type: 'room.tell',
        text: t(
          'ตั้งแต่นี้ต้องชวนเพื่อนให้ทันใน 6 ชั่วโมง',
          'From now on a team has six hours',
          '从现在起，拼团时限6小时',
        ),
      },
    ],
  },
  {
    cueId: 'no-discount',
    at: 26 * HOUR,
    muted: true,
    title: t('เลิกลดราคากลุ่ม', 'No discount for teams', '取消拼团折扣'),
    note: t(
      'สมมติว่าคนอยากตั้งกลุ่มลดจากแปดเหลือสองในสิบ ขายได้น้อยลง แต่ทุกกล่องมีกำไร',
      'Assume two in ten instead of eight still want a team: fewer boxes, each with a profit',
      '假设想拼团的人从八成降到两成：卖得少，但每箱都有利润',
    ),
    does: [
      { type: 'knob.set', knob: 'team.discount', value: 0 },
      { type: 'knob.set', knob: 'tencent.team.rate', value: 0.2 },
      {
        type: 'room.tell',
        text: t('ราคากลุ่มเท่าราคาเดี่ยวแล้ว', 'Teams pay the same as one alone now', '拼团价与单买价相同了'),
      },
    ],
  },
  {
    cueId: 'doors-close',
    at: 48 * HOUR,
    title: t('ปิดรับกลุ่มใหม่', 'No new teams', '不再开新团'),
    note: t(
      'กลุ่มสุดท้ายมีเวลาอีก 24 ชั่วโมง กดข้ามไปเช้าวันถัดไป แล้วนับ: ครบบวกหมดเวลาเท่ากับกลุ่มที่เปิด',
      'The last teams have 24 hours. Skip to the morning, then count: full and lapsed are all that were opened',
      '最后的团还有24小时。跳到第二天早上再数：成团加过期等于开团总数',
    ),
    does: [
      { type: 'knob.set', knob: 'tencent.team.rate', value: 0 },
      {
        type: 'room.tell',
        text: t(
          'ปิดรับกลุ่มใหม่แล้ว กลุ่มที่เปิดไว้ยังมีเวลา',
          'No new teams; those that are open still have time',
          '不再开新团，已开的团仍有时间',
        ),
      },
    ],
  },
]
