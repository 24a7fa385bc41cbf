export type Currency = 'THB' | 'CNY'

/** Integer minor units: satang for THB, fen for CNY. */
export type Money = { amount: number; currency: Currency }

export const thb = (satang: number): Money => ({ amount: satang, currency: 'THB' })

/** 10,000 basis points are the whole. The fraction of a satang that is lost here goes to the remainder's owner. */
export function portion(satang: number, basisPoints: number): number {
  return Math.floor((satang * basisPoints) / 10_000)
}

/** Satang to fen at `thbPerCny`, rounded to the nearest fen. For showing beside the price, never for paying. */
export function toFen(satang: number, thbPerCny: number): number {
  return Math.round(satang / thbPerCny)
}

/** The part of a price that is a tax of so many basis points on the rest. */
export const contained = (satang: number, basisPoints: number): number =>
  Math.floor((satang * basisPoints) / (10_000 + basisPoints))
