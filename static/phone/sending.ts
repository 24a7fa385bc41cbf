import type { Context } from '../../views/context.ts'
import type { ActHooks } from '../lib/act.ts'
import { type Connection, timeOfDay } from './connection.ts'

/** Says what happens to a tap: on its way, kept until the signal is back, or refused and why. */
export function tellOfCommands(
  { t }: Pick<Context, 't'>,
  connection: Connection,
  onRefused: (code: string) => void,
): ActHooks {
  const strip = document.querySelector<HTMLElement>('[data-sending]')
  const words = strip?.querySelector<HTMLElement>('[data-sending-text]')
  const tell = (text: string) => {
    if (!strip || !words) return
    strip.hidden = text === ''
    words.textContent = text
  }
  return {
    pending: (form, slow) => {
      busy(form, true)
      if (!slow) say('')
      if (!connection.isUp()) tell(t('phone.sending.queued', { time: timeOfDay() }))
      else if (slow) tell(t('phone.sending.slow'))
    },
    settled: (form, answer) => {
      tell('')
      if (!answer.ok || !form.dataset.then) busy(form, false)
      if (answer.ok) {
        if (form.dataset.clear !== undefined) form.reset()
        return
      }
      const { refused } = answer
      say('message' in refused ? refused.message : t(`refusal.${refused.code}`))
      onRefused(refused.code)
    },
  }
}

/** Put into the alert line under the header, where a page without scripts finds it too. */
export function say(text: string): void {
  const line = document.querySelector<HTMLElement>('[data-alert]')
  if (!line) return
  line.textContent = ''
  if (text === '') return
  const words = document.createElement('p')
  words.className = 'said__text'
  words.textContent = text
  line.append(words)
  line.scrollIntoView({ block: 'nearest' })
}

function busy(form: HTMLFormElement, on: boolean): void {
  const button = form.querySelector('button')
  if (on) button?.setAttribute('aria-disabled', 'true')
  else button?.removeAttribute('aria-disabled')
}
