import { isUtf8 } from 'node:buffer'

/** Our own longest line is a tick of 1,000 orders, about 40 KiB; a line beyond this is no event. */
const LONGEST = 4 << 20
const NEWLINE = 10

/** A line without its newline; `whole` says whether there was one. */
export type Line = { bytes: Uint8Array; whole: boolean }

/** The lines of a stream of bytes; the last may lack its newline. A line that never ends comes in pieces, not whole. */
export async function* linesOf(source: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  let parts: Uint8Array[] = []
  let length = 0
  for await (const chunk of source) {
    let from = 0
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      yield { bytes: joined(parts, chunk.subarray(from, end)), whole: true }
      parts = []
      length = 0
      from = end + 1
    }
    parts.push(chunk.subarray(from))
    length += chunk.length - from
    if (length > LONGEST) {
      yield { bytes: joined(parts), whole: false }
      return
    }
  }
  if (length > 0) yield { bytes: joined(parts), whole: false }
}

const joined = (parts: Uint8Array[], last?: Uint8Array): Uint8Array =>
  last && parts.length === 0 ? last : Buffer.concat(last ? [...parts, last] : parts)

/** The object that a line holds, or undefined when it is none. Decoding would hide broken UTF-8 behind a U+FFFD. */
export function objectIn(bytes: Uint8Array): Record<string, unknown> | undefined {
  if (!isUtf8(bytes)) return undefined
  try {
    const value: unknown = JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString())
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}
