import type { Lesson } from '../../server/core/lesson.ts'
import { t } from '../../server/core/text.ts'
import { compare, openMarket, stampede, takeHome, wordOfMouth } from './scenes.ts'

/** One hour: the room opens the market, passes the word on, meets 60,000 orders and two rule books. */
export const defaultLesson: Lesson = {
  name: 'default',
  title: t('ตลาดออนไลน์สองแบบ ใน 60 นาที', 'Two online markets in 60 minutes', '60分钟看懂两种线上市场'),
  scenes: [openMarket, wordOfMouth, stampede, compare, takeHome],
}
