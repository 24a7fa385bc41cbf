import { isRefusal } from '../core/outcome.ts'
import { refuse } from '../core/refusal.ts'
import type { Opened } from '../engine/registry.ts'
import type { Viewer } from '../projections/viewer.ts'
import type { RecordingEntry, WorkshopEntry } from '../storage/interfaces.ts'
import type { Deps } from './deps.ts'
import { Refused } from './respond.ts'

/** The room begins again with the same people; what it played so far goes on the shelf. `asked` may name the log that is left. @throws Refused log.moved */
export async function beginAgain(
  { founder, recordings }: Pick<Deps, 'founder' | 'recordings'>,
  opened: Opened,
  viewer: Viewer,
  asked: unknown,
): Promise<{ entry: WorkshopEntry; recording: RecordingEntry }> {
  const { log } = opened.entry
  // A second tap, or a second trainer, meant the log that has just been left.
  const meant = typeof asked === 'object' && asked !== null && 'log' in asked ? asked.log : undefined
  if (meant !== undefined && meant !== log) throw new Refused(refuse('log.moved', { log }))
  const recording = await recordings.ofWorkshop(opened)
  const next = await founder.restart(opened, viewer.participantId!)
  if (isRefusal(next)) throw new Refused(next)
  return { entry: next.entry, recording }
}
