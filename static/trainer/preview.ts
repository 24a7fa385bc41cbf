/** The stage is drawn as on a projector and shrunk as a picture, since browsers refuse very small letters. */
const PROJECTOR = 1280

export function scalePreview(): void {
  const box = document.querySelector<HTMLElement>('.preview')
  if (!box) return
  box.classList.add('is-scaled')
  const fit = () => box.style.setProperty('--scale', String(box.clientWidth / PROJECTOR))
  new ResizeObserver(fit).observe(box)
}
