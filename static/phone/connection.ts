import type { Context } from '../../views/context.ts'
import { seatPath } from '../../views/seat-path.ts'

/** A blip while the screen wakes up is not worth a word. */
const PATIENCE = 1_500
/** Asked this often whether the seat still exists, while the socket is shut out. */
const PROBE = 5_000

export type Connection = {
  set(state: 'up' | 'down'): void
  isUp(): boolean
  /** Asks the laptop whether this seat is still one. */
  ask(): void
}

/** The ink strip above the header. `gone` is called when the laptop answers that this seat is no longer one. */
export function watchConnection(pin: string, { t }: Pick<Context, 't'>, gone: () => void): Connection {
  const strip = document.querySelector<HTMLElement>('[data-lost]')
  let up = true
  let patience: ReturnType<typeof setTimeout> | undefined
  let probe: ReturnType<typeof setInterval> | undefined
  const ask = () => void seatIsGone(pin).then(removed => removed && gone())
  const show = () => {
    if (!strip || up) return
    strip.hidden = false
    ask()
    probe ??= setInterval(ask, PROBE)
  }
  const set = (state: 'up' | 'down') => {
    if (state === 'down') {
      if (up) tellSince(strip, t('phone.lost.since', { time: timeOfDay() }))
      up = false
      patience ??= setTimeout(show, PATIENCE)
      return
    }
    up = true
    clearTimeout(patience)
    clearInterval(probe)
    patience = probe = undefined
    if (strip) strip.hidden = true
  }
  strip?.querySelector('[data-lost-retry]')?.addEventListener('click', () => retry(ask))
  return { set, isUp: () => up, ask }
}

/** The socket listens to `online` and tries at once. */
function retry(ask: () => void): void {
  dispatchEvent(new Event('online'))
  ask()
}

function tellSince(strip: HTMLElement | null, text: string): void {
  const words = strip?.querySelector('[data-lost-since]')
  if (words) words.textContent = text
}

/** A socket is not told why it was turned away; this page is. */
async function seatIsGone(pin: string): Promise<boolean> {
  try {
    const answer = await fetch(`${seatPath(location.pathname)}/api/workshops/${pin}/view?surface=phone`, {
      cache: 'no-store',
    })
    return answer.status === 401 || answer.status === 403
  } catch {
    return false
  }
}

/** Time on the phone's own clock, `10:41`. */
export function timeOfDay(date = new Date()): string {
  const two = (n: number) => (n < 10 ? `0${n}` : `${n}`)
  return `${two(date.getHours())}:${two(date.getMinutes())}`
}
