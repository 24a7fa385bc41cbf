import type { TreeSection } from '../../server/projections/tree.ts'
import { mayMove } from './motion.ts'
import { climb } from './tree-climb.ts'
import { fieldOf, LETTERS } from './tree-field.ts'
import { faceBox, labelsOf, woodOf } from './tree-labels.ts'
import { branch, layout, type Placed } from './tree-layout.ts'
import { larger, pictureOf, type SaleWords } from './tree-sale.ts'
import type { Box } from './tree-signs.ts'
import { dressBark, type FaceUrl, fruitOf, type Marks, make, markNames, markSale, move } from './tree-svg.ts'

const ROOT = { x: 960, y: 850 }
const GROW = 400

export type TreeWords = (section: TreeSection) => SaleWords
type Link = { bark: SVGPathElement; fruit: SVGElement; look: string }
type Layers = Record<'wood' | 'crown' | 'lines' | 'people' | 'signs', SVGGElement>

/**
 * The referral tree, branches from the trunk outwards and fruit above them. When links are added, every link glides to
 * its new place and a new one grows out of its parent: 400 links cost about 3 ms a frame for 400 ms.
 */
export function createTree(
  svg: SVGSVGElement,
  face: (n: number) => string,
  wordsOf: TreeWords,
): (section: TreeSection, narrow: boolean) => void {
  const layers = layersOf(svg)
  const canvas = createCanvas(layers)
  let shown: Placed[] = []
  let told = ''
  let frame = 0

  return (section, narrow) => {
    const url: FaceUrl = who => face(section.faces[who - 1]!)
    const placed = layout(section.nodes)
    const links = section.sale ? larger(placed, section.sale) : placed
    const from = links.map((link, i) => shown[i] ?? shown[link.parent] ?? { ...link, x: 0, y: 0 })
    const marks = marksOf(section, links, wordsOf(section), narrow, url)
    const glide = shown.length > 0 && mayMove()
    const start = performance.now()
    const draw = (s: number) => {
      shown = s === 1 ? links : links.map((link, i) => between(from[i]!, link, s * s * (3 - 2 * s)))
      canvas.draw(shown)
      for (const mark of marks) mark.draw(shown)
    }
    const step = (now: number) => {
      const s = mayMove() ? Math.max(0, Math.min(1, (now - start) / GROW)) : 1
      draw(s)
      if (s < 1) frame = requestAnimationFrame(step)
    }
    cancelAnimationFrame(frame)
    canvas.dress(links, url)
    layers.lines.replaceChildren(...marks.flatMap(mark => mark.below))
    layers.signs.replaceChildren(...marks.flatMap(mark => mark.above))
    if (glide) step(start)
    else draw(1)
    const sale = JSON.stringify(section.sale && [section.sale.buyer, section.sale.chain])
    if (glide && sale !== told) climb(layers.signs)
    told = sale
  }
}

/** The sale's signs, and people's names where these leave room. */
function marksOf(
  section: TreeSection,
  links: readonly Placed[],
  words: SaleWords,
  narrow: boolean,
  url: FaceUrl,
): Marks[] {
  const field = fieldOf(narrow)
  const letters = narrow ? LETTERS.narrow : LETTERS.wide
  const { sale, names } = section
  const wood = woodOf(links)
  const name = (around: { first: number[]; not: number; taken: Box[] }) =>
    markNames(labelsOf(links, names, letters.name, { ...around, wood }), links, letters)
  if (!sale) return [name({ first: [], not: -1, taken: field })]
  const picture = pictureOf(links, sale, words, letters, field)
  const { plate, coins, stop, buyer } = picture
  const signs = [plate, ...coins.map(coin => coin.box), ...(stop ? [stop] : [])]
  const told = { chain: sale.chain, link: sale.buyer.link, sold: words.sold }
  return [
    markSale(picture, told, links, letters, url),
    name({ first: sale.chain, not: sale.buyer.link, taken: [...field, ...signs, faceBox(buyer)] }),
  ]
}

function layersOf(svg: SVGSVGElement): Layers {
  const layer = () => {
    const g = make('g')
    move(g, ROOT)
    return svg.appendChild(g)
  }
  return { wood: layer(), crown: layer(), lines: layer(), people: layer(), signs: layer() }
}

function createCanvas({ wood, crown, people }: Layers) {
  const links: Link[] = []

  const renew = (i: number, placed: Placed, url: FaceUrl): Link => {
    const bark = links[i]?.bark ?? wood.appendChild(make('path'))
    links[i]?.fruit.remove()
    const fruit = (placed.who > 0 ? people : crown).appendChild(fruitOf(placed, url))
    return { bark, fruit, look: lookOf(placed, url) }
  }
  return {
    /** Makes exactly these links' elements; one whose face, level and size stay is kept. */
    dress(all: readonly Placed[], url: FaceUrl) {
      for (const { bark, fruit } of links.splice(all.length)) {
        bark.remove()
        fruit.remove()
      }
      for (const [i, placed] of all.entries()) {
        if (links[i]?.look !== lookOf(placed, url)) links[i] = renew(i, placed, url)
        dressBark(links[i]!.bark, placed)
      }
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

const lookOf = ({ who, depth, radius }: Placed, url: FaceUrl): string =>
  `${who > 0 ? url(who) : ''}/${depth}/${radius.toFixed(1)}`

const between = (a: Placed, b: Placed, s: number): Placed => ({
  ...b,
  x: a.x + (b.x - a.x) * s,
  y: a.y + (b.y - a.y) * s,
  angle: a.angle + (b.angle - a.angle) * s,
})
