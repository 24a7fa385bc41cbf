import { isRefusal } from '../core/outcome.ts'
import type { Opened } from '../engine/registry.ts'
import type { Viewer } from '../projections/viewer.ts'
import type { RecordingEntry, WorkshopEntry } from '../storage/interfaces.ts'
import type { Deps } from './deps.ts'
import { Refused } from './respond.ts'

/** The room begins again with the same people; what it played so far goes on the shelf. @throws Refused log.moved */
export async function beginAgain(
  { registry, recordings }: Pick<Deps, 'registry' | 'recordings'>,
  opened: Opened,
  viewer: Viewer,
): Promise<{ entry: WorkshopEntry; recording: RecordingEntry }> {
  const recording = await recordings.ofWorkshop(opened)
  const next = await registry.restart(opened, viewer.participantId!)
  if (isRefusal(next)) throw new Refused(next)
  return { entry: next.entry, recording }
}
