/** One popover at a time, closed by a press elsewhere; without this script they open and close by themselves. */
export function listenForPopovers(): void {
  document.addEventListener('click', event => {
    const at = event.target as Node
    for (const details of document.querySelectorAll<HTMLDetailsElement>('.pop[open], .person[open]'))
      if (!details.contains(at)) details.open = false
  })
  // `toggle` does not bubble, so it is caught on its way down.
  document.addEventListener('toggle', event => showWhole(event.target as HTMLDetailsElement), true)
}

function showWhole(details: HTMLDetailsElement): void {
  if (!details.open) return
  details.querySelector<HTMLInputElement>('.pop-card input')?.focus()
  details.querySelector('.person-card, .sure-card')?.scrollIntoView({ block: 'nearest' })
}
