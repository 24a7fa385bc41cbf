/** Narrow consoles show one part at a time; wide ones all, which the style decides. Without this script they stack. */
export function startTabs(): void {
  document.body.classList.add('has-tabs')
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.tabs a')]
  const show = (name: string) => {
    document.body.dataset.tab = name
    for (const link of links) {
      if (link.hash === `#${name}`) link.setAttribute('aria-current', 'true')
      else link.removeAttribute('aria-current')
    }
  }
  for (const link of links)
    link.addEventListener('click', event => {
      event.preventDefault()
      show(link.hash.slice(1))
    })
  const wanted =
    links.find(link => link.hash === location.hash) ??
    links.find(link => link.offsetParent !== null) ??
    links[0]!
  show(wanted.hash.slice(1))
}
