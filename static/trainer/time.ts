import type { Head } from '../../server/contract/socket.ts'

const DAY = 86_400_000
const BANGKOK = 7 * 3_600_000

/** A heartbeat and the wall-ms (any steady origin) at which it came. */
export type Beat = { head: Head; cameAt: number }

/** Sim-ms now: runs on from the last heartbeat, and stands still when the clock does or the room is frozen. */
export const simNow = ({ head, cameAt }: Beat, now: number): number =>
  head.running && !head.frozen ? head.at + Math.max(0, now - cameAt) * head.speed : head.at

/** `startsAt` is the calendar instant of sim-ms 0; the day counts from 1 and turns at midnight in Bangkok. */
export function clockFace(startsAt: number, at: number): { day: number; date: string; time: string } {
  const local = startsAt + at + BANGKOK
  const text = new Date(local).toISOString()
  const day = Math.floor(local / DAY) - Math.floor((startsAt + BANGKOK) / DAY) + 1
  return { day, date: text.slice(0, 10), time: text.slice(11, 19) }
}
