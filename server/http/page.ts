/** One page of a list; `next` is an opaque cursor, absent on the last page. */
export function paged<T>(
  items: readonly T[],
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): { items: T[]; next?: string } {
  const from = cursor ? decode(cursor) : 0
  const page = items.slice(from, from + limit)
  return from + limit < items.length ? { items: page, next: encode(from + limit) } : { items: page }
}

const encode = (offset: number): string => Buffer.from(`o${offset}`).toString('base64url')

/** An unreadable cursor starts again rather than failing: it can only be a stale link. */
function decode(cursor: string): number {
  const offset = Number(Buffer.from(cursor, 'base64url').toString().slice(1))
  return Number.isSafeInteger(offset) && offset >= 0 ? offset : 0
}
