const region = (): HTMLElement | null => document.querySelector('[data-section="poll"]')

/** The closed poll that this phone put away: a redrawn region must not bring it back. */
export const seenPoll = (): string => region()?.dataset.seen ?? ''

/** Puts a closed poll away without loading the page again, and calls whoever is further down to a new one. */
export function startPoll(): void {
  document.addEventListener('submit', event => {
    const form = event.target as HTMLFormElement
    const home = region()
    if (!home || !form.matches('[data-seen-form]')) return
    event.preventDefault()
    const fields = new URLSearchParams(new FormData(form) as unknown as Record<string, string>)
    home.dataset.seen = fields.get('pollId') ?? ''
    home.textContent = ''
    // Not reached: the poll is shown again on the next page, and can be put away there.
    fetch(form.action, { method: 'POST', body: fields, redirect: 'manual' }).catch(() => {})
  })
  document.addEventListener('click', event => {
    if ((event.target as Element).closest('.poll__unfold')) fold(null)
  })
  const phase = phaseNow()
  fold(phase === 'answered' || (phase === 'closed' && !isFrontPage()) ? phase : null)
  addEventListener('scroll', followPoll, { passive: true })
  followPoll()
}

type Phase = 'none' | 'asked' | 'answered' | 'closed'

function phaseNow(): Phase {
  const card = document.querySelector('.poll')
  if (!card) return 'none'
  if (card.classList.contains('is-closed')) return 'closed'
  return card.querySelector('[aria-pressed="true"]') ? 'answered' : 'asked'
}

/**
 * Whoever has answered, or came to another page to do something there, trades on: the card is one line until its phase
 * is another.
 */
let foldedIn: Phase | null = null

function fold(phase: Phase | null): void {
  foldedIn = phase
  region()?.classList.toggle('is-folded', phase !== null)
}

const isFrontPage = (): boolean => document.querySelector('main')!.dataset.page === 'market'

/** A question that is open, not answered and above the screen gets a line in the header that leads to it. */
export function followPoll(): void {
  const call = document.querySelector<HTMLElement>('[data-poll-call]')
  const phase = phaseNow()
  if (phase !== foldedIn) fold(null)
  if (!call) return
  const card = document.querySelector('.poll')
  call.hidden =
    !card || phase !== 'asked' || card.getBoundingClientRect().bottom > call.parentElement!.offsetHeight
}
