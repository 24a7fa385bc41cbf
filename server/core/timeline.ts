import type { LoggedEvent } from './event.ts'
import type { PollId } from './ids.ts'
import { isSold } from './order.ts'
import type { State } from './state.ts'
import type { Text } from './text.ts'

/** Lesson-ms of one column of the lesson's chart. */
export const COLUMN = 15_000
/** As many marks as a band of one metre has room for. */
const MARKS = 80

/** `pollId` where it is a question's. */
export type Mark = { t: number; kind: 'scene' | 'run' | 'cue' | 'poll'; title: Text; pollId?: PollId }

/** How the lesson went: orders of people and crowd in columns of lesson time, and the moments that mattered. */
export type Timeline = { orders: number[]; marks: Mark[] }

export const emptyTimeline = (): Timeline => ({ orders: [], marks: [] })

/** Adds an event to the chart of a state that holds it already. */
export function chart(state: State, event: LoggedEvent): void {
  const { timeline } = state
  if (event.type === 'order.paid' && isSold(state.orders.get(event.orderId)!)) count(timeline, event.t, 1)
  else if (event.type === 'group.filled')
    count(timeline, event.t, state.groups.get(event.groupId)!.orders.length)
  else if (event.type === 'flow.advanced' && event.count > 0) count(timeline, event.t, event.count)
  else if (event.type === 'scene.started') mark(timeline, { t: event.t, kind: 'scene', title: event.title })
  else if (event.type === 'cue.fired') mark(timeline, { t: event.t, kind: 'cue', title: event.title })
  else if (event.type === 'poll.opened')
    mark(timeline, { t: event.t, kind: 'poll', title: event.question, pollId: event.pollId })
  else if (event.type === 'poll.withdrawn')
    timeline.marks = timeline.marks.filter(each => each.pollId !== event.pollId)
  else if (event.type === 'scenario.started')
    mark(timeline, { t: event.t, kind: 'run', title: event.header.title })
}

function count({ orders }: Timeline, t: number, n: number): void {
  const column = Math.floor(t / COLUMN)
  while (orders.length <= column) orders.push(0)
  orders[column]! += n
}

function mark({ marks }: Timeline, mark: Mark): void {
  marks.push(mark)
  if (marks.length > MARKS) marks.shift()
}
