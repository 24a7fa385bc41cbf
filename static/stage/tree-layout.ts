import type { TreeNode } from '../../server/projections/tree.ts'

/** A link on the picture: units from the stall (0, 0), `y` negative upwards; `angle` in radians from straight up. */
export type Placed = {
  x: number
  y: number
  angle: number
  parent: number
  depth: number
  /** Width of the branch that carries it, and radius of its fruit. */
  width: number
  radius: number
  face: number
  orders: number
}

export const FAN = (175 / 180) * Math.PI
export const REACH = { x: 640, y: 590 }

const JITTER = 0.08
/** Lone links of the crowd scatter wider and hang smaller: undergrowth, not a wall round the stall. */
const LONE = { jitter: 0.4, size: 0.8 }
const WIDEST = 44
const RADII = [17, 13.5, 11, 9.5, 8]
/** Share of its radius that a fruit keeps in the densest crowd. */
const SMALLEST = 0.72
/** With the jitter, the highest link just reaches `REACH`. */
const TOP = 1 / (1 + JITTER)
/** A shallow tree stays near its stall, so that a first share is not a lone fruit at the ceiling. */
const HEIGHT = [0.6, 0.78, 0.86]
/** What a level takes of the height before its links are counted. */
const STEP = 14

/**
 * Places every link in a fan above the stall: the angle by the leaves it carries, the distance by depth with a jitter
 * that belongs to the index alone. Links of one parent keep their order, so an added link pushes its neighbours but
 * passes none.
 */
export function layout(nodes: readonly TreeNode[]): Placed[] {
  const children = childrenOf(nodes)
  const leaves = leavesOf(nodes, children, roomForPerson(nodes, children))
  const angles = anglesOf(nodes, children, leaves)
  const levels = levelsOf(nodes)
  return nodes.map((node, i) => {
    const lone = node[1] === 1 && node[4] === 0 && children[i]!.length === 0
    return place(node, i, angles[i]!, levels[node[1] - 1]!, lone)
  })
}

type Level = { far: number; radius: number }

/** A crowded level stands farther from the one below it, and its fruit are smaller. */
function levelsOf(nodes: readonly TreeNode[]): Level[] {
  const counts: number[] = []
  for (const [, depth] of nodes) counts[depth - 1] = (counts[depth - 1] ?? 0) + 1
  const steps = Array.from(counts, n => STEP + Math.sqrt(n ?? 0))
  const total = steps.reduce((sum, step) => sum + step, 0)
  const height = HEIGHT[counts.length - 1] ?? TOP
  let reached = 0
  return steps.map((step, i) => {
    reached += step
    const far = (height * reached) / total
    const room = (FAN * far * REACH.y) / (counts[i] ?? 1)
    const radius = RADII[Math.min(i, RADII.length - 1)]!
    return { far, radius: radius * Math.max(SMALLEST, Math.min(1, room / radius)) }
  })
}

function place(
  [parent, depth, size, orders, face]: TreeNode,
  i: number,
  angle: number,
  level: Level,
  lone: boolean,
): Placed {
  const jitter = (lone ? LONE.jitter : JITTER) * (2 * noise(i) - 1)
  const far = level.far * (1 + jitter)
  return {
    x: REACH.x * far * Math.sin(angle),
    y: -REACH.y * far * Math.cos(angle),
    angle,
    parent,
    depth,
    width: Math.min(WIDEST, 0.95 * size ** 0.72 + 1.6),
    radius: level.radius * (lone ? LONE.size : 1),
    face,
    orders,
  }
}

/** Index by parent; the last list holds those that grow from the stall. */
function childrenOf(nodes: readonly TreeNode[]): number[][] {
  const children: number[][] = Array.from({ length: nodes.length + 1 }, () => [])
  for (const [i, [parent]] of nodes.entries()) children[parent < 0 ? nodes.length : parent]!.push(i)
  return children
}

/** How wide a lone link of the crowd stands beside a leaf of a branch. */
const LONE_ROOM = 0.4

/**
 * Room for a person's leaf, in leaves of the crowd: people look for themselves, so together they get a third of the fan
 * once the crowd is large, each at most a tenth of the crowd's room.
 */
function roomForPerson(nodes: readonly TreeNode[], children: number[][]): number {
  let people = 0
  let crowd = 0
  for (const [i, node] of nodes.entries()) {
    if (children[i]!.length > 0) continue
    if (node[4] > 0) people++
    else crowd += node[1] === 1 ? LONE_ROOM : 1
  }
  return Math.max(2.5, Math.min(crowd / (2 * people), crowd / 10))
}

/** A parent comes before its children in the section, so one pass from the end sums every branch. */
function leavesOf(nodes: readonly TreeNode[], children: number[][], person: number): number[] {
  const leaves = nodes.map(() => 0)
  for (let i = nodes.length - 1; i >= 0; i--) {
    const [, depth, , , face] = nodes[i]!
    const own = face > 0 ? person : depth === 1 ? LONE_ROOM : 1
    leaves[i] = children[i]!.reduce((sum, child) => sum + leaves[child]!, 0) || own
  }
  return leaves
}

function anglesOf(nodes: readonly TreeNode[], children: number[][], leaves: number[]): number[] {
  const angles = nodes.map(() => 0)
  const starts = nodes.map(() => 0)
  const total = children[nodes.length]!.reduce((sum, i) => sum + leaves[i]!, 0) || 1
  const step = FAN / total
  const spread = (family: number[], from: number) => {
    for (const i of family) {
      starts[i] = from
      angles[i] = from + (leaves[i]! * step) / 2
      from += leaves[i]! * step
    }
  }
  spread(children[nodes.length]!, -FAN / 2)
  for (let i = 0; i < nodes.length; i++) spread(children[i]!, starts[i]!)
  return angles
}

/** 0 to 1 by index: the same tree looks the same on every screen and in every replay. */
function noise(i: number): number {
  let h = Math.imul(i + 1, 0x9e3779b1)
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b)
  return ((h ^ (h >>> 13)) >>> 0) / 2 ** 32
}

/** A branch leaves its parent along the parent's own direction and arrives along the child's. */
export function branch(
  from: { x: number; y: number; angle: number },
  to: { x: number; y: number; angle: number },
) {
  const reach = Math.hypot(to.x - from.x, to.y - from.y) * 0.45
  const c1 = { x: from.x + reach * Math.sin(from.angle), y: from.y - reach * Math.cos(from.angle) }
  const c2 = { x: to.x - reach * Math.sin(to.angle), y: to.y + reach * Math.cos(to.angle) }
  return `M${r(from.x)} ${r(from.y)}C${r(c1.x)} ${r(c1.y)} ${r(c2.x)} ${r(c2.y)} ${r(to.x)} ${r(to.y)}`
}

const r = (n: number): number => Math.round(n * 10) / 10
