import { PAYLOADS } from '../contract/commands.ts'
import { parseCommand } from '../contract/parse.ts'
import type { CommandType } from '../core/command.ts'
import type { Outcome } from '../core/outcome.ts'
import { mayDoFor, maySend } from '../core/permission.ts'
import { type Refusal, refuse } from '../core/refusal.ts'
import type { Opened } from '../engine/registry.ts'
import type { Viewer } from '../projections/viewer.ts'

/**
 * The one write door behind HTTP, forms and sockets. Judged in this order: key, role, payload, log, rules; only what
 * the rules refuse reaches the log.
 */
export async function submit(
  opened: Pick<Opened, 'workshop'>,
  viewer: Viewer,
  body: unknown,
): Promise<Outcome> {
  if (viewer.participantId === null || viewer.role === 'passer-by') return refused(refuse('seat.unknown'))
  const type = typeOf(body)
  const may = typeof body === 'object' && body !== null && 'for' in body ? mayDoFor : maySend
  if (type && !may(viewer.role, type)) return refused(refuse('role.forbidden', { role: viewer.role, type }))
  const parsed = parseCommand(body, viewer.participantId)
  if (!parsed.ok) return refused(parsed.refused)
  const { command, log } = parsed.value
  if (log !== undefined && log !== opened.workshop.log)
    return refused(refuse('log.moved', { log: opened.workshop.log }))
  return opened.workshop.submit(command)
}

const refused = (refusal: Refusal): Outcome => ({ ok: false, refused: refusal })

function typeOf(body: unknown): CommandType | undefined {
  const type = typeof body === 'object' && body !== null && 'type' in body ? body.type : undefined
  return typeof type === 'string' && Object.hasOwn(PAYLOADS, type) ? (type as CommandType) : undefined
}
