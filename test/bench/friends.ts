import { hash2 } from '../../server/core/chance.ts'
import { type FriendsGraph, friendsGraph } from '../../simulations/kernel/friends.ts'

const CALLS = 2_000_000
const ROUNDS = 5

/** A friend drawn at random, computed, beside the same graph stored as one array: time against memory. */
export function benchFriends(): string[] {
  const city = friendsGraph(1, 200_000)
  const stored = store(city)
  const read = cost(city, (person, i) => stored.friends[stored.from[person]! + i]!)
  const computed = cost(city, city.friendOf)
  const million = friendsGraph(1, 1_000_000)
  return [
    '### A friend of somebody',
    '',
    'Nanoseconds of CPU for a random friend of a random person, 128 friends on average, the drawing included.',
    '',
    '| | ns | memory of the graph |',
    '|---|---|---|',
    `| 200,000 people, computed | ${computed.toFixed(0)} | none |`,
    `| 200,000 people, stored | ${read.toFixed(0)} | ${(stored.bytes / 2 ** 20).toFixed(0)} MiB |`,
    `| ratio | **${(computed / read).toFixed(1)}** | |`,
    `| 1,000,000 people, computed (goal ≤ 200) | ${cost(million, million.friendOf).toFixed(0)} | none; stored ${((million.stubs * 4) / 2 ** 20).toFixed(0)} MiB |`,
  ]
}

type Stored = { from: Uint32Array; friends: Uint32Array; bytes: number }

function store(graph: FriendsGraph): Stored {
  const from = new Uint32Array(graph.population + 1)
  const friends = new Uint32Array(graph.stubs)
  for (let person = 0; person < graph.population; person++) {
    const degree = graph.degreeOf(person)
    from[person + 1] = from[person]! + degree
    for (let i = 0; i < degree; i++) friends[from[person]! + i] = graph.friendOf(person, i)
  }
  return { from, friends, bytes: from.byteLength + friends.byteLength }
}

/** The quickest of some rounds, in ns of CPU a call, so that neighbours on the machine count little. */
function cost(graph: FriendsGraph, friendOf: (person: number, i: number) => number): number {
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < ROUNDS; round++) {
    const before = process.cpuUsage()
    let sum = 0
    for (let call = 0; call < CALLS; call++) {
      const person = hash2(round, call, 0) % graph.population
      sum += friendOf(person, call % 20)
    }
    const { user } = process.cpuUsage(before)
    if (sum > 0) best = Math.min(best, (user * 1000) / CALLS)
  }
  return best
}
