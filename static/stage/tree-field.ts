import type { Letters } from './tree-sale.ts'
import type { Box } from './tree-signs.ts'

/** 4:3 draws the tree at four fifths and keeps its words readable. */
export const LETTERS: Record<'wide' | 'narrow', Letters> = {
  wide: { name: 27, coin: 32 },
  narrow: { name: 33, coin: 36 },
}

const between = (left: number, top: number, right: number, bottom: number): Box => ({
  x: (left + right) / 2,
  y: (top + bottom) / 2,
  w: right - left,
  h: bottom - top,
})

/** Far outside every screen. */
const FAR = 3000
/** The walls of the picture, the ground, and the stall that the tree grows from. */
const AROUND = [
  between(-FAR, -FAR, -890, FAR),
  between(890, -FAR, FAR, FAR),
  between(-FAR, 86, FAR, FAR),
  between(-150, -30, 150, 100),
]
const HEAD = {
  wide: [between(-FAR, -FAR, -400, -415), between(520, -FAR, FAR, -250)],
  narrow: [between(-FAR, -FAR, -320, -550), between(380, -FAR, FAR, -540)],
}
const CEILING = { wide: -720, narrow: -720 }

/** What signs must not cover, from the stall: title and best sharer, QR sign and rules, ground and walls. */
export const fieldOf = (narrow: boolean): Box[] => {
  const shape = narrow ? 'narrow' : 'wide'
  return [...AROUND, ...HEAD[shape], between(-FAR, -FAR, FAR, CEILING[shape])]
}
