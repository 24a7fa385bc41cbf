import type { Text } from '../../server/core/text.ts'

export const t = (th: string, en: string, zh: string): Text => ({ th, en, zh })
