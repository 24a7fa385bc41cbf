import { classAt, contactsOf, type DegreeLaw, layOut } from './degrees.ts'
import { mix, mixer, unmix } from './mixer.ts'
import { PURPOSE } from './purpose.ts'

/**
 * Who knows whom, computed when asked and stored nowhere. A tie joins two stubs; stubs are shuffled and neighbours in
 * the shuffle belong together, so every tie is seen from both sides and the whole is a uniform matching of stubs (the
 * configuration model). It is a multigraph: rarely a friend comes twice or is the person; whoever walks skips that.
 */
export type FriendsGraph = {
  readonly population: number
  /** Both ends of all ties. */
  readonly stubs: number
  degreeOf(person: number): number
  /** The friend at the other end of a person's tie number `i`; 0 <= i < degreeOf(person). */
  friendOf(person: number, i: number): number
  /** A number for that tie, below stubs / 2, the same from both sides. */
  tieOf(person: number, i: number): number
}

/** The friends of a population of up to some 16 million at the mean of 128; the rows hold 2^31 stubs. */
export function friendsGraph(
  seed: number,
  population: number,
  law: DegreeLaw = contactsOf(population),
): FriendsGraph {
  const { degree, rank, stub } = layOut(law, population)
  // People stand in the row by degree, so their numbers are shuffled: a person's number says nothing.
  const places = mixer(seed, PURPOSE.friendPlace, population)
  const ties = mixer(seed, PURPOSE.friendTie, stub.at(-1)!)

  const stubOf = (person: number, i: number): number => {
    const place = mix(places, person)
    const c = classAt(rank, place)
    return stub[c]! + (place - rank[c]!) * degree[c]! + i
  }
  const ownerOf = (end: number): number => {
    const c = classAt(stub, end)
    return unmix(places, rank[c]! + Math.floor((end - stub[c]!) / degree[c]!))
  }
  return {
    population,
    stubs: ties.size,
    degreeOf: person => degree[classAt(rank, mix(places, person))]!,
    friendOf: (person, i) => ownerOf(unmix(ties, mix(ties, stubOf(person, i)) ^ 1)),
    tieOf: (person, i) => mix(ties, stubOf(person, i)) >>> 1,
  }
}
