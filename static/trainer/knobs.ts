/** A slider that is let go is set; without this script its own button sets it. */
export function listenForKnobs(): void {
  document.body.classList.add('has-sliders')
  document.addEventListener('change', event => {
    const input = event.target as HTMLInputElement
    const form = input.closest<HTMLFormElement>('form[data-knob]')
    if (form && input.type === 'range') form.requestSubmit?.()
  })
}
