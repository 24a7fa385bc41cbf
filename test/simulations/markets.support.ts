import type { Crowd } from '../../server/core/crowd.ts'
import { ALL_KNOBS } from '../../simulations/index.ts'

/** Both rule books with the parameters of both: whatever either market has, the other has as well. */
export function equalKnobs(): Record<string, number> {
  const knobs: Record<string, number> = {}
  for (const name of Object.keys(ALL_KNOBS).filter(n => n.startsWith('tencent.'))) {
    const twin = name.replace('tencent.', 'alibaba.')
    knobs[name] = knobs[twin] = Math.max(ALL_KNOBS[name]!.value, ALL_KNOBS[twin]!.value)
  }
  return knobs
}

/** Without the addresses in the log, which both markets share. */
export const deeds = ({ trails: _, spendings: __, ...crowd }: Crowd) => crowd
