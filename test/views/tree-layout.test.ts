import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TreeNode } from '../../server/projections/tree.ts'
import { branch, FAN, layout, REACH } from '../../static/stage/tree-layout.ts'

/** A tree as the section gives it: every parent stands before its children, -1 is the stall. */
const trees = fc
  .array(fc.record({ pick: fc.nat(), orders: fc.nat(50), who: fc.nat(12) }), { maxLength: 400 })
  .map(picks => grown(picks))

function grown(picks: { pick: number; orders: number; who: number }[]): TreeNode[] {
  const nodes: TreeNode[] = []
  for (const [i, { pick, orders, who }] of picks.entries()) {
    const parent = (pick % (i + 1)) - 1
    nodes.push([parent, parent < 0 ? 1 : nodes[parent]![1] + 1, 0, orders, who])
    for (let n = parent; n >= 0; n = nodes[n]![0]) nodes[n]![2]++
  }
  return nodes
}

const link = (parent: number, depth: number, size = 0, who = 0): TreeNode => [parent, depth, size, 0, who]

describe('the referral tree on the stage', () => {
  it('keeps every link inside the fan and above the ground', () =>
    fc.assert(
      fc.property(trees, nodes => {
        for (const placed of layout(nodes)) {
          expect(Math.abs(placed.angle)).toBeLessThanOrEqual(FAN / 2)
          expect(placed.y).toBeLessThan(0)
          expect(Math.abs(placed.x)).toBeLessThanOrEqual(REACH.x)
          expect(-placed.y).toBeLessThanOrEqual(REACH.y)
        }
      }),
    ))

  it('gives numbers only', () =>
    fc.assert(
      fc.property(trees, nodes => {
        const placed = layout(nodes)
        for (const p of placed) {
          expect([p.x, p.y, p.width, p.radius].every(Number.isFinite)).toBe(true)
          expect(branch(placed[p.parent] ?? { x: 0, y: 0, angle: 0 }, p)).not.toMatch(/NaN|Infinity/)
        }
      }),
    ))

  it('lists a parent before its children, so that branches are drawn from the trunk outwards', () =>
    fc.assert(
      fc.property(trees, nodes => {
        for (const [i, p] of layout(nodes).entries()) expect(p.parent).toBeLessThan(i)
      }),
    ))

  it('keeps the order of siblings when a link is added', () =>
    fc.assert(
      fc.property(trees, fc.nat(), (nodes, pick) => {
        const parent = (pick % (nodes.length + 1)) - 1
        const before = layout(nodes)
        const after = layout([...nodes, link(parent, parent < 0 ? 1 : nodes[parent]![1] + 1)])
        for (const [i, a] of before.entries())
          for (const [j, b] of before.slice(0, i).entries())
            if (a.parent === b.parent) expect(after[i]!.angle > after[j]!.angle).toBe(a.angle > b.angle)
      }),
      { numRuns: 30 },
    ))

  it('draws the same tree twice alike', () => {
    const nodes = [link(-1, 1, 2), link(0, 2), link(0, 2)]
    expect(layout(nodes)).toEqual(layout(nodes))
  })

  it.each([
    ['no link', [], []],
    ['one link: straight up', [link(-1, 1)], [0]],
    ['two links: a quarter of the fan each side', [link(-1, 1), link(-1, 1)], [-FAN / 4, FAN / 4]],
    ['a parent above its one child', [link(-1, 1, 1), link(0, 2)], [0, 0]],
    [
      'the branch with more leaves gets more room',
      [link(-1, 1, 2), link(-1, 1, 1), link(0, 2), link(0, 2), link(1, 2)],
      [-FAN / 6, FAN / 3, -FAN / 3, 0, FAN / 3],
    ],
    [
      'a person gets more room than a lone link of the crowd',
      [link(-1, 1, 0, 7), link(-1, 1)],
      [-FAN / 2 + (FAN * 2.5) / 5.8, FAN / 2 - (FAN * 0.4) / 5.8],
    ],
  ])('%s', (_, nodes, angles) => {
    const placed = layout(nodes)
    for (const [i, angle] of angles.entries()) expect(placed[i]!.angle).toBeCloseTo(angle, 9)
    expect(placed).toHaveLength(angles.length)
  })

  it('stands faces of a crowded level in rows, none on another', () => {
    const room = Array.from({ length: 18 }, () => link(-1, 1, 0, 3))
    const placed = layout(room)
    for (const [i, a] of placed.entries())
      for (const b of placed.slice(0, i)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(a.radius)
    expect(
      new Set(placed.map(p => Math.hypot(p.x / REACH.x, p.y / REACH.y).toFixed(3))).size,
    ).toBeGreaterThan(1)
  })

  it('lets no face of a small room touch another: the crowded ones are smaller', () => {
    const chain = (first: number): TreeNode[] => [
      link(-1, 1, 2, 9),
      link(first, 2, 1, 9),
      link(first + 1, 3, 0, 9),
    ]
    const alone = Array.from({ length: 4 }, () => link(-1, 1, 0, 9))
    const placed = layout([...chain(0), ...chain(3), ...chain(6), ...alone])
    for (const [i, a] of placed.entries())
      for (const b of placed.slice(0, i))
        expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(a.radius + b.radius - 1)
    const sizes = placed.map(face => face.radius)
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(25)
    expect(Math.max(...sizes)).toBeGreaterThan(Math.min(...sizes))
  })

  it('draws a small tree by a thicker pen and with larger faces than a big one', () => {
    const [small] = layout([link(-1, 1, 0, 1)])
    const [big] = layout(Array.from({ length: 300 }, () => link(-1, 1, 0, 1)))
    expect(small!.width).toBeGreaterThan(2 * big!.width)
    expect(small!.radius).toBeGreaterThan(big!.radius)
  })

  it('thickens a branch with what hangs on it, to a limit', () => {
    const others = Array.from({ length: 100 }, () => link(-1, 1))
    const [thin, thick, huge] = layout([link(-1, 1, 0), link(-1, 1, 80), link(-1, 1, 1_000_000), ...others])
    expect(thin!.width).toBeCloseTo(1.6)
    expect(thick!.width).toBeGreaterThan(thin!.width)
    expect(huge!.width).toBe(44)
  })
})
