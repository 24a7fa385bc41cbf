import type { CueSpec } from '../../server/core/cue-sheet.ts'
import { HOUR, MINUTE } from '../../server/core/scenario.ts'
import { t } from '../../server/core/text.ts'

/**
 * The sheet of the flash sale. What changes the trade is muted: the run that is calibrated has no shocks, the trainer
 * adds them. Sizes are assumptions.
 */
export const durianCues: readonly CueSpec[] = [
  {
    cueId: 'minute-one',
    at: MINUTE,
    title: t('ครบนาทีแรก', 'The first minute is over', '第一分钟结束'),
    note: t(
      'ถามห้อง: ใครทายใกล้ที่สุด แล้วเร่งเวลาเป็น 60×',
      'Ask the room who guessed best, then go to 60×',
      '问大家谁猜得最近，然后调到60×',
    ),
    does: [
      { type: 'stage.show', scene: 'market' },
      {
        type: 'room.tell',
        text: t(
          'นาทีแรกผ่านไปแล้ว ดูตัวเลขบนจอ',
          'The first minute is over: look at the number',
          '第一分钟过去了，请看屏幕上的数字',
        ),
      },
    ],
  },
  {
    cueId: 'television',
    at: 3 * HOUR,
    muted: true,
    title: t('ข่าวทีวีในจีน', 'On television in China', '上了中国电视新闻'),
    note: t(
      'คนค้นหาทุเรียนเพิ่มเป็นสองเท่าหกชั่วโมง ดูว่าตลาดไหนได้ประโยชน์',
      'Twice as many people search for six hours: which market gains?',
      '六小时内搜索量翻倍，看哪个市场受益',
    ),
    does: [
      { type: 'knob.set', knob: 'alibaba.search.visits', value: 2.84 },
      {
        type: 'room.tell',
        text: t(
          'ข่าวทีวีจีนพูดถึงทุเรียนจันท์',
          'Chanthaburi durian is on Chinese television',
          '尖竹汶榴莲上了中国电视',
        ),
      },
    ],
  },
  {
    cueId: 'television-over',
    after: 'television',
    wait: 6 * HOUR,
    muted: true,
    title: t('ข่าวซา', 'The news is old', '热度过去'),
    note: t('ยอดค้นหากลับมาเท่าเดิม', 'Searches are back to normal', '搜索量恢复正常'),
    does: [{ type: 'knob.set', knob: 'alibaba.search.visits', value: 1.42 }],
  },
  {
    cueId: 'clip',
    at: 6 * HOUR,
    muted: true,
    title: t('คลิปแกะทุเรียนดัง', 'A clip goes around', '开榴莲视频走红'),
    note: t(
      'คนซื้อแล้วบอกต่อมากขึ้นกว่าสองเท่า เปิดจอต้นไม้',
      'More than twice as many buyers share on: show the tree',
      '买家转发增加一倍多，切换到树状图',
    ),
    does: [
      { type: 'knob.set', knob: 'tencent.share.rate', value: 0.3 },
      { type: 'stage.show', scene: 'tree' },
    ],
  },
  {
    cueId: 'second-day',
    at: 24 * HOUR,
    title: t('ขึ้นวันที่สอง', 'The second day begins', '进入第二天'),
    note: t(
      'เทียบสองตลาดบนจอ: ตลาดไหนยังขายได้เมื่อคนไม่แย่งแล้ว',
      'Compare the two markets: which one still sells when nobody rushes?',
      '比较两个市场：没人抢购时，哪边还在卖？',
    ),
    does: [{ type: 'stage.show', scene: 'both' }],
  },
]
