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

/** The same address with another scene on screen, or with none of its own. */
export function withScene(href: string, scene: string): string {
  const url = new URL(href)
  if (scene) url.searchParams.set('scene', scene)
  else url.searchParams.delete('scene')
  return `${url.pathname}${url.search.replace(/%3A/g, ':')}${url.hash}`
}

/** The event that an address names behind its `#`, or null. */
export function eventIn(hash: string): number | null {
  return /^#\d{1,9}$/.test(hash) ? Number(hash.slice(1)) : null
}
