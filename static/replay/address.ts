import { lessonText } from '../../server/core/lesson-time.ts'

/** The address that opens the same moment again, without its origin; `event` is a seq. The page's other wishes stay. */
export function addressOf(href: string, place: { t: number; speed: number; event: number | null }): string {
  const url = new URL(href)
  url.searchParams.delete('t')
  url.searchParams.delete('speed')
  const rest = url.searchParams.toString()
  const speed = place.speed === 1 ? '' : `&speed=${place.speed}`
  const event = place.event === null ? '' : `#${place.event}`
  return `${url.pathname}?t=${lessonText(place.t)}${speed}${rest ? `&${rest}` : ''}${event}`
}

/** The event that an address names behind its `#`, or null. */
export function eventIn(hash: string): number | null {
  return /^#\d{1,9}$/.test(hash) ? Number(hash.slice(1)) : null
}
