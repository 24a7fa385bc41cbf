import { Idiomorph } from 'idiomorph'
import type { StageSections } from '../../server/projections/stage.ts'
import type { TreeSection } from '../../server/projections/tree.ts'
import type { Context } from '../../views/context.ts'
import both from '../../views/partials/stage/both.ejs'
import breakTime from '../../views/partials/stage/break.ejs'
import join from '../../views/partials/stage/join.ejs'
import map from '../../views/partials/stage/map.ejs'
import marketHead from '../../views/partials/stage/market-head.ejs'
import notes from '../../views/partials/stage/notes.ejs'
import people from '../../views/partials/stage/people.ejs'
import poll from '../../views/partials/stage/poll.ejs'
import proofBig from '../../views/partials/stage/proof.ejs'
import showcase from '../../views/partials/stage/showcase.ejs'
import spotlight from '../../views/partials/stage/spotlight.ejs'
import story from '../../views/partials/stage/story.ejs'
import ticker from '../../views/partials/stage/ticker.ejs'
import timeline from '../../views/partials/stage/timeline.ejs'
import treeHead from '../../views/partials/stage/tree-head.ejs'
import treeRules from '../../views/partials/stage/tree-rules.ejs'
import treeTotals from '../../views/partials/stage/tree-totals.ejs'
import { COUNTER_EVERY } from './counter.ts'
import type { createFigures } from './figures.ts'
import { mapView } from './map-view.ts'
import { morphInto, type Template } from './morph.ts'
import { mayMove } from './motion.ts'
import { createNewcomers } from './newcomers.ts'
import type { Part } from './parts.ts'
import { createRiders } from './riders.ts'
import { scansParts } from './scans.ts'
import { sidesView } from './sides.ts'
import { axisOf } from './sides-chart.ts'
import { createStalls } from './stalls.ts'
import { createTree } from './tree-picture.ts'
import type { SaleWords } from './tree-sale.ts'
import { shortName } from './tree-signs.ts'

/** Two languages at once: `t2` says the same key in the helper language, or nothing. */
export type StageContext = Context & {
  second: string
  t2: (key: string, params?: Record<string, string | number>) => string
}
type Tools = {
  root: HTMLElement
  context: StageContext
  figures: ReturnType<typeof createFigures>
  redraw: () => void
}

/** Label size of the map in its own units: 4:3 draws the map smaller and keeps the words. */
const LABEL = { wide: 29, narrow: 35 }
/** How long one of the goods is shown, ms. */
export const SHOWN = 7_000
const ONE_ROW = 6
const narrow = matchMedia('(max-aspect-ratio: 3/2)')
const labelSize = (): number => (narrow.matches ? LABEL.narrow : LABEL.wide)

export function partsOf(tools: Tools): Part[] {
  const { root, context } = tools
  const checks = scansParts(root, context, labelSize)
  return [...words(tools), ...numbers(tools), mapPart(tools), treePart(tools), ...checks]
}

function words({ root, context, redraw }: Tools): Part[] {
  const newcomers = createNewcomers(redraw)
  const morph = morphInto(root, context)
  return [
    { scene: null, needs: ['room'], every: 0, draw: morph('notes', notes) },
    { scene: null, needs: ['spotlight'], every: 0, draw: morph('spotlight', spotlight) },
    { scene: 'join', needs: ['room'], every: 0, draw: morph('join', join) },
    {
      scene: 'join',
      needs: ['people'],
      every: 200,
      draw: morph('people', people, ({ people }) => ({ fresh: newcomers(people.faces.map(f => f.id)) })),
    },
    showcasePart(root, morph),
    { scene: 'proof', needs: ['proof'], every: 300, draw: morph('proof-big', proofBig) },
    { scene: 'order', needs: ['story'], every: 0, draw: morph('story', story) },
    { scene: 'break', needs: ['room'], every: 0, draw: morph('break', breakTime) },
    { scene: 'timeline', needs: ['timeline'], every: 500, draw: morph('timeline', timeline) },
    { scene: 'market', needs: ['room', 'proof'], every: 500, draw: morph('market-head', marketHead) },
    {
      scene: 'both',
      needs: ['sides', 'curves'],
      every: 500,
      draw: morph('both', both, sections => ({
        sides: sidesView(context, sections),
        axis: axisOf(sections.curves),
        ...origins(),
      })),
    },
    { scene: 'poll', needs: ['poll'], every: 200, draw: morph('poll', poll) },
    { scene: 'tree', needs: ['tree'], every: 500, draw: morph('tree-head', treeHead) },
    { scene: 'tree', needs: ['tree'], every: 500, draw: morph('tree-totals', treeTotals) },
    { scene: 'tree', needs: ['tree'], every: 500, draw: morph('tree-rules', treeRules) },
  ]
}

/**
 * A number's way to where it comes from: the trainer's page, in a window of its own beside the projector's. A recording
 * has no room to ask.
 */
function origins() {
  const { pin } = document.documentElement.dataset
  const opens = (market: string, figure: string) =>
    pin ? `<a class="origin-of" href="/w/${pin}/why/${market}/${figure}" target="talad-why">` : ''
  return { opens, closes: pin ? '</a>' : '' }
}

/** Goods for as long as one row of faces leaves them room. */
function showcasePart(root: HTMLElement, morph: ReturnType<typeof morphInto>): Part {
  const region = root.querySelector<HTMLElement>('[data-part="showcase"]')!
  const draw = morph('showcase', showcase, () => ({ turn: Math.floor(performance.now() / SHOWN) }))
  return {
    scene: 'join',
    needs: ['showcase', 'people'],
    every: 0,
    draw: sections => {
      region.hidden = sections.people.count > ONE_ROW
      if (!region.hidden) draw(sections)
    },
  }
}

function numbers({ root, context, figures }: Tools): Part[] {
  const morph = morphInto(root, context)('ticker', ticker)
  let first = ''
  const line = (sections: StageSections) => {
    morph(sections)
    const top = JSON.stringify(sections.ticker.lines[0] ?? null)
    if (first !== '' && top !== first) enter(root)
    first = top
  }
  return [
    { scene: 'market', needs: ['counter', 'room', 'proof'], every: COUNTER_EVERY, draw: figures.totals },
    { scene: 'market', needs: ['proof'], every: COUNTER_EVERY, draw: figures.proof },
    { scene: 'market', needs: ['ticker', 'counter'], every: 1000, draw: line },
  ]
}

function enter(root: HTMLElement): void {
  if (!mayMove()) return
  const from = [
    { transform: 'translateY(-40%)', opacity: 0 },
    { transform: 'none', opacity: 1 },
  ]
  root.querySelector('.line')?.animate(from, { duration: 240, easing: 'ease-out' })
}

function mapPart({ root, context }: Tools): Part {
  const region = root.querySelector<HTMLElement>('[data-part="map"]')!
  const riders = createRiders(root.querySelector<HTMLElement>('[data-riders="orders"]')!)
  const bubbles = createRiders(root.querySelector<HTMLElement>('[data-riders="words"]')!)
  const stalls = createStalls(region)
  const draw = (sections: StageSections) => {
    const view = mapView(sections, labelSize())
    Idiomorph.morph(region, (map as Template)({ ...context, ...view }), { morphStyle: 'innerHTML' })
    const { art } = sections.proof
    const image = art === 'durian' ? 'art/durian-mini.svg' : `art/products/${art}.svg`
    if (art) riders.update(view.arcs, context.asset(image))
    bubbles.update(view.words, context.asset('art/marks/tencent.svg'))
    stalls(view.stalls)
  }
  return {
    scene: 'market',
    needs: ['cities', 'counter', 'proof', 'stalls', 'sold', 'words'],
    every: 400,
    draw,
  }
}

function treePart({ root, context }: Tools): Part {
  const svg = root.querySelector<SVGSVGElement>('[data-tree]')!
  const empty = root.querySelector<HTMLElement>('[data-tree-empty]')!
  const face = (n: number) => context.asset(`art/faces/face-${n > 9 ? n : `0${n}`}.svg`)
  const tree = createTree(svg, face, section => saleWords(context, section))
  return {
    scene: 'tree',
    needs: ['tree'],
    every: 1000,
    draw: sections => {
      empty.hidden = sections.tree.shares > 0
      tree(sections.tree, narrow.matches)
    },
  }
}

const bahtOf = (context: Context, amount: number): string => context.money({ amount, currency: 'THB' })

/** Who bought, and each level's coin in baht; a level that was paid nothing has none. */
function saleWords(context: Context, { sale, names }: TreeSection): SaleWords {
  if (!sale) return { sold: '', coins: [] }
  const price = bahtOf(context, sale.amount)
  const name = shortName(names[sale.buyer.who - 1] ?? '')
  const sold = name
    ? context.t('stage.tree.bought', { name, price })
    : context.t('stage.tree.sold', { price })
  return { sold, coins: sale.rewards.map(amount => (amount > 0 ? `+${bahtOf(context, amount)}` : null)) }
}
