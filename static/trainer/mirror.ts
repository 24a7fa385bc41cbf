const KEPT = 'talad:mirrored'

/**
 * When the projector shows the laptop itself, the trainer's notes would tell the answers: they hide, and show while N
 * or the switch is held.
 */
export function startMirror(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-mirror]')!
  const hint = document.querySelector<HTMLElement>('[data-mirror-hint]')!
  const set = (on: boolean) => {
    document.body.toggleAttribute('data-mirrored', on)
    button.setAttribute('aria-pressed', String(on))
    hint.hidden = !on
  }
  button.hidden = false
  set(remembered())
  button.addEventListener('click', () => {
    set(!document.body.hasAttribute('data-mirrored'))
    remember(document.body.hasAttribute('data-mirrored'))
  })
  const peek = (on: boolean) => (event: KeyboardEvent) => {
    if (event.code === 'KeyN' && !(event.target as Element).closest('input, textarea, select'))
      document.body.toggleAttribute('data-peek', on)
  }
  addEventListener('keydown', peek(true))
  addEventListener('keyup', peek(false))
  addEventListener('blur', () => document.body.removeAttribute('data-peek'))
}

/** Storage may be forbidden; then it is asked again next time. */
function remembered(): boolean {
  try {
    return localStorage.getItem(KEPT) === 'yes'
  } catch {
    return false
  }
}

function remember(on: boolean): void {
  try {
    localStorage.setItem(KEPT, on ? 'yes' : 'no')
  } catch {
    // asked again next time
  }
}
