import { Idiomorph } from 'idiomorph'

/** What the person at the console has changed in the page stays theirs when fresh data redraws a part. */
function keepsHands(attribute: string, element: Element): boolean {
  if (attribute === 'open' || attribute === 'data-pending' || attribute === 'aria-disabled') return false
  const typed = element instanceof HTMLInputElement && element.type === 'text'
  return !(attribute === 'value' && typed && element.value !== element.defaultValue)
}

export function redraw(region: Element, html: string): void {
  Idiomorph.morph(region, html, {
    morphStyle: 'innerHTML',
    ignoreActiveValue: true,
    callbacks: { beforeAttributeUpdated: keepsHands },
  })
}
