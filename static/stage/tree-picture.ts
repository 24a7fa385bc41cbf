import type { TreeSection } from '../../server/projections/tree.ts'
import { mayMove } from './motion.ts'
import { chainOf } from './tree-chain.ts'
import { branch, layout, type Placed } from './tree-layout.ts'
import { prune } from './tree-prune.ts'
import { type FaceUrl, fruitOf, make, markChain, move, resize } from './tree-svg.ts'

const ROOT = { x: 960, y: 850 }
const GROW = 400

type Link = { bark: SVGPathElement; fruit: SVGElement; look: string }

/**
 * The referral tree, branches from the trunk outwards and fruit above them. When links are added, every link glides to
 * its new place and a new one grows out of its parent: 400 links cost about 3 ms a frame for 400 ms.
 */
export function createTree(svg: SVGSVGElement, url: FaceUrl): (section: TreeSection) => void {
  const canvas = createCanvas(svg, url)
  let shown: Placed[] = []
  let frame = 0

  return section => {
    const nodes = prune(section.nodes)
    const links = layout(nodes)
    const chain = chainOf(nodes)
    const from = links.map((link, i) => shown[i] ?? shown[link.parent] ?? { ...link, x: 0, y: 0 })
    const marks = chain && markChain(chain, links, section.rates, url)
    const glide = shown.length > 0 && mayMove()
    const start = performance.now()
    const draw = (s: number) => {
      shown = s === 1 ? links : links.map((link, i) => between(from[i]!, link, s * s * (3 - 2 * s)))
      canvas.draw(shown)
      marks?.draw(shown)
    }
    const step = (now: number) => {
      const s = mayMove() ? Math.max(0, Math.min(1, (now - start) / GROW)) : 1
      draw(s)
      if (s < 1) frame = requestAnimationFrame(step)
    }
    cancelAnimationFrame(frame)
    canvas.dress(links, marks?.elements ?? [])
    if (glide) step(start)
    else draw(1)
  }
}

function createCanvas(svg: SVGSVGElement, url: FaceUrl) {
  const layer = () => {
    const g = make('g')
    move(g, ROOT)
    return svg.appendChild(g)
  }
  const [wood, crown, people, marks] = [layer(), layer(), layer(), layer()]
  const links: Link[] = []

  const renew = (i: number, placed: Placed): Link => {
    const bark = links[i]?.bark ?? wood.appendChild(make('path'))
    links[i]?.fruit.remove()
    const fruit = (placed.face > 0 ? people : crown).appendChild(fruitOf(placed, url))
    return { bark, fruit, look: lookOf(placed) }
  }
  return {
    /** Makes exactly these links' elements and marks; an element whose face and level stay is kept. */
    dress(all: readonly Placed[], chain: SVGElement[]) {
      for (const { bark, fruit } of links.splice(all.length)) {
        bark.remove()
        fruit.remove()
      }
      for (const [i, placed] of all.entries()) {
        if (links[i]?.look !== lookOf(placed)) links[i] = renew(i, placed)
        resize(links[i]!.bark, links[i]!.fruit, placed)
      }
      marks.replaceChildren(...chain)
    },
    draw(all: readonly Placed[]) {
      for (const [i, placed] of all.entries()) {
        const parent = all[placed.parent] ?? { x: 0, y: 0, angle: placed.angle / 2 }
        links[i]!.bark.setAttribute('d', branch(parent, placed))
        move(links[i]!.fruit, placed)
      }
    },
  }
}

const lookOf = ({ face, depth }: Placed): string => `${face}/${depth}`

const between = (a: Placed, b: Placed, s: number): Placed => ({
  ...b,
  x: a.x + (b.x - a.x) * s,
  y: a.y + (b.y - a.y) * s,
  angle: a.angle + (b.angle - a.angle) * s,
})
