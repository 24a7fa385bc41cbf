import { describe, expect, it } from 'vitest'
import { UNITS } from '../../server/core/knob.ts'
import { LANGUAGES } from '../../server/core/text.ts'
import { KNOB_WORDS, labelOf } from '../../server/http/knob-words.ts'
import { knobItems } from '../../server/projections/knobs.ts'
import { ALL_KNOBS } from '../../simulations/index.ts'

const ITEMS = knobItems(ALL_KNOBS, [])

describe.each(LANGUAGES)('in %s', lang => {
  const { labels, knobs: words } = KNOB_WORDS[lang]

  it('every parameter has a name and a sentence', () => {
    const missing = ITEMS.filter(item => {
      const label = labelOf(lang, item)
      return !label?.name.trim() || !label.means.trim()
    })
    expect(missing.map(item => item.name)).toEqual([])
  })

  it('no label is left of a parameter that is gone', () => {
    const used = new Set(ITEMS.map(item => labelOf(lang, item)))
    expect(Object.entries(labels).filter(([, label]) => !used.has(label))).toEqual([])
  })

  it('no two parameters of a family are called the same', () => {
    const called = ITEMS.map(item => `${item.market} ${item.family} ${labelOf(lang, item)?.name}`)
    expect(called.filter((name, i) => called.indexOf(name) !== i)).toEqual([])
  })

  it('every family and every unit has a name', () => {
    const families = [...new Set(ITEMS.map(item => item.family))]
    expect(families.filter(family => !Object.hasOwn(words.family, family))).toEqual([])
    expect(UNITS.filter(unit => !Object.hasOwn(words.unit, unit))).toEqual([])
  })
})

it('phones carry none of these words', async () => {
  const { readFile } = await import('node:fs/promises')
  for (const lang of LANGUAGES) {
    const words = JSON.parse(await readFile(`views/locales/${lang}.json`, 'utf8'))
    expect([words.knob, words.knobs]).toEqual([undefined, undefined])
  }
})
