/** Printing needs a script; without one the key that the hint names does it. */
const button = document.querySelector<HTMLButtonElement>('[data-print]')
if (button) {
  button.hidden = false
  button.addEventListener('click', () => print())
}
