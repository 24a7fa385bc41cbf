const still = matchMedia('(prefers-reduced-motion: reduce)')
let held = false

/** Whether anything may move: not when the viewer asked for stillness, nor while the room is frozen. */
export const mayMove = (): boolean => !still.matches && !held

/** Stops every running animation where it is, within this frame, or lets all go on. */
export function hold(on: boolean): void {
  if (on === held) return
  held = on
  for (const animation of document.getAnimations()) {
    if (!on) animation.play()
    // A scene or an awning half way to another would stay two pictures in one.
    else if (animation instanceof CSSTransition) animation.finish()
    else animation.pause()
  }
}

export const isHeld = (): boolean => held

export const EASE = 'cubic-bezier(.2,.7,.2,1)'
