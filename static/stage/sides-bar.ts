import type { Column, Line } from '../../server/projections/hundred.ts'

/** The picture's units are tenths of a rem at the height of the common screen. */
export const BAR = { width: 160, torn: 84, top: 104, height: 520 }
/** Labels stand between these heights; below them are the week's totals. */
const LABELS = { from: 124, to: 446, apart: 58 }

export type Piece = { part: Line; y: number; height: number; below: boolean }
export type Label = { part: Line; text: string; y: number; middle: number }
export type Bar = {
  common: string
  pieces: Piece[]
  labels: Label[]
  /** Where the 100 baht are used up. What lies below, shops paid out of their own pocket. */
  ground: number
  kept: { y: number; height: number; loss: boolean }
  /** What is kept, in the middle of its piece or, larger than that, on its foot. */
  number: { text: string; size: number; y: number; small: boolean }
}

/** Units of one tenth of a baht, the same for both bars: what is left after the common part, and the deeper loss. */
export function scaleOf(columns: readonly Column[]): number {
  const room = Math.max(...columns.map(({ common }) => 1_000 - common))
  const loss = Math.max(0, ...columns.map(({ kept }) => -kept))
  return BAR.height / Math.max(1, room + loss)
}

/** One market's bar: costs from the top, what is kept on the ground, or the loss below it. */
export function barOf(column: Column, scale: number): Bar {
  const ground = BAR.top + (1_000 - column.common) * scale
  const pieces: Piece[] = []
  const middles: number[] = []
  let y = BAR.top
  for (const { part, tenths } of column.lines) {
    const end = y + tenths * scale
    pieces.push({ part, y, height: Math.max(0, Math.min(end, ground) - y), below: false })
    if (end > ground) {
      const from = Math.max(y, ground)
      pieces.push({ part, y: from, height: end - from, below: true })
    }
    middles.push((y + end) / 2)
    y = end
  }
  const labels = column.lines.map(({ part, tenths }, i) => ({
    ...{ part, text: decimal(tenths), middle: middles[i]! },
    y:
      LABELS.from +
      i * Math.min(LABELS.apart, (LABELS.to - LABELS.from) / Math.max(1, column.lines.length - 1)),
  }))
  const loss = column.kept < 0
  const height = Math.abs(column.kept) * scale
  const text = decimal(column.kept)
  const kept = { y: loss ? ground : ground - height, height, loss }
  return { common: decimal(column.common), pieces, labels, ground, kept, number: numberOf(text, kept) }
}

function numberOf(text: string, { y, height }: Bar['kept']): Bar['number'] {
  const size = sizeOf(text)
  const small = height < size
  return { text, size, small, y: small ? y + height - 8 : y + height / 2 + 0.35 * size }
}

/** Digits as large as the bar is wide. */
const sizeOf = (text: string): number => Math.min(62, Math.round(248 / text.length))

/** Tenths of a baht with their decimal, with the minus of a printed page. */
export function decimal(tenths: number): string {
  return `${tenths < 0 ? '−' : ''}${(Math.abs(tenths) / 10).toFixed(1)}`
}
