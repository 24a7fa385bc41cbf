import { Idiomorph } from 'idiomorph'
import type { StageSections } from '../../server/projections/stage.ts'
import head from '../../views/partials/stage/scans.ejs'
import latest from '../../views/partials/stage/scans-latest.ejs'
import map from '../../views/partials/stage/scans-map.ejs'
import { morphInto, type Template } from './morph.ts'
import { mayMove } from './motion.ts'
import type { Part } from './parts.ts'
import type { StageContext } from './picture.ts'
import { scansView } from './scans-view.ts'

const SWELL = [{ transform: 'scale(1)' }, { transform: 'scale(1.7)' }, { transform: 'scale(1)' }]
const ENTER = [
  { transform: 'translateY(-40%)', opacity: 0 },
  { transform: 'none', opacity: 1 },
]

/** The room's looks at tags; `text` is the size of the map's labels now. */
export function scansParts(root: HTMLElement, context: StageContext, text: () => number): Part[] {
  const morph = morphInto(root, context)
  return [
    { scene: 'scans', needs: ['scans', 'room'], every: 300, draw: morph('scans', head) },
    { scene: 'scans', needs: ['scans'], every: 1000, draw: latestPart(root, morph('scans-latest', latest)) },
    { scene: 'scans', needs: ['scans', 'stalls'], every: 400, draw: mapPart(root, context, text) },
  ]
}

/** The newest comes in from above, one a second at most. */
function latestPart(root: HTMLElement, draw: (sections: StageSections) => void) {
  let known: number | null = null
  return (sections: StageSections) => {
    draw(sections)
    const { checks } = sections.scans
    if (known !== null && checks > known && mayMove())
      root.querySelector('.look')?.animate(ENTER, { duration: 240, easing: 'ease-out' })
    known = checks
  }
}

/** A lot swells for a moment when somebody looks at its tag. */
function mapPart(root: HTMLElement, context: StageContext, text: () => number) {
  const region = root.querySelector<HTMLElement>('[data-part="scans-map"]')!
  let known: Map<string, number> | null = null
  return (sections: StageSections) => {
    const { scans } = sections
    const html = (map as Template)({ ...context, ...scansView(sections, text()) })
    Idiomorph.morph(region, html, { morphStyle: 'innerHTML' })
    for (const { id, checks } of scans.lots)
      if (known && checks > (known.get(id) ?? 0) && mayMove())
        region.querySelector(`[id="pin-${id}"]`)?.animate(SWELL, { duration: 500, easing: 'ease-out' })
    known = new Map(scans.lots.map(lot => [lot.id, lot.checks]))
  }
}
