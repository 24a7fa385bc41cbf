const SECOND = 1_000

/** `1:20:00`, `12:30`, `0:07`: lesson-ms as people say them, down to whole seconds. */
export function lessonText(ms: number): string {
  const seconds = Math.floor(ms / SECOND)
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor(seconds / 60) % 60
  const rest = two(seconds % 60)
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`
}

const two = (n: number): string => String(n).padStart(2, '0')

/** Lesson-ms of `1:20:00`, `12:30`, `80` or `80.5` (seconds); null for anything else. */
export function lessonMs(text: string): number | null {
  if (!/^\d{1,6}(:[0-5]?\d){0,2}(\.\d{1,3})?$/.test(text)) return null
  const seconds = text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)
  return Math.round(seconds * SECOND)
}
