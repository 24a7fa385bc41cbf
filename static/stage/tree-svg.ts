import type { Chain } from './tree-chain.ts'
import { branch, type Placed } from './tree-layout.ts'

const NAMESPACE = 'http://www.w3.org/2000/svg'
const FACE = 25
const FACE_IN_CHAIN = 36
/** From here a branch is old wood. */
const OLD = 6

export type FaceUrl = (n: number) => string

export function make<K extends keyof SVGElementTagNameMap>(
  name: K,
  attributes: Record<string, string | number> = {},
): SVGElementTagNameMap[K] {
  const el = document.createElementNS(NAMESPACE, name)
  for (const [key, value] of Object.entries(attributes)) el.setAttribute(key, String(value))
  return el
}

export const move = (el: SVGElement, { x, y }: { x: number; y: number }): void =>
  el.setAttribute('transform', `translate(${x.toFixed(1)} ${y.toFixed(1)})`)

/** A branch thickens with what hangs on it, fruit of a crowded level shrink. */
export function resize(bark: SVGPathElement, fruit: SVGElement, { width, radius, face }: Placed): void {
  if (face === 0) fruit.setAttribute('r', radius.toFixed(1))
  bark.setAttribute('class', width > OLD ? 'bark bark-old' : 'bark')
  bark.setAttribute('stroke-width', width.toFixed(1))
}

/** A person's link is their face, a link of the crowd a fruit in the colour of its level. */
export const fruitOf = (link: Placed, url: FaceUrl): SVGElement =>
  link.face > 0 ? portrait(url(link.face), FACE) : fruit(link, link.radius)

const fruit = (link: Placed, r: number) =>
  make('circle', { r, class: `fruit depth-${Math.min(5, link.depth)}` })

const portrait = (href: string, r: number) =>
  make('image', { href, x: -r, y: -r, width: 2 * r, height: 2 * r })

/** Basis points of a sale for the link that brought it and for the one before. */
type Rates = readonly number[]
export type Marks = { elements: SVGElement[]; draw: (links: readonly Placed[]) => void }

/** Gold for the two links above a sale that are paid, a stop sign at the third, dotted on the way to it. */
export function markChain(chain: Chain, links: readonly Placed[], rates: Rates, url: FaceUrl): Marks {
  const line = (name: string) => make('path', { class: name })
  const unpaid = chain.length > 2 ? [line('unpaid-edge'), line('unpaid')] : []
  const paid = [line('paid-edge'), line('paid')]
  const stations = chain.map((i, level) => station(links[i]!, level, rates, url))
  return {
    elements: [...unpaid, ...paid, ...stations],
    draw: now => {
      const [first, second, third] = chain.map(i => now[i]!)
      for (const el of paid) el.setAttribute('d', branch(second!, first!))
      for (const el of unpaid) el.setAttribute('d', branch(third!, second!))
      for (const [level, i] of chain.entries()) move(stations[level]!, now[i]!)
    },
  }
}

const STOP = 'M-9 -22H9L22 -9V9L9 22H-9L-22 9V-9Z'

/** Beyond this lean, radians, a branch lies so flat that a sign beside it would hide the next link. */
const FLAT = 1

/** One of the chain, with its coin or its stop sign on the right, above it where the branch lies flat. */
function station(link: Placed, level: number, rates: Rates, url: FaceUrl): SVGElement {
  const g = make('g')
  const r = link.face > 0 ? FACE_IN_CHAIN : link.radius + 5
  const sign = make('g')
  if (Math.abs(link.angle) > FLAT) move(sign, { x: 0, y: -r - 32 })
  else move(sign, { x: r + (level === 2 ? 32 : 46), y: 0 })
  sign.append(...(level === 2 ? stop() : coin(rates[level]!)))
  g.append(link.face > 0 ? portrait(url(link.face), r) : fruit(link, r), sign)
  return g
}

const stop = (): SVGElement[] => [
  make('path', { class: 'stop-edge', d: STOP }),
  make('path', { class: 'stop-bar', d: 'M-10 0H10' }),
]

function coin(basisPoints: number): SVGElement[] {
  const text = make('text', { class: 'coin-text', 'text-anchor': 'middle', y: 11 })
  text.textContent = `+${basisPoints / 100}%`
  return [make('rect', { class: 'coin-edge', x: -48, y: -25, width: 96, height: 50, rx: 25 }), text]
}
