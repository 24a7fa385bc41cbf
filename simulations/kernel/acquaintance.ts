import { hash3, unit } from '../../server/core/chance.ts'
import { type FriendsGraph, friendsGraph } from './friends.ts'
import { type GroupsGraph, groupsGraph } from './groups.ts'
import { PURPOSE } from './purpose.ts'

/** Who knows whom in one population: friends with a heavy tail, and chat groups in which all know each other. */
export type Acquaintance = { friends: FriendsGraph; groups: GroupsGraph }

let last: { seed: number; population: number; graph: Acquaintance } | undefined

/** Computed, not remembered: only the tables of the last population are kept, because a run asks a million times. */
export function acquaintance(seed: number, population: number): Acquaintance {
  if (last?.seed !== seed || last.population !== population)
    last = {
      ...{ seed, population },
      graph: { friends: friendsGraph(seed, population), groups: groupsGraph(seed, population) },
    }
  return last.graph
}

/** Friend number `turn` whom a person turns to, or -1: among a handful of people nobody may be left. */
export function aFriend(seed: number, population: number, person: number, turn: number): number {
  if (population < 2) return -1
  const { friends } = acquaintance(seed, population)
  const u = unit(hash3(seed, PURPOSE.friend, person, turn))
  return other(person, friends.friendOf(person, Math.floor(u * friends.degreeOf(person))))
}

/** Somebody in the chat group in which a person speaks. */
export function aGroupMember(seed: number, population: number, person: number, turn: number): number {
  if (population < 2) return -1
  const { groups } = acquaintance(seed, population)
  const layer = hash3(seed, PURPOSE.group, person, 0) % groups.layers
  const u = unit(hash3(seed, PURPOSE.friend, person, turn))
  return other(person, groups.member(person, layer, Math.floor(u * groups.size(person, layer))))
}

const other = (person: number, found: number): number => (found === person ? -1 : found)
