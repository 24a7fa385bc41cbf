import type { Events, EventType } from './event.ts'

/**
 * The one table of what people call themselves, ask and tell, by event type: whatever forgets, hides or exports must
 * go by it, and a new event with words of a person must be entered here.
 */
export const PERSONAL = {
  'participant.joined': ['nickname', 'second'],
  'participant.renamed': ['nickname', 'second'],
  'help.requested': ['text'],
  'help.answered': ['text'],
  'chat.posted': ['text'],
  'tag.scanned': ['place'],
  'shop.opened': ['story'],
} as const satisfies { [K in EventType]?: readonly (keyof Events[K])[] }
