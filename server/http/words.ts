import { type Context, createContext, type Words } from '../../views/context.ts'
import en from '../../views/locales/en.json' with { type: 'json' }
import th from '../../views/locales/th.json' with { type: 'json' }
import whyEn from '../../views/locales/why.en.json' with { type: 'json' }
import whyTh from '../../views/locales/why.th.json' with { type: 'json' }
import whyZh from '../../views/locales/why.zh.json' with { type: 'json' }
import zh from '../../views/locales/zh.json' with { type: 'json' }
import { LANGUAGES, type Language } from '../core/text.ts'
import { KNOB_WORDS } from './knob-words.ts'

const WORDS: Record<Language, Words> = { th, en, zh }
/** Words of pages that no script redraws: they stay on the server. */
const WHY: Record<Language, Words> = { th: whyTh, en: whyEn, zh: whyZh }

/** One template context per language, with paths of this build. Browsers have all of its words but those on parameters and on where numbers come from. */
export function contexts(base: string): Record<Language, Context> {
  return Object.fromEntries(
    LANGUAGES.map(lang => [
      lang,
      createContext(lang, { ...WORDS[lang], ...WHY[lang], knobs: KNOB_WORDS[lang].knobs }, base),
    ]),
  ) as Record<Language, Context>
}
