/** Copying needs a script. The clipboard's own interface is missing on plain http, so the text is marked and copied. */
export function listenForCopy(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) button.hidden = false
  document.addEventListener('click', event => {
    const button = (event.target as Element).closest<HTMLButtonElement>('[data-copy]')
    const text = button?.previousElementSibling
    if (!button || !text) return
    getSelection()?.selectAllChildren(text)
    if (document.execCommand('copy')) button.textContent = button.dataset.copied!
  })
}
