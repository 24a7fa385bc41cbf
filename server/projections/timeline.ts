import type { State } from '../core/state.ts'
import type { Language } from '../core/text.ts'
import { COLUMN, type Mark } from '../core/timeline.ts'
import { withinFrame } from './budget.ts'

/** `width` lesson-ms of a column; `marks` in lesson-ms. */
export type TimelineView = {
  width: number
  orders: number[]
  marks: { t: number; kind: Mark['kind']; title: string }[]
}

/** Columns on a screen: a longer lesson has wider ones. */
const COLUMNS = 160
const MARKS = 30

export function timelineView({ timeline }: State, language: Language): TimelineView {
  const wide = Math.max(1, Math.ceil(timeline.orders.length / COLUMNS))
  const orders: number[] = []
  for (const [i, n] of timeline.orders.entries()) {
    const column = Math.floor(i / wide)
    orders[column] = (orders[column] ?? 0) + n
  }
  const newest = timeline.marks.slice(-MARKS)
  const marks = newest.map(({ t, kind, title }) => ({ t, kind, title: title[language] }))
  return { width: COLUMN * wide, orders, marks: withinFrame(marks, MARKS) }
}
