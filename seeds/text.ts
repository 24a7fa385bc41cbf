import type { Text } from '../server/core/text.ts'

/** One text in the room's three languages, in reading order: Thai, English, Chinese. */
export const t = (th: string, en: string, zh: string): Text => ({ th, en, zh })
