import type { Answer } from '../../server/contract/socket.ts'
import type { TrainerSections } from '../../server/projections/trainer.ts'
import type { Context } from '../../views/context.ts'
import type { ActHooks } from '../lib/act.ts'

const SHOWN_FOR = 6_000

type Undo = TrainerSections['direction']['undo']

/** Says aloud and on screen what became of each act, and offers to take it back; `follow` hears what an undo would do. */
export function outcomeHooks({ t }: Pick<Context, 't'>): ActHooks & { follow: (undo: Undo) => void } {
  const box = document.getElementById('outcome')!
  const line = box.querySelector('[data-said]') ?? box
  const takeBack = box.querySelector<HTMLFormElement>('[data-take-back]')
  let hide = 0
  let done = ''
  let newest: Undo = null
  // The frame that brings the act may come before its answer or after it.
  const offer = () => {
    if (takeBack) takeBack.hidden = !(newest?.possible && newest.cmd === done)
  }
  const close = () => {
    box.removeAttribute('data-kind')
    done = ''
    offer()
  }
  // The form may already show the opposite act when the answer comes: the frame is often first.
  const types = new WeakMap<HTMLFormElement, string>()
  const say = (text: string, kind: string, ms: number) => {
    line.textContent = text
    box.dataset.kind = kind
    clearTimeout(hide)
    hide = ms > 0 ? window.setTimeout(close, ms) : 0
  }
  return {
    follow: undo => {
      newest = undo
      offer()
    },
    pending: (form, slow) => {
      for (const button of form.querySelectorAll('button')) button.setAttribute('aria-disabled', 'true')
      if (!slow) types.set(form, typeOf(form))
      else say(t('trainer.sending'), 'wait', 0)
    },
    settled: (form, answer, id) => {
      for (const button of form.querySelectorAll('button')) button.removeAttribute('aria-disabled')
      if (answer.ok) closeQuestions(form)
      if (answer.ok && form.dataset.clear !== undefined) form.reset()
      done = answer.ok ? id : ''
      offer()
      say(wordsFor(t, types.get(form) ?? '', answer), answer.ok ? 'ok' : 'refused', SHOWN_FOR)
    },
  }
}

const typeOf = (form: HTMLFormElement): string =>
  (form.elements.namedItem('type') as HTMLInputElement | null)?.value ?? ''

function wordsFor(t: Context['t'], type: string, answer: Answer): string {
  if (answer.ok) return t(`trainer.done.${type}`)
  const { code, params } = answer.refused
  const message =
    'message' in answer.refused
      ? answer.refused.message
      : t(`refusal.${code}`, params as Record<string, string | number>)
  return t('trainer.refused', { message })
}

/** A question that was answered is folded away, with the popover it stood in. */
function closeQuestions(form: HTMLFormElement): void {
  const questions = [
    form.closest('details:not(.fold):not(.knob-group)'),
    ...form.querySelectorAll('details[open]'),
  ]
  for (const details of questions) details?.removeAttribute('open')
}
