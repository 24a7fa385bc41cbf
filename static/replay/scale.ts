/** The projector that the stage is drawn for where the screen is too small for it, in px. */
const PROJECTOR = 1024

/** On a phone the stage is drawn as on a projector and shrunk as a picture: browsers refuse very small letters. */
export function scaleStage(stage: HTMLElement): void {
  const scale = () =>
    stage.style.setProperty('--scale', String(document.documentElement.clientWidth / PROJECTOR))
  addEventListener('resize', scale)
  scale()
}
