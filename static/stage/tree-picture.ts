import type { TreeSection } from '../../server/projections/tree.ts'
import { mayMove } from './motion.ts'
import { type Chain, chainOf } from './tree-chain.ts'
import { branch, layout, type Placed } from './tree-layout.ts'

const SVG = 'http://www.w3.org/2000/svg'
const ROOT = { x: 960, y: 850 }
const GROW = 400

type Drawn = { bark: SVGPathElement; fruit: SVGElement }

/**
 * Draws the referral tree: branches from the trunk outwards, fruit above them. When links are added, every link glides
 * to its new place and a new one grows out of its parent; 400 links cost about 3 ms a frame for 400 ms.
 */
export function createTree(svg: SVGSVGElement, face: (n: number) => string) {
  const [wood, crown, marks] = ['g', 'g', 'g'].map(() => svg.appendChild(make('g')))
  const drawn: Drawn[] = []
  let shown: Placed[] = []
  let frame = 0

  const draw = (links: readonly Placed[]) => {
    for (const [i, link] of links.entries()) {
      const from = links[link.parent] ?? { x: 0, y: 0, angle: link.angle / 2 }
      drawn[i]!.bark.setAttribute('d', branch(from, link))
      drawn[i]!.fruit.setAttribute('transform', `translate(${link.x.toFixed(1)} ${link.y.toFixed(1)})`)
    }
  }
  const dress = (links: readonly Placed[]) => {
    while (drawn.length > links.length) strip(drawn.pop()!)
    for (const [i, link] of links.entries()) {
      const kept = drawn[i]
      if (kept && kept.fruit.dataset.look === lookOf(link)) paint(kept, link)
      else {
        const fresh = { bark: kept?.bark ?? wood!.appendChild(make('path')), fruit: fruitOf(link, face) }
        if (kept) crown!.replaceChild(fresh.fruit, kept.fruit)
        else crown!.appendChild(fresh.fruit)
        drawn[i] = fresh
        paint(fresh, link)
      }
    }
  }

  return (section: TreeSection) => {
    const links = layout(section.nodes)
    const chain = chainOf(section.nodes)
    const from = links.map((link, i) => shown[i] ?? shown[link.parent] ?? { ...link, x: 0, y: 0 })
    const glide = shown.length > 0 && mayMove()
    cancelAnimationFrame(frame)
    dress(links)
    shown = links
    marks!.replaceChildren()
    for (const group of [wood!, crown!, marks!])
      group.setAttribute('transform', `translate(${ROOT.x} ${ROOT.y})`)
    const settle = () => {
      draw(links)
      marks!.replaceChildren(...markChain(chain, links, face))
    }
    if (!glide) return settle()
    const start = performance.now()
    const step = (now: number) => {
      const s = Math.min(1, (now - start) / GROW)
      if (s === 1 || !mayMove()) return settle()
      draw(links.map((link, i) => between(from[i]!, link, s * s * (3 - 2 * s))))
      frame = requestAnimationFrame(step)
    }
    draw(from)
    frame = requestAnimationFrame(step)
  }
}

const between = (a: Placed, b: Placed, s: number): Placed => ({
  ...b,
  x: a.x + (b.x - a.x) * s,
  y: a.y + (b.y - a.y) * s,
  angle: a.angle + (b.angle - a.angle) * s,
})

function make<K extends keyof SVGElementTagNameMap>(
  name: K,
  attributes: Record<string, string | number> = {},
) {
  const el = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) el.setAttribute(key, String(value))
  return el
}

const strip = ({ bark, fruit }: Drawn): void => {
  bark.remove()
  fruit.remove()
}

const lookOf = ({ face, depth }: Placed): string => `${face}/${depth}`

function paint({ bark }: Drawn, link: Placed): void {
  bark.setAttribute('class', link.width > 6 ? 'bark bark-old' : 'bark')
  bark.setAttribute('stroke-width', link.width.toFixed(1))
}

/** A person's link is their face, a link of the crowd a fruit in the colour of its level. */
function fruitOf(link: Placed, face: (n: number) => string): SVGElement {
  const el =
    link.face > 0
      ? portrait(face(link.face), FACE)
      : make('circle', { r: link.radius, class: `fruit depth-${Math.min(5, link.depth)}` })
  el.dataset.look = lookOf(link)
  return el
}

const FACE = 23

const portrait = (href: string, r: number) =>
  make('image', { href, x: -r, y: -r, width: 2 * r, height: 2 * r })

/** The last sale's way up: gold for the two levels that are paid, a stop sign on the third, dotted beyond. */
function markChain(chain: Chain | null, links: readonly Placed[], face: (n: number) => string): SVGElement[] {
  if (!chain) return []
  const [first, second, third] = chain
  const at = (i: number) => links[i]!
  const d = branch(at(second), at(first))
  const gold = [
    make('path', { class: 'paid-edge', d, 'stroke-width': 17 }),
    make('path', { class: 'paid', d, 'stroke-width': 10 }),
  ]
  const onward =
    third === undefined ? [] : [make('path', { class: 'unpaid', d: branch(at(third), at(second)) })]
  const faces = chain.map((i, level) => group(at(i), level, face))
  return [...onward, ...gold, ...faces]
}

const STOP = 'M-8 -20H8L20 -8V8L8 20H-8L-20 8V-8Z'

function group(link: Placed, level: number, face: (n: number) => string): SVGElement {
  const g = make('g', { transform: `translate(${link.x.toFixed(1)} ${link.y.toFixed(1)})` })
  const r = link.face > 0 ? 34 : link.radius + 6
  g.append(
    link.face > 0
      ? portrait(face(link.face), r)
      : make('circle', { r, class: `fruit depth-${Math.min(5, link.depth)}` }),
  )
  const side = make('g', { transform: `translate(${r + 34} 0)` })
  if (level === 2)
    side.append(
      make('path', { class: 'stop-edge', d: STOP }),
      make('path', { class: 'stop-bar', d: 'M-9 0H9' }),
    )
  else {
    const text = make('text', { class: 'coin-text', 'text-anchor': 'middle', y: 11 })
    text.textContent = '+฿'
    side.append(make('rect', { class: 'coin-edge', x: -34, y: -24, width: 68, height: 48, rx: 24 }), text)
  }
  g.append(side)
  return g
}
