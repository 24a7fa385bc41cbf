import type { Presence } from '../../server/contract/socket.ts'

export type LinkState = Presence[number]['state']
export type Ago = { unit: 'seconds' | 'minutes'; n: number }
export type Link = { state: LinkState; rtt: number; ago: Ago | null }
export type Health = {
  counts: Record<LinkState, number>
  links: Record<string, Link>
  /** Where to look first: at one phone, at the room's Wi-Fi, or at this laptop. */
  blame: 'phone' | 'room' | 'laptop' | null
}

/** One troubled phone alone says nothing about the room. */
const ROOM = 2
/** A phone lost longer than this, in s, is asleep or went home: it no longer tells how the room is now. */
const FRESH = 60
/** Ms for which the laptop's own work kept everybody waiting: half of what makes a phone slow. */
const BUSY = 600

/**
 * `seats` are those on the roster: a removed seat stays lost for ever. `age` is how old the news is and `late` how long
 * this laptop's own work kept others waiting, both in ms.
 */
export function healthOf(presence: Presence, seats: readonly string[], age: number, late: number): Health {
  const counts: Health['counts'] = { here: 0, slow: 0, lost: 0 }
  const links: Health['links'] = {}
  let fresh = 0
  for (const { participantId, state, rtt, lastSeen } of presence) {
    if (!seats.includes(participantId)) continue
    const since = lastSeen + age / 1000
    counts[state] += 1
    if (state === 'lost' && since <= FRESH) fresh += 1
    links[participantId] = { state, rtt, ago: state === 'lost' ? ago(since) : null }
  }
  return { counts, links, blame: blame(counts, fresh, late) }
}

/**
 * Whose side the fault is on. Nobody slow or lost: nobody's. While this laptop is busy it slows everybody, so it comes
 * first. More than half of the phones at once (slow now, or lost within the last minute), or every one of several, is
 * the room's Wi-Fi: phones do not fail together. Anything less is that phone alone.
 */
function blame({ here, slow, lost }: Health['counts'], fresh: number, late: number): Health['blame'] {
  if (slow + lost === 0) return null
  const troubled = slow + fresh
  if (late >= BUSY && troubled > 0) return 'laptop'
  if (here + slow === 0) return lost >= ROOM ? 'room' : 'phone'
  return troubled >= ROOM && troubled > here ? 'room' : 'phone'
}

function ago(exact: number): Ago {
  const seconds = Math.round(exact)
  return seconds < 60 ? { unit: 'seconds', n: seconds } : { unit: 'minutes', n: Math.floor(seconds / 60) }
}
