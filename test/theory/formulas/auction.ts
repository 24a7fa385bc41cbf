/**
 * Mean price a place brings when `bidders` values are uniform in [0, 1], everybody bids their own and nothing sells
 * below `reserve` (Myerson 1981).
 */
export const revenue = (bidders: number, reserve: number): number =>
  ((2 * bidders) / (bidders + 1)) * (1 - reserve ** (bidders + 1)) - (1 - reserve ** bidders)
