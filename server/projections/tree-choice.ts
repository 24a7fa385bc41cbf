import type { ShareNode } from '../core/share.ts'

/** A link with its number in the room. */
export type Numbered = { node: ShareNode; number: number }

/** Drawn links: about 15 bytes each keep the section under 8 KiB and the picture readable. */
const DRAWN = 360
/** Lone links of the crowd among them: hundreds would hide every branch behind one collar. */
export const LONE = 48

export const isPersons = ({ by }: ShareNode): boolean => typeof by === 'string'

/**
 * The links of a tree that are drawn: people's and everything above them, then the biggest branches of the crowd, then
 * the oldest of its links that nobody passed on. Big branches outrank small ones and a parent is never smaller than its
 * child, so parents are always drawn too, and stand before their children.
 */
export function chooseLinks(all: readonly Numbered[]): Numbered[] {
  const chosen = numbersOf(all)
  const drawn = all.filter(link => chosen.has(link.number))
  const above = new Set(drawn.map(({ node }) => node.parent))
  const numbers = new Set(drawn.map(({ number }) => number))
  let lone = 0
  return drawn.filter(({ node, number }) => {
    const alone = !isPersons(node) && !numbers.has(node.parent) && !above.has(number)
    return !alone || ++lone <= LONE
  })
}

function numbersOf(all: readonly Numbered[]): Set<number> {
  const chosen = new Set<number>()
  const byNumber = new Map(all.map(link => [link.number, link]))
  for (const link of [...all].sort((a, b) => weight(b) - weight(a) || a.number - b.number)) {
    if (chosen.size >= DRAWN) break
    for (let n = link.number; byNumber.has(n) && !chosen.has(n); n = byNumber.get(n)!.node.parent)
      chosen.add(n)
  }
  return chosen
}

const weight = ({ node }: Numbered): number => (isPersons(node) ? 1e9 : 0) + node.size * 1000 + node.depth
