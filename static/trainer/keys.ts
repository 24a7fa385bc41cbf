/** What a key press tells; a `KeyboardEvent` is one. */
export type Press = Pick<
  KeyboardEvent,
  'code' | 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'repeat' | 'isComposing'
>

const TYPING = 'input, textarea, select, [contenteditable]'
/** Where the space bar already means "press this". */
const PRESSABLE = 'button, a, summary, iframe'

/**
 * The shortcut of a key press, as `data-key` names it, or null. By the key's place and not by its letter: a Thai
 * keyboard gives ด where F is printed.
 */
export function shortcutOf(press: Press): string | null {
  if (press.ctrlKey || press.metaKey || press.altKey || press.repeat || press.isComposing) return null
  return press.key === '?' ? '?' : press.code
}

/** Presses the switch that carries the key. `?` shows the list, Escape closes what is open. */
export function listenForKeys(): void {
  document.addEventListener('keydown', event => {
    const target = event.target as Element
    if (event.key === 'Escape') return closeAll()
    if (target.closest(TYPING)) return
    const key = shortcutOf(event)
    if (key === null || (key === 'Space' && target.closest(PRESSABLE))) return
    if (key === '?') return toggleList(event)
    const button = document.querySelector<HTMLButtonElement>(`[data-key="${CSS.escape(key)}"]`)
    if (!button) return
    event.preventDefault()
    button.click()
  })
}

function toggleList(event: Event): void {
  event.preventDefault()
  const list = document.querySelector<HTMLDetailsElement>('#keys')
  if (list) list.open = !list.open
}

/** The summary gets the focus back, since what was focused inside is hidden now. */
function closeAll(): void {
  for (const details of document.querySelectorAll<HTMLDetailsElement>(
    '.pop[open], .person[open], .sure[open]',
  )) {
    const inside = details.contains(document.activeElement)
    details.open = false
    if (inside) details.querySelector('summary')?.focus()
  }
}
