import { createHash } from 'node:crypto'
import type { LoggedEvent } from '../../server/core/event.ts'

/** Events as a recording file, header and trailer included. */
export function sealRecording(events: readonly LoggedEvent[]): Buffer {
  const header = { format: 1, scenario: 'durian-flash', seed: 7, pin: '482915', startedAt: null }
  const body = [header, ...events].map(value => `${JSON.stringify(value)}\n`).join('')
  const sha256 = createHash('sha256').update(body).digest('hex')
  return Buffer.from(`${body}${JSON.stringify({ end: true, events: events.length, sha256 })}\n`)
}
