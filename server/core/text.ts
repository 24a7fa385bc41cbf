export const LANGUAGES = ['th', 'en', 'zh'] as const
export type Language = (typeof LANGUAGES)[number]

/** One text in the three languages of the room. */
export type Text = Record<Language, string>

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.includes(value as Language)
}
