import type { ReplayFrames } from '../../server/contract/socket.ts'
import type { View } from '../lib/live.ts'

export type Place = { t: number } | { seq: number }

/** The recording behind the page, asked for a view or for what comes next; all times in lesson-ms. */
export type Recording = {
  view(place: Place): Promise<View<'stage'>>
  frames(after: number, until: number, step: number): Promise<ReplayFrames>
}

/** @throws when the server does not answer, or not with 200 */
export function recordingOf(id: string): Recording {
  const ask = async <T>(path: string, query: Record<string, string | number>): Promise<T> => {
    const all = new URLSearchParams({ surface: 'stage', lang: document.documentElement.lang })
    for (const [name, value] of Object.entries(query)) all.set(name, String(value))
    const answer = await fetch(`/api/recordings/${id}/${path}?${all}`)
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
    return (await answer.json()) as T
  }
  return {
    view: place => ask('view', 'seq' in place ? { seq: place.seq } : { t: seconds(place.t) }),
    frames: (after, until, step) => ask('frames', { after, until: seconds(until), step: seconds(step) }),
  }
}

const seconds = (ms: number): string => (ms / 1000).toFixed(3)
