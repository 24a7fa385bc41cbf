const still = matchMedia('(prefers-reduced-motion: reduce)')
let held = false

/** Whether anything may move: not when the viewer asked for stillness, nor while the room is frozen. */
export const mayMove = (): boolean => !still.matches && !held

/** Freezes the screen within this frame, or lets it go on. */
export function hold(on: boolean): void {
  if (held && !on) for (const animation of document.getAnimations()) animation.play()
  held = on
  if (on) settle()
}

/**
 * A drawing on its way rests where it is; a digit, a row or an arc that was half way in is shown whole, or it could not
 * be read for as long as the room is frozen.
 */
function settle(): void {
  for (const animation of document.getAnimations()) isRide(animation) ? animation.pause() : animation.finish()
}

const isRide = ({ effect }: Animation): boolean =>
  effect instanceof KeyframeEffect && effect.target?.closest('[data-riders]') != null

export const isHeld = (): boolean => held

export const EASE = 'cubic-bezier(.2,.7,.2,1)'
