export const LANGUAGES = ['th', 'en', 'zh'] as const
export type Language = (typeof LANGUAGES)[number]

/** One text in the three languages of the room. */
export type Text = Record<Language, string>

/** In reading order: Thai, English, Chinese. */
export const t = (th: string, en: string, zh: string): Text => ({ th, en, zh })

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.includes(value as Language)
}
