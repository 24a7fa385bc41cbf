/** Months of harvest, 1–12 and both included; `from` may be the later one: November to February. */
export type Season = { from: number; to: number }

export const inSeason = ({ from, to }: Season, month: number): boolean =>
  from <= to ? month >= from && month <= to : month >= from || month <= to
