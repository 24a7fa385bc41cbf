import type { TreeNode } from '../../server/projections/tree.ts'

/** A link on the picture: units from the stall (0, 0), `y` negative upwards; `angle` in radians from straight up. */
export type Placed = {
  x: number
  y: number
  angle: number
  parent: number
  depth: number
  /** Width of the branch that carries it, and radius of its fruit or face. */
  width: number
  radius: number
  /** 0 for somebody of the crowd. */
  who: number
  orders: number
}

export const FAN = (175 / 180) * Math.PI
export const REACH = { x: 640, y: 590 }

const JITTER = 0.08
/** Lone links of the crowd scatter wider and hang smaller: undergrowth, not a wall round the stall. */
const LONE = { jitter: 0.4, size: 0.8 }
const WIDEST = 44
/** A tree of a few links is drawn by a thick pen, with large faces; one of many by a fine one. */
const PEN = { few: 3, upTo: 90 }
const FACES = { few: 38, many: 25, upTo: 110 }
const RADII = [17, 13.5, 11, 9.5, 8]
/** Share of its radius that a fruit keeps in the densest crowd. */
const SMALLEST = 0.72
/** With the jitter, the highest link just reaches `REACH`. */
const TOP = 1 / (1 + JITTER)
/** A shallow tree stays near its stall, so that a first share is not a lone fruit at the ceiling. */
const HEIGHT = [0.6, 0.78, 0.86]
/** What a level takes of the height before its links are counted. */
const STEP = 10
const CROWDED = 1.6

/**
 * Places every link in a fan above the stall: the angle by the leaves it carries, the distance by depth with a jitter
 * that belongs to the index alone. An added link comes to an end of its family, so it pushes its neighbours but passes
 * none.
 */
export function layout(nodes: readonly TreeNode[]): Placed[] {
  const children = childrenOf(nodes)
  const leaves = leavesOf(nodes, children, roomForPerson(nodes, children))
  const angles = anglesOf(nodes, children, leaves)
  const sizes = { pen: penOf(nodes.length), face: faceRadius(nodes.length) }
  const levels = levelsOf(nodes, sizes.face)
  const rows = rowsOf(nodes, angles, levels, sizes.face)
  const placed = nodes.map((node, i) => {
    const lone = node[1] === 1 && node[4] === 0 && children[i]!.length === 0
    const level = levels[node[1] - 1]!
    return place(node, i, angles[i]!, { ...level, far: rows[i] ?? level.far }, { ...sizes, lone })
  })
  return placed.map(link => (link.who > 0 ? { ...link, radius: roomFor(link, placed) } : link))
}

/** A face beside another is as large as their distance lets it, down to the size that still shows who it is. */
function roomFor(face: Placed, placed: readonly Placed[]): number {
  const others = placed.filter(other => other.who > 0 && other !== face)
  const nearest = Math.min(...others.map(other => Math.hypot(other.x - face.x, other.y - face.y)))
  return Math.max(FACES.many, Math.min(face.radius, nearest / 2))
}

const penOf = (links: number): number => Math.max(1, PEN.few - ((PEN.few - 1) * links) / PEN.upTo)

const faceRadius = (links: number): number =>
  Math.max(FACES.many, FACES.few - ((FACES.few - FACES.many) * links) / FACES.upTo)

/** `near` and `far` of the height: where the level below ends, and where this one stands. */
type Level = { near: number; far: number; radius: number }

/** A crowded level stands farther from the one below it, and its fruit are smaller; a face counts as several fruit. */
function levelsOf(nodes: readonly TreeNode[], face: number): Level[] {
  const counts: number[] = []
  for (const [, depth, , , who] of nodes)
    counts[depth - 1] = (counts[depth - 1] ?? 0) + (who > 0 ? (face / RADII[0]!) ** 2 : 1)
  const steps = Array.from(counts, n => STEP + CROWDED * Math.sqrt(n ?? 0))
  const total = steps.reduce((sum, step) => sum + step, 0)
  const height = HEIGHT[counts.length - 1] ?? TOP
  let reached = 0
  return steps.map((step, i) => {
    const near = (height * reached) / total
    reached += step
    const far = (height * reached) / total
    const room = (FAN * far * REACH.y) / (counts[i] ?? 1)
    const radius = RADII[Math.min(i, RADII.length - 1)]!
    return { near, far, radius: radius * Math.max(SMALLEST, Math.min(1, room / radius)) }
  })
}

/** Rows in which the faces of one level may stand, and the air between two faces of a row over their size. */
const ROWS = 4
const AIR = 1.12

/** How far from the stall each face stands: where its level is too narrow for all side by side, in rows. */
function rowsOf(
  nodes: readonly TreeNode[],
  angles: readonly number[],
  levels: readonly Level[],
  face: number,
): number[] {
  const far: number[] = []
  for (const [depth, level] of levels.entries()) {
    const people = nodes.flatMap(([, at, , , who], i) => (at === depth + 1 && who > 0 ? [i] : []))
    const inner = Math.max(level.near + ROOM_BELOW, NEAREST)
    const gap = Math.max(0, Math.min((level.far - inner) / (ROWS - 1), (1.7 * face) / REACH.y))
    const ends = Array.from({ length: ROWS }, () => Number.NEGATIVE_INFINITY)
    for (const i of people.sort((a, b) => angles[a]! - angles[b]! || a - b)) {
      const row = freeRow(ends, row => angles[i]! - (2 * face * AIR) / ((level.far - row * gap) * REACH.y))
      ends[row] = angles[i]!
      far[i] = level.far - row * gap
    }
  }
  return far
}

/** Of the height: what stays free above the level below, and how near to the stall a face may stand. */
const ROOM_BELOW = 0.09
const NEAREST = 0.17

/** The first row whose last face stands left of `from`, else the one with the most room. */
function freeRow(ends: readonly number[], from: (row: number) => number): number {
  const free = ends.findIndex((end, row) => end <= from(row))
  if (free >= 0) return free
  const room = ends.map((end, row) => from(row) - end)
  return room.indexOf(Math.max(...room))
}

function place(
  [parent, depth, size, orders, who]: TreeNode,
  i: number,
  angle: number,
  level: Level,
  { pen, face, lone }: { pen: number; face: number; lone: boolean },
): Placed {
  const jitter = (who > 0 ? 0 : lone ? LONE.jitter : JITTER) * (2 * noise(i) - 1)
  const far = level.far * (1 + jitter)
  return {
    x: REACH.x * far * Math.sin(angle),
    y: -REACH.y * far * Math.cos(angle),
    angle,
    parent,
    depth,
    width: Math.min(WIDEST, pen * (0.95 * size ** 0.72 + 1.6)),
    radius: who > 0 ? face : level.radius * (lone ? LONE.size : 1),
    who,
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
    const [, depth, , , who] = nodes[i]!
    const own = who > 0 ? person : depth === 1 ? LONE_ROOM : 1
    const below = sumOf(children[i]!, leaves)
    leaves[i] = below === 0 ? own : who > 0 ? below + own * PASSED_ON : below
  }
  return leaves
}

/** What a person's branch gets beside the room of what hangs on it: a chain of people stands free, for its names. */
const PASSED_ON = 0.7

const sumOf = (family: readonly number[], leaves: readonly number[]): number =>
  family.reduce((sum, i) => sum + leaves[i]!, 0)

function anglesOf(nodes: readonly TreeNode[], children: number[][], leaves: number[]): number[] {
  const angles = nodes.map(() => 0)
  const starts = nodes.map(() => 0)
  const total = sumOf(children[nodes.length]!, leaves) || 1
  const step = FAN / total
  const spread = (family: number[], from: number) => {
    for (const i of centreOut(family)) {
      starts[i] = from
      angles[i] = from + (leaves[i]! * step) / 2
      from += leaves[i]! * step
    }
  }
  spread(children[nodes.length]!, -FAN / 2)
  for (let i = 0; i < nodes.length; i++) {
    const free = leaves[i]! - sumOf(children[i]!, leaves)
    spread(children[i]!, starts[i]! + (free * step) / 2)
  }
  return angles
}

/** … 4 2 0 1 3 …: the oldest branch stands upright, and what is added comes to one of the two ends. */
const centreOut = (family: readonly number[]): number[] => [
  ...family.filter((_, n) => n % 2 === 0).reverse(),
  ...family.filter((_, n) => n % 2 === 1),
]

/** 0 to 1 by index: the same tree looks the same on every screen and in every replay. */
function noise(i: number): number {
  let h = Math.imul(i + 1, 0x9e3779b1)
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b)
  return ((h ^ (h >>> 13)) >>> 0) / 2 ** 32
}

type Joint = { x: number; y: number; angle: number }

/** A branch leaves its parent along the parent's own direction and arrives along the child's. */
export function branch(from: Joint, to: Joint): string {
  const [c1, c2] = handles(from, to)
  return `M${r(from.x)} ${r(from.y)}C${r(c1.x)} ${r(c1.y)} ${r(c2.x)} ${r(c2.y)} ${r(to.x)} ${r(to.y)}`
}

/** Points on that branch, close enough that no word fits between two of them. */
export function pointsOn(from: Joint, to: Joint): { x: number; y: number }[] {
  const [c1, c2] = handles(from, to)
  const count = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / CLOSE)
  return Array.from({ length: count }, (_, i) => {
    const [t, u] = [(i + 0.5) / count, 1 - (i + 0.5) / count]
    const at = (a: number, b: number, c: number, d: number) =>
      u ** 3 * a + 3 * u * u * t * b + 3 * u * t * t * c + t ** 3 * d
    return { x: at(from.x, c1.x, c2.x, to.x), y: at(from.y, c1.y, c2.y, to.y) }
  })
}

const CLOSE = 16

function handles(from: Joint, to: Joint): [{ x: number; y: number }, { x: number; y: number }] {
  const reach = Math.hypot(to.x - from.x, to.y - from.y) * 0.45
  return [
    { x: from.x + reach * Math.sin(from.angle), y: from.y - reach * Math.cos(from.angle) },
    { x: to.x - reach * Math.sin(to.angle), y: to.y + reach * Math.cos(to.angle) },
  ]
}

const r = (n: number): number => Math.round(n * 10) / 10
