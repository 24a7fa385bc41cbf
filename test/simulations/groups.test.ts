import { describe, expect, it } from 'vitest'
import { friendsGraph } from '../../simulations/kernel/friends.ts'
import { CHAT_GROUPS, type GroupsGraph, groupsGraph } from '../../simulations/kernel/groups.ts'
import { regular } from '../theory/laws.ts'

const members = (g: GroupsGraph, person: number, layer: number): number[] =>
  Array.from({ length: g.size(person, layer) }, (_, j) => g.member(person, layer, j))

describe.each([1, 10, 1000, 200_000, 1_000_000])('groups of %i people', population => {
  const graph = groupsGraph(5, population)
  const people = Array.from({ length: Math.min(population, 2000) }, (_, i) => (i * 7919) % population)

  it.each([0, 1, 2])('layer %i: everybody in one group, and its people agree who is in it', layer => {
    for (const person of people) {
      const own = members(graph, person, layer)
      expect(own).toContain(person)
      expect(new Set(own).size).toBe(own.length)
      const friend = own[own.length >> 1]!
      expect(members(graph, friend, layer)).toEqual(own)
      expect(graph.groupOf(friend, layer)).toBe(graph.groupOf(person, layer))
    }
  })

  it.each([0, 1, 2])('layer %i: sizes are the layer’s, except for one group of those left over', layer => {
    const counts = new Map<number, number>()
    for (let person = 0; person < population; person++) {
      const group = graph.groupOf(person, layer)
      counts.set(group, (counts.get(group) ?? 0) + 1)
    }
    const groups = [...counts].sort(([a], [b]) => a - b)
    expect(groups.map(([group]) => group)).toEqual(groups.map((_, i) => i))
    const sizes = CHAT_GROUPS[layer]!
    const whole = groups.slice(0, -1)
    expect(whole.map(([, people]) => people)).toEqual(whole.map(([group]) => sizes[group % sizes.length]))
    expect(groups.at(-1)![1]).toBeLessThanOrEqual(sizes[(groups.length - 1) % sizes.length]!)
  })
})

it('layers know nothing of each other: who shares one group shares no other', () => {
  const graph = groupsGraph(5, 200_000)
  const again = Array.from({ length: 2000 }, (_, person) => {
    const others = new Set(members(graph, person, 1))
    return members(graph, person, 0).filter(p => p !== person && others.has(p)).length
  })
  // 2,000 people with 9 others each, of whom one in 12,500 would meet them again.
  expect(again.reduce((sum, n) => sum + n, 0)).toBeLessThanOrEqual(7)
})

it.each([
  [5, 3, 0.285714],
  [10, 4, 0.461538],
])('cliques of %i and %i random friends cluster as (g−1)(g−2) / (g−1+m)(g−2+m)', (g, m, expected) => {
  const population = 1_000_000
  const groups = groupsGraph(1, population, [[g]])
  const friends = friendsGraph(1, population, regular(m))
  const around = (p: number) => [
    ...members(groups, p, 0).filter(q => q !== p),
    ...Array.from({ length: m }, (_, i) => friends.friendOf(p, i)),
  ]
  let closed = 0
  let pairs = 0
  for (let person = 0; person < 1000; person++) {
    const own = around(person)
    for (const [i, a] of own.entries()) {
      const known = new Set(around(a))
      pairs += own.length - 1
      closed += own.filter((b, j) => j !== i && known.has(b)).length
    }
  }
  expect(closed / pairs).toBeCloseTo(expected, 4)
})
