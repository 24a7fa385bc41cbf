import type { Head } from '../../server/contract/socket.ts'

/** Lesson time between heartbeats: runs on by the phone's own clock, stands still while frozen or cut off. */
export type LessonClock = { now(): number; beat(head: Pick<Head, 't' | 'frozen'>): void; stop(): void }

/** `t` in lesson-ms; `elapsed` in ms from any start, never backwards. */
export function lessonClock(t: number, elapsed: () => number = () => performance.now()): LessonClock {
  let base = t
  let since: number | null = null
  const now = () => (since === null ? base : base + elapsed() - since)
  const stop = () => {
    base = now()
    since = null
  }
  const beat: LessonClock['beat'] = head => {
    if (head.frozen) return stop()
    base = head.t
    since = elapsed()
  }
  return { now, beat, stop }
}

/** `02:58`; the same digits as the countdown template writes. */
export function minutes(ms: number): string {
  const left = Math.max(0, Math.ceil(ms / 1000))
  return `${two(Math.floor(left / 60))}:${two(left % 60)}`
}

const two = (n: number): string => (n < 10 ? `0${n}` : `${n}`)
