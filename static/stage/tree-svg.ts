import type { Label } from './tree-labels.ts'
import { branch, type Placed } from './tree-layout.ts'
import type { Letters, SalePicture, Sign } from './tree-sale.ts'
import type { Box } from './tree-signs.ts'

const NAMESPACE = 'http://www.w3.org/2000/svg'
/** From here a branch is old wood. */
const OLD = 6
/** The ring round a face is as wide as a level's colour takes to be told. */
const RING = 5

/** The picture of a seat's face, by the number in `TreeNode`. */
export type FaceUrl = (who: number) => string

export function make<K extends keyof SVGElementTagNameMap>(
  name: K,
  attributes: Record<string, string | number> = {},
): SVGElementTagNameMap[K] {
  const el = document.createElementNS(NAMESPACE, name)
  for (const [key, value] of Object.entries(attributes)) el.setAttribute(key, String(value))
  return el
}

type Point = { x: number; y: number }

export const move = (el: SVGElement, { x, y }: Point): void =>
  el.setAttribute('transform', `translate(${x.toFixed(1)} ${y.toFixed(1)})`)

/** A branch thickens with what hangs on it. */
export function dressBark(bark: SVGPathElement, { width }: Placed): void {
  bark.setAttribute('class', width > OLD ? 'bark bark-old' : 'bark')
  bark.setAttribute('stroke-width', width.toFixed(1))
}

/** A link is a fruit in the colour of its level; a person's holds their face. */
export function fruitOf({ who, depth, radius }: Placed, url: FaceUrl): SVGElement {
  const fruit = make('circle', { r: radius.toFixed(1), class: `fruit depth-${Math.min(5, depth)}` })
  if (who === 0) return fruit
  const r = Math.round(radius - RING)
  const g = make('g')
  g.append(fruit, make('image', { href: url(who), x: -r, y: -r, width: 2 * r, height: 2 * r }))
  return g
}

/** What stands above the tree: elements and where they go when the links below them move. */
export type Marks = { below: SVGElement[]; above: SVGElement[]; draw: (links: readonly Placed[]) => void }

const line = (name: string) => make('path', { class: name })
const moved = (from: Point, a: Point, b: Point): Point => ({ x: from.x + b.x - a.x, y: from.y + b.y - a.y })

/** Names keep their place beside their face while it glides. */
export function markNames(labels: readonly Label[], links: readonly Placed[], letters: Letters): Marks {
  const texts = labels.map(({ text }) => write(text, 'tree-name', letters.name))
  return {
    below: [],
    above: texts,
    draw: now => {
      for (const [n, { i, box }] of labels.entries()) move(texts[n]!, moved(box, links[i]!, now[i]!))
    },
  }
}

/** Gold for the two levels that a sale pays, a stop sign at the third, dotted on the way to it. */
export function markSale(
  picture: SalePicture,
  sale: { chain: readonly number[]; link: number; sold: string },
  links: readonly Placed[],
  letters: Letters,
  url: FaceUrl,
): Marks {
  const { chain } = sale
  const unpaid = chain.length > 2 ? [line('unpaid-edge'), line('unpaid')] : []
  const paid = [line('paid-edge'), line('paid')]
  const crowd = chain.map(i => (links[i]!.who === 0 ? fruitOf(links[i]!, url) : make('g')))
  const buyer = sale.link < 0 ? fruitOf(picture.buyer, url) : make('g')
  const plate = plateOf(picture.plate, sale.sold, letters)
  const coins = picture.coins.map(sign => coinOf(sign, letters))
  const stop = picture.stop ? [stopOf()] : []
  return {
    below: [...unpaid, ...paid, ...crowd, buyer],
    above: [plate, ...coins, ...stop],
    draw: now => {
      const [first, second, third] = chain.map(i => now[i]!)
      const was = links[chain[0]!]!
      const tip = now[sale.link] ?? { ...picture.buyer, ...moved(picture.buyer, was, first!) }
      const gold = branch(first!, tip) + (second ? branch(second, first!) : '')
      for (const el of paid) el.setAttribute('d', gold)
      for (const el of unpaid) el.setAttribute('d', branch(third!, second!))
      for (const [level, el] of crowd.entries()) move(el, now[chain[level]!]!)
      move(buyer, tip)
      move(plate, moved(picture.plate, picture.buyer, tip))
      const stand = (el: SVGElement, box: Box, level: number) =>
        move(el, moved(box, links[chain[level]!]!, now[chain[level]!]!))
      for (const [n, { box, level }] of picture.coins.entries()) stand(coins[n]!, box, level)
      for (const el of stop) stand(el, picture.stop!, 2)
    },
  }
}

const STOP = 'M-9 -22H9L22 -9V9L9 22H-9L-22 9V-9Z'

const stopOf = (): SVGElement =>
  group(make('path', { class: 'stop-edge', d: STOP }), make('path', { class: 'stop-bar', d: 'M-10 0H10' }))

const coinOf = ({ box, text }: Sign, letters: Letters): SVGElement =>
  group(board('coin-edge', box, box.h / 2), write(text, 'coin-text', letters.coin))

const plateOf = (box: Box, text: string, letters: Letters): SVGElement =>
  group(board('plate-edge', box, 6), write(text, 'coin-text', letters.name))

function group(...children: SVGElement[]): SVGElement {
  const outer = make('g')
  // The inner group is what jumps and shakes: the outer one's place is the tree's.
  const inner = make('g', { class: 'sign-in' })
  inner.append(...children)
  outer.append(inner)
  return outer
}

const board = (name: string, { w, h }: Box, rx: number): SVGElement =>
  make('rect', { class: name, x: -w / 2, y: -h / 2, width: w, height: h, rx })

/** Digits and Thai letters stand on a line a third of their size below the middle. */
function write(text: string, name: string, size: number): SVGTextElement {
  const el = make('text', { class: name, 'text-anchor': 'middle', 'font-size': size, y: size * 0.34 })
  el.textContent = text
  return el
}
