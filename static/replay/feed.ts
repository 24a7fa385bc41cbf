import type { Frame } from '../../server/contract/socket.ts'
import type { Recording } from './recording.ts'

/** Wall ms: how far ahead is asked for, when it is asked again, and the shortest time between two frames. */
const HORIZON = 20_000
const LOW = 4_000
const PERIOD = 100
const TRY_AGAIN = 1_000

export type Feed = ReturnType<typeof createFeed>

/** Frames that are still to come, fetched ahead of the player. */
export function createFeed(recording: Recording) {
  let waiting: Frame[] = []
  let reached = 0
  let seq = 0
  let turn = 0
  let busy = false

  return {
    /** Everything up to lesson-ms `t`, event `after`, is shown; what was fetched before does not count any more. */
    begin(after: number, t: number): void {
      waiting = []
      reached = t
      seq = after
      turn++
      busy = false
    },
    /** The lesson-ms up to which everything is here. */
    reached: () => reached,
    /** The frames that are due by lesson-ms `t`. */
    due(t: number): Frame[] {
      const later = waiting.findIndex(frame => frame.t > t)
      return waiting.splice(0, later < 0 ? waiting.length : later)
    },
    /** Sees to it that there is enough to go on with, and says whether something came. @throws when nobody answers */
    async more(now: number, speed: number, end: number): Promise<boolean> {
      if (busy || reached >= end || reached - now > LOW * speed) return false
      busy = true
      const asked = turn
      const again = () => {
        if (asked === turn) busy = false
      }
      try {
        const until = Math.min(end, reached + HORIZON * speed)
        const answer = await recording.frames(seq, until, PERIOD * speed)
        if (asked !== turn) return true
        waiting.push(...answer.frames)
        seq = answer.frames[answer.frames.length - 1]?.seq ?? seq
        reached = Math.max(reached, answer.until)
        again()
        return true
      } catch (error) {
        setTimeout(again, TRY_AGAIN)
        throw error
      }
    },
  }
}
