/** A one-time link is used by a tap, never by opening the page: chat apps open every link they show. */
const token = location.hash.slice(1)
const pin = document.documentElement.dataset.pin

if (token && pin) {
  document.querySelector<HTMLElement>('[data-with-link]')!.hidden = false
  document.querySelector<HTMLElement>('[data-without-link]')!.hidden = true
  document.querySelector('[data-enter]')!.addEventListener('click', () => void enter())
}

async function enter(): Promise<void> {
  const answer = await fetch(`/api/workshops/${pin}/session?lang=${document.documentElement.lang}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  })
  const said = (await answer.json()) as { ok: boolean; refused?: { message: string } }
  if (said.ok) return location.replace(location.pathname)
  document.querySelector('[data-problem]')!.textContent = said.refused?.message ?? ''
}
