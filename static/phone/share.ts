/** Copying and the phone's own share sheet, for pages that carry a link. */
export function startSharing(): void {
  document.addEventListener('click', event => {
    const button = (event.target as Element).closest<HTMLElement>('[data-copy], [data-send]')
    if (button?.dataset.copy) copy(button)
    else if (button?.dataset.url) void send(button.dataset.url, button.dataset.text ?? '')
  })
  const button = document.querySelector<HTMLElement>('[data-send]')
  if (button && isSecureContext && 'share' in navigator) button.hidden = false
}

/** The clipboard needs https; selecting the field and asking the page to copy works on plain http as well. */
function copy(button: HTMLElement): void {
  const field = document.querySelector<HTMLInputElement>(`#${button.dataset.copy}`)
  const words = button.querySelector('span')
  if (!field || !words) return
  field.focus()
  field.setSelectionRange(0, field.value.length)
  if (document.execCommand('copy')) words.textContent = button.dataset.done ?? ''
}

async function send(url: string, text: string): Promise<void> {
  try {
    await navigator.share({ url, text })
  } catch {
    // Closing the sheet without choosing rejects: nothing to say.
  }
}
