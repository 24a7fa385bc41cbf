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

/** UTF-16 units that a mark has room for: a question is longer than the name of a scene. */
const BRIEF = 36
const THAI_MARK = /[\u0e31\u0e33-\u0e3a\u0e47-\u0e4e]/

/** The beginning of a long title, cut at a blank if there is one and never between a Thai letter and its marks. */
function brief(title: string): string {
  if (title.length <= BRIEF) return title
  const blank = title.lastIndexOf(' ', BRIEF)
  let end = blank > BRIEF / 2 ? blank : BRIEF
  while (THAI_MARK.test(title[end]!)) end--
  return `${title.slice(0, end)}…`
}

export function timelineView({ timeline }: State, language: Language): TimelineView {
  const wide = Math.max(1, Math.ceil(timeline.orders.length / COLUMNS))
  const orders: number[] = []
  for (const [i, n] of timeline.orders.entries()) {
    const column = Math.floor(i / wide)
    orders[column] = (orders[column] ?? 0) + n
  }
  const newest = timeline.marks.slice(-MARKS)
  const marks = newest.map(({ t, kind, title }) => ({ t, kind, title: brief(title[language]) }))
  return { width: COLUMN * wide, orders, marks: withinFrame(marks, MARKS) }
}
