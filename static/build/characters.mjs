import { build } from 'esbuild'

/** Ideographs, their punctuation, full-width forms. */
const CJK = /[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]/
/** Shown by no glyph of their own: spaces, controls, joiners, marks. */
const INVISIBLE = /\p{Z}|\p{C}|\p{M}/u
/** The words of what a phone opens first; other Chinese words are fetched when a screen shows them. */
const FIRST = ['common', 'home', 'join', 'phone', 'order', 'category', 'channel']

/**
 * Sorts the characters of our own texts into sets by when a page needs them: Chinese `names` (shops, products, places;
 * also shown beside Thai and English), `first` and `late`, and `other`, which is neither Chinese nor ASCII.
 */
export async function charactersOf(root, { words, data, screens }) {
  const zh = JSON.parse(words.zh)
  const all = setOf(words.th + words.en + words.zh + data + screens)
  const names = keep(isCjk, setOf((await seededNames(root)) + words.th + words.en + screens))
  const first = keep(c => isCjk(c) && !names.has(c), setOf(textsIn(FIRST.map(key => zh[key])).join('')))
  const late = keep(c => isCjk(c) && !names.has(c) && !first.has(c), all)
  return { names, first, late, other: keep(c => !isCjk(c) && c > '\x7f' && !INVISIBLE.test(c), all) }
}

const setOf = text => new Set(text)
const keep = (test, set) => new Set([...set].filter(test))
const isCjk = character => CJK.test(character)

/** All strings in nested words. */
function textsIn(value) {
  if (typeof value === 'string') return [value]
  return Object.values(value ?? {}).flatMap(textsIn)
}

/** Runs the seeds' own modules: names are wherever `name` or `place` says so, however the source is laid out. */
async function seededNames(root) {
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
  return namesIn(await import(`data:text/javascript;base64,${source}`))
}

function namesIn(value) {
  if (typeof value !== 'object' || value === null) return ''
  return Object.entries(value)
    .map(([key, inner]) => (key === 'name' || key === 'place' ? (inner?.zh ?? '') : namesIn(inner)))
    .join('')
}
