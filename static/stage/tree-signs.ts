import { ems } from './text-width.ts'

/** A rectangle of the picture by its middle, in the tree's units from the stall, `y` negative upwards. */
export type Box = { x: number; y: number; w: number; h: number }
export type Side = 'right' | 'left' | 'above' | 'below' | 'aboveRight' | 'aboveLeft'

/** Air between a face and its sign. */
const GAP = 8

export const touches = (a: Box, b: Box): boolean =>
  Math.abs(a.x - b.x) * 2 < a.w + b.w && Math.abs(a.y - b.y) * 2 < a.h + b.h

/** A sign of that size beside a round of radius `r`. */
export function beside({ x, y, w: d }: Box, { w, h }: { w: number; h: number }, side: Side): Box {
  const r = d / 2
  if (side === 'right') return { x: x + r + GAP + w / 2, y, w, h }
  if (side === 'left') return { x: x - r - GAP - w / 2, y, w, h }
  if (side === 'below') return { x, y: y + r + h / 2, w, h }
  const across = side === 'aboveRight' ? 1 : side === 'aboveLeft' ? -1 : 0
  return { x: x + across * (w / 2 - r / 2), y: y - r - GAP / 2 - h / 2, w, h }
}

/** What a sign must not cover, and points of branches that it had better not. */
export type Around = { taken: readonly Box[]; wood: readonly { x: number; y: number }[] }

/** The side on which the sign covers no other and least of the wood, the first named among equals; null if none is free. */
export function freeSide(
  round: Box,
  size: { w: number; h: number },
  sides: readonly Side[],
  { taken, wood }: Around,
): Box | null {
  let best: { box: Box; covered: number } | null = null
  for (const side of sides) {
    const box = beside(round, size, side)
    if (taken.some(other => other !== round && touches(box, other))) continue
    const covered = wood.filter(point => touches(box, { ...point, w: 0, h: 0 })).length
    if (covered < (best?.covered ?? Number.POSITIVE_INFINITY)) best = { box, covered }
  }
  return best?.box ?? null
}

/** Where a sign that must stand covers least. */
export function leastCovering(
  round: Box,
  size: { w: number; h: number },
  sides: readonly Side[],
  taken: readonly Box[],
): Box {
  const boxes = sides.map(side => beside(round, size, side))
  const covered = boxes.map(box => taken.reduce((sum, other) => sum + common(box, other), 0))
  return boxes[covered.indexOf(Math.min(...covered))]!
}

const common = (a: Box, b: Box): number =>
  Math.max(0, shared(a.x, a.w, b.x, b.w)) * Math.max(0, shared(a.y, a.h, b.y, b.h))

const shared = (a: number, aSize: number, b: number, bSize: number): number =>
  Math.min(a + aSize / 2, b + bSize / 2) - Math.max(a - aSize / 2, b - bSize / 2)

/** A letter with the marks above and below it: a name is never cut between them. */
const LETTER = /[\u0e40-\u0e44]?\P{M}[\p{M}\u0e33]*/gu
/** Widest name, in ems. */
const LONGEST = 8

/** A name as it fits under a face. */
export function shortName(name: string): string {
  if (ems(name) <= LONGEST) return name
  let kept = ''
  for (const [letter] of name.matchAll(LETTER)) {
    if (ems(kept + letter) > LONGEST - 0.6) break
    kept += letter
  }
  return `${kept.trimEnd()}…`
}
