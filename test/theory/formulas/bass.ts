/** p: adopt by themselves, q: by others' example, both a year. */
export type Bass = { p: number; q: number }

/** Part of all who have adopted after t years, in continuous time. */
export const adopted = ({ p, q }: Bass, t: number): number => {
  const rest = Math.exp(-(p + q) * t)
  return (1 - rest) / (1 + (q / p) * rest)
}

export const peak = ({ p, q }: Bass) => ({
  time: Math.log(q / p) / (p + q),
  adopted: 1 / 2 - p / (2 * q),
  rate: (p + q) ** 2 / (4 * q),
})

export const meanTime = ({ p, q }: Bass): number => Math.log(1 + q / p) / q

/** The same in steps of one year: what agents who decide once a year follow. */
export function adoptedInSteps({ p, q }: Bass, years: number): number {
  let part = 0
  for (let year = 0; year < years; year++) part += (p + q * part) * (1 - part)
  return part
}
