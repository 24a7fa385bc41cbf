/** How many friends people have: `share` of them have `degree`; shares sum to 1, degrees rise. */
export type DegreeLaw = readonly { readonly degree: number; readonly share: number }[]

/**
 * A law laid out over a population: people stand in one row by degree, their stubs (ends of ties) in another. Both rows
 * are described by where each class begins, so finding somebody costs a search among the classes. One entry more at
 * the end of `rank` and `stub` holds the totals.
 */
export type Degrees = {
  readonly degree: readonly number[]
  readonly rank: readonly number[]
  readonly stub: readonly number[]
}

/**
 * Contacts of a WeChat account: mean 128, 55 % above 100, at most 5,000 (published figures of 2015 and 2016); the shape
 * between them, a tail of about k^-1.5, is an assumption.
 */
export const CONTACTS: DegreeLaw = [
  { degree: 20, share: 0.15 },
  { degree: 50, share: 0.15 },
  { degree: 85, share: 0.15 },
  { degree: 125, share: 0.35 },
  { degree: 200, share: 0.16 },
  { degree: 400, share: 0.03 },
  { degree: 1000, share: 0.007 },
  { degree: 2500, share: 0.002 },
  { degree: 5000, share: 0.001 },
]

/** Nobody in a small town knows more than this part of it on average. Assumption. */
const PART_KNOWN = 1 / 4

/**
 * The law of contacts for a population: in small ones the mean is at most a quarter of the people, and nobody has more
 * friends than √(mean · people), above which two of the best connected would know each other more than once.
 */
export function contactsOf(population: number): DegreeLaw {
  const mean = Math.min(meanDegree(CONTACTS), population * PART_KNOWN)
  const factor = mean / meanDegree(CONTACTS)
  const most = Math.floor(Math.min(population - 1, Math.sqrt(mean * population)))
  return CONTACTS.map(({ degree, share }) => ({
    degree: Math.min(most, Math.max(1, Math.round(degree * factor))),
    share,
  }))
}

export const meanDegree = (law: DegreeLaw): number => law.reduce((sum, c) => sum + c.degree * c.share, 0)

/**
 * Lays a law out: every class gets its share to within one person, and the number of stubs is even, for which one
 * person of the first class may have one friend more.
 */
export function layOut(law: DegreeLaw, population: number): Degrees {
  const classes = counted(law, population)
  const stubs = classes.reduce((sum, c) => sum + c.degree * c.people, 0)
  if (stubs % 2 === 1) {
    const first = classes[0]!
    classes.splice(0, 1, { ...first, people: first.people - 1 }, { degree: first.degree + 1, people: 1 })
  }
  return rows(classes.filter(c => c.people > 0))
}

/** By rounding the running total, so that a long thin tail keeps its people. */
function counted(law: DegreeLaw, population: number): { degree: number; people: number }[] {
  const total = law.reduce((sum, c) => sum + c.share, 0)
  let share = 0
  let placed = 0
  const classes = law.map(c => {
    share += c.share
    const people = Math.round((population * share) / total) - placed
    placed += people
    return { degree: c.degree, people }
  })
  return classes.filter(c => c.people > 0)
}

function rows(classes: readonly { degree: number; people: number }[]): Degrees {
  const rank = [0]
  const stub = [0]
  for (const { degree, people } of classes) {
    rank.push(rank.at(-1)! + people)
    stub.push(stub.at(-1)! + degree * people)
  }
  return { degree: classes.map(c => c.degree), rank, stub }
}

/** The last class that begins at or before `position` in a row of beginnings; empty classes are stepped over. */
export function classAt(row: readonly number[], position: number): number {
  let low = 0
  let high = row.length - 1
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (row[middle]! <= position) low = middle
    else high = middle
  }
  return low
}
