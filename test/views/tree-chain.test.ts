import { describe, expect, it } from 'vitest'
import type { TreeNode } from '../../server/projections/tree.ts'
import { chainOf } from '../../static/stage/tree-chain.ts'

/** A link by its parent, with orders and a face when it is a person's; depths follow. */
function tree(...links: [parent: number, orders?: number, face?: number][]): TreeNode[] {
  const nodes: TreeNode[] = []
  for (const [parent, orders = 0, face = 0] of links)
    nodes.push([parent, parent < 0 ? 1 : nodes[parent]![1] + 1, 0, orders, face])
  return nodes
}

describe('the chain that explains who is paid', () => {
  it.each([
    ['nothing in an empty tree', tree(), null],
    ['nothing while nobody bought by a link', tree([-1], [0], [1]), null],
    ['nothing where only the first level sold', tree([-1, 5]), null],
    ['two levels, both paid', tree([-1], [0, 1]), [1, 0]],
    ['three levels: the third is paid nothing', tree([-1], [0], [1, 1]), [2, 1, 0]],
    ['only three of a longer chain', tree([-1], [0], [1], [2, 1]), [3, 2, 1]],
    ['a person of the room before a deeper link of the crowd', tree([-1], [0, 1, 4], [0], [2, 9]), [1, 0]],
    ['the deeper of two', tree([-1], [0], [1, 3], [0, 9]), [2, 1, 0]],
    ['nothing where the link above is of the other market', [[-1, 2, 0, 5, 3]] as TreeNode[], null],
  ])('shows %s', (_, nodes, chain) => {
    expect(chainOf(nodes)).toEqual(chain)
  })
})
