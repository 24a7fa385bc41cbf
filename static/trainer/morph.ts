import { Idiomorph } from 'idiomorph'
import { isWriting } from '../lib/writing.ts'

const KEPT = ['open', 'checked', 'data-pending', 'aria-disabled']

/** What the person at the console has changed in the page stays theirs when fresh data redraws a part. */
function keepsHands(attribute: string, element: Element): boolean {
  if (KEPT.includes(attribute)) return false
  const typed = element instanceof HTMLInputElement && ['text', 'number'].includes(element.type)
  return !(attribute === 'value' && typed && element.value !== element.defaultValue)
}

export function redraw(region: Element, html: string): void {
  const chosen = [...region.querySelectorAll('select')].map(select => [select.id, select.value] as const)
  Idiomorph.morph(region, html, {
    morphStyle: 'innerHTML',
    ignoreActiveValue: isWriting(),
    callbacks: { beforeAttributeUpdated: keepsHands },
  })
  for (const [id, value] of chosen) keepChosen(region, id, value)
}

/** Whoever is no longer on a list cannot stay chosen. */
function keepChosen(region: Element, id: string, value: string): void {
  const select = region.querySelector<HTMLSelectElement>(`select#${CSS.escape(id)}`)
  if (select && [...select.options].some(option => option.value === value)) select.value = value
}
