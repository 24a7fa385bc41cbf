import type { Head } from '../../server/contract/socket.ts'

/**
 * Lesson time between heartbeats, by the phone's own clock. People's deadlines stand while the room is frozen (`now`);
 * lesson time itself goes on (`lesson`). Cut off, both stand.
 */
export type LessonClock = {
  now(): number
  lesson(): number
  beat(head: Pick<Head, 't' | 'frozen'>): void
  stop(): void
}

/** `t` in lesson-ms; `elapsed` in ms from any start, never backwards. */
export function lessonClock(t: number, elapsed: () => number = () => performance.now()): LessonClock {
  const deadlines = hand(t, elapsed)
  const lesson = hand(t, elapsed)
  return {
    now: deadlines.read,
    lesson: lesson.read,
    beat: head => {
      lesson.set(head.t)
      if (head.frozen) deadlines.stop()
      else deadlines.set(head.t)
    },
    stop: () => {
      deadlines.stop()
      lesson.stop()
    },
  }
}

function hand(t: number, elapsed: () => number) {
  let base = t
  let since: number | null = null
  const read = () => (since === null ? base : base + elapsed() - since)
  return {
    read,
    set: (t: number) => {
      base = t
      since = elapsed()
    },
    stop: () => {
      base = read()
      since = null
    },
  }
}

/** `02:58`; the same digits as the countdown template writes. */
export function minutes(ms: number): string {
  const left = Math.max(0, Math.ceil(ms / 1000))
  return `${two(Math.floor(left / 60))}:${two(left % 60)}`
}

const two = (n: number): string => (n < 10 ? `0${n}` : `${n}`)
