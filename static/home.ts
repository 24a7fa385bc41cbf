import { pinText } from './home/pin.ts'

/** Shows the PIN as it is read aloud while it is typed; the door takes it with or without the space. */
const field = document.querySelector<HTMLInputElement>('[data-pin-field]')
field?.addEventListener('input', () => {
  const atEnd = field.selectionStart === field.value.length
  // Only at the end: elsewhere the caret would jump while a wrong digit is being mended.
  if (atEnd) field.value = pinText(field.value)
})
