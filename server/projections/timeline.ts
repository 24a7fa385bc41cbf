import type { State } from '../core/state.ts'
import type { Language } from '../core/text.ts'
import { COLUMN, type Mark } from '../core/timeline.ts'
import { withinFrame } from './budget.ts'

/** `width` lesson-ms of a column; `marks` in lesson-ms. */
export type TimelineView = {
  width: number
  orders: number[]
  marks: MarkView[]
}
/** `row` under the chart in which its title has room, or null: then only its line is drawn. */
type MarkView = { t: number; kind: Mark['kind']; title: string; row: number | null }

/** Columns on a screen: a longer lesson has wider ones. */
const COLUMNS = 160
const MARKS = 30

/** Columns of the narrowest chart: a lesson that has just begun does not fill the screen with one. */
const SHORTEST = 40
const ROWS = 3
/** Of the chart's width: one letter of a title, what stands before it, the gap to the next, and the last place to begin. */
const LETTER = 0.0095
const BEFORE = 0.06
const GAP = 0.01
const LAST = 5 / 6
/** A scene is named before a cue, and a cue before a question. */
const RANK: Record<Mark['kind'], number> = { scene: 0, cue: 1, run: 1, poll: 2 }

/** Gives each title the first row in which it touches no other; `scale` turns lesson-ms into chart widths. */
function inRows(marks: Omit<MarkView, 'row'>[], scale: number): MarkView[] {
  const taken: { from: number; to: number }[][] = Array.from({ length: ROWS }, () => [])
  const views = marks.map((mark): MarkView => ({ ...mark, row: null }))
  for (const view of [...views].sort((a, b) => RANK[a.kind] - RANK[b.kind] || a.t - b.t)) {
    const from = Math.min(LAST, view.t * scale)
    const to = from + BEFORE + letters(view.title) * LETTER + GAP
    const row = taken.findIndex(spans => spans.every(span => to <= span.from || span.to <= from))
    if (row < 0) continue
    taken[row]!.push({ from, to })
    view.row = row
  }
  return views
}

/** Marks above and below a Thai letter take no room of their own; a Chinese one takes two. */
function letters(title: string): number {
  let n = 0
  for (const letter of title) n += THAI_MARK.test(letter) ? 0 : letter >= '\u2e80' ? 2 : 1
  return n
}

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
  const titled = newest
    .filter(({ kind }) => kind !== 'run')
    .map(({ t, kind, title }) => ({ t, kind, title: brief(title[language]) }))
  const marks = inRows(titled, 1 / Math.max(SHORTEST, orders.length) / (COLUMN * wide))
  return { width: COLUMN * wide, orders, marks: withinFrame(marks, MARKS) }
}
