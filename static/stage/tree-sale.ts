import type { TreeSale } from '../../server/projections/tree.ts'
import { ems } from './text-width.ts'
import { faceBox } from './tree-labels.ts'
import type { Placed } from './tree-layout.ts'
import { type Box, freeSide, leastCovering, type Side, touches } from './tree-signs.ts'

/** What stands on the signs: who bought for how much, and the coin of each level that was paid. */
export type SaleWords = { sold: string; coins: readonly (string | null)[] }
/** Sizes of letters in the picture's units: 4:3 draws the tree smaller and keeps the words. */
export type Letters = { name: number; coin: number }
export type Sign = { box: Box; text: string; level: number }
/** A sale on the picture: where its buyer hangs and where its signs stand; `stop` at the level that is paid nothing. */
export type SalePicture = { buyer: Placed; plate: Box; coins: Sign[]; stop: Box | null }

const LARGER = 9
const STOP = 46
/** How far from the link a buyer without one hangs, and the ways tried, in radians from its own direction. */
const TWIG = 125
const WAYS = [0, 0.45, -0.45, 0.9, -0.9, 1.4, -1.4]

/** The faces of a sale are larger than the others. */
export function larger(links: readonly Placed[], { chain, buyer }: TreeSale): Placed[] {
  const told = new Set([...chain, buyer.link])
  return links.map((link, i) => (told.has(i) ? { ...link, radius: link.radius + LARGER } : link))
}

export function pictureOf(
  links: readonly Placed[],
  sale: TreeSale,
  words: SaleWords,
  letters: Letters,
  field: readonly Box[],
): SalePicture {
  const sold = signSize(words.sold, letters.name, 28)
  const buyer = links[sale.buyer.link] ?? twig(links, sale, sold, field)
  const chain = sale.chain.map(i => links[i]!)
  const rounds = new Map([buyer, ...chain].map(link => [link, faceBox(link)]))
  const people = links.filter(link => link.who > 0 && !sale.chain.includes(links.indexOf(link)))
  const taken = [...field, ...people.map(faceBox), ...rounds.values()]
  const put = (link: Placed, size: Size): Box => {
    const round = rounds.get(link)!
    const sides = sidesOf(link)
    const box = freeSide(round, size, sides, { taken, wood: [] }) ?? leastCovering(round, size, sides, taken)
    taken.push(box)
    return box
  }
  const plate = put(buyer, sold)
  const coins = words.coins.flatMap((text, level) => {
    const link = chain[level]
    return text && link ? [{ text, level, box: put(link, signSize(text, letters.coin, 40)) }] : []
  })
  return { buyer, plate, coins, stop: chain[2] ? put(chain[2], { w: STOP, h: STOP }) : null }
}

type Size = { w: number; h: number }

const signSize = (text: string, size: number, air: number): Size => ({
  w: ems(text) * size + air,
  h: size * 1.6,
})

/** Beyond this lean, radians, a branch lies so flat that a sign beside it would stand at the next face. */
const FLAT = 0.8

/** Outwards, where the tree leaves room; above a branch that lies flat, all signs of a chain to the same side. */
function sidesOf({ x, angle }: Placed): Side[] {
  const beside: Side[] = x < -80 ? ['left', 'right'] : ['right', 'left']
  if (Math.abs(angle) <= FLAT) return [...beside, 'above', 'aboveRight', 'aboveLeft', 'below']
  return [angle < 0 ? 'aboveRight' : 'aboveLeft', 'above', 'below', ...beside]
}

/**
 * A place for a buyer who passed nothing on: near the link they came by, as far from everything as it gets, and where
 * there is room for the sign that says so, of size `sold`.
 */
function twig(
  links: readonly Placed[],
  { chain, buyer }: TreeSale,
  sold: Size,
  field: readonly Box[],
): Placed {
  const from = links[chain[0]!]!
  const reach = TWIG + from.radius / 2
  const hang = (turn: number): Placed => {
    const angle = from.angle + turn
    const [x, y] = [from.x + reach * Math.sin(angle), from.y - reach * Math.cos(angle)]
    return { ...from, x, y, angle, depth: from.depth + 1, who: buyer.who, parent: chain[0]!, orders: 0 }
  }
  const taken = [...field, ...links.filter(link => link.who > 0).map(faceBox)]
  const room = (place: Placed): number => {
    if (field.some(box => touches(box, faceBox(place)))) return -1
    if (!freeSide(faceBox(place), sold, sidesOf(place), { taken, wood: [] })) return 0
    return Math.min(...links.map(link => Math.hypot(link.x - place.x, link.y - place.y)))
  }
  let best = hang(WAYS[0]!)
  for (const turn of WAYS.slice(1)) {
    const place = hang(turn)
    // A way that turns has to be clearly better, or the twig would flutter as the tree grows.
    if (room(place) > room(best) + 20) best = place
  }
  return best
}
