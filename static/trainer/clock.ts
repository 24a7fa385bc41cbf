import type { Head } from '../../server/contract/socket.ts'
import type { Context } from '../../views/context.ts'
import type { View } from '../lib/live.ts'
import { type Beat, clockFace, simNow } from './time.ts'

/** Four changes a second are as many as an eye follows. */
const TICK = 250

/** The sim clock in the bar; it stands while paused, frozen or out of touch. */
export function startClock(context: Context, view: View<'trainer'>) {
  let { startsAt } = view.sections.room
  let beat: Beat | null = null
  let up = true
  let frozenAt = view.at
  const at = () => (beat && up ? simNow(beat, performance.now()) : frozenAt)
  const draw = () => paint(context, startsAt, at(), beat?.head ?? null, up)
  setInterval(draw, TICK)
  draw()
  return {
    begins: (instant: number) => {
      startsAt = instant
    },
    beat: (head: Head) => {
      beat = { head, cameAt: performance.now() }
      draw()
    },
    connected: (isUp: boolean) => {
      if (!isUp) frozenAt = at()
      up = isUp
      draw()
    },
  }
}

function paint({ t, shortDay }: Context, startsAt: number, at: number, head: Head | null, up: boolean): void {
  const { day, date, time } = clockFace(startsAt, at)
  write('clock-day', `${t('trainer.clock.day', { n: day })} · ${shortDay(date)}`)
  write('clock', time)
  write('clock-speed', speedWords(t, head, up))
}

function speedWords(t: Context['t'], head: Head | null, up: boolean): string {
  if (!up) return t('trainer.clock.lost')
  if (!head?.running || head.frozen) return t('trainer.clock.still')
  return t('trainer.clock.speed', { n: head.speed })
}

/** Only what changed: each write costs a layout. */
function write(id: string, text: string): void {
  const element = document.getElementById(id)!
  if (element.textContent !== text) element.textContent = text
}
