import type { EventType } from './event.ts'

/** Every field of every event that names or quotes a person: what forgetting a seat must blank. */
export const PERSONAL: Partial<Record<EventType, readonly string[]>> = {
  'participant.joined': ['nickname'],
  'participant.renamed': ['nickname'],
}
