import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Response } from 'express'
import type { LoggedEvent } from '../core/event.ts'
import type { Opened } from '../engine/registry.ts'
import type { Log } from '../storage/interfaces.ts'

type Reader = Pick<Log, 'read'>

/** Which events of a log: those after a sequence, up to another, of one type, so many. */
type Wanted = {
  after: number
  until?: number | undefined
  type?: string | undefined
  limit?: number | undefined
}

/** One event a line, from the disk to the wire without keeping them. */
export async function streamEvents(
  log: Reader,
  opened: Opened,
  wanted: Wanted,
  res: Response,
): Promise<void> {
  res.type('application/x-ndjson')
  await pipeline(Readable.from(lines(log, opened.entry.log, wanted)), res)
}

/** Header, events, and a last line that proves the rest: what is exported can be imported again. */
export async function streamRecording(log: Reader, opened: Opened, res: Response): Promise<void> {
  const { pin, createdAt } = opened.entry
  const { scenario, seed } = await opened.workshop.read(state => ({
    scenario: state.run?.header.name ?? null,
    seed: state.run?.seed ?? state.workshop.seed,
  }))
  res.attachment(`talad-${pin}.ndjson`).type('application/x-ndjson')
  const header = `${JSON.stringify({ format: 1, scenario, seed, pin, startedAt: createdAt })}\n`
  await pipeline(Readable.from(sealed(header, lines(log, opened.entry.log, { after: 0 }))), res)
}

async function* lines(
  log: Reader,
  id: string,
  { after, until = Number.POSITIVE_INFINITY, type, limit = Number.POSITIVE_INFINITY }: Wanted,
): AsyncGenerator<string> {
  let left = limit
  for await (const batch of log.read(id, after)) {
    const fits = batch.filter(event => event.seq <= until && (type === undefined || event.type === type))
    const part = fits.slice(0, Math.min(fits.length, left))
    if (part.length > 0) yield part.map(line).join('')
    left -= part.length
    if (left <= 0 || (batch.at(-1)?.seq ?? 0) >= until) return
  }
}

const line = (event: LoggedEvent): string => `${JSON.stringify(event)}\n`

async function* sealed(header: string, body: AsyncIterable<string>): AsyncGenerator<string> {
  const sum = createHash('sha256').update(header)
  let events = 0
  yield header
  for await (const part of body) {
    sum.update(part)
    for (let i = part.indexOf('\n'); i >= 0; i = part.indexOf('\n', i + 1)) events++
    yield part
  }
  yield `${JSON.stringify({ end: true, events, sha256: sum.digest('hex') })}\n`
}
