import type { DegreeLaw } from '../../../simulations/kernel/degrees.ts'
import { poissonLaw } from '../laws.ts'
import { mean } from './percolation.ts'
import { choose, leastFixed, root } from './root.ts'

/** Whether one active friend of `k` is enough for somebody who follows once a part `phi` of their friends are active. */
const vulnerable = (k: number, phi: number): boolean => k > 0 && 1 / k >= phi

/** Positive where one active person can set off nearly everybody (Watts 2002). */
function excess(z: number, phi: number): number {
  const pairs = poissonLaw(z).filter(c => vulnerable(c.degree, phi))
  return pairs.reduce((sum, c) => sum + c.degree * (c.degree - 1) * c.share, 0) - z
}

/** Mean degrees of the Poisson graph between which avalanches happen. */
export const avalanches = (phi: number): { from: number; to: number } => ({
  from: root(z => -excess(z, phi), 0.5, 2),
  to: root(z => excess(z, phi), 2, 15),
})

/** The chance that one person, drawn at random, sets off an avalanche. */
export function triggers(law: DegreeLaw, phi: number): number {
  const ends = law.map(c => ({ ...c, share: (c.share * c.degree) / mean(law) }))
  const u = leastFixed(x =>
    ends.reduce((sum, c) => sum + c.share * (vulnerable(c.degree, phi) ? x ** (c.degree - 1) : 1), 0),
  )
  return 1 - law.reduce((sum, c) => sum + c.share * u ** c.degree, 0)
}

/** Part of all people active after an avalanche (Gleeson and Cahalane 2007). */
export function avalancheSize(law: DegreeLaw, phi: number): number {
  const follows = (k: number, of: number, q: number): number => {
    let sum = 0
    for (let active = Math.ceil(phi * k - 1e-9); active <= of; active++)
      sum += choose(of, active) * q ** active * (1 - q) ** (of - active)
    return k === 0 ? 0 : sum
  }
  let q = 1e-9
  for (let i = 0; i < 5000; i++)
    q = law.reduce((sum, c) => sum + c.share * c.degree * follows(c.degree, c.degree - 1, q), 0) / mean(law)
  return law.reduce((sum, c) => sum + c.share * follows(c.degree, c.degree, q), 0)
}
