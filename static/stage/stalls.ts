import { mayMove } from './motion.ts'

const SWELL = [{ transform: 'scale(1)' }, { transform: 'scale(1.9)' }, { transform: 'scale(1)' }]

/** Shops on the map swell for a moment when they sold something since the last look. */
export function createStalls(region: HTMLElement) {
  const known = new Map<string, number>()
  return (stalls: readonly { id: string; sold: number }[]) => {
    for (const { id, sold } of stalls) {
      const before = known.get(id)
      known.set(id, sold)
      if (before === undefined || sold <= before || !mayMove()) continue
      region.querySelector(`[id="stall-${id}"]`)?.animate(SWELL, { duration: 500, easing: 'ease-out' })
    }
  }
}
