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
    if ((event.target as Element).closest('.poll__unfold')) region()?.classList.remove('is-folded')
  })
  region()?.classList.toggle('is-folded', isAnswered())
  addEventListener('scroll', followPoll, { passive: true })
  followPoll()
}

/** Whoever has answered trades on: on the next page the question is one line, until it is another or is revealed. */
const isAnswered = (): boolean =>
  document.querySelector('.poll:not(.is-closed) [aria-pressed="true"]') !== null

/** A question that is open, not answered and above the screen gets a line in the header that leads to it. */
export function followPoll(): void {
  const call = document.querySelector<HTMLElement>('[data-poll-call]')
  const card = document.querySelector('.poll:not(.is-closed)')
  if (!isAnswered()) region()?.classList.remove('is-folded')
  if (!call) return
  const waiting = card !== null && !isAnswered()
  call.hidden = !waiting || card.getBoundingClientRect().bottom > call.parentElement!.offsetHeight
}
