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
  addEventListener('scroll', followPoll, { passive: true })
  followPoll()
}

/** A question that is open, not answered and above the screen gets a line in the header that leads to it. */
export function followPoll(): void {
  const call = document.querySelector<HTMLElement>('[data-poll-call]')
  const card = document.querySelector('.poll:not(.is-closed)')
  if (!call) return
  const waiting = card !== null && !card.querySelector('[aria-pressed="true"]')
  call.hidden = !waiting || card.getBoundingClientRect().bottom > call.parentElement!.offsetHeight
}
