import type { StageSections } from '../../server/projections/stage.ts'
import type { Scene } from './scenes.ts'

/** A region of the screen: drawn when one of its sections changed, its scene is on, and its pace allows. */
export type Part = {
  scene: Scene | null
  needs: readonly (keyof StageSections)[]
  /** Shortest time between two drawings, ms. */
  every: number
  draw: (sections: StageSections) => void
}

/** Draws parts that are due, together in one animation frame; what comes faster than a part's pace waits as one. */
export function createParts(parts: readonly Part[], read: () => { sections: StageSections; scene: Scene }) {
  const dirty = new Set(parts)
  const drawnAt = new Map<Part, number>()
  let timer = 0
  let frame = 0

  const flush = () => {
    frame = 0
    const now = performance.now()
    const { sections, scene } = read()
    let next = Number.POSITIVE_INFINITY
    for (const part of dirty) {
      if (part.scene !== null && part.scene !== scene) continue
      const wait = (drawnAt.get(part) ?? Number.NEGATIVE_INFINITY) + part.every - now
      if (wait > 0) next = Math.min(next, wait)
      else {
        dirty.delete(part)
        drawnAt.set(part, now)
        part.draw(sections)
      }
    }
    clearTimeout(timer)
    if (next < Number.POSITIVE_INFINITY) timer = window.setTimeout(flush, next)
  }

  return {
    changed(names: readonly string[]) {
      for (const part of parts) if (part.needs.some(name => names.includes(name))) dirty.add(part)
      if (frame === 0) frame = requestAnimationFrame(flush)
    },
    /** A scene came on or the screen changed its shape: its parts show the newest at once. */
    redraw(scene: Scene | null) {
      for (const part of parts)
        if (scene === null || part.scene === scene) {
          dirty.add(part)
          drawnAt.delete(part)
        }
      flush()
    },
  }
}
