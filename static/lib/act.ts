import { fromForm } from '../../server/contract/forms.ts'
import type { Answer } from '../../server/contract/socket.ts'
import type { Surface } from '../../server/projections/viewer.ts'
import { type Live, newId } from './live.ts'

export type ActHooks = {
  /** The command is on its way; `slow` once the answer takes more than a second. */
  pending?: (form: HTMLFormElement, slow: boolean) => void
  /** `id` is that of the command which was answered. */
  settled?: (form: HTMLFormElement, answer: Answer, id: string) => void
}

/**
 * Sends `form[data-act]` over the socket instead of posting it, so that a lost answer is asked again with the same
 * command id. Without this script the same form posts itself to `/w/:pin/act`.
 * After acceptance the page goes to `data-then` with `:field` filled from the result, or stays when there is none.
 */
export function enhanceForms<S extends Surface>(live: Live<S>, hooks: ActHooks = {}): void {
  document.addEventListener('submit', event => {
    const form = event.target as HTMLFormElement
    if (!form.matches('form[data-act]') || event.defaultPrevented) return
    event.preventDefault()
    if (form.dataset.pending) return
    void act(live, form, hooks)
  })
}

async function act<S extends Surface>(live: Live<S>, form: HTMLFormElement, hooks: ActHooks): Promise<void> {
  form.dataset.pending = 'yes'
  hooks.pending?.(form, false)
  const slow = setTimeout(() => hooks.pending?.(form, true), 1000)
  const { type, ...payload } = payloadOf(form)
  const answer = await live.send(String(type), payload)
  clearTimeout(slow)
  delete form.dataset.pending
  renew(form)
  hooks.settled?.(form, answer, String(payload.id))
  if (answer.ok && form.dataset.then) location.assign(fill(form.dataset.then, answer.result ?? {}))
}

const payloadOf = (form: HTMLFormElement): Record<string, unknown> =>
  fromForm(Object.fromEntries(new FormData(form)))

/** Pressing the button again later is a new command. */
function renew(form: HTMLFormElement): void {
  const id = form.elements.namedItem('id')
  if (id instanceof HTMLInputElement) id.value = newId()
}

const fill = (path: string, result: Record<string, unknown>): string =>
  path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(result[name] ?? '')))
