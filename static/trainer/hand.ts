/** "For them" on a card of the roster: the form opens with that person chosen. Without this script the link leads to it. */
export function listenForHands(): void {
  document.addEventListener('click', event => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('[data-hand]')
    if (!link) return
    event.preventDefault()
    link.closest('details')?.removeAttribute('open')
    const fold = document.querySelector<HTMLDetailsElement>('#hand')!
    fold.open = true
    for (const select of fold.querySelectorAll<HTMLSelectElement>('select[name="for"]'))
      select.value = link.dataset.hand!
    fold.scrollIntoView({ block: 'nearest' })
    fold.querySelector<HTMLSelectElement>('#hand-product')?.focus({ preventScroll: true })
  })
}
