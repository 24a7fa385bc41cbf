import type { TreeNode } from '../../server/projections/tree.ts'

/** Lone links of the crowd that are drawn: hundreds of them would hide every branch behind one collar. */
export const LONE = 48

/** Drops links of the crowd below which nothing is drawn, all but the oldest; the true totals stand in the ground. */
export function prune(nodes: readonly TreeNode[]): TreeNode[] {
  const branches = new Set(nodes.map(([parent]) => parent))
  const index: number[] = []
  const kept: TreeNode[] = []
  let lone = 0
  for (const [i, [parent, depth, size, orders, face]] of nodes.entries()) {
    if (parent < 0 && face === 0 && !branches.has(i) && ++lone > LONE) continue
    index[i] = kept.length
    kept.push([parent < 0 ? -1 : index[parent]!, depth, size, orders, face])
  }
  return kept
}
