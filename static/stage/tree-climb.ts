/** A level up the chain, and the shake of the stop sign at its end; ms. */
const LEVEL = 500
const SHAKE = 200

/** A sale's coins come one after the other from the buyer upwards, and the stop sign shakes when they reach it. */
export function climb(signs: SVGGElement): void {
  for (const [level, sign] of [...signs.querySelectorAll('.sign-in')].entries()) {
    const stop = sign.querySelector('.stop-edge') !== null
    const delay = level * LEVEL
    const way = stop ? SHAKING : POPPING
    sign.animate(way, { delay, duration: stop ? SHAKE : 320, easing: 'ease-in-out', fill: 'backwards' })
  }
}

const POPPING = [{ transform: 'scale(0)' }, { transform: 'scale(1)' }]
const SHAKING = ['0', '-6px', '6px', '-4px', '0'].map(x => ({ transform: `translateX(${x})` }))
