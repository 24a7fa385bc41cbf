import { choose, leastFixed } from './root.ts'

/** `m` random friends each, who pass on with `share`, and one group of `g` with `p` for every pair in it. */
export type Clustered = { m: number; share: number; g: number; p: number }

/** Chance that one person of a clique of g reaches exactly s of them, themself included; from s = 0 (never) to g. */
export function cliqueLaw(g: number, p: number): number[] {
  const connected = [0, 1]
  for (let n = 2; n <= g; n++) {
    let split = 0
    for (let k = 1; k < n; k++) split += choose(n - 1, k - 1) * connected[k]! * (1 - p) ** (k * (n - k))
    connected.push(1 - split)
  }
  return connected.map((c, s) => (s === 0 ? 0 : choose(g - 1, s - 1) * c * (1 - p) ** (s * (g - s))))
}

export const cliqueMean = (g: number, p: number): number =>
  cliqueLaw(g, p).reduce((sum, q, s) => sum + q * s, 0)

/** How many groups a newly reached group reaches. */
export const groupsReached = ({ m, share, g, p }: Clustered): number =>
  share * (m - 1 + m * (cliqueMean(g, p) - 1))

/** Part of all people in the one large cluster of live ties. */
export function largeCluster(c: Clustered): number {
  const law = cliqueLaw(c.g, c.p)
  const over = (power: (s: number) => number) => law.reduce((sum, q, s) => sum + (s ? q * power(s) : 0), 0)
  const u = leastFixed(x => 1 - c.share + c.share * over(s => x ** (c.m - 1 + c.m * (s - 1))))
  return 1 - over(s => u ** (c.m * s))
}

/** Mean reach of one sharer below the threshold, themself included. */
export function meanReach(c: Clustered): number {
  const inGroup = cliqueMean(c.g, c.p)
  return inGroup + (c.m * c.share * inGroup ** 2) / (1 - groupsReached(c))
}
