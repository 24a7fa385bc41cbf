import { finds } from '../../views/find-knob.ts'

/** Shows while one types what the button would show. */
export function findAsTyped(): void {
  const form = document.querySelector<HTMLFormElement>('[data-find-form]')
  if (!form) return
  document.body.classList.add('finds-as-typed')
  // The marks belong to the form but stand outside of it.
  document.addEventListener('input', event => {
    const field = event.target as HTMLInputElement | HTMLSelectElement
    if (field.form !== form) return
    // Another scenario has other values, which only the server knows.
    if (field instanceof HTMLSelectElement) form.requestSubmit?.()
    else show(form)
  })
}

function show(form: HTMLFormElement): void {
  const data = new FormData(form)
  const query = String(data.get('q') ?? '')
  const mark = String(data.get('confidence') ?? '')
  let shown = 0
  for (const family of document.querySelectorAll<HTMLElement>('[data-family]')) {
    const n = showIn(family, query, mark)
    family.hidden = n === 0
    const goesTo = document.querySelector<HTMLElement>(`[data-goes-to="${family.id}"]`)!
    goesTo.hidden = n === 0
    goesTo.querySelector('b')!.textContent = String(n)
    shown += n
  }
  const line = document.querySelector<HTMLElement>('[data-shown]')!
  line.textContent = line.dataset.words!.replace('#', String(shown))
  document.querySelector<HTMLElement>('[data-none]')!.hidden = shown > 0
}

/** How many parameters of the family fit. */
function showIn(family: HTMLElement, query: string, mark: string): number {
  let shown = 0
  for (const row of family.querySelectorAll<HTMLElement>('[data-find]')) {
    const marks = row.dataset.marks!.split(' ')
    row.hidden = !finds(row.dataset.find!, query) || (mark !== '' && !marks.includes(mark))
    if (!row.hidden) shown += marks.length
  }
  return shown
}
