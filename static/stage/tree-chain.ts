import type { TreeNode } from '../../server/projections/tree.ts'

/** Links by index from the buyer upwards: the one that sold, the one before it, and the third, which is paid nothing. */
export type Chain = [first: number, second: number, ...third: number[]]

/**
 * The chain that the picture explains the two-level rule on: a person's link that sold something and stands at least two
 * levels up, the deepest and latest there is, else the same of the crowd; null in a tree too shallow to show it. Older
 * recordings have links that hang below one of the other market, which is not in this tree.
 */
export function chainOf(nodes: readonly TreeNode[]): Chain | null {
  let best = -1
  for (const [i, node] of nodes.entries())
    if (node[0] >= 0 && node[1] >= 2 && node[3] > 0 && rank(node) >= rank(nodes[best])) best = i
  if (best < 0) return null
  const second = nodes[best]![0]
  const third = nodes[second]?.[0] ?? -1
  return third < 0 ? [best, second] : [best, second, third]
}

/** People first, then three levels rather than two, then depth. */
function rank(node: TreeNode | undefined): number {
  if (!node) return -1
  const [, depth, , orders, face] = node
  return (face > 0 ? 1e6 : 0) + Math.min(3, depth) * 1e5 + depth * 1e3 + Math.min(orders, 999)
}
