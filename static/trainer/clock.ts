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
  const t = () => (beat ? beat.head.t + (up ? performance.now() - beat.cameAt : 0) : view.t)
  const draw = () => {
    paint(context, startsAt, at(), beat?.head ?? null, up)
    countDown(context, t())
  }
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

/** What a scene of the lesson has left, or by how much it is over; lesson-ms. */
function countDown({ t: say }: Context, t: number): void {
  for (const el of document.querySelectorAll<HTMLElement>('[data-count]')) {
    const left = Math.ceil((Number(el.dataset.count) - t) / 60_000)
    const text = say(left > 0 ? 'trainer.lesson.left' : 'trainer.lesson.over', {
      n: left > 0 ? left : 1 - left,
    })
    if (el.textContent !== text) el.textContent = text
  }
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
