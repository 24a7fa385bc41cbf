import { OPENING_DAY } from '../../server/core/calendar.ts'
import { t } from '../../server/core/text.ts'
import type { Scenario } from '../kernel/scenario.ts'

/**
 * A week of ordinary trade of all shops under both rule books, on the same people with the same luck. It is about no
 * one product; every parameter has its default, so what the columns differ by is what `/knobs` shows in pairs.
 */
export const sameWeek: Scenario = {
  header: {
    name: 'same-week-two-rule-books',
    title: t('สัปดาห์เดียวกัน สองตำรากติกา', 'The same week on two rule books', '同一周，两套规则'),
    market: 'tencent',
    startsAt: OPENING_DAY,
    hours: 168,
    speed: 600,
    bursts: [],
    population: 200_000,
    product: '',
    stock: {},
    knobs: {},
  },
  posts: [],
}
