import type { TreeNode } from '../../server/projections/tree.ts'

/** Lone links of the crowd that are drawn: hundreds of them would hide every branch behind one collar. */
export const LONE = 48

/** Drops all but the oldest links of the crowd that nobody passed on; the true totals stand in the ground. */
export function prune(nodes: readonly TreeNode[]): TreeNode[] {
  const index: number[] = []
  const kept: TreeNode[] = []
  let lone = 0
  for (const [i, node] of nodes.entries()) {
    const [parent, depth, size, orders, face] = node
    if (parent < 0 && size === 0 && face === 0 && ++lone > LONE) continue
    index[i] = kept.length
    kept.push([parent < 0 ? -1 : index[parent]!, depth, size, orders, face])
  }
  return kept
}
