import { build } from 'esbuild'

/** Ideographs, their punctuation, full-width forms. */
const CJK = /[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]/
/** Shown by no glyph of their own: spaces, controls, joiners, marks. */
const INVISIBLE = /\p{Z}|\p{C}|\p{M}/u
/** The words of what a phone opens first; other Chinese words are fetched when a screen shows them. */
const FIRST = ['common', 'home', 'join', 'phone', 'order', 'category', 'channel']

/**
 * Sorts the characters of our own texts into sets by when a page needs them. Chinese: `labels` stand on Thai and English
 * pages too (the name of the language), `names` may (shops, products, places); `first` is further Chinese of a phone's
 * first pages, `late` of all others but `knobs`, the page of parameters. `other` is neither Chinese nor ASCII.
 */
export async function charactersOf(root, { words, knobs, data, screens }) {
  const zh = JSON.parse(words.zh)
  const seeds = await seededTexts(root)
  const wanted = {
    labels: words.th + words.en + screens,
    names: textsAt(['name', 'place'], seeds).join(''),
    first: [...textsIn(FIRST.map(key => zh[key])), ...textsAt(['story'], seeds)].join(''),
    late: words.zh + data,
    knobs,
  }
  const known = new Set()
  const sets = Object.entries(wanted).map(([set, text]) => [set, fresh(known, text)])
  const all = new Set(Object.values(wanted).join(''))
  const other = [...all].filter(c => !isCjk(c) && c > '\x7f' && !INVISIBLE.test(c))
  return { ...Object.fromEntries(sets), other: new Set(other) }
}

const isCjk = character => CJK.test(character)

/** The Chinese characters of `text` that no earlier set has. */
function fresh(known, text) {
  const found = [...new Set(text)].filter(character => isCjk(character) && !known.has(character))
  for (const character of found) known.add(character)
  return new Set(found)
}

/** All strings in nested words. */
function textsIn(value) {
  if (typeof value === 'string') return [value]
  return Object.values(value ?? {}).flatMap(textsIn)
}

/** The Chinese at `keys` anywhere in `value`, where texts are { th, en, zh }. */
function textsAt(keys, value) {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    keys.includes(key) ? (inner?.zh ?? []) : textsAt(keys, inner),
  )
}

/** Runs the seeds' own modules, so that it does not matter how their source is laid out. */
async function seededTexts(root) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    stdin: {
      contents: `export { CATALOGUE } from './seeds/index.ts'; export { PLACES } from './server/core/places.ts'`,
      resolveDir: root,
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    charset: 'utf8',
    write: false,
  })
  const source = Buffer.from(outputFiles[0].contents).toString('base64')
  return { ...(await import(`data:text/javascript;base64,${source}`)) }
}
