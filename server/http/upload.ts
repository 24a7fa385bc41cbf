import { finished } from 'node:stream/promises'
import type { Request } from 'express'
import { refuse } from '../core/refusal.ts'
import { Refused } from './respond.ts'

/** Bytes of a file that is brought in: a long lesson is 15 MB, a week of flash sales 100. */
const MOST = 200 * 1024 * 1024
/** Bytes before a form's file: its boundary and headers. */
const MOST_HEAD = 16 * 1024

/**
 * The bytes of an uploaded file as they come: the body itself, or the only file of a form. What the reader does not
 * take is let go by before it is answered: whoever is still sending hears nothing.
 * @throws Refused payload.too-large; payload.not-json when the line breaks
 */
export async function* uploaded(req: Request, most = MOST): AsyncGenerator<Uint8Array> {
  const boundary = /^multipart\/form-data\b.*\bboundary="?([^";]{1,70})"?/i.exec(
    req.get('content-type') ?? '',
  )
  const bytes = bounded(req, most)
  yield* boundary ? fileIn(bytes, boundary[1]!) : bytes
}

async function* bounded(req: Request, most: number): AsyncGenerator<Buffer> {
  let size = Number(req.get('content-length') ?? 0) > most ? most : 0
  try {
    for await (const chunk of req.iterator({ destroyOnReturn: false })) {
      size += (chunk as Buffer).length
      if (size > most) throw new Refused(refuse('payload.too-large'))
      yield chunk as Buffer
    }
  } catch (error) {
    throw error instanceof Refused ? error : new Refused(refuse('payload.not-json'))
  } finally {
    req.resume()
    await finished(req).catch(() => {})
  }
}

/** What stands between a form's first headers and the boundary behind them. */
async function* fileIn(source: AsyncIterable<Buffer>, boundary: string): AsyncGenerator<Buffer> {
  const end = Buffer.from(`\r\n--${boundary}`)
  let held: Buffer = Buffer.alloc(0)
  let inside = false
  for await (const chunk of source) {
    held = Buffer.concat([held, chunk])
    if (!inside) {
      const head = held.indexOf('\r\n\r\n')
      if (head < 0 && held.length < MOST_HEAD) continue
      if (head < 0) return
      held = held.subarray(head + 4)
      inside = true
    }
    const found = held.indexOf(end)
    const safe = found >= 0 ? found : Math.max(0, held.length - end.length)
    yield held.subarray(0, safe)
    if (found >= 0) return
    held = held.subarray(safe)
  }
}
