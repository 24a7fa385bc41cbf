import type { CueSpec } from '../../server/core/cue-sheet.ts'
import { HOUR } from '../../server/core/scenario.ts'
import { t } from '../../server/core/text.ts'

/** Trust falls, tags win some of it back; a dearer reward is the trainer's to try. Sizes are assumptions. */
export const jasmineCues: readonly CueSpec[] = [
  {
    cueId: 'first-links',
    at: 12 * HOUR,
    title: t('ลิงก์แรก ๆ ออกไปแล้ว', 'The first links are out', '第一批链接发出'),
    note: t(
      'เปิดจอต้นไม้ ถามว่าจากผู้ซื้อสิบคน จะได้คนใหม่กี่คน',
      'Show the tree and ask how many new buyers ten buyers will bring',
      '切到树状图，问十位顾客会带来几位新顾客',
    ),
    does: [{ type: 'stage.show', scene: 'tree' }],
  },
  {
    cueId: 'rumour',
    at: 24 * HOUR,
    title: t('ข่าวลือเรื่องข้าวปลอมปน', 'A rumour of mixed rice', '掺假米的传言'),
    note: t(
      'ครึ่งหนึ่งของคนที่เคยเชื่อเพื่อนคนเดียว ต้องการเพื่อนคนที่สองหรือสาม ดูกิ่งใหม่หายไป',
      'Half of those whom one friend convinced now want two or three: watch new branches fail',
      '原来信一位朋友的人，一半要两三位才信。看新枝变少',
    ),
    does: [
      { type: 'knob.set', knob: 'trust.one', value: 0.375 },
      { type: 'knob.set', knob: 'trust.two', value: 0.7 },
      {
        type: 'room.tell',
        text: t(
          'มีข่าวลือว่าข้าวหอมมะลิบางถุงปลอมปน',
          'Rumour: some bags of jasmine rice are mixed',
          '传言：有些茉莉香米是掺的',
        ),
      },
    ],
  },
  {
    cueId: 'tags',
    at: 48 * HOUR,
    title: t('ติดป้ายตรวจได้ทุกถุง', 'A tag on every bag', '每袋都贴可查标签'),
    note: t(
      'คนตรวจป้ายจากสองในสิบเป็นเจ็ดในสิบ ป้ายนับเป็นเพื่อนอีกหนึ่งคน ความเชื่อใจกลับมาบางส่วน ไม่ทั้งหมด',
      'Seven in ten check the tag instead of two; a tag counts as one friend more. Some of the trust comes back, not all',
      '查标签的人从十分之二升到十分之七；标签顶一位朋友。信任回来一部分，不是全部',
    ),
    does: [
      { type: 'knob.set', knob: 'tag.check', value: 0.7 },
      {
        type: 'room.tell',
        text: t(
          'ร้านติดป้ายทุกถุงแล้ว สแกนดูได้ว่ามาจากนาไหน',
          'Every bag has a tag now: scan it and see the field',
          '每袋都贴了标签，扫码可看产自哪块田',
        ),
      },
    ],
  },
  {
    cueId: 'double-reward',
    at: 72 * HOUR,
    muted: true,
    title: t('รางวัลบอกต่อสองเท่า', 'Twice the reward', '分享奖励翻倍'),
    note: t(
      'จาก 5 เป็น 10 % ยังอยู่ในสองชั้นตามกฎหมาย สมมติว่าคนแชร์เพิ่มจาก 35 เป็น 50 ใน 100 ได้คำสั่งซื้อเพิ่ม แต่รางวัลกินส่วนที่ได้มาหมด',
      'From 5 to 10 %, still within two levels. Assume 50 instead of 35 of a hundred share: more orders, and the reward eats all they bring',
      '从5%到10%，仍在两级之内。假设每百人分享从35升到50：订单多了，多出的却全被奖励吃掉',
    ),
    does: [
      { type: 'knob.set', knob: 'tencent.rewardLevel1', value: 1_000 },
      { type: 'knob.set', knob: 'tencent.share.rate', value: 0.5 },
    ],
  },
]
