import en from '../../views/locales/knobs.en.json' with { type: 'json' }
import th from '../../views/locales/knobs.th.json' with { type: 'json' }
import zh from '../../views/locales/knobs.zh.json' with { type: 'json' }
import type { Language } from '../core/text.ts'
import type { KnobItem } from '../projections/knobs.ts'

/** What a parameter is called, and in one sentence what it does. */
export type KnobLabel = { name: string; means: string }

/** Words of parameters stay on the server: phones never show them, and they are many. */
export const KNOB_WORDS = { th, en, zh }

const LABELS: Record<Language, Record<string, KnobLabel>> = { th: th.labels, en: en.labels, zh: zh.labels }

/** The two of a pair share a label under `*.`, unless one has its own. */
export const labelOf = (lang: Language, item: Pick<KnobItem, 'name' | 'market' | 'stem'>) =>
  LABELS[lang][item.name] ?? (item.market ? LABELS[lang][`*.${item.stem}`] : undefined)

const FAMILIES: Record<Language, Record<string, string>> = {
  th: th.knobs.family,
  en: en.knobs.family,
  zh: zh.knobs.family,
}

export const familyLabel = (lang: Language, family: string): string => FAMILIES[lang][family] ?? family
