import { type Context, createContext, type Words } from '../../views/context.ts'
import en from '../../views/locales/en.json' with { type: 'json' }
import th from '../../views/locales/th.json' with { type: 'json' }
import zh from '../../views/locales/zh.json' with { type: 'json' }
import { LANGUAGES, type Language } from '../core/text.ts'
import { KNOB_WORDS } from './knob-words.ts'

const WORDS: Record<Language, Words> = { th, en, zh }

/** One template context per language, with paths of this build. Browsers have all of its words but those on parameters. */
export function contexts(base: string): Record<Language, Context> {
  return Object.fromEntries(
    LANGUAGES.map(lang => [
      lang,
      createContext(lang, { ...WORDS[lang], knobs: KNOB_WORDS[lang].knobs }, base),
    ]),
  ) as Record<Language, Context>
}
