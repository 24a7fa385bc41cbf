import { ems } from './text-width.ts'
import { type Placed, pointsOn } from './tree-layout.ts'
import { type Around, type Box, freeSide, type Side, shortName } from './tree-signs.ts'

/** A name beside link `i`; `box` says where its middle is. */
export type Label = { i: number; text: string; box: Box }

const SIDES: readonly Side[] = ['below', 'right', 'left', 'above']
/** Line height over size: room for Thai tones and vowels below. */
const LINE = 1.6

/**
 * The names of the room's people, each beside its face where nothing else stands: those of the sale first, then who sold
 * most. A name without a free place is left out, a face never is; link `not` is named elsewhere.
 */
export function labelsOf(
  links: readonly Placed[],
  names: readonly string[],
  size: number,
  { first, not, taken, wood }: { first: readonly number[]; not: number } & Around,
): Label[] {
  const faces = links.map(faceBox)
  const occupied = [...taken, ...faces.filter((_, i) => links[i]!.who > 0)]
  const labels: Label[] = []
  for (const i of order(links, first)) {
    if (i === not) continue
    const text = shortName(names[links[i]!.who - 1] ?? '')
    if (text === '') continue
    const box = freeSide(faces[i]!, { w: ems(text) * size + 8, h: size * LINE }, SIDES, {
      taken: occupied,
      wood,
    })
    if (!box) continue
    occupied.push(box)
    labels.push({ i, text, box })
  }
  return labels
}

/** Points on all the branches. */
export const woodOf = (links: readonly Placed[]): Around['wood'] =>
  links.flatMap(link => pointsOn(links[link.parent] ?? { x: 0, y: 0, angle: link.angle / 2 }, link))

export const faceBox = ({ x, y, radius }: Pick<Placed, 'x' | 'y' | 'radius'>): Box => ({
  ...{ x, y },
  ...{ w: 2 * radius, h: 2 * radius },
})

function order(links: readonly Placed[], first: readonly number[]): number[] {
  const people = links.flatMap((link, i) => (link.who > 0 ? [i] : []))
  const rank = (i: number) => (first.includes(i) ? 1e6 - first.indexOf(i) : links[i]!.orders)
  return people.sort((a, b) => rank(b) - rank(a) || a - b)
}
