/** Chance that all of c lines are taken when calls that find none are lost; a: offered load in servers. */
export function erlangB(c: number, a: number): number {
  let b = 1
  for (let k = 1; k <= c; k++) b = (a * b) / (k + a * b)
  return b
}

/** Chance to wait in M/M/c. */
export function erlangC(c: number, a: number): number {
  const b = erlangB(c, a)
  return b / (1 - (a / c) * (1 - b))
}

/** Mean number waiting in M/M/c. */
export const waitingMMc = (c: number, a: number): number => (erlangC(c, a) * a) / (c - a)

/** Mean number waiting before one server when service times have this squared coefficient of variation. */
export const waitingMG1 = (rho: number, variation2: number): number =>
  (rho ** 2 * (1 + variation2)) / (2 * (1 - rho))
