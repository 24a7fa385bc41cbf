import { describe, expect, it } from 'vitest'
import { CONTACTS, contactsOf, type DegreeLaw, meanDegree } from '../../simulations/kernel/degrees.ts'
import { type FriendsGraph, friendsGraph } from '../../simulations/kernel/friends.ts'
import { lawOf, regular } from '../theory/laws.ts'

const POPULATIONS = [2, 10, 1000, 200_000, 1_000_000]

const degrees = (g: FriendsGraph): number[] => Array.from({ length: g.population }, (_, p) => g.degreeOf(p))
const friendsOf = (g: FriendsGraph, person: number): number[] =>
  Array.from({ length: g.degreeOf(person) }, (_, i) => g.friendOf(person, i))
const tiesOf = (g: FriendsGraph, person: number): number[] =>
  Array.from({ length: g.degreeOf(person) }, (_, i) => g.tieOf(person, i))

describe('the law of contacts', () => {
  it('has a mean of 128, 55 % above 100 and nobody above 5,000', () => {
    expect(meanDegree(CONTACTS)).toBeCloseTo(128, 9)
    expect(CONTACTS.filter(c => c.degree > 100).reduce((sum, c) => sum + c.share, 0)).toBeCloseTo(0.55, 9)
    expect(CONTACTS.at(-1)!.degree).toBe(5000)
  })

  it.each([
    [10, 1, 5],
    [30, 1, 15],
    [1000, 20, 357],
    [200_000, 20, 5000],
  ])('in a population of %i goes from %i to %i friends', (population, least, most) => {
    const law = contactsOf(population)
    expect([law[0]!.degree, law.at(-1)!.degree]).toEqual([least, most])
  })
})

describe.each(POPULATIONS)('friends of %i people', population => {
  const law = contactsOf(population)
  const graph = friendsGraph(7, population)
  const all = degrees(graph)

  it('keep the law of degrees to within one person a class, two for the even number of ends', () => {
    for (const degree of new Set(law.map(c => c.degree))) {
      const share = law.filter(c => c.degree === degree).reduce((sum, c) => sum + c.share, 0)
      const people = all.filter(d => d === degree).length
      expect(Math.abs(people - share * population)).toBeLessThanOrEqual(2)
    }
    expect(all.reduce((sum, d) => sum + d, 0)).toBe(graph.stubs)
    expect(graph.stubs % 2).toBe(0)
  })

  it('are friends of each other, by the same tie', () => {
    for (let draw = 0; draw < 300; draw++) {
      const person = (draw * 7919) % population
      const i = (draw * 104_729) % graph.degreeOf(person)
      const friend = graph.friendOf(person, i)
      const back = friendsOf(graph, friend).flatMap((p, j) => (p === person ? [graph.tieOf(friend, j)] : []))
      expect(back).toContain(graph.tieOf(person, i))
    }
  })

  it('say nothing by their numbers: the first half of people has half of the ties', () => {
    if (population < 1000) return
    const half = all.slice(0, population / 2).reduce((sum, d) => sum + d, 0)
    const spread = Math.sqrt(all.reduce((sum, d) => sum + d * d, 0)) / 2
    expect(Math.abs(half - graph.stubs / 2)).toBeLessThan(4 * spread)
  })
})

it.each<[string, number, DegreeLaw]>([
  ['ten people', 10, contactsOf(10)],
  ['an odd number of ends', 7, regular(3)],
  ['a thousand', 1000, contactsOf(1000)],
  ['some with no friends', 500, lawOf({ 0: 0.5, 3: 0.5 })],
])('every tie of %s has two ends, and every friendship is mutual', (_name, population, law) => {
  const graph = friendsGraph(11, population, law)
  const known = new Map<number, number>()
  const ends: number[] = new Array(graph.stubs / 2).fill(0)
  for (let person = 0; person < population; person++) {
    for (const tie of tiesOf(graph, person)) ends[tie]!++
    for (const friend of friendsOf(graph, person)) {
      const key = person * population + friend
      known.set(key, (known.get(key) ?? 0) + 1)
    }
  }
  expect(ends.filter(n => n !== 2)).toEqual([])
  const mutual = ([key, times]: [number, number]) =>
    known.get((key % population) * population + Math.floor(key / population)) === times
  expect([...known].filter(entry => !mutual(entry))).toEqual([])
})

/** Ties of a person with themself, pairs of ties between the same two, triangles of ties. */
function oddities(graph: FriendsGraph): { loops: number; doubles: number; triangles: number } {
  const found = { loops: 0, doubles: 0, triangles: 0 }
  const friends = Array.from({ length: graph.population }, (_, p) => friendsOf(graph, p))
  for (const [person, own] of friends.entries()) {
    const times = new Map<number, number>()
    for (const friend of own) times.set(friend, (times.get(friend) ?? 0) + 1)
    found.loops += (times.get(person) ?? 0) / 2
    times.delete(person)
    for (const [friend, n] of times) {
      found.doubles += (n * (n - 1)) / 4
      for (const third of friends[friend]!)
        if (third !== friend) found.triangles += (n * (times.get(third) ?? 0)) / 6
    }
  }
  return found
}

describe('a uniform matching of stubs', () => {
  it.each<[string, number, DegreeLaw, number]>([
    ['10, six friends each', 10, regular(6), 400],
    ['1,000, ten friends each', 1000, regular(10), 40],
    ['1,000, most with 4 friends and some with 40', 1000, lawOf({ 4: 0.9, 40: 0.1 }), 40],
    ['200,000, three friends each', 200_000, regular(3), 1],
  ])(
    'of %s has as many loops, double ties and triangles as chance makes',
    (_name, population, law, seeds) => {
      const sums = { loops: 0, doubles: 0, triangles: 0 }
      for (let seed = 0; seed < seeds; seed++) {
        const found = oddities(friendsGraph(seed, population, law))
        for (const key of ['loops', 'doubles', 'triangles'] as const) sums[key] += found[key]
      }
      const expected = chance(degrees(friendsGraph(0, population, law)))
      for (const key of ['loops', 'doubles', 'triangles'] as const) {
        const error = Math.sqrt(expected[key] * seeds) * (key === 'loops' ? 1 : 1.5)
        expect(Math.abs(sums[key] - seeds * expected[key])).toBeLessThanOrEqual(4 * error)
      }
    },
  )
})

/** The exact means over all matchings of the stubs of these people. */
function chance(all: readonly number[]): { loops: number; doubles: number; triangles: number } {
  const ends = all.reduce((sum, d) => sum + d, 0)
  const power = (n: number) => all.reduce((sum, d) => sum + (d * (d - 1)) ** n, 0)
  const [one, two, three] = [power(1), power(2), power(3)]
  const pairs = (one ** 2 - two) / 2
  const triples = (one ** 3 - 3 * one * two + 2 * three) / 6
  return {
    loops: one / 2 / (ends - 1),
    doubles: pairs / 2 / ((ends - 1) * (ends - 3)),
    triangles: triples / ((ends - 1) * (ends - 3) * (ends - 5)),
  }
}
