import type { Presence } from '../../server/contract/socket.ts'

export type LinkState = Presence[number]['state']
export type Ago = { unit: 'seconds' | 'minutes'; n: number }
export type Link = { state: LinkState; rtt: number; ago: Ago | null }
export type Health = {
  counts: Record<LinkState, number>
  links: Record<string, Link>
  /** Where to look first: at one phone's network, or at this laptop when the whole room is gone. */
  blame: 'phone' | 'laptop' | null
}

/** One lost phone alone says nothing about the laptop. */
const ROOM = 2

/** `seats` are those on the roster: a removed seat stays lost for ever. `age` is how old the news is, in ms. */
export function healthOf(presence: Presence, seats: readonly string[], age: number): Health {
  const counts: Health['counts'] = { here: 0, slow: 0, lost: 0 }
  const links: Health['links'] = {}
  for (const { participantId, state, rtt, lastSeen } of presence) {
    if (!seats.includes(participantId)) continue
    counts[state] += 1
    links[participantId] = { state, rtt, ago: state === 'lost' ? ago(lastSeen + age / 1000) : null }
  }
  return { counts, links, blame: blame(counts) }
}

function blame({ here, slow, lost }: Health['counts']): Health['blame'] {
  if (lost === 0) return null
  return here + slow === 0 && lost >= ROOM ? 'laptop' : 'phone'
}

function ago(exact: number): Ago {
  const seconds = Math.round(exact)
  return seconds < 60 ? { unit: 'seconds', n: seconds } : { unit: 'minutes', n: Math.floor(seconds / 60) }
}
